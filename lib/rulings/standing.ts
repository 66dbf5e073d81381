import { decisionKind } from "@/lib/decisions/schema";
import type { Reader } from "@/lib/db/desk";
import { dateOf, labelsOf } from "@/lib/dossier/labels";
import { findEntries, type EntryDetail } from "@/lib/entries/queries";
import type { RoleDate } from "@/lib/entries/values";
import { procedureFor } from "@/lib/procedures/proposals";
import { compareDates, parseDate } from "@/lib/text/partial-date";
import type { EarlierDecision, Standing } from "./proposal";

/** Where a proceeding stands, and what was decided in it as far as the actor may see; `last` is what was decided last about it. */
export async function standingOf(reader: Reader, { id, values }: EntryDetail): Promise<Standing & { last: EarlierDecision | null }> {
  const text = (field: string) => (typeof values[field] === "string" ? values[field] : null);
  const procedure = text("procedure") ?? procedureFor(String(values.kind), text("requested") ?? text("forum"));
  const { own, elsewhere } = await decisionsOn(reader, id);
  return { procedure, stage: text("stage"), pendingBefore: text("pendingBefore"), decisions: own, last: lastOf([...own, ...elsewhere]) };
}

/** The decisions of a proceeding and those of others that suspended, ended or reopened it, oldest first; undated ones at the end. */
async function decisionsOn(reader: Reader, proceeding: string): Promise<Record<"own" | "elsewhere", EarlierDecision[]>> {
  const rows = await reader.db.decision.findMany({
    where: { OR: [{ proceedings: { some: { id: proceeding } } }, { affects: { some: { proceedingId: proceeding } } }] },
    select: { id: true, proceedings: { where: { id: proceeding }, select: { id: true } } },
  });
  if (rows.length === 0) return { own: [], elsewhere: [] };
  const entries = (await findEntries(reader, decisionKind, { ids: rows.map(({ id }) => id) })).filter(({ removedAt }) => removedAt === null);
  const courts = await labelsOf(reader, "authority", entries.flatMap(({ values }) => (typeof values.authority === "string" ? [values.authority] : [])));
  const decisions = entries.map((entry) => earlierDecision(entry, courts)).sort((a, b) => compareDates(a.date, b.date));
  const given = new Set(rows.flatMap(({ id, proceedings }) => (proceedings.length > 0 ? [id] : [])));
  return { own: decisions.filter(({ id }) => given.has(id)), elsewhere: decisions.filter(({ id }) => !given.has(id)) };
}

/** As the public page tells it: an order on the course of a proceeding is the last only where there is no other. */
function lastOf(decisions: readonly EarlierDecision[]): EarlierDecision | null {
  const telling = decisions.filter(({ kind }) => kind !== "procedural_order");
  const latest = ({ date }: EarlierDecision) => (date && parseDate(date)?.latest) || "9999";
  return (telling.length > 0 ? telling : decisions).toSorted((a, b) => latest(a).localeCompare(latest(b)) || compareDates(a.date, b.date)).at(-1) ?? null;
}

function earlierDecision({ id, values }: EntryDetail, courts: { id: string; label: string }[]): EarlierDecision {
  const text = (field: string) => (typeof values[field] === "string" ? values[field] : null);
  const court = courts.find((one) => one.id === values.authority)?.label ?? null;
  return {
    id, stage: text("stage"), kind: String(values.kind), outcome: String(values.outcome), authority: text("authority"), reviews: text("reviews"),
    date: dateOf(values.date as unknown as RoleDate[]), court: [court, text("section")].filter(Boolean).join(", ") || null,
  };
}
