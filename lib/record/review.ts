import { rehearsing } from "@/lib/db/write";
import type { Reader } from "@/lib/db/desk";
import { kinds } from "@/lib/dossier/kinds";
import { today } from "@/lib/dossier/today";
import type { KindName } from "@/lib/entries/kind";
import { visibleTo } from "@/lib/entries/policy";
import { findEntries, type Disclosure, type EntryDetail } from "@/lib/entries/queries";
import { makeVersion } from "./commands";
import type { Difference } from "./differences";
import { restOnHidden } from "./evidence";
import type { PublishedCase } from "./shape";
import { remarksOn, type Remark } from "./remarks";
import { harmOf, newlySensitive, type Harm, type Sensitive } from "./sensitive";
import { stopsOf, type Stop } from "./stops";

export interface Review {
  /** Exactly what publishing now would make public. */
  document: PublishedCase;
  standing: PublishedCase | null;
  changes: RecordChange[];
  /** What is not public at the desk: of the team (may be ticked, and says what becomes of it), restricted, or rumoured. */
  leftOut: LeftOut[];
  stops: Stop[];
  /** What would be public without a source; stops nothing. */
  remarks: Remark[];
  /** What it would newly show that can do harm: each is to be confirmed. */
  sensitive: Sensitive[];
}

/** What happens to one record of the document, with its statements. */
export interface RecordChange {
  record: string;
  list: string;
  change: "added" | "removed" | "changed";
  differences: Difference[];
}

export interface LeftOut {
  entry: EntryDetail;
  why: "team" | "restricted" | "rumoured";
  /** What becomes of one that was ticked: it is in the version; it rests on what may not be shown; or nothing in the version is about it. */
  then?: "included" | "hidden" | "unnamed";
  /** What it can do in public. */
  harm: Harm | null;
}

/** What the next version would be with some records of the team included. Done in a transaction that is taken back. */
export async function reviewCase(reader: Reader, entry: EntryDetail, include: string[]): Promise<Review> {
  const { hidden, shown, ...made } = await rehearsing(reader.actor, async (write) => {
    const { document, standing, differences } = await makeVersion(write, entry, { include, protect: false, reason: null });
    const ids = idsOf(document);
    return { document, standing, differences, stops: await stopsOf(write, entry, document), shown: ids, hidden: await restOnHidden(write.reader, include.filter((id) => !ids.has(id))) };
  });
  const become = (one: LeftOut): LeftOut => (one.why !== "team" || !include.includes(one.entry.id) ? one
    : { ...one, then: shown.has(one.entry.id) ? "included" : hidden.has(one.entry.id) ? "hidden" : "unnamed" });
  return { ...made, remarks: remarksOn(made.document), sensitive: newlySensitive(made.document, made.standing), changes: byRecord(made.differences, made.standing, made.document), leftOut: (await leftOutOf(reader, entry)).map(become) };
}

/** The records that are to be included: those that were named, and with `all` every one of the team's that can do no harm. */
export async function toInclude(reader: Reader, entry: EntryDetail, asked: string[]): Promise<string[]> {
  const named = asked.filter((id) => id !== "all");
  return asked.includes("all") ? [...new Set([...(await leftOutOf(reader, entry)).filter(isTickedWithAll).map((one) => one.entry.id), ...named])] : named;
}

/** What can do harm is ticked by hand, one by one. */
export const isTickedWithAll = ({ why, harm }: LeftOut): boolean => why === "team" && harm === null;

function byRecord(differences: Difference[], before: PublishedCase | null, after: PublishedCase): RecordChange[] {
  const [old, now] = [idsOf(before), idsOf(after)];
  const records = new Map<string, Difference[]>();
  for (const one of differences) records.set(one.record, [...(records.get(one.record) ?? []), one]);
  return [...records].map(([record, own]) => ({
    record, list: (own.find(({ list }) => list !== "citations") ?? own[0]!).list, differences: own,
    change: !old.has(record) ? "added" : !now.has(record) ? "removed" : "changed",
  }));
}

const idsOf = (document: PublishedCase | null) => new Set(document ? [document.id, ...Object.values(document).flatMap((list) => (Array.isArray(list) ? list.flatMap((one) => (typeof one === "object" && "id" in one ? [one.id] : [])) : []))] : []);

const OF_THE_CASE: KindName[] = ["standfirst", "proceeding", "decision", "petition", "event", "charge", "risk", "custody"];
const SHARED: KindName[] = ["person", "link", "organisation", "authority", "source"];

async function leftOutOf(reader: Reader, entry: EntryDetail): Promise<LeftOut[]> {
  const day = today();
  const own = (await Promise.all(OF_THE_CASE.map((kind) => findEntries(reader, kinds[kind], { caseId: entry.id })))).flat();
  const shared = await closedBehind(reader, entry, own.map(({ id }) => id));
  return [...own, ...shared].flatMap((one): LeftOut[] => {
    const harm = harmOf(one.kind, one.values, day);
    if (one.values.standing === "rumoured") return [{ entry: one, why: "rumoured", harm }];
    return one.disclosure === "public" ? [] : [{ entry: one, why: one.disclosure as Exclude<Disclosure, "public">, harm }];
  });
}

/** People, links, organisations, authorities and sources that the case's records name and that are not public themselves. */
async function closedBehind(reader: Reader, entry: EntryDetail, records: string[]): Promise<EntryDetail[]> {
  const subjects = entry.values.subjects as string[];
  const closed = await reader.db.entry.findMany({
    where: {
      AND: [visibleTo(reader.actor), { disclosure: { not: "public" }, removedAt: null, OR: [
        { asSource: { citations: { some: { targetId: { in: [entry.id, ...records, ...subjects] }, entry: { removedAt: null } } } } },
        { asPerson: { OR: [{ cases: { some: { id: entry.id } } }, { custody: { some: { id: { in: records } } } }, { charges: { some: { id: { in: records } } } }] } },
        { asLink: { OR: [{ fromId: { in: subjects } }, { toId: { in: subjects } }] } },
        { asOrganisation: { OR: [{ petitions: { some: { id: { in: records } } } }, { risks: { some: { id: { in: records } } } }] } },
        { asAuthority: { OR: [{ decisions: { some: { id: { in: records } } } }, { petitions: { some: { id: { in: records } } } }] } },
      ] }],
    },
    select: { id: true, kind: true },
  });
  const lists = await Promise.all(SHARED.map((kind) => {
    const ids = closed.filter((one) => one.kind === kind).map(({ id }) => id);
    return ids.length ? findEntries(reader, kinds[kind], { ids }) : [];
  }));
  return lists.flat();
}
