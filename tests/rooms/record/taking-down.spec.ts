import pg from "pg";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { HistorySection } from "@/components/cases/HistorySection";
import { caseView } from "@/components/cases/case-view";
import { read } from "@/lib/db/desk";
import { translator } from "@/lib/i18n/translator";
import { getPublishedCase, listPublishedCases } from "@/lib/record/queries";
import type { PublishedCase } from "@/lib/record/shape";
import { Cast, edit, seed } from "../../support/cast";
import { expect, test } from "../../support/database";

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

test("Why a version was published to protect somebody is in the audit and nowhere in the record, then or later", async ({ database }) => {
  const { cast, decision } = await published(2), reason = "Her brother’s address could be read from version 2.";
  await edit("decision", decision, { summary: "The court decides." });
  const made = await cast.publish({ protect: true, reason });
  expect(made).toMatchObject({ reason: null, history: [{ version: 3, reason: null }] });
  await edit("decision", decision, { summary: "The court decides in November." });
  const later = await cast.publish({ reason: "The month became known." });
  expect(later.history.map(({ version, reason: said }) => [version, said])).toEqual([[4, "The month became known."], [3, null]]);
  expect(JSON.stringify(await held(database.readerUrl, cast.caseId))).not.toContain("brother");
  const told = await read(seed).db.auditEntry.findMany({ where: { caseId: cast.caseId, action: "case.publishedToProtect" }, select: { content: { select: { reason: true } } } });
  expect(told.map(({ content }) => content?.reason)).toEqual([reason]);
});

test("To protect somebody the earlier versions can be erased also where nothing else changes, and a changed statement still needs its reason", async () => {
  const { cast, decision } = await published(2);
  expect((await cast.publish({ protect: true })).history.map(({ version }) => version)).toEqual([3]);
  await edit("decision", decision, { summary: "The court decides." });
  await expect(cast.publish({ protect: true })).rejects.toMatchObject({ message: "publishing.reasonNeeded" });
});

test("The public history says of versions that are gone only that they were replaced, whether they were taken down or erased to protect somebody", async () => {
  const t = translator("en"), replaced = t("cases.history.replaced");
  const said = (made: PublishedCase) => renderToStaticMarkup(createElement(HistorySection, { view: caseView(made, t) }));
  const one = await published(1);
  expect(said((await getPublishedCase(one.cast.slug))!)).not.toContain(replaced);
  await edit("decision", one.decision, { summary: "The court decides." });
  const protecting = await one.cast.publish({ protect: true, reason: "It endangered somebody." });
  const other = await published(1);
  await other.cast.takeDown();
  for (const made of [protecting, await other.cast.publish()]) expect(said(made)).toContain(`. ${replaced}</dd>`);
});
