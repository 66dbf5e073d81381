import type { Reader } from "@/lib/db/desk";
import { labelsOf } from "@/lib/dossier/labels";
import { findOptions } from "@/lib/dossier/picking";
import { findEntries, getEntry, type EntryDetail } from "@/lib/entries/queries";
import { visibleTo } from "@/lib/entries/policy";
import { translator, type Translator } from "@/lib/i18n/translator";
import { authoritiesOf } from "@/lib/procedures/proposals";
import { proceedingKind } from "@/lib/proceedings/schema";
import { isId } from "@/lib/text/identifier";
import { proceedingDetail, proceedingLabel, type ProceedingLine, waitingOf } from "./lines";
import { proposeRuling, type Proposal, type Standing } from "./proposal";
import { standingOf } from "./standing";

const MOST = 8;

/**
 * Proceedings in which a ruling may be logged: those that a text means (a name in any spelling or alphabet, a State by name or code),
 * open ones first; for an empty text those that are heard today, then those in which this actor logged last. `day` is YYYY-MM-DD.
 */
export async function proceedingsForRuling(reader: Reader, text: string, day: string): Promise<ProceedingLine[]> {
  const t = translator("en");
  if (!text.trim()) {
    const heard = await heardOn(reader, day), logged = (await loggedLast(reader)).filter((id) => !heard.includes(id));
    const lines = await linesOf(reader, t, [...heard, ...logged].slice(0, MOST));
    return lines.map((line) => ({ ...line, detail: t(heard.includes(line.id) ? "rulings.line.heard" : "rulings.line.logged", { detail: line.detail }) }));
  }
  const found = await linesOf(reader, t, (await findOptions(reader, "proceeding", text, { most: 60 })).map(({ id }) => id));
  return found.toSorted((a, b) => a.waiting - b.waiting).slice(0, MOST);
}

/** A case in which no ruling can be logged yet: it has no proceeding. */
export interface BareCase { slug: string; title: string }

/** Cases without a proceeding: those that a text means; for an empty text those that changed last. */
export async function casesWithoutProceeding(reader: Reader, text: string): Promise<BareCase[]> {
  const ids = text.trim() ? (await findOptions(reader, "case", text, { most: MOST })).map(({ id }) => id) : undefined;
  const rows = await reader.db.entry.findMany({
    where: { AND: [visibleTo(reader.actor), { kind: "case", removedAt: null, id: ids && { in: ids }, entries: { none: { kind: "proceeding", removedAt: null } } }] },
    orderBy: { updatedAt: "desc" }, take: 3, select: { asCase: { select: { slug: true, title: true } } },
  });
  return rows.map(({ asCase }) => asCase!);
}

async function heardOn(reader: Reader, day: string): Promise<string[]> {
  const at = new Date(`${day}T00:00:00Z`);
  const events = await reader.db.event.findMany({
    where: { kind: { in: ["hearing_scheduled", "hearing_held"] }, proceedingId: { not: null }, entry: { AND: [visibleTo(reader.actor), { removedAt: null, dates: { some: { field: "date", earliest: at, latest: at } } }] } },
    select: { proceedingId: true }, take: MOST,
  });
  return [...new Set(events.map(({ proceedingId }) => proceedingId!))];
}

async function loggedLast(reader: Reader): Promise<string[]> {
  const decisions = await reader.db.decision.findMany({
    where: { entry: { AND: [visibleTo(reader.actor), { removedAt: null, createdById: reader.actor.id }] } },
    orderBy: { entry: { createdAt: "desc" } }, select: { proceedings: { select: { id: true } } }, take: 30,
  });
  return [...new Set(decisions.flatMap(({ proceedings }) => proceedings.map(({ id }) => id)))];
}

/** Lines for proceedings by id, in the order of the ids. */
async function linesOf(reader: Reader, t: Translator, ids: string[]): Promise<ProceedingLine[]> {
  const entries = (await findEntries(reader, proceedingKind, { ids })).sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
  const lines: ProceedingLine[] = [];
  // One after another: a transaction has one connection.
  for (const entry of entries) lines.push(await lineOf(reader, t, entry, await standingOf(reader, entry)));
  return lines;
}

async function lineOf(reader: Reader, t: Translator, entry: EntryDetail, standing: Awaited<ReturnType<typeof standingOf>>): Promise<ProceedingLine> {
  const [person] = await labelsOf(reader, "person", [entry.values.person].filter((id): id is string => typeof id === "string"));
  const court = await courtNamed(reader, proposeRuling(standing).authorities[0]);
  const name = person?.label ?? (await caseTitle(reader, entry.caseId));
  return { id: entry.id, label: proceedingLabel(t, name, entry), detail: proceedingDetail(t, entry, court, standing.last), restricted: entry.disclosure === "restricted", waiting: waitingOf(entry) };
}

const caseTitle = async (reader: Reader, caseId: string | null): Promise<string> =>
  (caseId && (await reader.db.case.findUnique({ where: { id: caseId }, select: { title: true } }))?.title) || "";

/** The English name of an authority that the desk has, or null. */
export async function courtNamed(reader: Reader, id: string | null | undefined): Promise<string | null> {
  const [found] = id ? await labelsOf(reader, "authority", [id]) : [];
  return found?.label ?? null;
}

/** A court, ministry or body that a form offers. */
export interface Court { id: string; english: string; local: string; state: string }

/** What a ruling's form needs to know of its proceeding. */
export interface RulingContext {
  proceeding: EntryDetail;
  line: ProceedingLine;
  slug: string;
  standing: Standing;
  /** Authorities of the procedure and of the State that is asked, in the order in which a case meets them. */
  courts: Court[];
}

/** The proceeding and what is known of where it stands; null where there is none that the actor may see. */
export async function rulingContext(reader: Reader, id: string): Promise<RulingContext | null> {
  const proceeding = isId(id) ? await getEntry(reader, proceedingKind, id) : null;
  if (!proceeding || proceeding.removedAt || !proceeding.caseId) return null;
  const standing = await standingOf(reader, proceeding);
  const owner = await reader.db.case.findUnique({ where: { id: proceeding.caseId }, select: { slug: true } });
  return { proceeding, standing, slug: owner!.slug, line: await lineOf(reader, translator("en"), proceeding, standing), courts: await courtsFor(reader, proceeding, standing) };
}

async function courtsFor(reader: Reader, { values }: EntryDetail, standing: Standing): Promise<Court[]> {
  const decided = standing.decisions.flatMap(({ authority }) => authority ?? []);
  const order = [...proposeRuling(standing).authorities, ...(standing.procedure ? authoritiesOf(standing.procedure) : []), ...decided];
  const states = [values.requested, values.forum, standing.procedure?.split("/")[0]].filter((one): one is string => typeof one === "string");
  const rows = await reader.db.authority.findMany({
    where: { entry: { AND: [visibleTo(reader.actor), { removedAt: null }] }, OR: [{ id: { in: order } }, { state: { in: states } }] },
    select: { id: true, english: true, local: true, state: true }, orderBy: { english: "asc" },
  });
  const place = ({ id }: Court) => (order.includes(id) ? order.indexOf(id) : order.length);
  return rows.sort((a, b) => place(a) - place(b));
}

/** What is proposed for a ruling in the proceeding, of the courts that the desk has. `day` and `stage`: see `proposeRuling`. */
export function proposalIn({ standing, courts }: RulingContext, day?: string, stage?: string | null): Proposal {
  const proposal = proposeRuling(standing, day, stage);
  return { ...proposal, authorities: proposal.authorities.filter((id) => courts.some((court) => court.id === id)) };
}
