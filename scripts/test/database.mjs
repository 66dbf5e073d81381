import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { applyGrants } from "../../lib/db/grants.mjs";
import { makeLogins, withClient } from "../start/database.mjs";
import { readJson, writeWhole } from "../start/files.mjs";
import { findPostgresHome } from "../start/postgres-home.mjs";
import { startPostgres, stopPostgres } from "../start/postgres.mjs";
import { lives, noted, run } from "../start/processes.mjs";

const template = "wb_template";
const prefix = "watching-brief-test-";
/** The file in such a folder that notes the process whose tests use it. */
const owner = "owner.json";
/** A database that is thrown away need not survive a power cut. */
const hasty = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"];

/**
 * A PostgreSQL in a temporary folder, with a migrated database to clone for each worker of the tests.
 * Returns `{ superuserUrl, stop }`; `stop` removes it.
 */
export async function startTestDatabase(running) {
  await removeAbandoned();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), prefix));
  fs.chmodSync(folder, 0o711); // PostgreSQL's user passes through it
  writeWhole(path.join(folder, owner), JSON.stringify(noted(process.pid)));
  const home = await findPostgresHome(folder);
  const remove = () => [home.folder, folder].forEach((place) => fs.rmSync(place, { recursive: true, force: true }));
  let postgres;
  try {
    postgres = await startPostgres(home, "superuser", hasty);
    const superuserUrl = postgres.urlFor("postgres", "superuser", "postgres");
    const urls = urlsFor(superuserUrl, template);
    await withClient(superuserUrl, (client) => makeLogins(client, urls));
    await run("Migrating", process.execPath, ["scripts/migrate.mjs", "deploy"], { ...running, env: { ...process.env, OWNER_DATABASE_URL: urls.ownerUrl } });
    return { superuserUrl, stop: () => postgres.stop().then(remove) };
  } catch (error) {
    await postgres?.stop();
    remove();
    throw error;
  }
}

/** Tests that were killed could not remove theirs; one that nobody owns any more is stopped and removed. */
async function removeAbandoned() {
  for (const name of fs.readdirSync(os.tmpdir()).filter((found) => found.startsWith(prefix))) {
    const folder = path.join(os.tmpdir(), name);
    if (fs.statSync(folder).uid !== process.getuid?.()) continue; // another user's
    const note = readJson(path.join(folder, owner));
    if (!note || lives(note)) continue;
    const home = await findPostgresHome(folder);
    await stopPostgres(home);
    [home.folder, folder].forEach((place) => fs.rmSync(place, { recursive: true, force: true }));
  }
}

/** A database of its own on that PostgreSQL: `{ ownerUrl, deskUrl, readerUrl, drop }`. About 0.1 s. */
export async function cloneDatabase(superuserUrl, name) {
  const urls = urlsFor(superuserUrl, name);
  await withClient(superuserUrl, (client) => client.query(`CREATE DATABASE "${name}" TEMPLATE ${template} OWNER wb_owner`));
  await applyGrants(urls.ownerUrl, urls.deskUrl, urls.readerUrl); // privileges on a database are not cloned with it
  return { ...urls, drop: () => withClient(superuserUrl, (client) => client.query(`DROP DATABASE "${name}" WITH (FORCE)`)) };
}

function urlsFor(superuserUrl, database) {
  const urlOf = (username) => Object.assign(new URL(superuserUrl), { username, pathname: database }).href;
  return { ownerUrl: urlOf("wb_owner"), deskUrl: urlOf("wb_desk"), readerUrl: urlOf("wb_reader") };
}
