import type { Reader } from "@/lib/db/desk";
import { findEntries, type EntryDetail } from "@/lib/entries/queries";
import type { KindName } from "@/lib/entries/kind";
import type { Value, Values } from "@/lib/entries/values";
import { kinds } from "@/lib/dossier/kinds";
import { isId } from "@/lib/text/identifier";
import { consentOn, type Allowed } from "./consent";
import { publicEvidence, type Evidence } from "./evidence";
import { publicDisputes } from "./disputes";

/** All that a reader may see of a case and of what it names, with the evidence for it. */
export interface Dossier {
  case: EntryDetail;
  of: (kind: KindName) => EntryDetail[];
  find: (kind: KindName, id: Value | undefined) => EntryDetail | undefined;
  evidence: Evidence;
  disputes: Awaited<ReturnType<typeof publicDisputes>>;
  /** Ids of records, public or not, that sources name instead of what a statement says, or that are taken. */
  said: Set<string>;
  clears: Allowed["clears"];
  /** Claims for asylum, those too that are not public, with whose each is. Nothing else of those is read. */
  claims: Map<string, string | null>;
}

const OF_THE_CASE: KindName[] = ["standfirst", "proceeding", "decision", "petition", "event", "charge", "risk", "custody"];

/** Reads a case. `day` (YYYY-MM-DD) decides whether consent still stands. */
export async function dossierOf(reader: Reader, entry: EntryDetail, day: string): Promise<Dossier> {
  const found = new Map<KindName, EntryDetail[]>([["case", [entry]]]);
  const load = async (kind: KindName, where: { caseId?: string; ids?: string[] }) => {
    found.set(kind, where.ids?.length === 0 ? [] : await findEntries(reader, kinds[kind], where));
  };
  const of = (kind: KindName) => found.get(kind) ?? [];
  const named = (field: string, ...kindNames: KindName[]) => kindNames.flatMap((kind) => of(kind).flatMap(({ values }) => (values[field] ?? []) as string | string[]));

  // One after the other: they share the one connection of a transaction.
  for (const kind of OF_THE_CASE) await load(kind, { caseId: entry.id });
  const subjects = entry.values.subjects as string[];
  await load("link", { ids: await linksOf(reader, subjects) });
  await load("person", { ids: unique([...subjects, ...named("from", "link"), ...named("to", "link"), ...named("person", "proceeding", "charge", "custody")]) });
  await load("nationality", { ids: await nationalitiesOf(reader, of("person").map(({ id }) => id)) });
  const about = [...found.values()].flat().map(({ id }) => id);
  await load("authority", { ids: unique([...(await saidOf(reader, about)), ...named("authority", "decision"), ...named("addressee", "petition"), ...named("pendingBefore", "proceeding")]) });
  await load("organisation", { ids: unique([...named("organisations", "petition"), ...named("allegedBy", "risk")]) });
  await load("source", { ids: await citedBy(reader, [...found.values()].flat().map(({ id }) => id)) });

  const targets = [...found].filter(([kind]) => kind !== "source").flatMap(([, entries]) => entries.map(({ id }) => id));
  return {
    case: entry, of,
    find: (kind, id) => of(kind).find((one) => one.id === id),
    evidence: await publicEvidence(reader, targets, new Map(of("source").map((source) => [source.id, source.values]))),
    disputes: await publicDisputes(reader, targets),
    said: await recordsAmong(reader, await saidOf(reader, targets)),
    clears: consentOn(day, subjects, await consentsOf(reader, entry.id)).clears,
    claims: await claimsOf(reader, entry.id),
  };
}

const unique = (ids: string[]) => [...new Set(ids)];

const linksOf = async (reader: Reader, people: string[]) =>
  (await reader.db.link.findMany({ where: { OR: [{ fromId: { in: people } }, { toId: { in: people } }] }, select: { id: true } })).map(({ id }) => id);

const nationalitiesOf = async (reader: Reader, people: string[]) =>
  (await reader.db.nationality.findMany({ where: { personId: { in: people } }, select: { id: true } })).map(({ id }) => id);

const claimsOf = async (reader: Reader, caseId: string) =>
  new Map((await reader.db.proceeding.findMany({ where: { kind: "asylum", entry: { caseId } }, select: { id: true, personId: true } })).map(({ id, personId }) => [id, personId]));

const citedBy = async (reader: Reader, targets: string[]) =>
  (await reader.db.citation.findMany({ where: { targetId: { in: targets } }, select: { sourceId: true }, distinct: ["sourceId"] })).map(({ sourceId }) => sourceId);

/** What may be an id among what is said instead of statements, and what is taken. */
async function saidOf(reader: Reader, targets: string[]): Promise<string[]> {
  const where = { targetId: { in: targets }, entry: { removedAt: null } };
  const [asserted, taken] = [await reader.db.citation.findMany({ where, select: { asserts: true } }), await reader.db.dispute.findMany({ where, select: { taken: true } })];
  return unique([...asserted.map(({ asserts }) => asserts), ...taken.map((one) => one.taken)].filter((text) => text !== null && isId(text)) as string[]);
}

/** Those that are ids of records. Nothing else of a record that is not public is read. */
const recordsAmong = async (reader: Reader, ids: string[]) =>
  new Set((await reader.db.entry.findMany({ where: { id: { in: ids } }, select: { id: true } })).map(({ id }) => id));

/** The consents of a case as values. Never shown: only what they clear leaves this room. */
export async function consentsOf(reader: Reader, caseId: string): Promise<Values[]> {
  const rows = await reader.db.consent.findMany({
    where: { caseId, entry: { removedAt: null } },
    select: { personId: true, basis: true, clears: true, entry: { select: { dates: { select: { field: true, edtf: true } } } } },
  });
  return rows.map(({ personId, basis, clears, entry }) => ({ person: personId, basis, clears, ...Object.fromEntries(entry.dates.map(({ field, edtf }) => [field, edtf])) }));
}
