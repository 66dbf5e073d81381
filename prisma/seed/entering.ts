import { addCitations, addDisputes, type NewCitation, type OnStatement, type Target } from "@/lib/citations/commands";
import type { Write } from "@/lib/db/write";
import { addEntries, addEntry, editEntry, type NewEntry } from "@/lib/entries/commands";
import type { Kind } from "@/lib/entries/kind";
import { getEntry, type Disclosure } from "@/lib/entries/queries";
import { isFlat } from "@/lib/entries/storage";
import { valuesOf, type Relation, type Value, type Values } from "@/lib/entries/values";

/** One record of a file: the fields of its kind, and what all records may carry. */
export interface Row {
  id: string;
  disclosure?: Disclosure;
  note?: string | null;
  citations?: Record<string, unknown>[];
  disputes?: { field: string; taken?: string | null; why?: string | null }[];
  [field: string]: unknown;
}

export interface Place {
  kind: Kind;
  caseId: string | null;
  fixed?: NewEntry["fixed"];
}

/** Adds records of one kind with their citations and disputes. */
export async function enterRows(write: Write, place: Place, rows: Row[]): Promise<void> {
  const { kind } = place;
  const entries = rows.map((row) => entryOf(place, row));
  if (isFlat(kind)) await addEntries(write, kind, entries);
  else await enterTied(write, kind, entries);

  const target = ({ id }: Row): Target => ({ id, kind: kind.name, caseId: kind.name === "case" ? id : place.caseId });
  await addCitations(write, rows.flatMap((row) => (row.citations ?? []).flatMap((citation) => citationsOf(target(row), citation))));
  await addDisputes(write, rows.flatMap((row) => (row.disputes ?? []).map(({ field, taken = null, why = null }) => ({ target: target(row), field, values: { taken, why } }))));
}

type Entry = NewEntry & { id: string };

function entryOf({ kind, caseId, fixed }: Place, row: Row): Entry {
  const { id, disclosure = "public", note = null, citations: _said, disputes: _disputed, ...fields } = row;
  const parsed = valuesOf(kind).safeParse(fields);
  if (!parsed.success) throw new Error(`${kind.name} ${id}: ${parsed.error.issues.map(({ path, message }) => `${path.join(".")} ${message}`).join("; ")}`);
  return { id, caseId, disclosure, note, values: parsed.data, fixed };
}

/** Records of one kind may name each other in any order, and both ways: what is not there yet is left out and put in when all are. */
async function enterTied(write: Write, kind: Kind, entries: Entry[]): Promise<void> {
  const unentered = new Set(entries.map(({ id }) => id));
  const unfinished: Entry[] = [];
  for (const entry of entries) {
    const possible = withoutTiesTo(unentered, kind, entry.values);
    await addEntry(write, kind, { ...entry, values: possible });
    if (JSON.stringify(possible) !== JSON.stringify(entry.values)) unfinished.push(entry);
    unentered.delete(entry.id);
  }
  for (const { id, values } of unfinished) {
    const entry = (await getEntry(write.reader, kind, id))!;
    await editEntry(write, kind, entry, { version: entry.version, disclosure: entry.disclosure, note: entry.note, values });
  }
}

function withoutTiesTo(unentered: Set<string>, kind: Kind, values: Values): Values {
  const tied: Record<string, (value: Value) => Value> = {
    ref: (value) => (unentered.has(value as string) ? null : value),
    refs: (value) => (value as string[]).filter((id) => !unentered.has(id)),
    relations: (value) => (value as Relation[]).filter(({ to }) => !unentered.has(to)),
  };
  return Object.fromEntries(kind.fields.map(({ name, type }) => [name, tied[type]?.(values[name]!) ?? values[name]!]));
}

const STANCES = ["supports", "contradicts", "mentions"] as const;

/** A citation in a file stands for one at the desk for each field that it names. */
function citationsOf(target: Target, { supports, contradicts, mentions, ...rest }: Record<string, unknown>): OnStatement<NewCitation>[] {
  const named = { supports, contradicts, mentions };
  return STANCES.flatMap((stance) => ([named[stance] ?? []].flat() as string[]).map((field) => ({ target, field, values: { ...rest, stance } as NewCitation })));
}
