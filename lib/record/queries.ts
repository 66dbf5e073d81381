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
  /** Of a decision, its kind and outcome. */
  act: string | null;
  outcome: string | null;
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

/**
 * Cases that match: names folded, so that any spelling finds them; filters by State and status of a proceeding. One question to the
 * database: what a search finds is found once, and listed and counted from there. Without a search the counts are those that are kept.
 */
export async function listPublishedCases(filters: CaseFilters, limit = 50): Promise<CaseList> {
  const { search, named, where, values } = matchOf(filters);
  const [from, counted] = search ? ["hit", "alike"] : ["record.published_case", "record.published_count"];
  const facet = (filter: Filter) => `'${filter}', (SELECT coalesce(json_agg(facet ORDER BY count DESC, value), '[]')
    FROM (SELECT value, sum(c.cases) AS count FROM ${counted} c, unnest(c.${COLUMN[filter]}) AS value WHERE ${where(FILTERS.filter((other) => other !== filter))} GROUP BY value) AS facet)`;
  const [row] = await readRecord<{ list: { cases: CaseRow[]; total: number; facets: CaseList["facets"] } }>(`
    WITH ${search ? `hit AS MATERIALIZED (SELECT ${LISTED} FROM record.published_case c WHERE ${search}),
      alike AS MATERIALIZED (SELECT requesting, requested, statuses, count(*) AS cases FROM hit GROUP BY requesting, requested, statuses),` : ""}
      shown AS (SELECT ${LISTED} FROM ${from} c WHERE ${where(FILTERS)} ORDER BY latest DESC NULLS LAST, title LIMIT ${Number(limit)})
    SELECT json_build_object(
      'cases', (SELECT coalesce(json_agg(listed ORDER BY latest DESC NULLS LAST, title), '[]') FROM (
        SELECT shown.*, ARRAY(SELECT n.text FROM record.published_name n WHERE n.case_id = shown.case_id AND n.subject AND ${named} ORDER BY n.id) AS found_as,
          (SELECT to_json(item) FROM (SELECT i.id, i.kind, i.act, i.outcome, i.direction, i.date, i.sentence, i.sources FROM record.published_item i
            WHERE i.case_id = shown.case_id AND i.kind = 'decision' ORDER BY i.latest DESC NULLS LAST, i.id DESC LIMIT 1) AS item) AS last
        FROM shown) AS listed),
      'total', (SELECT coalesce(sum(c.cases), 0) FROM ${counted} c WHERE ${where(FILTERS)}),
      'facets', json_build_object(${FILTERS.map(facet).join(", ")})) AS list`, values);
  const { cases, total, facets } = row!.list;
  return { cases: cases.map(listedCase), facets, total };
}

/** So many of the newest things are looked through; of one case, so many are told. */
const LOOKED_THROUGH = 1000, OF_ONE_CASE = 3;

/** The newest dated decisions, petitions and events of all published cases, a few of each; of one day, rulings first, what is told later before. */
export const latestDevelopments = (limit = 8): Promise<ListedItem[]> =>
  readRecord<ListedItem>(`
    WITH newest AS (SELECT case_id, id, latest, kind FROM record.published_item WHERE latest <= current_date ORDER BY latest DESC LIMIT ${LOOKED_THROUGH}),
      placed AS (SELECT case_id, id, row_number() OVER (ORDER BY ${NEWEST}) AS place, row_number() OVER (PARTITION BY case_id ORDER BY ${NEWEST}) AS of_case FROM newest)
    ${ITEMS} JOIN placed p ON p.case_id = i.case_id AND p.id = i.id WHERE p.of_case <= ${OF_ONE_CASE} ORDER BY p.place LIMIT ${Number(limit)}`);

/** What is dated today or later, the next first. */
export const nextDates = (limit = 8): Promise<ListedItem[]> =>
  readRecord<ListedItem>(`${ITEMS} WHERE i.earliest >= current_date ORDER BY i.earliest, i.id LIMIT ${Number(limit)}`);

/** Addresses of all cases that stand, with the moment of their last change. */
export const publishedAddresses = () =>
  readRecord<{ slug: string; published_at: Date }>("SELECT slug, published_at FROM record.published_case ORDER BY slug");

/** Whether the record answers; throws where it does not. */
export const recordEpoch = async (): Promise<string> => (await readRecord<{ value: string }>("SELECT value FROM record.epoch WHERE id = 1"))[0]!.value;

const LISTED = "case_id, slug, title, line, number, published_at, requesting, requested, statuses, latest";

const NEWEST = "latest DESC, kind = 'decision' DESC, id DESC";

const ITEMS = `SELECT c.slug AS "caseSlug", c.title AS "caseTitle", i.id, i.kind, i.act, i.outcome, i.direction, i.date, i.sentence, i.sources
  FROM record.published_item i JOIN record.published_case c USING (case_id)`;

/** Conditions with their values: on a case `c`, by the filters that are on and the words of the search, each of which some name must hold; on a name `n`. */
function matchOf(filters: CaseFilters) {
  const values: string[] = [];
  const asked = (value: string) => `$${values.push(value)}::text`;
  const on = FILTERS.flatMap((filter) => (filters[filter] ? [{ filter, condition: `c.${COLUMN[filter]} @> ARRAY[${asked(filters[filter])}]` }] : []));
  const held = foldName(filters.q ?? "").split(" ").filter(Boolean).slice(0, 8).map((word) => `n.folded LIKE '%' || ${asked(word)} || '%'`);
  return {
    values,
    /** Null where nothing is searched for. Each word by itself, so that the trigram index is the way in. What holds no letter and no figure is no name. */
    search: !filters.q?.trim() ? null : held.map((condition) => `c.case_id IN (SELECT n.case_id FROM record.published_name n WHERE ${condition})`).join(" AND ") || "false",
    /** Whether a name is one of those that were searched for. */
    named: held.length ? `(${held.join(" OR ")})` : "false",
    where: (wanted: readonly Filter[]) => on.filter(({ filter }) => wanted.includes(filter)).map(({ condition }) => condition).join(" AND ") || "true",
  };
}

interface CaseRow extends Pick<ListedCase, "slug" | "title" | "line" | "requesting" | "requested" | "statuses"> {
  number: number;
  published_at: string;
  found_as: string[];
  last: Omit<ListedItem, "caseSlug" | "caseTitle"> | null;
}

function listedCase({ slug, title, line, number: version, published_at, requesting, requested, statuses, found_as, last }: CaseRow): ListedCase {
  return {
    slug, title, line, version, requesting, requested, statuses, publishedAt: new Date(published_at),
    foundAs: [...new Set(found_as)].filter((name) => name !== title),
    last: last && { ...last, caseSlug: slug, caseTitle: title },
  };
}
