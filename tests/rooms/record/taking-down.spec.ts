import pg from "pg";
import { Cast, edit } from "../../support/cast";
import { expect, test } from "../../support/database";
import { getPublishedCase, listPublishedCases } from "@/lib/record/queries";

const TABLES = ["published_case", "published_item", "published_name"];

/** What the record holds of a case, as the reader's login finds it. */
async function held(readerUrl: string, caseId: string) {
  const client = new pg.Client(readerUrl);
  await client.connect();
  try {
    const publications = (await client.query("SELECT number, hash, salt, document FROM record.publication WHERE case_id = $1 ORDER BY number", [caseId])).rows;
    const derived: number[] = [];
    for (const table of TABLES) derived.push(Number((await client.query(`SELECT count(*) FROM record.${table} WHERE case_id = $1`, [caseId])).rows[0].count));
    return { whole: publications.filter(({ document }) => document !== null).map(({ number }) => number), publications, derived };
  } finally {
    await client.end();
  }
}

async function published(times: number) {
  const cast = await Cast.enter();
  const decision = await cast.decision();
  await cast.publish();
  for (let n = 2; n <= times; n++) {
    await edit("decision", decision, { summary: `The court allows the extradition, as told for the ${n}th time.` });
    await cast.publish({ reason: "It was told anew." });
  }
  return { cast, decision };
}

test("Taking a case down erases every version, their salts and all derived rows, and keeps the hashes", async ({ database }) => {
  const { cast } = await published(2);
  const before = await held(database.readerUrl, cast.caseId);
  expect(before.whole).toEqual([1, 2]);
  expect(Math.min(...before.derived)).toBeGreaterThan(0);
  expect(await getPublishedCase(cast.slug)).not.toBeNull();

  await cast.takeDown();

  const after = await held(database.readerUrl, cast.caseId);
  expect(after.derived).toEqual([0, 0, 0]);
  expect(after.publications.map(({ number, salt, document }) => [number, salt, document])).toEqual([[1, null, null], [2, null, null]]);
  expect(after.publications.map(({ hash }) => hash)).toEqual(before.publications.map(({ hash }) => hash));
  expect(await getPublishedCase(cast.slug)).toBeNull();
  expect((await listPublishedCases({ q: "Durmanov" })).cases.map(({ slug }) => slug)).not.toContain(cast.slug);
});

test("What is not public cannot be taken down", async () => {
  const cast = await Cast.enter();
  await expect(cast.takeDown()).rejects.toMatchObject({ message: "publishing.notPublished", options: { status: 409 } });
});

test("Publishing again after a take-down makes the next number, and what was erased stays erased and unmentioned", async ({ database }) => {
  const { cast } = await published(2);
  await cast.takeDown();
  const again = await cast.publish();
  expect(again.version).toBe(3);
  expect(again.history.map(({ version }) => version)).toEqual([3]);
  expect((await held(database.readerUrl, cast.caseId)).whole).toEqual([3]);
  expect((await getPublishedCase(cast.slug))?.version).toBe(3);
});

test("Publishing to protect erases every earlier version and forgets their history, and the case stays public", async ({ database }) => {
  const { cast, decision } = await published(2);
  await edit("decision", decision, { summary: "The court decides." });
  const made = await cast.publish({ protect: true, reason: "Corrected." });
  const after = await held(database.readerUrl, cast.caseId);
  expect(after.whole).toEqual([3]);
  expect(after.derived[0]).toBe(1);
  expect(made.history.map(({ version }) => version)).toEqual([3]);
  expect(JSON.stringify(await getPublishedCase(cast.slug))).not.toContain("told for the 2th time");
});
