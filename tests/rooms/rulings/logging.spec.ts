import { read } from "@/lib/db/desk";
import { writing } from "@/lib/db/write";
import { decisionKind } from "@/lib/decisions/schema";
import { addEntry } from "@/lib/entries/commands";
import { getEntry, type EntryDetail } from "@/lib/entries/queries";
import { valuesOf } from "@/lib/entries/values";
import { authorityKind } from "@/lib/authorities/schema";
import { proceedingKind } from "@/lib/proceedings/schema";
import { logRuling, moveProceeding } from "@/lib/rulings/commands";
import { readRuling, type RulingInput } from "@/lib/rulings/input";
import { casesWithoutProceeding, proceedingsForRuling, rulingContext } from "@/lib/rulings/queries";
import { savedRuling } from "@/lib/rulings/saved";
import { Typed } from "@/lib/typed";
import { add, Cast, edit, seed } from "../../support/cast";
import { expect, test } from "../../support/database";

const TODAY = "2031-11-24";
let cast: Cast, grant: string;

test.beforeEach(async () => {
  cast = await Cast.enter();
  for (const [id, english] of [["ES/an_pleno", "Plenary"], ["ES/consejo", "Council of Ministers"]] as const) await haveAuthority(id, english);
  grant = await cast.decision({ stage: "ES/an_section", date: [{ role: "act", date: "[2031-07-22,2031-07-23]" }] });
  await edit("proceeding", cast.proceeding, { stage: "ES/suplica", status: "pending" });
});

test("Three answers are enough: court, stage, kind, what is reviewed and the sentence are as proposed", async () => {
  const id = await log({ outcome: "upheld", date: "7 Nov 2031" });
  const decision = await saved(id);
  expect(decision).toMatchObject({ disclosure: "team", note: null, caseId: cast.caseId });
  expect(decision.values).toMatchObject({
    proceedings: [cast.proceeding], authority: "ES/an_pleno", stage: "ES/suplica", kind: "appeal_ruling", outcome: "upheld", reviews: grant,
    date: [{ role: "act", date: "2031-11-07" }], standing: "reported", summary: "Plenary: upheld.",
  });
});

test("Dates are read as people write them", async () => {
  for (const [typed, edtf] of [["Nov 2030", "2030-11"], ["2029?", "2029?"], ["between 22 and 23 July 2031", "[2031-07-22,2031-07-23]"], ["8 ноября 2030", "2030-11-08"], ["8 de noviembre de 2030", "2030-11-08"]] as const) {
    const read = await reading({ outcome: "upheld", date: typed });
    expect(read.ok && read.value.values.date, typed).toEqual([{ role: "act", date: edtf }]);
  }
});

test("What is wanting or wrong is named under its own field, all of it at once", async () => {
  expect(await problems({})).toEqual([["outcome", "rulings.problem.outcome"], ["date", "rulings.problem.date"]]);
  expect(await problems({ date: "32 Nov 2030", outcome: "upheld" })).toEqual([["date", "dates.not_understood"]]);
  expect(await problems({ date: "25 Nov 2031", "votes.for": "10" })).toEqual([["outcome", "rulings.problem.outcome"], ["date", "rulings.problem.future"], ["votes.against", "entries.votesBoth"]]);
  expect(await problems({ date: "2030", outcome: "nonsense" })).toEqual([["outcome", "entries.unknownCode"]]);
  expect(await problems({ date: "2030", outcome: "upheld", summary: "a\u0007b" })).toEqual([["summary", "entries.badCharacters"]]);
  expect(await problems({ date: "2030", outcome: "upheld", stage: "ES/nowhere" })).toEqual([["stage", "entries.unknownCode"]]);
});

test("A Sunday is asked about once; that it was kept is part of the record", async () => {
  const sunday = { outcome: "upheld", date: "9 Nov 2031" };
  expect(await problems(sunday)).toEqual([["keep_date", "rulings.odd.sunday"]]);
  expect(await problems({ ...sunday, keep_date: "2031-11-02" })).toEqual([["keep_date", "rulings.odd.sunday"]]);
  const id = await log({ ...sunday, keep_date: "2031-11-09" });
  expect((await saved(id)).note).toMatch(/Sunday 9.November 2031/);
});

test("An old ruling is saved at once with the court as it was called then, and with another where somebody chose it", async () => {
  for (const [id, english] of [["ES/jci", "Investigating Court"], ["ES/tci", "Court of Instance"]] as const) await haveAuthority(id, english);
  await edit("proceeding", cast.proceeding, { stage: "ES/provisional", pendingBefore: "ES/tci" });
  const old = { outcome: "custody_ordered", date: "10 Jan 2013" };
  expect((await saved(await log({ ...old, authority: "ES/tci" }))).values.authority).toBe("ES/jci");
  expect((await saved(await log(old))).values.authority).toBe("ES/jci");
  expect((await saved(await log({ ...old, authority: "ES/consejo" }))).values.authority).toBe("ES/consejo");
  expect((await saved(await log({ ...old, date: "7 Nov 2031", authority: "ES/tci" }))).values.authority).toBe("ES/tci");
});

