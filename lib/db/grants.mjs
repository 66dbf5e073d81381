import pg from "pg";

/** What the desk's login may do, table by table; a table that is not named has what its schema's `*` says. */
const desk = {
  desk: {
    "*": "SELECT, INSERT, UPDATE, DELETE",
    audit_entry: "SELECT, INSERT",
    audit_content: "SELECT, INSERT",
  },
  record: {
    "*": "SELECT",
    publication: "SELECT, INSERT",
    published_case: "SELECT, INSERT, UPDATE, DELETE",
    published_name: "SELECT, INSERT, UPDATE, DELETE",
    published_item: "SELECT, INSERT, UPDATE, DELETE",
    epoch: "SELECT, UPDATE",
  },
};

/**
 * Gives the desk's and the reader's login what they may do, and takes everything else from them, so that applying it again repairs
 * what has drifted. Run as the owner after migrating; the names of the logins are those in the three addresses, since they differ
 * from one operator to the next.
 * @throws when a table named above does not exist: it would silently have the privileges of `*` under its new name
 */
export async function applyGrants(ownerUrl, deskUrl, readerUrl) {
  await withClient(ownerUrl, async (client) => {
    const [deskLogin, readerLogin] = [deskUrl, readerUrl].map((url) => client.escapeIdentifier(decodeURIComponent(new URL(url).username)));
    const database = client.escapeIdentifier(client.database);
    const tables = await tablesOf(client);
    const statements = [
      ...takeAll([deskLogin, readerLogin, "PUBLIC"], database, tables),
      `GRANT CONNECT ON DATABASE ${database} TO ${deskLogin}, ${readerLogin}`,
      `GRANT USAGE ON SCHEMA desk, record TO ${deskLogin}`,
      ...tables.map(({ schema, name, quoted }) => `GRANT ${desk[schema][name] ?? desk[schema]["*"]} ON ${quoted} TO ${deskLogin}`),
      `GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA desk, record TO ${deskLogin}`,
      `GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA desk, record TO ${deskLogin}`,
      `GRANT USAGE ON SCHEMA record TO ${readerLogin}`,
      `GRANT SELECT ON ALL TABLES IN SCHEMA record TO ${readerLogin}`,
    ];
    await client.query(`BEGIN; ${statements.join("; ")}; COMMIT`);
  });
  // A login may set its own defaults; the owner, who is no administrator of logins, may not set another's.
  await withClient(readerUrl, (client) => client.query(`ALTER ROLE CURRENT_USER IN DATABASE ${client.escapeIdentifier(client.database)} SET search_path = record`));
}

async function tablesOf(client) {
  const { rows } = await client.query("SELECT schemaname AS schema, tablename AS name, format('%I.%I', schemaname, tablename) AS quoted FROM pg_tables WHERE schemaname IN ('desk', 'record')");
  for (const [schema, named] of Object.entries(desk)) {
    for (const name of Object.keys(named)) {
      if (name !== "*" && !rows.some((table) => table.schema === schema && table.name === name)) throw new Error(`lib/db/grants.mjs names ${schema}.${name}, which does not exist`);
    }
  }
  return rows;
}

/** Taking what was given on a table takes what was given on its columns too. */
function takeAll(logins, database, tables) {
  const from = logins.join(", ");
  return [
    `REVOKE ALL ON DATABASE ${database} FROM ${from}`,
    `REVOKE ALL ON SCHEMA public, desk, record FROM ${from}`,
    `REVOKE ALL ON ALL SEQUENCES IN SCHEMA public, desk, record FROM ${from}`,
    `REVOKE ALL ON ALL FUNCTIONS IN SCHEMA desk, record FROM ${from}`,
    ...tables.map(({ quoted }) => `REVOKE ALL ON ${quoted} FROM ${from}`),
    `REVOKE ALL ON ALL TABLES IN SCHEMA public FROM ${from}`,
  ];
}

async function withClient(connectionString, work) {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
