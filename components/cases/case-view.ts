import type { Translator } from "@/lib/i18n/translator";
import type { PublishedCase, PublishedDecision, PublishedProceeding } from "@/lib/record/shape";
import { evidenceOf, type Evidence } from "@/lib/timeline/evidence";

/** How a record stands against the published version; the desk's preview marks it in place. */
export type Change = "added" | "changed" | "removed";

/** What a preview at the desk shows beyond the page itself. */
export interface Preview {
  /** By record id. */
  changes?: Readonly<Record<string, Change>>;
}

/** What every section of a case page is given: the document, the words, and both looked up by id. */
export interface CaseView {
  case: PublishedCase;
  t: Translator;
  evidence: Evidence;
  preview: Preview | null;
  /** Public address of the site without a trailing slash; empty where none is set. */
  site: string;
  personName(id: string): string;
  proceeding(id: string): PublishedProceeding | undefined;
  decision(id: string): PublishedDecision | undefined;
  authority(id: string): PublishedCase["authorities"][number] | undefined;
  organisationName(id: string): string;
  /** The class of a change in a preview; nothing on the public page. */
  changeOf(recordId: string): string | undefined;
}

export function caseView(published: PublishedCase, t: Translator, { preview = null, site = "" }: { preview?: Preview | null; site?: string } = {}): CaseView {
  const people = byId(published.people);
  const proceedings = byId(published.proceedings);
  const decisions = byId(published.decisions);
  const authorities = byId(published.authorities);
  const organisations = byId(published.organisations);
  return {
    case: published, t, preview, site,
    evidence: evidenceOf(published),
    personName: (id) => people.get(id)?.names[0]?.text ?? "",
    proceeding: (id) => proceedings.get(id),
    decision: (id) => decisions.get(id),
    authority: (id) => authorities.get(id),
    organisationName: (id) => organisations.get(id)?.english ?? "",
    changeOf: (id) => (preview?.changes?.[id] ? `is-${preview.changes[id]}` : undefined),
  };
}

const byId = <Item extends { id: string }>(items: readonly Item[]): Map<string, Item> => new Map(items.map((item) => [item.id, item]));