test("A ruling, its source and its citations are one transaction, each with its audit entry", async () => {
  const url = `https://paper.example/${crypto.randomUUID()}`;
  const id = await log({ outcome: "upheld", date: "7 Nov 2031", source: url, "votes.for": "10", "votes.against": "7", summary: "The plenary upheld the grant." });
  const citations = await read(seed).db.citation.findMany({ where: { targetId: id }, select: { id: true, field: true, sourceId: true } });
  expect(citations.map(({ field }) => field).sort()).toEqual(["authority", "date", "outcome", "summary", "votes"]);
  const audited = await read(seed).db.auditEntry.findMany({ where: { subjectId: { in: [id, citations[0]!.sourceId, ...citations.map((one) => one.id)] } } });
  expect(audited.map(({ action }) => action).sort()).toEqual(["citation.added", "citation.added", "citation.added", "citation.added", "citation.added", "decision.added", "source.added"]);
});

test("Nothing of a ruling is kept when one part of it is refused", async () => {
  const read1 = await reading({ outcome: "upheld", date: "7 Nov 2031", source: `Paper ${cast.slug}` });
  const input = read1.ok ? read1.value : null;
  const broken = { ...input!, citings: input!.citings.map((one) => ({ ...one, fields: [...one.fields, "nowhere"] })) };
  await expect(logged(broken)).rejects.toThrow("entries.noSuchStatement");
  expect(await read(seed).db.source.count({ where: { title: `Paper ${cast.slug}` } })).toBe(0);
  expect(await read(seed).db.decision.count({ where: { proceedings: { some: { id: cast.proceeding } } } })).toBe(1);
});

test("A source is made once, and found again by its address or its exact title", async () => {
  const url = `https://paper.example/${crypto.randomUUID()}`;
  const first = await sourceOf(await log({ outcome: "upheld", date: "7 Nov 2031", source: url }));
  expect(await sourceOf(await log({ outcome: "reversed", date: "7 Nov 2031", source: `${url.replace("https://", "http://www.")}/` }))).toEqual(first);
  expect(first).toMatchObject({ url, kind: "other", reliability: "F" });
  const titled = await sourceOf(await log({ outcome: "upheld", date: "7 Nov 2031", source: `Telegram of ${cast.slug}` }));
  expect(await sourceOf(await log({ outcome: "reversed", date: "7 Nov 2031", source: `telegram of ${cast.slug.toUpperCase()}` }))).toEqual(titled);
});

test("A rumour is logged as one, and moves nothing", async () => {
  const id = await log({ outcome: "upheld", date: "7 Nov 2031", standing: "rumoured", restricted: "yes" });
  expect(await saved(id)).toMatchObject({ disclosure: "restricted", values: { standing: "rumoured" } });
  expect(await savedRuling(read(seed), id)).toMatchObject({ next: [], stays: "rumoured" });
});

test("A proceeding is moved by a person alone, to what the procedure opens, and not over somebody else's change", async () => {
  const id = await log({ outcome: "upheld", date: "7 Nov 2031" });
  const after = (await savedRuling(read(seed), id))!;
  expect((await proceeding()).values.stage).toBe("ES/suplica");
  expect(after.next.map(({ key }) => key)).toEqual(["ES/gov2", "ES/amparo", "end_refused"]);
  const move = (entry: EntryDetail, stage: string) => writing(seed, (write) => moveProceeding(write, entry, { stage, version: entry.version }));
  await move(after.context.proceeding, "ES/gov2");
  expect((await proceeding()).values).toMatchObject({ stage: "ES/gov2", status: "pending", pendingBefore: "ES/consejo" });
  await expect(move(after.context.proceeding, "ES/amparo")).rejects.toThrow("entries.changedMeanwhile");
  expect((await savedRuling(read(seed), id))!.stays).toBe("elsewhere");
  await move(await proceeding(), "end_refused");
  expect((await proceeding()).values).toMatchObject({ stage: "end_refused", status: "final", pendingBefore: null });
});

test("A proceeding is found by part of a name in any spelling or alphabet, and by a State", async () => {
  // A name of its own: other tests of this worker enter people of the cast's name, and the list is short.
  await edit("person", cast.person, { names: [{ text: "Ilyas Qorzhynbai", language: "en", script: "Latn", kind: "main" }, { text: "Ильяс Коржинбай", language: "ru", script: "Cyrl", kind: "original" }] });
  for (const typed of ["qorzh", "Коржинбай", "Корж", "Iljas Korzhinbay", "Qorzhynbai Spain"]) expect(await ids(typed), typed).toContain(cast.proceeding);
  await edit("proceeding", cast.proceeding, { requested: "UY" });
  for (const typed of ["Uruguay", "UY", "uy", "Уругвай"]) expect(await ids(typed), typed).toContain(cast.proceeding);
  for (const typed of ["Lithuania", "Petrov", "%", "'"]) expect(await ids(typed), typed).not.toContain(cast.proceeding);
});

