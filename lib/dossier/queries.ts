import type { Reader } from "@/lib/db/desk";
import type { KindName } from "@/lib/entries/kind";
import { visibleTo } from "@/lib/entries/policy";
import { findEntries, getEntry, type Disclosure, type EntryDetail } from "@/lib/entries/queries";
import { isSlug } from "@/lib/text/slug";
import { kinds } from "./kinds";

/** The case at an address, or null where there is none that the actor may see; one that was taken out only where `removed` asks for it. */
export async function caseBySlug(reader: Reader, slug: string, { removed = false } = {}): Promise<EntryDetail | null> {
  if (!isSlug(slug)) return null;
  const row = await reader.db.case.findUnique({ where: { slug }, select: { id: true } });
  const entry = row && (await getEntry(reader, kinds.case, row.id));
  return entry && (removed || !entry.removedAt) ? entry : null;
}

/** What stands of a case in public. */
export interface Standing { number: number; publishedAt: Date; records: Set<string> }

export interface ListedCase { entry: EntryDetail; standing: { number: number; publishedAt: Date } | null; records: number; changed: number; bare: number }

/** All cases, the one that changed last first, with what is not yet published of them and what has no source. */
export async function caseList(reader: Reader): Promise<ListedCase[]> {
  const cases = await findEntries(reader, kinds.case, {});
  const [records, published] = await Promise.all([
    reader.db.entry.findMany({
      where: { AND: [visibleTo(reader.actor), { kind: { in: [...DOCKET] }, removedAt: null }] },
      select: { caseId: true, kind: true, updatedAt: true, disclosure: true, citations: { where: { entry: { removedAt: null } }, take: 1, select: { id: true } } },
    }),
    reader.db.publishedCase.findMany({ select: { caseId: true, number: true, publishedAt: true } }),
  ]);
  const listed = cases.map((entry) => {
    const own = records.filter(({ caseId }) => caseId === entry.id);
    const standing = published.find(({ caseId }) => caseId === entry.id) ?? null;
    return {
      entry, standing, records: own.length,
      changed: own.filter(({ kind, updatedAt, disclosure }) => kind !== "consent" && (disclosure === "team" || (disclosure === "public" && (!standing || updatedAt > standing.publishedAt)))).length,
      bare: own.filter(({ kind, citations }) => kind !== "consent" && citations.length === 0).length,
      latest: Math.max(entry.updatedAt.getTime(), ...own.map(({ updatedAt }) => updatedAt.getTime())),
    };
  });
  return listed.sort((a, b) => b.latest - a.latest).map(({ latest: _latest, ...one }) => one);
}

/** A case that was taken out: when, and by whom. */
export interface RemovedCase { id: string; slug: string; title: string; disclosure: Disclosure; removedAt: Date; removedBy: string }

/** Cases that were taken out, the last first. */
export async function removedCases(reader: Reader): Promise<RemovedCase[]> {
  const rows = await reader.db.entry.findMany({
    where: { AND: [visibleTo(reader.actor), { kind: "case", removedAt: { not: null } }] }, orderBy: [{ removedAt: "desc" }, { id: "asc" }],
    select: { id: true, disclosure: true, removedAt: true, removedBy: { select: { name: true } }, asCase: { select: { slug: true, title: true } } },
  });
  return rows.map(({ id, disclosure, removedAt, removedBy, asCase }) => ({ id, ...asCase!, disclosure: disclosure as Disclosure, removedAt: removedAt!, removedBy: removedBy?.name ?? "" }));
}

/** Kinds that stand in the docket or in a list of their own beside it, in the order of the tabs. */
export const DOCKET = ["proceeding", "decision", "petition", "event", "charge", "risk", "custody", "standfirst", "consent"] as const satisfies readonly KindName[];

/** The records of a case with what the docket says of each. */
export interface DocketEntry { entry: EntryDetail; sources: number; differ: number; published: boolean; changed: boolean }

