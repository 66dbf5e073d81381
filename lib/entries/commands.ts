import type { Write } from "@/lib/db/write";
import { Refusal } from "@/lib/errors";
import { newId } from "@/lib/text/identifier";
import type { Kind } from "./kind";
import { getEntry, type Disclosure, type EntryDetail } from "./queries";
import { insertRow, insertRows, updateRow } from "./storage";
import type { Values } from "./values";

export interface NewEntry {
  /** Given only for records that come with ids of their own. */
  id?: string;
  caseId: string | null;
  disclosure: Disclosure;
  note: string | null;
  values: Values;
  /** Columns that are set once and are no fields: the target of a citation, the case of a standfirst. */
  fixed?: Record<string, unknown>;
}

export async function addEntry(write: Write, kind: Kind, entry: NewEntry): Promise<string> {
  const id = entry.id ?? newId();
  const caseId = kind.name === "case" ? id : entry.caseId;
  await write.tx.entry.create({
    data: { id, kind: kind.name, caseId, disclosure: entry.disclosure, note: entry.note, createdById: write.actor.id, updatedById: write.actor.id },
    select: { id: true },
  });
  await insertRow(write.tx, kind, id, entry.values, entry.fixed);
  await write.record(`${kind.name}.added`, {
    subject: { id, kind: kind.name, caseId },
    after: { ...entry.values, ...entry.fixed, disclosure: entry.disclosure, note: entry.note },
  });
  return id;
}

/** Adds many records of a kind without lists of other records (`isFlat`), each with its audit entry, and keeps their order. */
export async function addEntries(write: Write, kind: Kind, entries: NewEntry[]): Promise<string[]> {
  if (!entries.length) return [];
  const now = Date.now(), by = { createdById: write.actor.id, updatedById: write.actor.id };
  const made = entries.map((entry) => ({ ...entry, id: entry.id ?? newId() }));
  await write.tx.entry.createMany({
    // Records are listed in the order of their creation: one is a millisecond after the other.
    data: made.map(({ id, caseId, disclosure, note }, n) => ({ id, kind: kind.name, caseId, disclosure, note, createdAt: new Date(now + n), ...by })),
  });
  await insertRows(write.tx, kind, made);
  await write.recordAll(`${kind.name}.added`, made.map(({ id, caseId, values, fixed, disclosure, note }) => ({
    subject: { id, kind: kind.name, caseId }, after: { ...values, ...fixed, disclosure, note },
  })));
  return made.map(({ id }) => id);
}

export interface EntryChange {
  version: number;
  disclosure: Disclosure;
  note: string | null;
  values: Values;
}

/** Changes a record that is still as its editor saw it; otherwise refuses and hands over what it has become. */
export async function editEntry(write: Write, kind: Kind, entry: EntryDetail, change: EntryChange): Promise<void> {
  const { count } = await write.tx.entry.updateMany({
    where: { id: entry.id, version: change.version },
    data: { version: { increment: 1 }, disclosure: change.disclosure, note: change.note, updatedAt: new Date(), updatedById: write.actor.id },
  });
  if (count === 0) throw new Refusal("entries.changedMeanwhile", {}, { status: 409, conflict: await getEntry(write.reader, kind, entry.id) });
  await updateRow(write.tx, kind, entry.id, change.values);
  await write.record(`${kind.name}.edited`, {
    subject: { id: entry.id, kind: kind.name, caseId: entry.caseId },
    before: { ...entry.values, disclosure: entry.disclosure, note: entry.note },
    after: { ...change.values, disclosure: change.disclosure, note: change.note },
  });
}

/** Takes a record out of the dossier, or puts it back. It is kept, and its history with it. */
export async function removeEntry(write: Write, entry: EntryDetail, removed: boolean): Promise<void> {
  await write.tx.entry.update({
    where: { id: entry.id },
    data: { removedAt: removed ? new Date() : null, removedById: removed ? write.actor.id : null, version: { increment: 1 } },
    select: { id: true },
  });
  await write.record(`${entry.kind}.${removed ? "removed" : "restored"}`, { subject: { id: entry.id, kind: entry.kind, caseId: entry.caseId } });
}

/**
 * Puts back a record that was taken out, with what is said now in place of what it said: for what there can be only one of. It is then
 * the record of whoever says so; what it said before stays in its history.
 */
export async function reviveEntry(write: Write, kind: Kind, id: string, { disclosure, note, values }: Pick<NewEntry, "disclosure" | "note" | "values">): Promise<void> {
  const before = await getEntry(write.reader, kind, id), by = write.actor.id;
  const { caseId } = await write.tx.entry.update({
    where: { id },
    data: { removedAt: null, removedById: null, disclosure, note, version: { increment: 1 }, createdById: by, updatedById: by, updatedAt: new Date() },
    select: { caseId: true },
  });
  await updateRow(write.tx, kind, id, values);
  await write.record(`${kind.name}.restored`, {
    subject: { id, kind: kind.name, caseId },
    before: before ? { ...before.values, disclosure: before.disclosure, note: before.note } : undefined, after: { ...values, disclosure, note },
  });
}
