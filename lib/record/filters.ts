/** By what a list of cases can be narrowed, in the order in which it is offered. The names are those of the address. */
export const FILTERS = ["requested", "requesting", "status"] as const;
export type Filter = (typeof FILTERS)[number];
export type CaseFilters = { q?: string } & Partial<Record<Filter, string>>;
