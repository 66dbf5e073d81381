import pg from "pg";
import { applyGrants } from "../../../lib/db/grants.mjs";
import { expect, test } from "../../support/database";

async function as<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const forReader = [
  'SELECT id FROM desk."user"',
  "SELECT * FROM public._prisma_migrations",
  "INSERT INTO record.epoch VALUES (2, 1)",
  "UPDATE record.epoch SET value = 2",
  "DELETE FROM record.published_case",
  "TRUNCATE record.publication",
  "SELECT record.move_epoch()",
  "SELECT record.erase('x', NULL)",
  "CREATE TEMPORARY TABLE mine (a int)",
  "CREATE TABLE record.mine (a int)",
  "CREATE TABLE public.mine (a int)",
  "CREATE SCHEMA mine",
];

const forDesk = [
  "UPDATE desk.audit_entry SET action = 'x'",
  "DELETE FROM desk.audit_entry",
  "UPDATE desk.audit_content SET salt = ''",
  "DELETE FROM desk.audit_content",
  "UPDATE record.publication SET salt = NULL, document = NULL",
  "DELETE FROM record.publication",
  "TRUNCATE record.publication, desk.audit_entry",
  "TRUNCATE desk.entry CASCADE",
  "ALTER TABLE desk.audit_entry DISABLE TRIGGER ALL",
  "DROP FUNCTION desk.refuse() CASCADE",
  "CREATE TABLE desk.mine (a int)",
  "CREATE TABLE public.mine (a int)",
  "SELECT * FROM public._prisma_migrations",
  "SET ROLE wb_owner",
];

for (const statement of forReader) {
  test(`The reader's login may not: ${statement}`, ({ database }) => as(database.readerUrl, (client) => refused(client, statement)));
}
for (const statement of forDesk) {
  test(`The desk's login may not: ${statement}`, ({ database }) => as(database.deskUrl, (client) => refused(client, statement)));
}

test("The reader reads every table of the record, without naming its schema, and has no other privilege on any table", async ({ database }) => {
  const tables = await as(database.readerUrl, async (client) => {
    const { rows } = await client.query("SELECT tablename AS name FROM pg_tables WHERE schemaname = 'record'");
    for (const { name } of rows) await client.query(`SELECT * FROM ${client.escapeIdentifier(name)} LIMIT 1`);
    return rows.length;
  });
  expect(tables).toBeGreaterThan(3);
  expect(await privilegesOf("wb_reader", database.ownerUrl)).toEqual(["record SELECT"]);
});

test("Applying the grants again takes away what has drifted in", async ({ database }) => {
  await as(database.ownerUrl, (client) =>
    client.query("GRANT USAGE ON SCHEMA desk TO wb_reader, PUBLIC; GRANT SELECT ON desk.audit_entry, desk.entry TO PUBLIC; GRANT UPDATE (hash) ON record.publication TO wb_desk; GRANT DELETE ON desk.audit_entry TO wb_desk; GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA record TO wb_reader"),
  );
  await as(database.readerUrl, (client) => client.query("SELECT id FROM desk.audit_entry"));
  await applyGrants(database.ownerUrl, database.deskUrl, database.readerUrl);
  await as(database.readerUrl, (client) => refused(client, "SELECT id FROM desk.audit_entry"));
  await as(database.readerUrl, (client) => refused(client, "SELECT record.move_epoch()"));
  await as(database.deskUrl, (client) => refused(client, "DELETE FROM desk.audit_entry"));
  await as(database.deskUrl, (client) => refused(client, "UPDATE record.publication SET hash = ''"));
  expect(await privilegesOf("wb_reader", database.ownerUrl)).toEqual(["record SELECT"]);
});

async function refused(client: pg.Client, statement: string) {
  await expect(client.query(statement)).rejects.toMatchObject({ code: "42501" }); // insufficient_privilege
}

/** What a login holds on tables and columns, its own or everybody's, as "schema PRIVILEGE". */
function privilegesOf(login: string, ownerUrl: string): Promise<string[]> {
  return as(ownerUrl, async (client) => {
    const held = "SELECT DISTINCT table_schema || ' ' || privilege_type AS held FROM information_schema.column_privileges WHERE grantee IN ($1, 'PUBLIC') AND table_schema IN ('desk', 'record', 'public')";
    return (await client.query(`${held} UNION ${held.replace("column_privileges", "table_privileges")} ORDER BY 1`, [login])).rows.map((row) => row.held);
  });
}
