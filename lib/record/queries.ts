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
  const { where, named, values } = matchOf(filters);
  const [rows, totals, ...facets] = await Promise.all([
    readRecord<CaseRow>(`
      SELECT c.*, i.id AS item_id, i.kind AS item_kind, i.direction, i.date, i.sentence, i.sources,
        ARRAY(SELECT n.text FROM record.published_name n WHERE n.case_id = c.case_id AND n.subject AND ${named("n")} ORDER BY n.id) AS found_as
      FROM (SELECT case_id, slug, title, line, number, published_at, requesting, requested, statuses, latest FROM record.published_case c
        WHERE ${where(FILTERS)} ORDER BY latest DESC NULLS LAST, title LIMIT ${Number(limit)}) c
      LEFT JOIN LATERAL (SELECT * FROM record.published_item i WHERE i.case_id = c.case_id AND i.kind = 'decision' ORDER BY i.latest DESC NULLS LAST, i.id DESC LIMIT 1) i ON true
      ORDER BY c.latest DESC NULLS LAST, c.title`, values),
    readRecord<{ count: string }>(`SELECT count(*) FROM record.published_case c WHERE ${where(FILTERS)}`, values),
    ...FILTERS.map((filter) => readRecord<{ value: string; count: string }>(`
      SELECT value, count(*) FROM record.published_case c, unnest(c.${COLUMN[filter]}) AS value
      WHERE ${where(FILTERS.filter((other) => other !== filter))} GROUP BY value ORDER BY count(*) DESC, value`, values)),
  ]);
  return {
    cases: rows.map(listedCase),
    facets: Object.fromEntries(FILTERS.map((filter, at) => [filter, facets[at]!.map(({ value, count }) => ({ value, count: Number(count) }))])) as CaseList["facets"],
    total: Number(totals[0]!.count),
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

const ITEMS = `SELECT c.slug AS case_slug, c.title AS case_title, i.id AS item_id, i.kind AS item_kind, i.direction, i.date, i.sentence, i.sources
  FROM record.published_item i JOIN record.published_case c USING (case_id)`;

/** Conditions on a case `c`, with their values: the filters first, then the words of the search, each of which some name must hold. */
function matchOf(filters: CaseFilters) {
  const words = foldName(filters.q ?? "").split(" ").filter(Boolean).slice(0, 8);
  const held = (name: string) => words.map((_word, at) => `${name}.folded LIKE '%' || $${FILTERS.length + 1 + at}::text || '%'`);
  // Each word by itself, so that the trigram index is the way in.
  // What holds no letter and no figure is no name.
  const searched = filters.q?.trim() && !words.length ? ["false"] : held("n").map((condition) => `c.case_id IN (SELECT n.case_id FROM record.published_name n WHERE ${condition})`);
  return {
    values: [...FILTERS.map((filter) => filters[filter] ?? null), ...words] as unknown[],
    /** Whether a name is one of those that were searched for. */
    named: (name: string) => (words.length ? `(${held(name).join(" OR ")})` : "false") + typed,
    where: (asked: readonly Filter[]) => [...FILTERS.map((filter, at) => (asked.includes(filter) ? `($${at + 1}::text IS NULL OR $${at + 1} = ANY (c.${COLUMN[filter]}))` : "true")), ...searched].join(" AND ") + typed,
  };
}

// Every parameter is named in every query, so that PostgreSQL knows its type also where it is not asked for.
const typed = FILTERS.map((_filter, at) => ` AND ($${at + 1}::text IS NULL OR true)`).join("");

interface ItemRow { case_slug: string; case_title: string; item_id: string; item_kind: ListedItem["kind"]; direction: Direction | null; date: string | null; sentence: string; sources: number }
interface CaseRow extends Omit<ItemRow, "case_slug" | "case_title" | "item_id"> {
  slug: string; title: string; line: string | null; number: number; published_at: Date; requesting: string[]; requested: string[]; statuses: string[];
  found_as: string[]; item_id: string | null;
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