test("Before anything is typed, what is heard today stands first, then what was logged last", async () => {
  const other = await add("proceeding", cast.caseId, { title: "Asylum", kind: "asylum", forum: "ES", status: "pending" });
  await cast.add("event", { date: TODAY, kind: "hearing_scheduled", summary: "A hearing.", proceeding: other }, { cite: [] });
  await log({ outcome: "upheld", date: "7 Nov 2031" });
  const lines = await proceedingsForRuling(read(seed), "", TODAY);
  expect(lines[0]).toMatchObject({ id: other, label: "Ilyas Durmanov · asylum, Spain" });
  expect(lines[0]!.detail).toMatch(/^Heard today/);
  const logged = lines.find(({ id }) => id === cast.proceeding);
  expect(logged).toMatchObject({ label: "Ilyas Durmanov · extradition, Kazakhstan → Spain" });
  expect(logged!.detail).toBe("You logged here last · Before: Plenary");
});

test("The last decision of a proceeding is also one that ended it from elsewhere, and an order on its course only where there is no other", async () => {
  const detail = async () => (await rulingContext(read(seed), cast.proceeding))!.line.detail;
  await edit("proceeding", cast.proceeding, { stage: null, status: "final" });
  await cast.decision({ kind: "procedural_order", outcome: "adjourned", date: [{ role: "act", date: "2031-09" }] });
  expect(await detail()).toBe("Final · Granted, 22 or 23\u00a0July 2031");
  const asylum = await add("proceeding", cast.caseId, { title: "Asylum", kind: "asylum", forum: "ES", status: "final" });
  await cast.decision({ proceedings: [asylum], kind: "asylum_court_ruling", outcome: "protection_granted_refugee", date: [{ role: "act", date: "2031-11" }], affects: [{ to: cast.proceeding, how: "ends" }] });
  expect(await detail()).toMatch(/^Final · .*efugee.*, November 2031$/);
  // What is reviewed is a ruling of the proceeding itself.
  await edit("proceeding", cast.proceeding, { stage: "ES/suplica", status: "pending" });
  expect((await saved(await log({ outcome: "upheld", date: "7 Nov 2031" }))).values.reviews).toBe(grant);
});

const typedRuling = (answers: Record<string, string>) => Typed.of({ proceeding: cast.proceeding, ...answers });
const reading = (answers: Record<string, string>) => readRuling(typedRuling(answers), read(seed), TODAY);
const problems = async (answers: Record<string, string>) => {
  const result = await reading(answers);
  return result.ok ? [] : result.problems.map(({ field, key }) => [field, key]);
};
const proceeding = async () => (await getEntry(read(seed), proceedingKind, cast.proceeding))!;
const saved = async (id: string) => (await getEntry(read(seed), decisionKind, id))!;
const ids = async (text: string) => (await proceedingsForRuling(read(seed), text, TODAY)).map(({ id }) => id);
const logged = async (input: RulingInput) => { const entry = await proceeding(); return writing(seed, (write) => logRuling(write, entry, input)); };

async function log(answers: Record<string, string>): Promise<string> {
  const result = await reading(answers);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return logged(result.value);
}

async function sourceOf(decision: string) {
  const citation = await read(seed).db.citation.findFirstOrThrow({ where: { targetId: decision }, select: { source: { select: { id: true, url: true, kind: true, reliability: true } } } });
  return citation.source;
}

async function haveAuthority(id: string, english: string): Promise<void> {
  if (await getEntry(read(seed), authorityKind, id)) return;
  const values = valuesOf(authorityKind).parse({ local: english, english, state: "ES", kind: "court_appeal" });
  await writing(seed, (write) => addEntry(write, authorityKind, { id, caseId: null, disclosure: "public", note: null, values }));
}

test("A case without a proceeding is named where a ruling is to be logged in it", async () => {
  const title = `Vera ${crypto.randomUUID()}`, slug = `vera-${crypto.randomUUID().slice(0, 8)}`;
  const caseId = await add("case", null, { title, slug, subjects: [cast.person] }, { disclosure: "team" });
  expect(await proceedingsForRuling(read(seed), title, TODAY)).toEqual([]);
  expect(await casesWithoutProceeding(read(seed), title)).toEqual([{ slug, title }]);
  expect((await casesWithoutProceeding(read(seed), "")).map((one) => one.slug)).toContain(slug);
  await add("proceeding", caseId, { title: "Extradition", kind: "extradition", status: "pending" }, { disclosure: "team" });
  expect(await casesWithoutProceeding(read(seed), title)).toEqual([]);
});
