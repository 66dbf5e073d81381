import { execFile } from "node:child_process";
import fs from "node:fs";
import { promisify } from "node:util";
import pg from "pg";
import { parse } from "yaml";
import { cloneDatabase } from "../../../scripts/test/database.mjs";
import { expect, test as base } from "../../support/database";
import { passwordMatches } from "@/lib/auth/password";
import { PublishedCase } from "@/lib/record/shape";
import { disagreements } from "@/lib/timeline/disagreement";
import { evidenceOf } from "@/lib/timeline/evidence";

interface Loaded { rows: <T>(text: string) => Promise<T[]>; load: (more?: object) => Promise<string>; output: string }

/** A database of its own, loaded as a first start loads it, once for all tests of this file. */
const test = base.extend<object, { loaded: Loaded; empty: Loaded }>({
  loaded: [async ({ superuserUrl }, use) => inOwnDatabase(superuserUrl, "loaded", {}, use), { scope: "worker", timeout: 120_000 }],
  empty: [async ({ superuserUrl }, use) => inOwnDatabase(superuserUrl, "empty", { DEMO: "0", ADMIN_NAME: "Ada" }, use), { scope: "worker", timeout: 60_000 }],
});

async function inOwnDatabase(superuserUrl: string, name: string, more: object, use: (loaded: Loaded) => Promise<void>) {
  const { drop, ownerUrl, deskUrl, readerUrl } = await cloneDatabase(superuserUrl, `wb_seed_${name}_${process.pid}`);
  const load = async (again: object = more) => {
    const env = { ...process.env, DATABASE_URL: deskUrl, READER_DATABASE_URL: readerUrl, ADMIN_EMAIL: "First@Example.org", ADMIN_PASSWORD: "correct horse battery", ...again };
    return (await promisify(execFile)(process.execPath, ["--import", "tsx", "prisma/seed/load.ts"], { env })).stdout;
  };
  const client = new pg.Client(ownerUrl);
  await client.connect();
  try {
    const output = await load();
    await use({ rows: async (text) => (await client.query(text)).rows, load, output });
  } finally {
    await client.end();
    await drop();
  }
}

const documents = async ({ rows }: Loaded) => (await rows<{ document: string }>("SELECT document FROM record.published_case ORDER BY slug")).map(({ document }) => document);
const founding = (name: string) => parse(fs.readFileSync(`prisma/seed/founding/${name}.yaml`, "utf8"));
const CASES = ["pavlov", "paraskevich", "ablyazov"];

test("A first start publishes the three founding cases, and each is a document of the strict shape", async ({ loaded }) => {
  const published = (await documents(loaded)).map((text) => PublishedCase.parse(JSON.parse(text)));
  expect(published.map(({ slug, version }) => [slug, version])).toEqual([["aleksandr-pavlov", 1], ["mukhtar-ablyazov", 1], ["tatiana-paraskevich", 1]]);
  expect(loaded.output).toMatch(/Aleksandr Pavlov: version 1 published[\s\S]*first@example\.org may sign in/i);
});

test("Of the ruling of July 2013 each of the days that texts give stands with those that give it, and a tie counts once", async ({ loaded }) => {
  const [pavlov] = (await documents(loaded)).map((text) => PublishedCase.parse(JSON.parse(text)));
  const [day] = disagreements(pavlov!, evidenceOf(pavlov!), "E015");
  expect(day!.values.map(({ said, weight: { texts, lines } }) => [said, texts, lines])).toEqual([
    ["2013-07-23", 3, 2], ["2013-07-22", 2, 1], ["2013-07-21", 1, 1], ["2013-07-27", 1, 1], ["2013-06", 1, 1],
  ]);
  expect(day!.taken).toBe("[2013-07-22,2013-07-23]");
});

test("The first administrator signs in with the address in small letters and the password", async ({ loaded }) => {
  const [user, ...others] = await loaded.rows<{ email: string; name: string; role: string; password_hash: string }>(`SELECT * FROM desk."user" WHERE role <> 'system'`);
  expect(others).toEqual([]);
  expect(user).toMatchObject({ email: "first@example.org", name: "Administrator", role: "administrator" });
  expect(await passwordMatches(user!.password_hash, "correct horse battery")).toBe(true);
});

test("Every record of the files is at the desk with its disclosure, and in public only what is public", async ({ loaded }) => {
  const entries = new Map((await loaded.rows<{ id: string; disclosure: string }>("SELECT id, disclosure FROM desk.entry")).map(({ id, disclosure }) => [id, disclosure]));
  const text = (await documents(loaded)).join("\n");
  const rows = [...CASES, "people", "sources", "organisations", "authorities"].flatMap((name) => Object.values(founding(name)).flat() as { id: string; disclosure?: string; sentence?: string; summary?: string; wording?: string }[]);
  expect(rows.length).toBeGreaterThan(340);
  expect(rows.filter(({ id, disclosure = "public" }) => entries.get(id) !== disclosure).map(({ id }) => id)).toEqual([]);
  const closed = rows.filter(({ disclosure = "public" }) => disclosure !== "public");
  expect(closed.map(({ id }) => id)).toEqual(expect.arrayContaining(["E042", "E044", "ABC4", "N146", "N169", "N92", "PVL4", "ABL9"]));
  expect(closed.filter(({ id, sentence, summary }) => text.includes(`"${id}"`) || [sentence, summary].some((said) => said && text.includes(JSON.stringify(said).slice(1, -1))))).toEqual([]);
});

