import { Breakable } from "@/components/ui/Breakable";
import type { CaseView } from "./case-view";
import { Section } from "./Section";

/** How to cite the case or one statement of it, and what can be taken away. */
export function TakeSection({ view: { case: published, t }, view }: { view: CaseView }) {
  const path = `/cases/${published.slug}`;
  const address = view.site + path;
  return (
    <Section name="take" view={view}>
      <div>
        <p className="cite text">
          {t("cases.take.cited", { title: published.title })} <i>{t("layout.site")}</i>, <Breakable text={t("cases.take.version", { version: published.version, day: t.day(published.publishedAt), address })} />
        </p>
        <p className="small text noprint"><Breakable text={t("cases.take.statement", { address, id: published.decisions[0]?.id ?? published.id })} /></p>
        <dl className="pairs noprint">
          <dt>{t("cases.take.summary")}</dt>
          <dd><a href={`${path}/summary.pdf`}>PDF</a>, {t("cases.take.summaryNote")}</dd>
          <dt>{t("cases.take.whole")}</dt>
          <dd><a href={`${path}/case.json`}>JSON</a>, {t("cases.take.wholeNote")}</dd>
          <dt>{t("cases.take.timeline")}</dt>
          <dd><a href={`${path}/timeline.csv`}>CSV</a>, {t("cases.take.timelineNote")}</dd>
        </dl>
      </div>
    </Section>
  );
}
