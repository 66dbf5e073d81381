import type { Reader } from "@/lib/db/desk";
import type { Values } from "@/lib/entries/values";

/** A citation as the projection sees it: public, of a public source. */
export interface PublicCitation {
  statement: string;
  source: string;
  stance: "supports" | "contradicts" | "mentions";
  credibility: number | null;
  asserts: string | null;
  place: string | null;
  quote: string | null;
  translation: string | null;
}

export interface Evidence {
  citations: Map<string, PublicCitation[]>;
  /** Something supports the statement at the desk, and nothing of that may be shown: the statement stays at the desk too. */
  withheld: (record: string, field: string) => boolean;
  /** Something that may be shown supports the statement. */
  supported: (record: string, field: string) => boolean;
  sources: Map<string, Values>;
}

/** Of a court text that hides the party's name, only these are taken; never its number, its address or what it reasons. */
const FROM_MASKED = new Set(["date", "authority", "outcome", "kind"]);

/** What may be cited in public for some records, and which of their statements rest on other things alone. */
export async function publicEvidence(reader: Reader, targets: string[], sources: Map<string, Values>): Promise<Evidence> {
  const shown = await reader.db.citation.findMany({
    where: { targetId: { in: targets }, entry: { disclosure: "public", removedAt: null } },
    orderBy: [{ entry: { createdAt: "asc" } }, { id: "asc" }],
    select: { targetId: true, field: true, sourceId: true, stance: true, credibility: true, asserts: true, place: true, quote: true, translation: true },
  });
  // Counted without looking at disclosure: what the desk rests a statement on, public or not.
  const supported = await reader.db.citation.findMany({
    where: { targetId: { in: targets }, stance: "supports", entry: { removedAt: null } },
    select: { targetId: true, field: true }, distinct: ["targetId", "field"],
  });
  const citations = new Map<string, PublicCitation[]>();
  for (const { targetId, field, sourceId, stance, place, quote, translation, ...rest } of shown) {
    const source = sources.get(sourceId);
    if (!source || source.kind === "own_knowledge" || (source.masked && !FROM_MASKED.has(field))) continue;
    const statement = `${targetId}.${field}`, quotable = source.quotable === true && !source.masked;
    const one = { statement, source: sourceId, stance: stance as PublicCitation["stance"], ...rest, place: source.masked ? null : place, quote: quotable ? quote : null, translation: quotable ? translation : null };
    citations.set(statement, [...(citations.get(statement) ?? []), one]);
  }
  const rested = new Set(supported.map(({ targetId, field }) => `${targetId}.${field}`));
  const supports = (statement: string) => citations.get(statement)?.some(({ stance }) => stance === "supports") ?? false;
  return {
    citations, sources,
    withheld: (record, field) => rested.has(`${record}.${field}`) && !supports(`${record}.${field}`),
    supported: (record, field) => supports(`${record}.${field}`),
  };
}

/** Those of some records that rest, with something they say, on what may not be shown: nothing that supports it is public. */
export async function restOnHidden(reader: Reader, ids: string[]): Promise<Set<string>> {
  const rows = await reader.db.citation.findMany({
    where: { targetId: { in: ids }, stance: "supports", entry: { removedAt: null } },
    select: { targetId: true, field: true, entry: { select: { disclosure: true } }, source: { select: { kind: true, entry: { select: { disclosure: true, removedAt: true } } } } },
  });
  const shown = new Set(rows.filter(({ entry, source }) => entry.disclosure === "public" && source.kind !== "own_knowledge" && source.entry.disclosure === "public" && !source.entry.removedAt)
    .map(({ targetId, field }) => `${targetId}.${field}`));
  return new Set(rows.filter(({ targetId, field }) => !shown.has(`${targetId}.${field}`)).map(({ targetId }) => targetId));
}
