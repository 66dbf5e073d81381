import { readRecord } from "@/lib/db/reader";
import { foldName } from "@/lib/text/person-name";
import { isSlug } from "@/lib/text/slug";
import { FILTERS, type CaseFilters, type Filter } from "./filters";
import type { Direction, PublishedCase } from "./shape";

/** The version of a case that stands: one row. Null where there is none, whatever the reason. */
export async function getPublishedCase(slug: string): Promise<PublishedCase | null> {
  if (!isSlug(slug)) return null;
  const [row] = await readRecord<{ document: string }>("SELECT document FROM record.published_case WHERE slug = $1", [slug]);
  return row ? (JSON.parse(row.document) as PublishedCase) : null;
}

export interface ListedCase {
  slug: string;
  title: string;
  line: string | null;
  version: number;
  publishedAt: Date;
  requesting: string[];
  requested: string[];
  statuses: string[];
  /** The names under which it was found, beside its title. */
  foundAs: string[];
  last: ListedItem | null;
}

export interface ListedItem {
  caseSlug: string;
  caseTitle: string;
  id: string;
  kind: "decision" | "petition" | "event";
  direction: Direction | null;
  /** EDTF */
  date: string | null;
  sentence: string;
  /** How many lines of evidence stand behind it. */
  sources: number;
}

export interface CaseList {
  cases: ListedCase[];
  /** For each filter, its values among what the other filters leave, with their counts, most first. */
  facets: Record<Filter, { value: string; count: number }[]>;
  total: number;
}

const COLUMN: Record<Filter, string> = { requested: "requested", requesting: "requesting", status: "statuses" };

/** Cases that match: names folded, so that any spelling finds them; filters by State and status of a proceeding. */
export async function listPublishedCases(filters: CaseFilters, limit = 50): Promise<CaseList> {
  const matching = matchOf(filters);
  const [rows, facets] = await Promise.all([
    readRecord<CaseRow>(`${FOUND}
      SELECT c.*, f.found_as, i.id AS item_id, i.kind AS item_kind, i.direction, i.date, i.sentence, i.sources, count(*) OVER () AS total
      FROM record.published_case c JOIN found f USING (case_id)
      LEFT JOIN LATERAL (SELECT * FROM record.published_item i WHERE i.case_id = c.case_id AND i.kind = 'decision' ORDER BY latest DESC NULLS LAST, id DESC LIMIT 1) i ON true
      WHERE ${matching.where(FILTERS)} ORDER BY i.latest DESC NULLS LAST, c.title LIMIT ${Number(limit)}`, matching.values),
    Promise.all(FILTERS.map((filter) =>
      readRecord<{ value: string; count: string }>(`${FOUND}
        SELECT value, count(*) FROM record.published_case c JOIN found f USING (case_id), unnest(c.${COLUMN[filter]}) AS value
        WHERE ${matching.where(FILTERS.filter((other) => other !== filter))} GROUP BY value ORDER BY count(*) DESC, value`, matching.values))),
  ]);
  return {
    cases: rows.map(listedCase),
    facets: Object.fromEntries(FILTERS.map((filter, at) => [filter, facets[at]!.map(({ value, count }) => ({ value, count: Number(count) }))])) as CaseList["facets"],
    total: Number(rows[0]?.total ?? 0),
  };
}

/** The newest dated decisions, petitions and events of all published cases. */
export const latestDevelopments = async (limit = 8): Promise<ListedItem[]> =>
  (await readRecord<ItemRow>(`${ITEMS} WHERE i.latest <= current_date ORDER BY i.latest DESC, i.earliest DESC, i.id LIMIT ${Number(limit)}`)).map(listedItem);

/** What is dated today or later, the next first. */
export const nextDates = async (limit = 8): Promise<ListedItem[]> =>
  (await readRecord<ItemRow>(`${ITEMS} WHERE i.earliest >= current_date ORDER BY i.earliest, i.id LIMIT ${Number(limit)}`)).map(listedItem);

/** Addresses of all cases that stand, with the moment of their last change. */
export const publishedAddresses = () =>
  readRecord<{ slug: string; published_at: Date }>("SELECT slug, published_at FROM record.published_case ORDER BY slug");

/** Whether the record answers; throws where it does not. */
export const recordEpoch = async (): Promise<string> => (await readRecord<{ value: string }>("SELECT value FROM record.epoch WHERE id = 1"))[0]!.value;

// $1 holds the folded words of the search, each of which some name of the case must contain (or none are asked for).
const FOUND = `WITH found AS (
  SELECT c.case_id, coalesce((SELECT array_agg(n.text ORDER BY n.id) FROM record.published_name n
    WHERE n.case_id = c.case_id AND n.subject AND EXISTS (SELECT FROM unnest($1::text[]) w WHERE n.folded LIKE '%' || w || '%')), '{}') AS found_as
  FROM record.published_case c
  WHERE NOT EXISTS (SELECT FROM unnest($1::text[]) w WHERE NOT EXISTS (
    SELECT FROM record.published_name n WHERE n.case_id = c.case_id AND n.folded LIKE '%' || w || '%')))`;

const ITEMS = `SELECT c.slug AS case_slug, c.title AS case_title, i.id AS item_id, i.kind AS item_kind, i.direction, i.date, i.sentence, i.sources
  FROM record.published_item i JOIN record.published_case c USING (case_id)`;

function matchOf(filters: CaseFilters) {
  const words = foldName(filters.q ?? "").split(" ").filter(Boolean).slice(0, 8);
  const values: unknown[] = [words, ...FILTERS.map((filter) => filters[filter] ?? null)];
  return {
    values,
    where: (asked: readonly Filter[]) =>
      // Each parameter is named even where it is not asked for, so that PostgreSQL knows its type.
      FILTERS.map((filter, at) => (asked.includes(filter) ? `($${at + 2}::text IS NULL OR $${at + 2} = ANY (c.${COLUMN[filter]}))` : `($${at + 2}::text IS NULL OR true)`)).join(" AND "),
  };
}

interface ItemRow { case_slug: string; case_title: string; item_id: string; item_kind: ListedItem["kind"]; direction: Direction | null; date: string | null; sentence: string; sources: number }
interface CaseRow extends Omit<ItemRow, "case_slug" | "case_title" | "item_id"> {
  slug: string; title: string; line: string | null; number: number; published_at: Date; requesting: string[]; requested: string[]; statuses: string[];
  found_as: string[]; item_id: string | null; total: string;
}

function listedItem(row: ItemRow): ListedItem {
  const { case_slug: caseSlug, case_title: caseTitle, item_id: id, item_kind: kind, direction, date, sentence, sources } = row;
  return { caseSlug, caseTitle, id, kind, direction, date, sentence, sources };
}

function listedCase(row: CaseRow): ListedCase {
  const { slug, title, line, requesting, requested, statuses } = row;
  return {
    slug, title, line, version: row.number, publishedAt: row.published_at, requesting, requested, statuses,
    foundAs: [...new Set(row.found_as)].filter((name) => name !== title),
    last: row.item_id === null ? null : listedItem({ ...row, case_slug: slug, case_title: title, item_id: row.item_id }),
  };
}
