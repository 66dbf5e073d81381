import fs from "node:fs";
import pg from "pg";
import { add, Cast, edit } from "../support/cast";
import { expect, test as database } from "../support/database";
import { MARK, plant, plantable, publicColumns } from "../support/planting";
import { startProgram, type Program } from "../support/program";
import { crawl, saidBy, type Answer } from "../support/public-bytes";

/** The whole program on the worker's own database, so that its owner's login can plant. */
const test = database.extend<object, { program: Program; owner: pg.Client }>({
  owner: [async ({ database: { ownerUrl } }, use) => {
    const owner = new pg.Client({ connectionString: ownerUrl });
    await owner.connect();
    await use(owner);
    await owner.end();
  }, { scope: "worker" }],
  program: [async ({ database: { ownerUrl, deskUrl, readerUrl } }, use) => {
    const program = await startProgram({ env: { OWNER_DATABASE_URL: ownerUrl, DATABASE_URL: deskUrl, READER_DATABASE_URL: readerUrl, DEMO: "0" } });
    await program.ready();
    await use(program);
    await program.stop();
    fs.rmSync(program.dataDir, { recursive: true, force: true });
  }, { scope: "worker", timeout: 300_000 }],
});

test.describe.configure({ mode: "serial", timeout: 120_000 });

test("Nothing that was not published is in any byte that the public can get", async ({ program, owner }) => {
  const cast = await dossier();
  expect(await plant(owner)).toBeGreaterThan(60);
  await cast.publish();
  const answers = await everythingPublic(program, cast);
  expect(answers.length).toBeGreaterThan(20);
  expect(answers.find(({ address }) => address === `/cases/${cast.slug}`)?.bytes.toString()).toContain("The court allows the extradition.");
  expect(leaksIn(answers)).toEqual([]);
});

test("A mark in a public statement is found on the page and in every file, so that the finder is known to find", async ({ program, owner }) => {
  const cast = await Cast.enter();
  const decision = await cast.decision();
  await owner.query(`UPDATE desk.decision SET summary = '${MARK}shown' WHERE id = $1`, [decision]);
  await cast.publish();
  const found = leaksIn(await everythingPublic(program, cast)).map(([address]) => address);
  for (const part of ["", "/summary.pdf", "/case.json", "/timeline.csv"]) expect(found).toContain(`/cases/${cast.slug}${part}`);
  expect(found).toContain("/cases?q=durmanov");
});

test("Columns are planted from the database's own catalogue, and what may be public is in it", async ({ owner }) => {
  const known = (await plantable(owner)).map(({ table, column }) => `${table}.${column}`);
  expect(known).toEqual(expect.arrayContaining(["entry.note", "consent.from", "user.email", "person_name.folded", ...publicColumns()]));
});

