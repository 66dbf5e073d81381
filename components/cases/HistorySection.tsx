import { Fragment } from "react";
import { DayText } from "@/components/ui/DateText";
import type { CaseView } from "./case-view";
import { Section } from "./Section";

/**
 * The versions of the page that still stand, newest first, each with its day and reason. Where earlier ones are gone the oldest says
 * that it replaced them, and nothing tells whether they were taken down or erased to protect somebody.
 */
export function HistorySection({ view }: { view: CaseView }) {
  const { t, case: published } = view, oldest = published.history.at(-1)?.version;
  const without = (version: number) => (version === 1 ? t("cases.history.first") : version === oldest ? t("cases.history.replaced") : "");
  return (
    <Section name="history" view={view}>
      <div>
        <dl className="pairs">
          {published.history.map(({ version, publishedAt, reason }) => (
            <Fragment key={version}>
              <dt>{t("cases.version", { version })}</dt>
              <dd><DayText moment={publishedAt} t={t} />. {reason ?? without(version)}</dd>
            </Fragment>
          ))}
        </dl>
        <p className="small text">{t("cases.history.chained")}</p>
      </div>
    </Section>
  );
}
