import type { Write } from "@/lib/db/write";
import { addEntries, reviveEntry, type NewEntry } from "@/lib/entries/commands";
import type { Kind } from "@/lib/entries/kind";
import { valuesOf } from "@/lib/entries/values";
import { Refusal } from "@/lib/errors";
import { citationKind, disputeKind } from "./schema";

/** The record whose statement is cited or disputed. */
export interface Target {
  id: string;
  kind: string;
  caseId: string | null;
}

export interface NewCitation {
  source: string;
  stance: "supports" | "contradicts" | "mentions";
  asserts?: string | null;
  credibility?: number | null;
  place?: string | null;
  quote?: string | null;
  translation?: string | null;
}

export interface NewDispute {
  taken: string | null;
  why: string | null;
}

/** One statement, and what is said about it. */
export interface OnStatement<Said> {
  target: Target;
  field: string;
  values: Said;
  common?: Partial<NewEntry>;
}

/**
 * Cites a source for one statement: `field` of the target. Citations start as `public`, which means: no more secret than what they
 * cite and the source that they name.
 */
export const addCitation = async (write: Write, target: Target, field: string, values: NewCitation, common?: Partial<NewEntry>): Promise<string> =>
  (await addCitations(write, [{ target, field, values, common }]))[0]!;

/**
 * Says what is taken where sources disagree on a statement, and why; without a why it is not settled. A statement has one dispute, which
 * the database guards: one that was taken out comes back with what is said now.
 */
export async function addDispute(write: Write, target: Target, field: string, values: NewDispute, common?: Partial<NewEntry>): Promise<string> {
  await write.alone(`dispute ${target.id}.${field}`);
  const known = await write.tx.dispute.findUnique({ where: { targetId_field: { targetId: target.id, field } }, select: { id: true, entry: { select: { removedAt: true } } } });
  if (!known) return (await addDisputes(write, [{ target, field, values, common }]))[0]!;
  if (!known.entry.removedAt) throw new Refusal("entries.alreadyDisputed");
  await reviveEntry(write, disputeKind, known.id, { disclosure: "public", note: null, ...common, values: valuesOf(disputeKind).parse({ ...values }) });
  return known.id;
}

export const addCitations = (write: Write, citations: OnStatement<NewCitation>[]) => addAll(write, citationKind, citations);
export const addDisputes = (write: Write, disputes: OnStatement<NewDispute>[]) => addAll(write, disputeKind, disputes);

async function addAll(write: Write, kind: Kind, items: OnStatement<object>[]): Promise<string[]> {
  const known = await write.tx.statementField.findMany({ where: { kind: { in: [...new Set(items.map(({ target }) => target.kind))] } } });
  const unknown = items.find(({ target, field }) => !known.some((one) => one.kind === target.kind && one.field === field));
  if (unknown) throw new Refusal("entries.noSuchStatement", { field: unknown.field });
  return addEntries(write, kind, items.map(({ target, field, values, common }) => ({
    caseId: target.caseId, disclosure: "public", note: null, ...common,
    values: valuesOf(kind).parse({ ...values }), fixed: { targetId: target.id, targetKind: target.kind, field },
  })));
}