test("No internal note of the files is in public, nor the address of a source that may not be linked", async ({ loaded }) => {
  const text = (await documents(loaded)).join("\n");
  const files = [...CASES, "people", "sources"].map((name) => fs.readFileSync(`prisma/seed/founding/${name}.yaml`, "utf8"));
  const notes = files.flatMap((file) => notesIn(parse(file)));
  expect(notes.length).toBeGreaterThan(200);
  expect(notes.filter((note) => text.includes(JSON.stringify(note).slice(1, -1)))).toEqual([]);
  const unlinked = (founding("sources").sources as { url: string | null; linkable?: boolean; masked?: boolean }[]).filter(({ url, linkable, masked }) => url && (linkable === false || masked));
  expect(unlinked.length).toBeGreaterThan(30);
  expect(unlinked.filter(({ url }) => text.includes(JSON.stringify(url)))).toEqual([]);
});

const notesIn = (value: unknown): string[] => {
  if (value === null || typeof value !== "object") return [];
  // The note of a vote is a part of the vote, and public.
  return Object.entries(value).flatMap(([key, one]) => (key === "votes" ? [] : key === "note" && typeof one === "string" && one.length > 12 ? [one] : notesIn(one)));
};

test("A citation of several fields became one for each, and every dispute is there", async ({ loaded }) => {
  const listed = [...CASES, "people"].flatMap((name) => citedIn(founding(name)));
  const [{ citations, disputes }] = await loaded.rows<{ citations: string; disputes: string }>("SELECT (SELECT count(*) FROM desk.citation) AS citations, (SELECT count(*) FROM desk.dispute) AS disputes") as [{ citations: string; disputes: string }];
  expect(Number(citations)).toBe(listed.reduce((sum, { fields }) => sum + fields, 0));
  expect(Number(disputes)).toBe(listed.reduce((sum, { disputes: own }) => sum + own, 0));
  expect(Number(disputes)).toBeGreaterThan(30);
});

function citedIn(value: unknown): { fields: number; disputes: number }[] {
  if (value === null || typeof value !== "object") return [];
  const { citations = [], disputes = [] } = value as { citations?: Record<string, string | string[]>[]; disputes?: unknown[] };
  const fields = citations.flatMap(({ supports = [], contradicts = [], mentions = [] }) => [supports, contradicts, mentions].flat()).length;
  return [{ fields, disputes: disputes.length }, ...Object.entries(value).flatMap(([key, one]) => (key === "citations" || key === "disputes" ? [] : citedIn(one)))];
}

test("All that was loaded is in the audit trail, as done by the seed", async ({ loaded }) => {
  const unrecorded = await loaded.rows("SELECT id FROM desk.entry e WHERE NOT EXISTS (SELECT FROM desk.audit_entry a WHERE a.subject_id = e.id AND a.action = e.kind || '.added' AND a.actor_id = 'system.seed' AND a.after_digest IS NOT NULL)");
  expect(unrecorded).toEqual([]);
  const wrong = await loaded.rows("SELECT id FROM desk.audit_entry a JOIN desk.audit_content c ON c.audit_entry_id = a.id WHERE a.after_digest <> sha256(c.salt || convert_to(c.after, 'UTF8'))");
  expect(wrong).toEqual([]);
});

test("Loading again changes nothing", async ({ loaded }) => {
  const state = () => loaded.rows("SELECT (SELECT max(id) FROM desk.audit_entry) AS audit, (SELECT count(*) FROM desk.entry) AS entries, (SELECT value FROM record.epoch) AS epoch");
  const before = await state();
  expect(await loaded.load({ ADMIN_EMAIL: "second@example.org" })).toBe("The desk is in use: nothing was loaded.\n");
  expect(await state()).toEqual(before);
});

test("DEMO=0 starts with the authorities of the procedures and no case", async ({ empty }) => {
  const kinds = await empty.rows<{ kind: string; count: string }>("SELECT kind, count(*) FROM desk.entry GROUP BY kind");
  expect(kinds.map(({ kind, count }) => [kind, Number(count) > 100])).toEqual([["authority", true]]);
  expect(await empty.rows(`SELECT name FROM desk."user" WHERE role <> 'system'`)).toEqual([{ name: "Ada" }]);
  expect(await documents(empty)).toEqual([]);
});
