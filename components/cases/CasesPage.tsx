import { Frame } from "@/components/layout/Frame";
import type { Translator } from "@/lib/i18n/translator";
import { FILTERS, type CaseFilters, type Filter } from "@/lib/record/filters";
import type { CaseList } from "@/lib/record/queries";
import { CaseItem } from "./CaseItem";
import { casesAddress, filterWords, type UnknownFilter } from "./case-filters";
import { Facets } from "./Facets";
import { SearchForm } from "./SearchForm";

/** Of a value that nobody can have chosen, in characters. */
const LONGEST_SHOWN = 60;

interface Props {
  t: Translator;
  filters: CaseFilters;
  list: CaseList;
}

/** The cases that match a name and filters, with the ways to narrow down and to widen again. */
export function CasesPage({ t, filters, list }: Props) {
  const on = FILTERS.filter((filter) => filters[filter]);
  return (
    <Frame t={t} here="cases">
      <header className="head home">
        <h1>{t("layout.place.cases")}</h1>
        <SearchForm t={t} filters={filters} />
      </header>
      <section className="sec">
        <div>
          <h2>{filters.q ? t("finding.resultsFor", { total: list.total, q: filters.q }) : t("finding.results", { total: list.total })}</h2>
          {list.total > 1 && <p className="sans jump"><a href="#narrow">{t("finding.narrow")}</a> {t("finding.narrowBy")}</p>}
          {on.length > 0 && <FiltersOn on={on} filters={filters} t={t} />}
          {list.cases.length > 0
            ? <ol className="rec cases">{list.cases.map((item) => <CaseItem key={item.slug} item={item} t={t} />)}</ol>
            : <NothingFound on={on.length > 0} filters={filters} t={t} />}
          {list.cases.length > 0 && <div className="pager"><p>{t("finding.range", { shown: list.cases.length, total: list.total })}</p></div>}
        </div>
        <Facets facets={list.facets} filters={filters} total={list.total} t={t} />
      </section>
    </Frame>
  );
}

/** A filter that does not exist leaves no list to show: what is wrong with it, the form as it was typed, and the ways on. */
export function UnknownFilterPage({ t, filters, unknown }: { t: Translator; filters: CaseFilters; unknown: readonly UnknownFilter[] }) {
  const without = casesAddress(filters);
  return (
    <Frame t={t} here="cases">
      <header className="head home">
        <h1>{t("layout.place.cases")}</h1>
        <div className="text" role="alert">
          {unknown.map(({ filter, value }) => <p key={filter} className="lede">{t(`finding.unknown.${filter}`, { value: value.slice(0, LONGEST_SHOWN) })}</p>)}
          <ul className="sans plain">
            {without !== "/cases" && <li><a href={without}>{t("finding.withoutUnknown")}</a></li>}
            <li><a href="/cases">{t("finding.seeAll")}</a></li>
          </ul>
        </div>
        <SearchForm t={t} filters={filters} />
      </header>
    </Frame>
  );
}

function FiltersOn({ on, filters, t }: { on: readonly Filter[]; filters: CaseFilters; t: Translator }) {
  return (
    <div className="bar">
      <p>{on.map((filter) => t(`finding.only.${filter}`, { value: filterWords(filter, filters[filter]!, t) })).join(", ")}</p>
      <ul aria-label={t("finding.filtersOn")}>
        {on.map((filter) => (
          <li key={filter}>
            <a href={casesAddress({ ...filters, [filter]: undefined })}>
              {filterWords(filter, filters[filter]!, t)} <span aria-hidden="true">×</span><span className="vh">{t("finding.remove")}</span>
            </a>
          </li>
        ))}
        {on.length > 1 && <li><a href={casesAddress({ q: filters.q })}>{t("finding.removeAll")}</a></li>}
      </ul>
    </div>
  );
}

function NothingFound({ on, filters, t }: { on: boolean; filters: CaseFilters; t: Translator }) {
  return (
    <div className="text">
      <p className="lede">{filters.q ? t("finding.nothingFor", { q: filters.q }) : t("finding.nothing")}</p>
      <ul className="sans plain">
        {on && <li><a href={casesAddress({ q: filters.q })}>{t("finding.withoutFilters")}</a></li>}
        <li><a href="/cases">{t("finding.seeAll")}</a></li>
      </ul>
      <p className="sans quiet">{t("finding.notSafe")} <a href="/about#corrections">{t("finding.tell")}</a></p>
    </div>
  );
}
