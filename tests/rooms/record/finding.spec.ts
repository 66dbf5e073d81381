import pg from "pg";
import { Cast, edit } from "../../support/cast";
import { expect, test } from "../../support/database";
import { latestDevelopments, listPublishedCases } from "@/lib/record/queries";

test("A published case is found by any spelling of a name, by parts of it, and by nothing else", async () => {
  const cast = await Cast.enter();
  await cast.decision({ date: [{ role: "act", date: "2020-05" }] });
  await cast.publish();
  for (const q of ["Durmanov", "дурман", "Ilyas Durmanow", "  durmanov  ilyas "]) {
    const { cases, total } = await listPublishedCases({ q });
    expect(cases.map(({ slug }) => slug), q).toContain(cast.slug);
    expect(total, q).toBe(cases.length);
  }
  for (const q of ["Sidorov", "%", "_", "durmanov sidorov", "'; DROP"]) expect((await listPublishedCases({ q })).cases.map(({ slug }) => slug), q).not.toContain(cast.slug);
});

test("The list shows the last decision, says under which other name a case was found, and counts what each filter would leave", async () => {
  const cast = await Cast.enter();
  await cast.decision({ date: [{ role: "act", date: "2020-05" }], summary: "The first." });
  await cast.decision({ date: [{ role: "act", date: "2021-05" }], summary: "The second.", outcome: "refused" });
  await cast.publish();
  const { cases, facets } = await listPublishedCases({ q: "Дурманов", requested: "ES" });
  const found = cases.find(({ slug }) => slug === cast.slug)!;
  expect(found).toMatchObject({ title: "Ilyas Durmanov", requested: ["ES"], requesting: ["KZ"], foundAs: ["Ильяс Дурманов"], last: { sentence: "The second.", direction: "protection", sources: 1 } });
  expect(facets.requesting).toContainEqual({ value: "KZ", count: cases.length });
  expect((await listPublishedCases({ requested: "UY" })).cases.map(({ slug }) => slug)).not.toContain(cast.slug);
  expect((await latestDevelopments(50)).map(({ sentence }) => sentence)).toContain("The second.");
});

test("A ruling whose day is not known counts from the earliest day that it can have, in lists and among what happened last", async () => {
  const cast = await Cast.enter();
  await cast.decision({ date: [{ role: "act", date: "2022-12-01" }], summary: "The first." });
  await cast.decision({ date: [{ role: "act", date: "2022-12-08/.." }], summary: "An open one.", kind: "deportation_order" });
  await cast.publish();
  const [found] = (await listPublishedCases({ q: "Durmanov" })).cases.filter(({ slug }) => slug === cast.slug);
  expect(found!.last).toMatchObject({ sentence: "An open one.", date: "2022-12-08/..", act: "deportation_order", outcome: "granted" });
  const latest = (await latestDevelopments(200)).filter(({ caseSlug }) => caseSlug === cast.slug);
  expect(latest.map(({ sentence }) => sentence)).toEqual(["An open one.", "The first."]);
});

test("What happened last is told of several cases: three things of one, the newest, a ruling before what else is of its day", async () => {
  const [one, two] = [await Cast.enter(), await Cast.enter()];
  for (const day of [1, 2, 3, 4, 5]) await one.decision({ date: [{ role: "act", date: `2025-12-0${day}` }], summary: `Of day ${day}.` });
  await one.add("event", { date: "2025-12-05", kind: "other", summary: "An event of day 5." });
  await two.decision({ date: [{ role: "act", date: "2025-11-30" }], summary: "Before them all." });
  await Promise.all([one.publish(), two.publish()]);
  const told = (await latestDevelopments(200)).filter(({ caseSlug }) => [one.slug, two.slug].includes(caseSlug)).map(({ sentence }) => sentence);
  expect(told).toEqual(["Of day 5.", "An event of day 5.", "Of day 4.", "Before them all."]);
});

test("What is counted of all cases is what there is, through publishing, changing and taking down", async ({ database }) => {
  const reader = new pg.Client(database.readerUrl);
  await reader.connect();
  const kept = async () => (await reader.query("SELECT requesting, requested, statuses, cases FROM record.published_count ORDER BY 1, 2, 3")).rows;
  const counted = async () => (await reader.query("SELECT requesting, requested, statuses, count(*)::integer AS cases FROM record.published_case GROUP BY 1, 2, 3 ORDER BY 1, 2, 3")).rows;
  try {
    const before = await kept(), one = await Cast.enter(), two = await Cast.enter();
    await Promise.all([one.publish(), two.publish()]);
    expect(await kept()).toEqual(await counted());
    expect(await kept()).not.toEqual(before);
    await edit("proceeding", one.proceeding, { requested: "UY", status: "ended" });
    await one.publish({ reason: "It has ended." });
    expect(await kept()).toEqual(await counted());
    const { total, facets, cases } = await listPublishedCases({ requested: "UY" });
    expect([total, cases.map(({ slug }) => slug), facets.status]).toEqual([1, [one.slug], [{ value: "ended", count: 1 }]]);
    await Promise.all([one.takeDown(), two.takeDown()]);
    expect(await kept()).toEqual(before);
    expect(await counted()).toEqual(before);
  } finally {
    await reader.end();
  }
});
