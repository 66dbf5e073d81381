import type { PublishedCase } from "./shape";

/** What a new version does to one statement. */
export interface Difference {
  /** `<record id>.<field>` */
  statement: string;
  /** The list of the document that the record stands in. */
  list: string;
  record: string;
  field: string;
  change: "added" | "removed" | "changed";
  before: unknown;
  after: unknown;
}

const LISTS = ["standfirst", "people", "links", "proceedings", "decisions", "petitions", "events", "charges", "risks", "custody", "authorities", "organisations", "disputes"] as const;

/** Statement by statement, in the order of the document. What only orders or numbers (version, source numbers) is no statement. */
export function differencesBetween(before: PublishedCase | null, after: PublishedCase): Difference[] {
  const old = before ? statementsOf(before) : new Map<string, Spot>(), now = statementsOf(after);
  const found: Difference[] = [];
  for (const [statement, spot] of now) {
    const was = old.get(statement);
    if (!was) found.push({ ...spot, statement, change: "added", before: null, after: spot.value });
    else if (JSON.stringify(was.value) !== JSON.stringify(spot.value)) found.push({ ...spot, statement, change: "changed", before: was.value, after: spot.value });
  }
  for (const [statement, spot] of old) if (!now.has(statement)) found.push({ ...spot, statement, change: "removed", before: spot.value, after: null });
  return found.map(({ statement, list, record, field, change, before: was, after: is }) => ({ statement, list, record, field, change, before: was, after: is }));
}

interface Spot { list: string; record: string; field: string; value: unknown }

/** Every statement of a document with its value; empty ones are none. The sources behind a statement are one of its own: `….cited`. */
function statementsOf(document: PublishedCase): Map<string, Spot> {
  const spots = new Map<string, Spot>();
  const put = (list: string, record: string, field: string, value: unknown) => {
    if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) return;
    spots.set(`${record}.${field}`, { list, record, field, value });
  };
  for (const field of ["title", "slug", "line", "subjects"] as const) put("case", document.id, field, document[field]);
  for (const list of LISTS) {
    for (const record of document[list]) for (const [field, value] of Object.entries(record)) if (field !== "id") put(list, record.id, field, value);
  }
  const cited = new Map<string, unknown[]>();
  for (const { statement, ...citation } of document.citations) cited.set(statement, [...(cited.get(statement) ?? []), citation]);
  for (const [statement, citations] of cited) {
    const record = statement.slice(0, statement.lastIndexOf("."));
    put("citations", record, `${statement.slice(record.length + 1)}.cited`, citations);
  }
  for (const { n: _number, id, ...source } of document.sources) put("sources", id, "source", source);
  return spots;
}
