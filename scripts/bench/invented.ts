import pg from "pg";
import { foldName } from "../../lib/text/person-name";
import type { PublishedCase } from "../../lib/record/shape";

const given = ["Aldan", "Berik", "Vera", "Gulnar", "Dmitri", "Yelena", "Zhanna", "Irina", "Kairat", "Leila", "Marat", "Nurlan", "Oleg", "Polina", "Rustam", "Saule", "Timur", "Ulan", "Farid", "Sholpan"];
const beginnings = ["Ab", "Bek", "Dos", "Er", "Kal", "Mus", "Nar", "Ora", "Sag", "Tol", "Ut", "Zar", "Kim", "Lev", "Pet", "Rom", "Sid", "Vol", "Yus", "Gor"];
const middles = ["al", "bai", "den", "em", "ik", "lan", "mur", "nas", "ol", "pas", "ret", "sul", "tan", "un", "vit", "zhan", "gal", "har", "ken", "zad"];
const endings = ["ov", "ev", "in", "enko", "uly", "yan", "ets", "sky", "adze", "ovich"];
const States = ["KZ", "RU", "BY", "UZ", "TJ", "TR", "CN", "EG", "IR", "AZ"], requested = ["ES", "CZ", "FR", "DE", "PL", "IT", "AT", "UA", "GE", "TH"];

/** SQL: the day of the nth decision, petition or event of case n, from 2012 to 2025. */
const day = "date '2012-01-01' + (n * 37 + nth * 211) % 5000";

/** Invented: the first 100,000 are all different, with about 43,000 surnames among them. */
export const inventedName = (n: number): string =>
  `${given[n % 20]} ${beginnings[Math.floor(n / 20) % 20]}${middles[Math.floor(n / 7) % 20]}${middles[Math.floor(n / 400) % 20]}${endings[Math.floor(n / 3) % 10]}`;

/**
 * Adds published cases of invented people, numbers `from` to `until - 1`, straight to the record's derived tables, with the owner's
 * login. The first `whole` carry all of `model`, under their own name; the others, which nobody opens, its outline.
 */
export async function addInventedCases(ownerUrl: string, from: number, until: number, whole: number, model: PublishedCase): Promise<void> {
  const outline = outlineOf(model);
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    for (let start = from; start < until; ) {
      const end = Math.min(until, start < whole ? whole : start + 5000);
      await addSome(client, Array.from({ length: end - start }, (_, at) => start + at), start < whole ? model : outline);
      start = end;
    }
    await client.query("VACUUM (ANALYZE) record.published_case, record.published_name, record.published_item, record.published_count");
    await client.query("CHECKPOINT").catch(() => {}); // a superuser's to ask for; without it the figures only tremble more
  } finally {
    await client.end();
  }
  await moveRecord(ownerUrl);
}

/** Says that the record has changed, and waits until the front has seen it: nothing that it keeps is served any more. */
export async function moveRecord(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  await client.query("SELECT record.move_epoch()");
  await client.end();
  await new Promise((resolve) => setTimeout(resolve, 600)); // it looks four times a second
}

async function addSome(client: pg.Client, numbers: number[], model: PublishedCase): Promise<void> {
  const rows = numbers.map(rowOf);
  await client.query("BEGIN");
  // The document is the model's, sent once, and each case's own name after it: of two keys the later one holds.
  await client.query(
    `INSERT INTO record.published_case (case_id, slug, number, title, hash, published_at, document, line, requesting, requested, statuses, kinds, latest)
     SELECT id, slug, 1, title, '\\x00', now(), $1 || format(',"id":%s,"slug":%s,"title":%s}', to_json(id), to_json(slug), to_json(title)), 'The court decides on the request.',
       ARRAY[requesting], ARRAY[requested], ARRAY['pending'], ARRAY['extradition'], (SELECT max(${day}) FROM (VALUES (1), (2)) AS decision(nth))
     FROM unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::int[]) AS row(id, slug, title, requesting, requested, n)`,
    [JSON.stringify(model).replace(/}$/, ""), ...(["id", "slug", "title", "requesting", "requested", "n"] as const).map((name) => rows.map((row) => row[name]))]);
  const names = rows.flatMap(({ id, title, other }) => [title, other].map((text) => ({ id, text, folded: foldName(text) })));
  await client.query("INSERT INTO record.published_name (case_id, person_id, text, folded, subject) SELECT id, 'person', text, folded, true FROM unnest($1::text[], $2::text[], $3::text[]) AS row(id, text, folded)",
    (["id", "text", "folded"] as const).map((name) => names.map((row) => row[name])));
  await client.query(
    `INSERT INTO record.published_item (case_id, id, kind, direction, date, earliest, latest, sentence, sources)
     SELECT id, kind || nth, kind, CASE kind WHEN 'decision' THEN 'removal' END, day::text, day, day, 'The court decides on the request.', 2
     FROM unnest($1::text[], $2::int[]) AS row(id, n), (VALUES ('decision', 1), ('decision', 2), ('petition', 1), ('event', 1)) AS item(kind, nth),
       LATERAL (SELECT ${day} AS day) AS dated`, [rows.map(({ id }) => id), numbers]);
  await client.query("COMMIT");
}

function rowOf(n: number) {
  const title = inventedName(n);
  return {
    n, id: `bench-${n}`, slug: `case-${n}`, title, other: title.split(" ").reverse().join(" "),
    requesting: States[n % 10]!, requested: requested[Math.floor(n / 10) % 10]!,
  };
}

/** Enough to be a document, and small enough that 100,000 are there within a minute. */
const outlineOf = (model: PublishedCase): PublishedCase => ({
  ...model, people: [], proceedings: [], petitions: [], events: [], risks: [], charges: [], links: [], custody: [], decisions: [], sources: [], citations: [], disputes: [], authorities: [], organisations: [],
});
