import type { Prisma } from "@/lib/db/generated/client";
import type { Reader } from "@/lib/db/desk";
import type { KindName } from "@/lib/entries/kind";
import { visibleTo } from "@/lib/entries/policy";
import { foldName, nameScore } from "@/lib/text/person-name";
import { labelsOf, type Label } from "./labels";
import { stateNamed, statesBeginning } from "./states";

const MOST = 12;
/** How many rows a search looks at before it orders them. */
const LOOKED_AT = 400;

/**
 * Records of a kind that a typed text can mean, best first: people by any spelling of a name, proceedings by the name of their person
 * or of whom their case is about, a State or their title, authorities by either name or their State, sources by title, publisher or
 * address. The code of a State and nothing else means that State alone. What stands in a case is looked for in that case alone where
 * one is given.
 */
export async function findOptions(reader: Reader, kind: KindName, text: string, { caseId, most = MOST }: { caseId?: string; most?: number } = {}): Promise<Label[]> {
  const typed = text.normalize("NFC").trim().slice(0, 200);
  if (!/[\p{L}\p{N}]/u.test(typed)) return [];
  const ids = kind === "person" ? await peopleNamed(reader, typed) : await recordsLike(reader, kind, typed, caseId);
  const lines = await labelsOf(reader, kind, ids);
  return (kind === "person" ? lines : bestFirst(lines, typed)).slice(0, most);
}

/** All records of a kind in a case, for a list to choose from. */
export async function choicesIn(reader: Reader, kind: KindName, caseId: string): Promise<Label[]> {
  const rows = await reader.db.entry.findMany({
    where: { AND: [visibleTo(reader.actor), { kind, caseId, removedAt: null }] }, orderBy: [{ createdAt: "asc" }, { id: "asc" }], select: { id: true }, take: 300,
  });
  return labelsOf(reader, kind, rows.map(({ id }) => id));
}

async function peopleNamed(reader: Reader, typed: string): Promise<string[]> {
  const people = await reader.db.person.findMany({
    where: { entry: { AND: [visibleTo(reader.actor), { removedAt: null }] }, names: { some: namesLike(typed) } },
    select: { id: true, names: { select: { text: true } } }, take: LOOKED_AT,
  });
  return people
    .map(({ id, names }) => ({ id, score: nameScore(typed, names.map((one) => one.text)) }))
    .filter(({ score }) => score > 0).sort((a, b) => b.score - a.score).map(({ id }) => id);
}

/** Names that one of the typed words may begin; `nameScore` decides which do. */
function namesLike(typed: string): Prisma.PersonNameWhereInput {
  const beginnings = foldName(typed).split(" ").filter(Boolean).map((word) => word.slice(0, Math.max(1, Math.min(3, word.length - 1))));
  return { OR: beginnings.length ? beginnings.map((start) => ({ folded: { contains: start } })) : [{ text: { contains: plain(typed), mode: "insensitive" } }] };
}

async function recordsLike(reader: Reader, kind: KindName, typed: string, caseId?: string): Promise<string[]> {
  const whole = stateNamed(typed);
  const words = whole ? [typed] : typed.split(/[\s,;·→]+/).filter(Boolean).slice(0, 8);
  const every: Prisma.EntryWhereInput[] = [];
  // One after another: a door asks on the one connection of its transaction.
  for (const word of words) every.push(await wordIn(reader, kind, word, words.length === 1 && word.length <= 3 && whole !== null));
  const rows = await reader.db.entry.findMany({
    where: { AND: [visibleTo(reader.actor), { kind, removedAt: null, ...(caseId ? { caseId } : {}), NOT: { case: { removedAt: { not: null } } } }, ...every] },
    orderBy: { updatedAt: "desc" }, select: { id: true }, take: LOOKED_AT,
  });
  return rows.map(({ id }) => id);
}

/** Where a word that was typed may stand in a record of the kind; as a `code`, "ES" is Spain and no part of another word. */
async function wordIn(reader: Reader, kind: KindName, word: string, code: boolean): Promise<Prisma.EntryWhereInput> {
  const like = { contains: plain(word), mode: "insensitive" as const }, state = stateNamed(word);
  const states = { in: [...(state ? [state] : []), ...(code ? [] : statesBeginning(word))] };
  switch (kind) {
    case "proceeding": {
      const sides = [{ requesting: states }, { requested: states }, { forum: states }];
      if (code) return { asProceeding: { OR: sides } };
      const people = { in: await peopleNamed(reader, word) };
      const about = { OR: [{ title: like }, { subjects: { some: { id: people } } }] };
      return { asProceeding: { OR: [{ title: like }, ...sides, { personId: people }, { entry: { case: { asCase: about } } }] } };
    }
    case "authority": return { asAuthority: code ? { state: states } : { OR: [{ local: like }, { english: like }, { state: states }] } };
    case "organisation": return { asOrganisation: { OR: [{ name: like }, { english: like }] } };
    case "source": return { asSource: { OR: [{ title: like }, { url: like }, { publisher: like }, { author: like }] } };
    case "case": return { asCase: { OR: [{ title: like }, { slug: like }, { subjects: { some: { id: { in: await peopleNamed(reader, word) } } } }] } };
    case "decision": return { asDecision: { OR: [{ summary: like }, { reference: like }, { authority: { OR: [{ english: like }, { local: like }] } }] } };
    case "petition": return { asPetition: { OR: [{ summary: like }, { reference: like }] } };
    case "link": {
      const people = { in: await peopleNamed(reader, word) };
      return { asLink: { OR: [{ sentence: like }, { fromId: people }, { toId: people }] } };
    }
    default: return { id: word };
  }
}

/** A text as PostgreSQL's LIKE takes it, where `%` and `_` would stand for any letters. */
const plain = (text: string): string => text.replace(/[\\%_]/g, "\\$&");

/** What begins as typed before what only holds it; the shorter of two alike first. */
function bestFirst(lines: Label[], typed: string): Label[] {
  const text = typed.toLowerCase();
  const rank = ({ label }: Label) => (label.toLowerCase() === text ? 0 : label.toLowerCase().startsWith(text) ? 1 : 2);
  return [...lines].sort((a, b) => rank(a) - rank(b));
}

/** The source at an address, if the desk has it: with or without www, a closing slash or what stands after #. */
export async function sourceAt(reader: Reader, url: string): Promise<string | null> {
  const bare = url.trim().replace(/^https?:\/\/(www\.)?/i, "").replace(/#.*$/, "").replace(/\/+$/, "");
  if (!bare) return null;
  const forms = ["http://", "https://"].flatMap((protocol) => ["", "www."].flatMap((www) => ["", "/"].map((end) => protocol + www + bare + end)));
  const row = await reader.db.entry.findFirst({
    where: { AND: [visibleTo(reader.actor), { kind: "source", removedAt: null, asSource: { url: { in: forms } } }] }, orderBy: { createdAt: "asc" }, select: { id: true },
  });
  return row?.id ?? null;
}
