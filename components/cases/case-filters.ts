import type { Translator } from "@/lib/i18n/translator";
import { FILTERS, type CaseFilters, type Filter } from "@/lib/record/filters";
import { isTerm } from "@/lib/text/vocabulary";

const LONGEST_SEARCH = 200;
const STATE = /^([A-Z]{2}|XB:[a-z_]+)$/;

/** A filter of the address whose value is no State and no code. */
export interface UnknownFilter {
  filter: Filter;
  value: string;
}

/** The address of the list with a search and filters. */
export function casesAddress(filters: CaseFilters): string {
  const query = new URLSearchParams(Object.entries(filters).filter((pair): pair is [string, string] => Boolean(pair[1])));
  return query.size > 0 ? `/cases?${query}` : "/cases";
}

/** The search and filters that an address asks for, and those that do not exist; a search is cut at 200 characters. */
export function filtersOf(query: URLSearchParams, t: Translator): { filters: CaseFilters; unknown: UnknownFilter[] } {
  const q = query.get("q")?.trim().slice(0, LONGEST_SEARCH);
  const given = FILTERS.flatMap((filter) => {
    const value = query.get(filter);
    return value ? [{ filter, value, exists: exists(filter, value, t) }] : [];
  });
  const on = given.filter(({ exists }) => exists).map(({ filter, value }) => [filter, value]);
  return { filters: { ...(q && { q }), ...Object.fromEntries(on) }, unknown: given.filter(({ exists }) => !exists) };
}

const exists = (filter: Filter, value: string, t: Translator): boolean =>
  filter === "status" ? isTerm("proceeding_status", value) : STATE.test(value) && t.state(value) !== value;

export const filterWords = (filter: Filter, value: string, t: Translator): string => (filter === "status" ? t.term("proceeding_status", value) : t.state(value));
