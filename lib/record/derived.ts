import type { DeskDb } from "@/lib/db/desk";
import { compareDates, parseDate } from "@/lib/text/partial-date";
import { foldName } from "@/lib/text/person-name";
import type { PublishedCase } from "./shape";

/** Rows that lists, search and filters read, made anew from the document with every version. They hold nothing that it does not. */
export async function writeDerived(db: DeskDb, caseId: string, document: PublishedCase, text: string, hash: Uint8Array<ArrayBuffer>): Promise<void> {
  await db.publishedItem.deleteMany({ where: { caseId } });
  await db.publishedName.deleteMany({ where: { caseId } });
  const items = itemsOf(caseId, document);
  const row = {
    slug: document.slug, number: document.version, title: document.title, hash, publishedAt: new Date(document.publishedAt), document: text, line: document.line,
    requesting: distinct(document.proceedings.map(({ requesting }) => requesting)),
    requested: distinct(document.proceedings.map(({ requested, forum }) => requested ?? forum)),
    statuses: distinct(document.proceedings.map(({ status }) => status)),
    kinds: distinct(document.proceedings.map(({ kind }) => kind)),
    latest: items.flatMap(({ kind, latest }) => (kind === "decision" && latest ? [latest] : [])).sort((a, b) => b.getTime() - a.getTime())[0] ?? null,
  };
  await db.publishedCase.upsert({ where: { caseId }, create: { caseId, ...row }, update: row, select: { caseId: true } });
  await db.publishedName.createMany({ data: namesOf(caseId, document) });
  await db.publishedItem.createMany({ data: items });
}

const distinct = (values: (string | null)[]) => [...new Set(values.filter((value) => value !== null))];

function namesOf(caseId: string, document: PublishedCase) {
  const subjects = new Set(document.subjects);
  const names = document.people.flatMap(({ id, names }) => names.map(({ text }) => ({ caseId, personId: id, text, folded: foldName(text), subject: subjects.has(id) })));
  return [...names, { caseId, personId: document.subjects[0]!, text: document.title, folded: foldName(document.title), subject: true }];
}

function itemsOf(caseId: string, document: PublishedCase) {
  const lines = new Map(document.sources.map(({ id, line }) => [id, line ?? id]));
  /** Lines of evidence behind a record: reprints and agency copies count once. */
  const evidence = (id: string) => new Set(document.citations.filter(({ statement, stance }) => statement.startsWith(`${id}.`) && stance === "supports").map(({ source }) => lines.get(source))).size;
  const first = (dates: { role: string; date: string }[]) => (dates.find(({ role }) => role === "act") ?? dates[0])?.date ?? null;
  const item = (kind: string, id: string, date: string | null, sentence: string, ruling?: { kind: string; outcome: string; direction: string }) => {
    const known = date === null ? null : parseDate(date);
    return {
      caseId, id, kind, date, sentence, sources: evidence(id),
      act: ruling?.kind ?? null, outcome: ruling?.outcome ?? null, direction: ruling?.direction ?? null,
      // What has no known end is listed by the day from which it can be.
      earliest: asDay(known?.earliest), latest: asDay(known?.latest ?? known?.earliest),
    };
  };
  return [
    ...document.decisions.map((one) => item("decision", one.id, first(one.dates), one.summary, one)),
    ...document.petitions.map((one) => item("petition", one.id, first(one.dates), one.summary)),
    ...document.events.map((one) => item("event", one.id, one.date, one.summary)),
  ].sort((a, b) => compareDates(a.date, b.date));
}

const asDay = (day: string | null | undefined) => (day ? new Date(`${day}T00:00:00Z`) : null);
