import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type pg from "pg";
import { withClient } from "../../../scripts/start/database.mjs";
import { freePort } from "../../../scripts/start/ports.mjs";
import { root } from "../../../scripts/start/settings.mjs";
import { expect, test } from "../../support/database";

for (const [name, login] of [["DATABASE_URL", "deskUrl"], ["READER_DATABASE_URL", "readerUrl"]] as const) {
  test(`A ${name} that names another database is refused in one sentence, before anything is built, migrated or started`, async ({ database, superuserUrl }) => {
    const other = `wb_other_${process.pid}`;
    await withClient(superuserUrl, (client: pg.Client) => client.query(`CREATE DATABASE ${other}`));
    const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), "watching-brief-own-"));
    try {
      const urls = { ...database, [login]: Object.assign(new URL(database[login]), { pathname: other }).href };
      const env = { OWNER_DATABASE_URL: urls.ownerUrl, DATABASE_URL: urls.deskUrl, READER_DATABASE_URL: urls.readerUrl, HOST: "127.0.0.1", PORT: String(await freePort()), DATA_DIR: dataDir };
      const { status, stdout, stderr } = spawnSync(process.execPath, ["scripts/start.mjs"], { cwd: root, env: { ...process.env, ...env }, encoding: "utf8", timeout: 8_000, killSignal: "SIGKILL" });
      expect(stderr).toMatch(new RegExp(`^${name} names the database ${other} at 127\\.0\\.0\\.1:\\d+ and OWNER_DATABASE_URL names ${new URL(database.ownerUrl).pathname.slice(1)} at 127\\.0\\.0\\.1:\\d+: all three must name the same one\\.\\n$`));
      expect(stdout).toMatch(/^(Checking the database….*\n)+$/);
      expect(status).toBe(1);
    } finally {
      fs.rmSync(dataDir, { recursive: true });
      await withClient(superuserUrl, (client: pg.Client) => client.query(`DROP DATABASE ${other} WITH (FORCE)`));
    }
  });
}
