import type { Translator } from "@/lib/i18n/translator";
import type { CaseFilters } from "@/lib/record/filters";

/** Find a case by name. A plain form: filters that are on go along with the search. */
export function SearchForm({ t, filters = {} }: { t: Translator; filters?: CaseFilters }) {
  const { q = "", ...others } = filters;
  return (
    <form className="search" role="search" action="/cases" method="get">
      <label htmlFor="q">{t("finding.label")}</label>
      <div><input id="q" name="q" type="search" autoComplete="off" maxLength={200} defaultValue={q} /><button>{t("finding.search")}</button></div>
      {Object.entries(others).map(([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />)}
      <p className="small">
        {t("finding.spelling.any")} <span lang="ru">Аблязов</span>, Ablyazov, Abliazov {t("finding.spelling.and")} <span lang="kk">Әблязов</span> {t("finding.spelling.find")}
      </p>
    </form>
  );
}
