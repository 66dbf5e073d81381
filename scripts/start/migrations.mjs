import fs from "node:fs";
import path from "node:path";
import { withClient } from "./database.mjs";
import { run } from "./processes.mjs";
import { Refusal } from "./refusal.mjs";
import { root } from "./settings.mjs";

/**
 * Moves the database on to this program's migrations and gives the logins what they may do.
 * @throws {Refusal} when the database was moved on by a newer program already
 */
export async function migrate(urls, running) {
  await assertNotNewer(urls);
  // In a process of its own: the engine's memory is not the supervisor's to keep.
  await run("Migrating", process.execPath, ["scripts/migrate.mjs", "deploy"], { ...running, env: { ...process.env, OWNER_DATABASE_URL: urls.ownerUrl } });
  const { applyGrants } = await import("../../lib/db/grants.mjs");
  await applyGrants(urls.ownerUrl, urls.deskUrl, urls.readerUrl);
}

async function assertNotNewer({ ownerUrl }) {
  const ours = fs.readdirSync(path.join(root, "prisma/migrations"));
  const unknown = await withClient(ownerUrl, async (client) => {
    const { rows } = await client.query("SELECT to_regclass('_prisma_migrations') AS found");
    if (!rows[0].found) return [];
    const applied = await client.query("SELECT migration_name AS name FROM _prisma_migrations WHERE rolled_back_at IS NULL");
    return applied.rows.map(({ name }) => name).filter((name) => !ours.includes(name));
  });
  if (unknown.length) throw new Refusal(`The database belongs to a newer Watching Brief (it has the migration ${unknown.at(-1)}): start that one, or use another database.`);
}
