import { Fragment } from "react";
import type { Translator } from "@/lib/i18n/translator";
import { FILTERS, type CaseFilters } from "@/lib/record/filters";
import type { CaseList } from "@/lib/record/queries";
import { casesAddress, filterWords } from "./case-filters";

interface Props {
  facets: CaseList["facets"];
  filters: CaseFilters;
  /** How many cases are shown: a filter that would leave them all as they are is no help. */
  total: number;
  t: Translator;
}

/** Filters as links with counts; none leads to nothing. */
export function Facets({ facets, filters, total, t }: Props) {
  const groups = FILTERS.filter((filter) => filters[filter] || facets[filter].some(({ count }) => count < total));
  if (groups.length === 0) return null;
  return (
    <nav className="facets" id="narrow" aria-label={t("finding.narrow")}>
      <h2>{t("finding.narrow")}</h2>
      {groups.map((filter) => (
        <Fragment key={filter}>
          <h3>{t(`finding.filter.${filter}`)}</h3>
          <ul>
            {facets[filter].map(({ value, count }) => (
              <li key={value}>
                <a href={casesAddress({ ...filters, [filter]: filters[filter] === value ? undefined : value })} aria-current={filters[filter] === value ? "true" : undefined}>
                  {filterWords(filter, value, t)}
                </a>
                <span className="num">{t.number(count)}</span>
              </li>
            ))}
          </ul>
        </Fragment>
      ))}
    </nav>
  );
}
