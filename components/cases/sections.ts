import type { CaseView } from "./case-view";

/** The sections of a case page in their order; each is the id of its heading's section and a key of `cases.section`. */
const SECTIONS = ["stands", "overview", "timeline", "decisions", "petitions", "custody", "charges", "risks", "people", "sources", "take"] as const;
export type SectionName = (typeof SECTIONS)[number] | "history";

/** Those that have something to show. */
export function sectionsOf({ case: published, preview }: CaseView): SectionName[] {
  const filled: Record<(typeof SECTIONS)[number], boolean> = {
    stands: published.proceedings.length > 0,
    overview: published.proceedings.length > 0,
    timeline: published.events.length + published.decisions.length + published.petitions.length > 0,
    decisions: published.decisions.length > 0,
    petitions: published.petitions.length > 0,
    custody: published.custody.length > 0,
    charges: published.charges.length > 0,
    risks: published.risks.length > 0,
    people: published.links.length > 0,
    sources: published.sources.length > 0,
    take: preview === null,
  };
  return SECTIONS.filter((section) => filled[section]);
}
