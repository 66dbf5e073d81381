import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type pg from "pg";
import { makeLogins, withClient } from "../../scripts/start/database.mjs";
import { findPostgresHome } from "../../scripts/start/postgres-home.mjs";
import { startPostgres } from "../../scripts/start/postgres.mjs";
import { expect, lendProgram, test as base, type Program } from "../support/program";
import { signedIn, Visitor } from "../support/signing-in";

/** The whole program on a PostgreSQL that is not its own, and that it therefore cannot start again: `postgres` is stopped and started here. */
const test = base.extend<object, { postgres: Awaited<ReturnType<typeof startPostgres>>; own: Program }>({
  postgres: [async ({}, use) => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), "watching-brief-away-"));
    fs.chmodSync(folder, 0o711); // PostgreSQL's user passes through it
    const home = await findPostgresHome(folder);
    const postgres = await startPostgres(home, "superuser", ["fsync=off"]);
    await use(postgres);
    await postgres.stop();
    for (const place of [home.folder, folder]) fs.rmSync(place, { recursive: true, force: true });
  }, { scope: "worker", timeout: 60_000 }],
  own: [async ({ postgres }, use) => {
    const [ownerUrl, deskUrl, readerUrl] = ["away_owner", "away_desk", "away_reader"].map((login) => postgres.urlFor(login, "secret", "away")) as [string, string, string];
    await withClient(postgres.urlFor("postgres", "superuser", "postgres"), (client: pg.Client) => makeLogins(client, { ownerUrl, deskUrl, readerUrl }));
    await lendProgram({ env: { OWNER_DATABASE_URL: ownerUrl, DATABASE_URL: deskUrl, READER_DATABASE_URL: readerUrl } }, use);
  }, { scope: "worker", timeout: 300_000 }],
});
test.describe.configure({ mode: "serial", timeout: 90_000 });

const READ = ["", "/summary.pdf", "/case.json", "/timeline.csv"].map((part) => `/cases/aleksandr-pavlov${part}`);
const FORM = "/desk/cases/aleksandr-pavlov/events/new";
const typed = { date: "3 March 2014", kind: "other", summary: "Written while the database was away.", proceeding: "", disclosure: "team", note: "" };
let monitor: Visitor;

test("What was read before the database went is served as a saved copy; what was not is unavailable, and not missing", async ({ own, postgres }) => {
  monitor = await signedIn(own, own.adminEmail, own.adminPassword);
  const reader = new Visitor(own.url);
  for (const address of READ) expect((await reader.ask(address)).headers.get("x-saved-copy"), address).toBeNull();
  await postgres.stop();
  await expect(async () => expect((await reader.ask(READ[0]!)).headers.get("x-saved-copy")).toBe("1")).toPass({ timeout: 10_000 });
  expect(await (await reader.ask(READ[0]!)).text()).toMatch(/Saved copy of .*Aleksandr Pavlov/s);
  for (const address of READ) expect((await reader.ask(address)).status, address).toBe(200);
  for (const address of ["/cases/mukhtar-ablyazov", "/cases?q=durmanov", "/cases/nobody"]) {
    const unread = await reader.ask(address);
    expect([unread.status, unread.headers.get("retry-after")], address).toEqual([503, "30"]);
    expect(await unread.text(), address).toContain("The database cannot be reached at the moment");
  }
  const health = await reader.ask("/api/health");
  expect([health.status, await health.json()]).toMatchObject([503, { status: "down", database: { desk: "cannot be reached", record: "cannot be reached" } }]);
});

test("The desk says plainly that the database cannot be reached, and takes nobody for signed out", async ({ own }) => {
  for (const address of ["/desk", FORM, "/desk/decisions/new", "/desk/accounts", "/desk/find/person?q=pavl"]) {
    const answer = await monitor.ask(address);
    expect(answer.status, address).toBe(503);
    expect(await answer.text(), address).toContain("The database cannot be reached at the moment");
  }
  const sent = await monitor.ask(FORM, typed);
  expect(sent.status).toBe(503);
  expect(await sent.text()).toContain("your browser has kept the form");
  const guess = await new Visitor(own.url).ask("/sign-in", { email: own.adminEmail, password: own.adminPassword });
  expect(guess.status).toBe(503);
  expect(own.process.exitCode).toBeNull();
});

test("When it is back, pages are made anew, the same session goes on, and the form that was sent is saved when it is sent again", async ({ own, postgres }) => {
  await postgres.restart();
  const reader = new Visitor(own.url);
  await expect(async () => {
    const page = await reader.ask(READ[0]!);
    expect([page.status, page.headers.get("x-saved-copy")]).toEqual([200, null]);
  }).toPass({ timeout: 15_000 });
  expect((await reader.ask("/cases/mukhtar-ablyazov")).status).toBe(200);
  await expect(async () => expect((await monitor.ask("/desk")).status).toBe(200)).toPass({ timeout: 15_000 });
  const saved = await monitor.ask(FORM, typed);
  expect(saved.status, await saved.text()).toBe(303);
  const events = await (await monitor.ask("/desk/cases/aleksandr-pavlov?show=events")).text();
  expect(events.split(typed.summary).length - 1, "saved once").toBe(1);
});
