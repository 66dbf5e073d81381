import { spawnSync } from "node:child_process";
import { loadEmptyDatabase } from "../../../scripts/start/load.mjs";
import { root } from "../../../scripts/start/settings.mjs";
import { cloneDatabase } from "../../../scripts/test/database.mjs";
import { expect, test } from "../../support/database";

test("The first loading says how far it has come, and nothing that only a programmer understands", async ({ superuserUrl }) => {
  const { drop, ...urls } = await cloneDatabase(superuserUrl, `wb_load_${process.pid}`);
  const notes: string[] = [];
  await loadEmptyDatabase((line: string) => notes.push(line), {
    settings: { demo: true, dataDir: "/nowhere", adminEmail: undefined, adminPassword: undefined }, urls, secrets: { authSecret: "x".repeat(32) }, folder: { remember() {} }, running: {},
  });
  await drop();
  expect(notes.length).toBeGreaterThan(0);
  expect(notes.filter((line) => /deprecat|node/i.test(line))).toEqual([]);
});

test("The one warning that Prisma's adapter causes is left out, and every other is heard", () => {
  const program = 'const pg = require("pg"); const client = new pg.Client(); client._connected = true; client.activeQuery; for (const one of [1, 2, 3]) client.query({ submit() {}, handleError() {} }); process.emitWarning("heard");';
  const said = (more: string[]) => spawnSync(process.execPath, [...more, "-e", program], { cwd: root, encoding: "utf8" }).stderr;
  expect(said([])).toContain("Calling client.query() when the client is already executing a query");
  const left = said(["--import", "./scripts/start/quiet.mjs"]);
  expect(left).not.toContain("already executing");
  for (const one of ["Client.activeQuery is deprecated", "Warning: heard"]) expect(left).toContain(one);
});
