import { decisionKind } from "@/lib/decisions/schema";
import type { Reader } from "@/lib/db/desk";
import { dateOf, labelsOf } from "@/lib/dossier/labels";
import { findEntries, type EntryDetail } from "@/lib/entries/queries";
import type { RoleDate } from "@/lib/entries/values";
import { procedureFor } from "@/lib/procedures/proposals";
import { compareDates } from "@/lib/text/partial-date";
import type { EarlierDecision, Standing } from "./proposal";

/** Where a proceeding stands, and what was decided in it as far as the actor may see. */
export async function standingOf(reader: Reader, { id, values }: EntryDetail): Promise<Standing> {
  const text = (field: string) => (typeof values[field] === "string" ? values[field] : null);
  const procedure = text("procedure") ?? procedureFor(String(values.kind), text("requested") ?? text("forum"));
  return { procedure, stage: text("stage"), pendingBefore: text("pendingBefore"), decisions: await decisionsIn(reader, id) };
}

/** The decisions of a proceeding, oldest first; undated ones at the end. */
async function decisionsIn(reader: Reader, proceeding: string): Promise<EarlierDecision[]> {
  const rows = await reader.db.decision.findMany({ where: { proceedings: { some: { id: proceeding } } }, select: { id: true } });
  if (rows.length === 0) return [];
  const entries = (await findEntries(reader, decisionKind, { ids: rows.map(({ id }) => id) })).filter(({ removedAt }) => removedAt === null);
  const courts = await labelsOf(reader, "authority", entries.flatMap(({ values }) => (typeof values.authority === "string" ? [values.authority] : [])));
  return entries.map((entry) => earlierDecision(entry, courts)).sort((a, b) => compareDates(a.date, b.date));
}

function earlierDecision({ id, values }: EntryDetail, courts: { id: string; label: string }[]): EarlierDecision {
  const text = (field: string) => (typeof values[field] === "string" ? values[field] : null);
  const court = courts.find((one) => one.id === values.authority)?.label ?? null;
  return {
    id, stage: text("stage"), kind: String(values.kind), outcome: String(values.outcome), authority: text("authority"), reviews: text("reviews"),
    date: dateOf(values.date as unknown as RoleDate[]), court: [court, text("section")].filter(Boolean).join(", ") || null,
  };
}