/** Each kind of record three times over: public, for the team, restricted; with sources of every sort. */
async function dossier(): Promise<Cast> {
  const cast = await Cast.enter();
  const hidden = await add("source", null, { title: "Not to be linked", kind: "ngo_report", reliability: "C", linkable: false, quotable: false, url: "https://news.example/family" });
  const organisation = await add("organisation", null, { name: "Human Rights Observers", english: "Human Rights Observers", kind: "ngo" });
  const court = await add("authority", null, { local: "Tribunal", english: "Tribunal", state: "ES", kind: "court_first" });
  for (const disclosure of ["public", "team", "restricted"] as const) {
    const common = { disclosure };
    const person = await add("person", null, { names: [{ text: "Vera Sidonova", language: "en", script: "Latn", kind: "main" }], born: "1980" }, common);
    await add("nationality", null, { person: cast.person, state: "KZ" }, common);
    const proceeding = await add("proceeding", cast.caseId, { title: "Second request", kind: "extradition", person: cast.person, requesting: "KZ", requested: "ES", status: "pending", pendingBefore: court, replaces: cast.proceeding, relations: [{ to: cast.proceeding, how: "parallel" }] }, common);
    const decision = await cast.decision({ proceedings: [proceeding, cast.proceeding], authority: court, section: "Second", asReported: "Supreme Court", votes: { for: 2, against: 1, note: "One dissent" }, reference: "1/2031", ecli: "ECLI:ES:1", affects: [{ to: cast.proceeding, how: "suspends" }] }, common);
    for (const source of ["press", "agency", "secret", "masked"] as const) await cast.cite("decision", decision, "date", source, { asserts: "2031-07-23", place: "p. 2", quote: "So it was.", translation: "So it was.", stance: source === "agency" ? "contradicts" : "supports" });
    await cast.cite("decision", decision, "ecli", "secret");
    await cast.dispute("decision", decision, "date", "2031-07-22");
    await cast.add("petition", { organisations: [organisation], kind: "open_letter", addresseeText: "The minister", demand: "Stop.", date: [{ role: "act", date: "2031-08" }], summary: "They write.", outcome: "sent", result: decision, proceedings: [proceeding], reference: "UA 1/31" }, common);
    await cast.add("petition", { organisations: [organisation], kind: "private_demarche", date: [{ role: "act", date: "2031-08" }], summary: `${MARK}demarche`, outcome: "sent" }, common);
    await cast.add("event", { date: "2031-07-01", kind: "arrest", summary: "An arrest.", proceeding }, common);
    await cast.add("charge", { wording: "Fraud", person: cast.person, proceeding, state: "KZ", law: "art. 1", sum: "1 euro", since: "2030", answer: "He denies it." }, common);
    await cast.add("risk", { ground: "torture", sentence: "There is a risk.", proceeding, allegedBy: [organisation], path: ["ES", "KZ"] }, common);
    await cast.add("custody", { person: cast.person, kind: "extradition_custody", from: "2031-07-01", until: "2031-08", sentence: "Held." }, common);
    await cast.add("custody", { person: cast.person, kind: "in_hiding", from: "2031-09", sentence: `${MARK}hiding` }, common);
    await cast.add("standfirst", { sentence: "What it is about.", position: 1 }, common);
    const link = await add("link", null, { from: cast.person, to: person, kind: "colleague_of", since: "2020", until: "2021", sentence: "They worked together." }, common);
    await cast.cite("link", link, "sentence", "press");
    await cast.decision({ standing: "rumoured", summary: "Heard by telephone." }, common);
    const bare = await cast.decision({ summary: "Told by a source that stays inside." }, { ...common, cite: [] });
    for (const field of ["summary", "outcome"]) await cast.cite("decision", bare, field, "secret");
    await edit("decision", bare, { summary: `${MARK}restsonsecret` });
  }
  await add("proceeding", cast.caseId, { title: `${MARK}asylum`, kind: "asylum", forum: "ES", status: "pending" });
  await add("case", null, { title: "Vera Sidonova", slug: `vera-${crypto.randomUUID().slice(0, 8)}`, subjects: [cast.person] }, { disclosure: "team" });
  await cast.add("event", { date: "2031-07-02", kind: "other", summary: "Told in a report." }, { cite: ["summary"] });
  expect(hidden).toBeTruthy();
  return cast;
}

function everythingPublic(program: Program, { slug }: Cast): Promise<Answer[]> {
  const files = ["", "/summary.pdf", "/case.json", "/timeline.csv", "/nothing"].map((part) => `/cases/${slug}${part}`);
  const searches = ["durmanov", "Дурманов", "sidonova", MARK, "extradition"].map((text) => `/cases?q=${encodeURIComponent(text)}`);
  return crawl(program.url, ["/", "/cases", "/about", "/schema/case-1.json", "/api/health", "/desk", "/sign-in", "/no-such-page", "/cases/no-such-case", "/icon.svg", "/robots.txt", "/sitemap.xml", ...files, ...searches]);
}

/** The addresses at which a mark was found, with the marks. The search for the marks' beginning repeats it, and nothing after it. */
const leaksIn = (answers: Answer[]): [string, string[]][] =>
  answers.flatMap((answer) => {
    const marks = [...new Set(saidBy(answer).match(new RegExp(`${MARK}[a-z]+`, "gi")) ?? [])];
    return marks.length ? [[answer.address, marks] as [string, string[]]] : [];
  });
