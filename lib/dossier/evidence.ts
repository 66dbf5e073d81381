import type { Reader } from "@/lib/db/desk";
import { visibleTo } from "@/lib/entries/policy";
import { findEntries, type EntryDetail } from "@/lib/entries/queries";
import type { KindName } from "@/lib/entries/kind";
import { kinds } from "./kinds";
import { saidWords } from "./said";

/** A citation of one statement of a record, with the source that it names. */
export interface CitedSource { citation: EntryDetail; source: EntryDetail; field: string }

/** What stands behind the statements of a record, and where sources disagree, as far as the actor may see. */
export interface Evidence {
  citations: CitedSource[];
  disputes: { dispute: EntryDetail; field: string }[];
  /** What is said of a field (a date, an authority, a vote, a code) in words. */
  said: (field: string, text: string) => string;
}

export async function evidenceFor(reader: Reader, { id: target, kind }: { id: string; kind: KindName }): Promise<Evidence> {
  const seen = { AND: [visibleTo(reader.actor), { removedAt: null }] };
  const [cited, disputed] = await Promise.all([
    reader.db.citation.findMany({ where: { targetId: target, entry: seen }, select: { id: true, field: true, sourceId: true }, orderBy: [{ entry: { createdAt: "asc" } }, { id: "asc" }] }),
    reader.db.dispute.findMany({ where: { targetId: target, entry: seen }, select: { id: true, field: true } }),
  ]);
  const [citations, sources, disputes] = await Promise.all([
    entriesById(reader, "citation", cited.map(({ id }) => id)),
    entriesById(reader, "source", cited.map(({ sourceId }) => sourceId)),
    entriesById(reader, "dispute", disputed.map(({ id }) => id)),
  ]);
  const saying = [...cited.map(({ id, field }) => ({ field, text: citations.get(id)?.values.asserts })), ...disputed.map(({ id, field }) => ({ field, text: disputes.get(id)?.values.taken }))];
  return {
    said: await saidWords(reader, kinds[kind], saying),
    // A citation of a source that the actor may not see is not there for them either.
    citations: cited.flatMap(({ id, field, sourceId }) => {
      const citation = citations.get(id), source = sources.get(sourceId);
      return citation && source ? [{ citation, source, field }] : [];
    }),
    disputes: disputed.flatMap(({ id, field }) => (disputes.has(id) ? [{ dispute: disputes.get(id)!, field }] : [])),
  };
}

/** What a citation or dispute is about: the record and the field, which are set once and never change. */
export async function statementOf(reader: Reader, kind: "citation" | "dispute", id: string): Promise<{ target: EntryDetail; field: string } | null> {
  const select = { targetId: true, targetKind: true, field: true } as const;
  const row = kind === "citation" ? await reader.db.citation.findUnique({ where: { id }, select }) : await reader.db.dispute.findUnique({ where: { id }, select });
  const [target] = row ? await findEntries(reader, kinds[row.targetKind as keyof typeof kinds], { id: row.targetId }) : [];
  return row && target ? { target, field: row.field } : null;
}

async function entriesById(reader: Reader, kind: "citation" | "source" | "dispute", ids: string[]): Promise<Map<string, EntryDetail>> {
  const entries = ids.length ? await findEntries(reader, kinds[kind], { ids: [...new Set(ids)] }) : [];
  return new Map(entries.map((entry) => [entry.id, entry]));
}
