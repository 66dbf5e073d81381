import { Frame } from "@/components/layout/Frame";
import { MarkKey } from "@/components/ui/Mark";
import type { Translator } from "@/lib/i18n/translator";
import type { ListedCase, ListedItem } from "@/lib/record/queries";
import { CaseItem } from "./CaseItem";
import { Developments } from "./Developments";
import { SearchForm } from "./SearchForm";

interface Props {
  t: Translator;
  latest: readonly ListedItem[];
  cases: readonly ListedCase[];
  /** How many cases there are in all. */
  total: number;
  next: readonly ListedItem[];
}

/** The first page: what this is, find a person, what happened last, the cases, what comes next. */
export function HomePage({ t, latest, cases, total, next }: Props) {
  return (
    <Frame t={t} className="page home">
      <header className="head">
        <h1>{t("finding.home.title")}</h1>
        <p className="lede">{t("finding.home.lede")}</p>
        <SearchForm t={t} />
      </header>
      {latest.length > 0 && (
        <section className="sec">
          <h2>{t("finding.home.latest")}</h2>
          <div>
            <Developments items={latest} t={t} />
            <MarkKey shapes={["removal", "protection", "neither", "event", "petition"]} t={t} />
          </div>
        </section>
      )}
      <section className="sec">
        <h2>{t("finding.home.cases")}</h2>
        <div>
          {cases.length > 0 ? <ol className="rec cases">{cases.map((item) => <CaseItem key={item.slug} item={item} t={t} />)}</ol> : <p>{t("finding.home.none")}</p>}
          {total > 0 && <p className="sans"><a href="/cases">{t("finding.home.all", { total })}</a></p>}
        </div>
      </section>
      <section className="sec">
        <h2>{t("finding.home.next")}</h2>
        {next.length > 0
          ? <div><Developments items={next} t={t} /></div>
          : <div className="text"><p>{t("finding.home.noDate")}</p><p className="sans quiet">{t("finding.home.unannounced")}</p></div>}
      </section>
      <section className="sec">
        <h2>{t("finding.home.monitors")}</h2>
        <div className="text"><p>{t("finding.home.desk")}</p><p className="sans"><a href="/sign-in">{t("finding.home.signIn")}</a></p></div>
      </section>
    </Frame>
  );
}
