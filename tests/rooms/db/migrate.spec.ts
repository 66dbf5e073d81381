import type pg from "pg";
import { migrationsOf } from "../../../lib/db/migrate.mjs";
import { root } from "../../../scripts/start/settings.mjs";
import { withClient } from "../../../scripts/start/database.mjs";
import { cloneDatabase } from "../../../scripts/test/database.mjs";
import { expect, test } from "../../support/database";

/** A clone of its own to spoil, with a login that may make the shadow database on which migrations are tried. */
async function withOwnDatabase(superuserUrl: string, work: (url: string) => Promise<void>) {
  const name = `wb_migrate_${process.pid}`;
  const { drop } = await cloneDatabase(superuserUrl, name);
  try {
    await work(Object.assign(new URL(superuserUrl), { pathname: name }).href);
  } finally {
    await drop();
  }
}

test("Database, migrations and schema say the same", ({ superuserUrl }) =>
  withOwnDatabase(superuserUrl, async (url) => {
    expect(await migrationsOf(root, url).status()).toEqual([]);
    expect(await migrationsOf(root, url).deploy()).toEqual([]);
  }));

test("A column that somebody added by hand is reported as drift", ({ superuserUrl }) =>
  withOwnDatabase(superuserUrl, async (url) => {
    await withClient(url, (client: pg.Client) => client.query('ALTER TABLE desk."user" ADD COLUMN by_hand text'));
    const problems = await migrationsOf(root, url).status();
    expect(problems.join("\n")).toContain("drifted");
    expect(problems.join("\n")).toContain("by_hand");
  }));
