import pg from "pg";

/** Every mark begins so; what follows says which table and column it was planted in. */
export const MARK = "zqleak";

/**
 * Columns of schema desk that the public may read of a record that is public: the same decision as lib/record/records.ts, said once
 * more by hand. Every other text column is planted with a mark by itself, so that a new column must be decided here or stay inside.
 */
const PUBLIC: Record<string, string[]> = {
  case: ["slug", "title", "line"],
  standfirst: ["sentence"],
  person_name: ["text", "language", "script", "kind"],
  nationality: ["state"],
  link: ["kind", "sentence"],
  custody: ["kind", "sentence"],
  proceeding: ["title", "kind", "requesting", "requested", "forum", "procedure", "stage", "status"],
  charge: ["state", "law", "wording", "sum", "answer"],
  risk: ["ground", "sentence", "path"],
  decision: ["section", "as_reported", "stage", "kind", "outcome", "standing", "votes_note", "reference", "ecli", "summary"],
  petition: ["addressee_text", "kind", "demand", "outcome", "reference", "summary"],
  event: ["kind", "summary"],
  authority: ["state", "kind", "local", "english"],
  organisation: ["name", "english", "kind", "state"],
  source: ["title", "publisher", "author", "url", "language", "kind", "reliability", "line"],
  citation: ["field", "stance", "asserts", "place", "quote", "translation"],
  dispute: ["field", "taken", "why"],
  entry_date: ["role", "edtf"],
};

/** Never public, but the program needs their true values in order to run at all. */
const NEEDED: Record<string, string[]> = {
  entry: ["kind", "disclosure"], entry_date: ["field"], user: ["role", "password_hash"], consent: ["basis", "clears"], statement_field: ["kind", "field"], session: [],
  audit_entry: ["action", "subject_id", "subject_kind", "case_id"], audit_content: ["before", "after", "reason"],
};

/** Codes that a CHECK of the database holds to few words: no mark fits there, and none of them says anything of anybody. */
const CODES = ["citation.stance", "decision.standing", "source.reliability"];

export interface Column { table: string; column: string; list: boolean }

/** Text columns of the desk that are no part of a key, from the database's own catalogue. */
export async function plantable(owner: pg.Client): Promise<Column[]> {
  const { rows } = await owner.query<Column>(`
    SELECT c.table_name AS table, c.column_name AS column, c.data_type = 'ARRAY' AS list FROM information_schema.columns c
    WHERE c.table_schema = 'desk' AND c.table_name NOT LIKE '\\_%' AND c.data_type IN ('text', 'ARRAY', 'character varying', 'jsonb')
      AND NOT EXISTS (SELECT FROM pg_constraint k JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = ANY (k.conkey)
        WHERE k.conrelid = format('desk.%I', c.table_name)::regclass AND a.attname = c.column_name AND k.contype IN ('p', 'f'))
    ORDER BY 1, 2`);
  return rows;
}

/** Those of the allow-list that are text and no key; a table's keys are never planted. */
export const publicColumns = () => Object.entries(PUBLIC).flatMap(([table, columns]) => columns.filter((column) => column !== "field").map((column) => `${table}.${column}`));
const isPublicColumn = ({ table, column }: Column) => PUBLIC[table]?.includes(column) ?? false;
const isNeeded = ({ table, column }: Column) => NEEDED[table]?.includes(column) ?? false;

/** Rows of a table that belong to a record that is not public, or was taken out. `t` is the table's alias. */
const OF_ENTRY: Record<string, string> = { person_name: "person_id", proceeding_relation: "proceeding_id", decision_effect: "decision_id", entry_date: "entry_id" };
const isInside = (table: string) =>
  `EXISTS (SELECT FROM desk.entry e WHERE e.id = t.${OF_ENTRY[table] ?? "id"} AND (e.disclosure <> 'public' OR e.removed_at IS NOT NULL))`;

/** Plants a mark in every column that must not be public, whatever row it is in. Returns how many columns were planted. */
export async function plant(owner: pg.Client): Promise<number> {
  const columns = (await plantable(owner)).filter((column) => !isNeeded(column) && !CODES.includes(`${column.table}.${column.column}`));
  for (const { table, column, list } of columns) {
    const mark = `'${MARK}${(table + column).replaceAll("_", "")}'`, unique = ["email", "slug"].includes(column);
    const value = list ? `ARRAY[${mark}]` : unique ? `${mark} || replace(lower(t.id), '.', '')` : mark;
    const within = isPublicColumn({ table, column, list }) ? isInside(table) : "true";
    await owner.query(`UPDATE desk."${table}" t SET "${column}" = ${value} WHERE ${within}`);
  }
  // What rests on sources that may not be shown, and what such sources say.
  const closed = "s.masked OR NOT s.quotable";
  await owner.query(`UPDATE desk.citation c SET quote = '${MARK}quote', translation = '${MARK}translation' FROM desk.source s WHERE s.id = c.source_id AND (${closed})`);
  await owner.query(`UPDATE desk.citation c SET place = '${MARK}place' FROM desk.source s WHERE s.id = c.source_id AND s.masked`);
  await owner.query(`UPDATE desk.source SET url = 'https://news.example/${MARK}url' WHERE masked OR NOT linkable`);
  await owner.query(`WITH said AS (INSERT INTO desk.audit_entry (actor_id, action) VALUES ('system.seed', '${MARK}action') RETURNING id)
    INSERT INTO desk.audit_content (audit_entry_id, salt, before, after, reason) SELECT id, '\\x00', '${MARK}before', '${MARK}after', '${MARK}reason' FROM said`);
  return columns.length;
}
