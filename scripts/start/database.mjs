import { Refusal } from "./refusal.mjs";

/** The database and its logins on the PostgreSQL that we bring along. */
const database = "watching_brief";
const logins = { owner: "watching_brief_owner", desk: "watching_brief_desk", reader: "watching_brief_reader" };

const wrongPassword = "28P01"; // PostgreSQL's code

/**
 * Makes the three logins and the database where they are missing, and sets their passwords to what `secrets` holds.
 * `postgres` is what startPostgres gave. Returns `{ ownerUrl, deskUrl, readerUrl }`.
 */
export async function prepareEmbeddedDatabase(postgres, secrets) {
  const urls = {
    ownerUrl: postgres.urlFor(logins.owner, secrets.owner, database),
    deskUrl: postgres.urlFor(logins.desk, secrets.desk, database),
    readerUrl: postgres.urlFor(logins.reader, secrets.reader, database),
  };
  const explain = (error) => (error.code === wrongPassword ? new Refusal("secrets.json in the data folder does not hold the passwords of the database there: put back the one that belongs to it.") : error);
  await withClient(postgres.urlFor("postgres", secrets.superuser, "postgres"), (client) => makeLogins(client, urls), explain);
  return urls;
}

/** Makes the logins that the three addresses name, and the database, owned by the first of them. `client` is a superuser's. */
export async function makeLogins(client, { ownerUrl, deskUrl, readerUrl }) {
  for (const url of [ownerUrl, deskUrl, readerUrl].map((text) => new URL(text))) {
    const name = client.escapeIdentifier(decodeURIComponent(url.username));
    const known = await client.query("SELECT 1 FROM pg_roles WHERE rolname = $1", [decodeURIComponent(url.username)]);
    await client.query(`${known.rowCount ? "ALTER" : "CREATE"} ROLE ${name} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD ${client.escapeLiteral(decodeURIComponent(url.password))}`);
  }
  const name = decodeURIComponent(new URL(ownerUrl).pathname.slice(1));
  const known = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [name]);
  if (!known.rowCount) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)} OWNER ${client.escapeIdentifier(decodeURIComponent(new URL(ownerUrl).username))}`);
}

/** What a login finds at its address; `place` is the same for two addresses of one database, however they are written. */
const whatIsThere = `
  SELECT current_setting('server_version') AS version, current_setting('server_version_num')::int AS number, rolsuper AS mighty,
    (SELECT oid::text FROM pg_database WHERE datname = current_database()) || ' ' || extract(epoch FROM pg_postmaster_start_time()) AS place
  FROM pg_roles WHERE rolname = current_user`;

/**
 * Tries the three logins of a database of one's own.
 * @throws {Refusal} when one cannot sign in, is too mighty, names another database, or the server is older than PostgreSQL 16
 */
export async function checkOwnDatabase(urls) {
  let owners;
  for (const [name, url] of Object.entries({ OWNER_DATABASE_URL: urls.ownerUrl, DATABASE_URL: urls.deskUrl, READER_DATABASE_URL: urls.readerUrl })) {
    const { version, mighty, number, place } = await withClient(
      url,
      async (client) => (await client.query(whatIsThere)).rows[0],
      (error) => new Refusal(`The database of ${name} cannot be used: ${error.message}.`),
    );
    if (number < 160_000) throw new Refusal(`The database of ${name} is PostgreSQL ${version}; Watching Brief needs PostgreSQL 16 or newer.`);
    if (mighty && name !== "OWNER_DATABASE_URL") throw new Refusal(`${name} must not name a superuser: what that login may not do is what protects people.`);
    if (place !== (owners ??= place)) throw new Refusal(`${name} names the database ${named(url)} and OWNER_DATABASE_URL names ${named(urls.ownerUrl)}: all three must name the same one.`);
  }
}

/** Without the login and its password. */
function named(address) {
  const url = new URL(address);
  return `${decodeURIComponent(url.pathname.slice(1))} at ${url.searchParams.get("host") ?? url.host}`;
}

/** Whether nobody can sign in yet: the database was never loaded. */
export async function isEmpty(urls) {
  return withClient(urls.ownerUrl, async (client) => !(await client.query("SELECT EXISTS (SELECT FROM desk.user WHERE role <> 'system') AS found")).rows[0].found);
}

/**
 * Takes away what an interrupted first loading left, for the next step to make anew. Nothing of it was ever served.
 */
export async function dropInterruptedLoading(urls) {
  await withClient(urls.ownerUrl, (client) => client.query("DROP SCHEMA IF EXISTS desk, record CASCADE; DROP TABLE IF EXISTS public._prisma_migrations"));
}

/** One connection for one piece of work; `explain` may turn a failure to connect into a sentence. */
export async function withClient(url, work, explain = (error) => error) {
  const { default: pg } = await import("pg"); // here, since this file is read before anything is installed
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on("error", () => {}); // a connection that breaks rejects the query that waits on it; nobody else needs to hear
  try {
    await client.connect();
  } catch (error) {
    throw explain(error);
  }
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
