import type { Translator } from "@/lib/i18n/translator";
import { FILTERS, type CaseFilters, type Filter } from "@/lib/record/filters";

const LONGEST_SEARCH = 200;
const FORM: Record<Filter, RegExp> = { requested: /^([A-Z]{2}|XB:[a-z_]+)$/, requesting: /^([A-Z]{2}|XB:[a-z_]+)$/, status: /^[a-z_]{1,40}$/ };

/** The address of the list with a search and filters. */
export function casesAddress(filters: CaseFilters): string {
  const query = new URLSearchParams(Object.entries(filters).filter((pair): pair is [string, string] => Boolean(pair[1])));
  return query.size > 0 ? `/cases?${query}` : "/cases";
}

/** The search and filters that an address asks for. What is no State or code is left out; a search is cut at 200 characters. */
export function filtersOf(query: URLSearchParams): CaseFilters {
  const q = query.get("q")?.trim().slice(0, LONGEST_SEARCH);
  const on = FILTERS.flatMap((filter) => {
    const value = query.get(filter);
    return value && FORM[filter].test(value) ? [[filter, value] as const] : [];
  });
  return { ...(q && { q }), ...Object.fromEntries(on) };
}

export const filterWords = (filter: Filter, value: string, t: Translator): string => (filter === "status" ? t.term("proceeding_status", value) : t.state(value));