export async function docketOf(reader: Reader, entry: EntryDetail): Promise<{ of: (kind: KindName) => DocketEntry[]; standing: Standing | null }> {
  const standing = await standingOf(reader, entry.id);
  const found = new Map<KindName, EntryDetail[]>();
  await Promise.all(DOCKET.map(async (kind) => void found.set(kind, await findEntries(reader, kinds[kind], { caseId: entry.id }))));
  const links = await linksAbout(reader, entry.values.subjects as string[]);
  found.set("link", links);
  const people = [...new Set([...(entry.values.subjects as string[]), ...links.flatMap(({ values }) => [values.from as string, values.to as string])])];
  found.set("person", inOrder(await findEntries(reader, kinds.person, { ids: people }), people));
  const targets = [...[...found.values()].flat().map(({ id }) => id), entry.id];
  const cited = await citedFor(reader, targets);
  found.set("source", await findEntries(reader, kinds.source, { ids: [...new Set(cited.map(({ sourceId }) => sourceId))] }));
  const row = (one: EntryDetail): DocketEntry => {
    const own = cited.filter(({ targetId, sourceId }) => targetId === one.id || (one.kind === "source" && sourceId === one.id));
    return {
      entry: one,
      sources: new Set(own.map((citation) => (one.kind === "source" ? citation.targetId : citation.sourceId))).size,
      differ: new Set(own.filter(({ stance }) => stance === "contradicts").map(({ sourceId }) => sourceId)).size,
      published: standing?.records.has(one.id) ?? false,
      changed: standing !== null && standing.records.has(one.id) && one.updatedAt > standing.publishedAt,
    };
  };
  return { of: (kind) => (found.get(kind) ?? []).map(row), standing };
}

/** The version that stands, with the ids of the records in it. */
async function standingOf(reader: Reader, caseId: string): Promise<Standing | null> {
  const row = await reader.db.publishedCase.findUnique({ where: { caseId }, select: { number: true, publishedAt: true, document: true } });
  if (!row) return null;
  const lists = Object.values(JSON.parse(row.document) as Record<string, unknown>).filter((value): value is { id?: string }[] => Array.isArray(value));
  return { number: row.number, publishedAt: row.publishedAt, records: new Set(lists.flat().flatMap((one) => (typeof one === "object" && one?.id ? [one.id] : []))) };
}

/** Cases that are about a person. */
export async function casesAbout(reader: Reader, person: string): Promise<EntryDetail[]> {
  const rows = await reader.db.case.findMany({ where: { subjects: { some: { id: person } } }, select: { id: true } });
  return rows.length ? findEntries(reader, kinds.case, { ids: rows.map(({ id }) => id) }) : [];
}

/** Connections that one of some people is an end of. */
export async function linksAbout(reader: Reader, people: string[]): Promise<EntryDetail[]> {
  const rows = await reader.db.link.findMany({ where: { OR: [{ fromId: { in: people } }, { toId: { in: people } }] }, select: { id: true } });
  return rows.length ? findEntries(reader, kinds.link, { ids: rows.map(({ id }) => id) }) : [];
}

export async function nationalitiesOf(reader: Reader, person: string): Promise<EntryDetail[]> {
  const rows = await reader.db.nationality.findMany({ where: { personId: person }, select: { id: true } });
  return rows.length ? findEntries(reader, kinds.nationality, { ids: rows.map(({ id }) => id) }) : [];
}

const citedFor = (reader: Reader, targets: string[]) =>
  reader.db.citation.findMany({
    where: { targetId: { in: targets }, entry: { AND: [visibleTo(reader.actor), { removedAt: null }] } }, select: { targetId: true, sourceId: true, stance: true },
  });

const inOrder = (entries: EntryDetail[], ids: string[]) => [...entries].sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));

/** The address of the case that a record stands in; null for what is shared. */
export async function slugOfCase(reader: Reader, caseId: string | null): Promise<string | null> {
  return caseId && ((await reader.db.case.findUnique({ where: { id: caseId }, select: { slug: true } }))?.slug ?? null);
}
