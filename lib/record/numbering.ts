import { compareDates } from "@/lib/text/partial-date";
import { isStage, stageNamed } from "@/lib/procedures/stages";
import type { Dossier } from "./dossier";
import type { Records } from "./records";
import type { PublishedCase } from "./shape";

/** Citations of the statements that are shown, their sources numbered in the order of first use on the page, and their disputes. */
export function numbered(dossier: Dossier, records: Records): Pick<PublishedCase, "sources" | "citations" | "disputes"> {
  const order = readingOrder(dossier.case.id, records);
  const place = new Map(order.map((id, at) => [id, at]));
  const citations = [...dossier.evidence.citations.values()].flat()
    // What somebody says against a statement that is left out, and what we take instead, would tell what it is.
    .filter(({ statement }) => place.has(recordOf(statement)) && !dossier.evidence.withheld(recordOf(statement), fieldOf(statement)))
    .sort((a, b) => place.get(recordOf(a.statement))! - place.get(recordOf(b.statement))! || Number(b.stance === "supports") - Number(a.stance === "supports"));
  const numbers = new Map<string, number>();
  for (const { source } of citations) if (!numbers.has(source)) numbers.set(source, numbers.size + 1);
  const contradicted = new Set(citations.filter(({ stance }) => stance === "contradicts").map(({ statement }) => statement));
  const said = saidIn(dossier, records);
  return {
    citations: citations.map((one) => ({ ...one, asserts: said(one.statement, one.asserts) })),
    sources: [...numbers].map(([id, n]) => publicSource(dossier, id, n)),
    disputes: dossier.disputes.filter(({ statement }) => contradicted.has(statement)).map((one) => ({ ...one, taken: said(one.statement, one.taken) })),
  };
}

/**
 * What is said of a statement, for readers: a stage by its name, a record by its id where the document has it. An authority that it has
 * not is named; any other record that it has not is left out.
 */
function saidIn(dossier: Dossier, records: Records): (statement: string, said: string | null) => string | null {
  const shown = new Set(Object.values(records).flatMap((list) => (Array.isArray(list) ? list.flatMap((one) => (typeof one === "object" ? [one.id] : [])) : [])));
  return (statement, said) => {
    if (said === null || shown.has(said)) return said;
    if (fieldOf(statement) === "stage" && isStage(said)) return stageNamed(said).name;
    return dossier.said.has(said) ? ((dossier.find("authority", said)?.values.english ?? null) as string | null) : said;
  };
}

const recordOf = (statement: string) => statement.slice(0, statement.lastIndexOf("."));
const fieldOf = (statement: string) => statement.slice(statement.lastIndexOf(".") + 1);

/** Ids of all records as a reader meets them: head, proceedings, timeline, charges, risks, people. */
function readingOrder(caseId: string, records: Records): string[] {
  const dated = [
    ...records.decisions.map(({ id, dates }) => ({ id, date: dates[0]?.date ?? null })),
    ...records.petitions.map(({ id, dates }) => ({ id, date: dates[0]?.date ?? null })),
    ...records.events.map(({ id, date }) => ({ id, date })),
  ].sort((a, b) => compareDates(a.date, b.date));
  const subjects = new Set(records.subjects);
  const people = [...records.people].sort((a, b) => Number(subjects.has(b.id)) - Number(subjects.has(a.id)));
  const ids = (list: { id: string }[]) => list.map(({ id }) => id);
  const own = people.filter(({ id }) => subjects.has(id));
  return [
    ...own.flatMap((one) => [one.id, ...ids(one.nationalities)]), ...ids(records.standfirst), caseId,
    ...ids(records.proceedings), ...ids(records.custody), ...ids(dated), ...ids(records.charges), ...ids(records.risks), ...ids(records.links),
    ...people.filter(({ id }) => !subjects.has(id)).flatMap((one) => [one.id, ...ids(one.nationalities)]),
  ];
}

function publicSource(dossier: Dossier, id: string, n: number): PublishedCase["sources"][number] {
  const values = dossier.evidence.sources.get(id)!;
  const text = (field: string) => (values[field] ?? null) as string | null;
  const masked = values.masked === true;
  return {
    // Who carries a court's text that hides a name is the way to it: the court stays, "via" whom does not.
    n, id, title: text("title")!, publisher: masked ? text("publisher")?.replace(/,?\s+via\s.*$/i, "") ?? null : text("publisher"), author: text("author"), date: text("date"),
    url: values.linkable === true && !masked ? text("url") : null,
    language: text("language"), kind: text("kind")!, reliability: text("reliability") as "A", line: text("line"),
  };
}
