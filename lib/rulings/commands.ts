import { caseKind } from "@/lib/cases/schema";
import { decisionKind } from "@/lib/decisions/schema";
import type { Write } from "@/lib/db/write";
import { saveEntry } from "@/lib/dossier/commands";
import { editEntry } from "@/lib/entries/commands";
import { getEntry, type EntryDetail } from "@/lib/entries/queries";
import { authoritiesAt } from "@/lib/procedures/proposals";
import { isEnd } from "@/lib/procedures/stages";
import { proceedingKind } from "@/lib/proceedings/schema";
import type { RulingInput } from "./input";

/** Adds a ruling with its source and citations to the case of its proceeding, all of it or nothing. Returns the decision's id. */
export async function logRuling(write: Write, proceeding: EntryDetail, { values, restricted, note, citings }: RulingInput): Promise<string> {
  const caseEntry = await getEntry(write.reader, caseKind, proceeding.caseId!);
  return saveEntry(write, { kind: decisionKind, caseEntry, entry: null, about: null }, { place: null, values, note, citings, disclosure: restricted ? "restricted" : "team", version: 0 });
}

/** Where a proceeding goes after a ruling, and the version of it that was seen when somebody said so. */
export interface Move {
  stage: string;
  version: number;
}

/** What else follows from a new stage: an end is final and nobody decides next; at any other stage its authority does, where it has one. */
export function afterMove(stage: string, has: (authority: string) => boolean, procedure: string | null): { stage: string; status: string; pendingBefore: string | null } {
  const next = isEnd(stage) ? [] : authoritiesAt(procedure, stage).filter(has);
  return { stage, status: isEnd(stage) ? "final" : "pending", pendingBefore: next.length === 1 ? next[0]! : null };
}

/** Moves the proceeding to the stage that a person confirmed. Refuses where it was changed meanwhile. */
export async function moveProceeding(write: Write, proceeding: EntryDetail, { stage, version }: Move): Promise<void> {
  const known = await write.tx.authority.findMany({ where: { entry: { removedAt: null } }, select: { id: true } });
  const after = afterMove(stage, (id) => known.some((one) => one.id === id), proceeding.values.procedure as string | null);
  await editEntry(write, proceedingKind, proceeding, { version, disclosure: proceeding.disclosure, note: proceeding.note, values: { ...proceeding.values, ...after } });
}
