import { read } from "@/lib/db/desk";
import { writing } from "@/lib/db/write";
import { saveEntry } from "@/lib/dossier/commands";
import { evidenceFor } from "@/lib/dossier/evidence";
import { readEntry } from "@/lib/dossier/input";
import { kinds } from "@/lib/dossier/kinds";
import type { EntryParams } from "@/lib/dossier/place";
import { getEntry, type EntryDetail } from "@/lib/entries/queries";
import { Typed } from "@/lib/typed";
import { add, Cast, seed } from "../../support/cast";
import { expect, test } from "../../support/database";

let cast: Cast, events: EntryParams;

test.beforeEach(async () => {
  cast = await Cast.enter();
  events = { slug: cast.slug, kind: "events", id: "new" };
});

type Form = Record<string, string | string[]>;
const EVENT: Form = { date: "8 Nov 2031", kind: "arrest", summary: "He is arrested in Madrid." };

/** What the door does with a form: read it, then save it. */
const save = (params: EntryParams, form: Form) =>
  writing(seed, async (write) => {
    const read = await readEntry(Typed.of(form), write.reader, params);
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    return saveEntry(write, read.value.place!, read.value);
  });
const problems = async (params: EntryParams, form: Form) => {
  const found = await readEntry(Typed.of(form), read(seed), params);
  return found.ok ? [] : found.problems.map(({ field, key }) => [field, key]);
};
const saved = async (kind: keyof typeof kinds, id: string): Promise<EntryDetail> => (await getEntry(read(seed), kinds[kind], id))!;

test("A new record is of its case and for the team, whatever was typed", async () => {
  const id = await save(events, { ...EVENT, note: "Heard from the clerk." });
  expect(await saved("event", id)).toMatchObject({ caseId: cast.caseId, disclosure: "team", note: "Heard from the clerk.", values: { date: "2031-11-08", kind: "arrest", summary: EVENT.summary } });
});

test("No form makes a record public: only publishing does", async () => {
  expect(await problems(events, { ...EVENT, disclosure: "public" })).toEqual([["disclosure", "entries.onlyPublishing"]]);
  expect(await problems(events, { ...EVENT, disclosure: "everyone" })).toEqual([["disclosure", "entries.unknownCode"]]);
  const id = await cast.add("event", { date: "2031-11-08", kind: "arrest", summary: "Public already." });
  expect(await problems({ ...events, id }, { ...EVENT, disclosure: "public", version: "1" })).toEqual([]);
});

test("A contradiction is about one statement that was chosen for it, and not about what the form had ticked", async () => {
  const form = { ...EVENT, "cite.0.source": cast.sources.press, "cite.0.stance": "contradicts", "cite.0.asserts": "13 Feb 2013", "cite.0.offered": "date,summary" };
  const refused = [["cite.0.fields", "entries.citeOne"]];
  for (const fields of [["date", "summary"], [], ["kind", "summary"]]) expect(await problems(events, { ...form, "cite.0.fields": fields })).toEqual(refused);
  expect(await problems(events, { ...form, "cite.0.fields": ["date"] })).toEqual([]);
  // One that was ticked beforehand alone is asked about once, and then taken.
  expect(await problems(events, { ...form, "cite.0.offered": "date", "cite.0.fields": ["date"] })).toEqual(refused);
  expect(await problems(events, { ...form, "cite.0.offered": "", "cite.0.fields": ["date"] })).toEqual([]);
  expect(await problems(events, { ...form, "cite.0.stance": "supports", "cite.0.asserts": "", "cite.0.fields": ["date", "summary"] })).toEqual([]);
});

test("Every wrong answer is named under its own input, all of them at once", async () => {
  expect(await problems(events, { date: "32 Nov", kind: "nonsense", summary: " ", "cite.0.quote": "Without a source." })).toEqual([
    ["date", expect.stringMatching(/^dates\./)], ["kind", "entries.unknownCode"], ["summary", "entries.required"], ["cite.0.source", "entries.citeSource"],
  ]);
  expect(await problems(events, { ...EVENT, note: "x".repeat(4001) })).toEqual([["note", "entries.tooLong"]]);
});

test("A case does not take an address at which another page stands, typed or made from its title", async () => {
  const form = { title: "New", subjects: cast.person };
  for (const slug of ["new", ""]) expect(await problems({}, { ...form, slug })).toEqual([["slug", "entries.slugReserved"]]);
  expect(await problems({}, { ...form, slug: "new-case" })).toEqual([]);
});

test("A proceeding does not stand at a stage of another State than that of its procedure", async () => {
  const at = { slug: cast.slug, kind: "proceedings", id: "new" }, form = { title: "Extradition", kind: "extradition", status: "pending" };
  expect(await problems(at, { ...form, procedure: "ES/extradition", stage: "FR/decree" })).toEqual([["stage", "entries.stageElsewhere"]]);
  for (const [procedure, stage] of [["ES/extradition", "ES/suplica"], ["ES/extradition", "end_refused"], ["", "FR/decree"], ["ES/extradition", ""]] as const) expect(await problems(at, { ...form, procedure, stage }), stage).toEqual([]);
});

test("A statement and its new source are entered together; the source starts with the team and the lowest grade", async () => {
  const url = `https://paper.example/${crypto.randomUUID()}`;
  const id = await save(events, { ...EVENT, "cite.0.source.typed": url, "cite.0.fields": ["date", "summary"], "cite.0.stance": "mentions", "cite.0.asserts": "9 Nov 2031", "cite.0.credibility": "3", "cite.0.place": "p. 2" });
  const { citations } = await evidenceFor(read(seed), { id, kind: "event" });
  expect(citations.map(({ field }) => field).sort()).toEqual(["date", "summary"]);
  expect(new Set(citations.map(({ source }) => source.id)).size).toBe(1);
  expect(citations[0]!.source).toMatchObject({ disclosure: "team", values: { url, reliability: "F", kind: "other" } });
  // What it says of a date is kept as a date; of a sentence, as it was typed.
  expect(Object.fromEntries(citations.map(({ field, citation }) => [field, citation.values.asserts]))).toEqual({ date: "2031-11-09", summary: "9 Nov 2031" });
  expect(citations[0]!.citation).toMatchObject({ disclosure: "public", caseId: cast.caseId, values: { stance: "mentions", credibility: 3, place: "p. 2" } });
});

test("The source of a restricted record is as secret as the record", async () => {
  const id = await save(events, { ...EVENT, disclosure: "restricted", "cite.0.source.typed": `A letter of ${crypto.randomUUID()}`, "cite.0.fields": "summary" });
  expect((await evidenceFor(read(seed), { id, kind: "event" })).citations[0]!.source.disclosure).toBe("restricted");
});

test("A source that the desk has is taken, not made again, however its address is written", async () => {
  const url = String((await saved("source", cast.sources.press)).values.url);
  const id = await save(events, { ...EVENT, "cite.0.source.typed": `${url.replace("https://", "http://www.")}/#top`, "cite.0.fields": "summary" });
  expect((await evidenceFor(read(seed), { id, kind: "event" })).citations.map(({ source }) => source.id)).toEqual([cast.sources.press]);
});

test("A title that several sources fit is asked about, and “none of these” makes a new one", async () => {
  const title = `Bulletin ${crypto.randomUUID()}`;
  for (const number of [1, 2]) await add("source", null, { title: `${title}, no. ${number}`, kind: "press_article", reliability: "B" });
  const form = { ...EVENT, "cite.0.source.typed": title, "cite.0.fields": "summary" };
  expect(await problems(events, form)).toEqual([["cite.0.source", "entries.whichSource"]]);
  const id = await save(events, { ...form, "cite.0.source": "new" });
  expect((await evidenceFor(read(seed), { id, kind: "event" })).citations[0]!.source.values.title).toBe(title);
});

test("What is empty in the record cannot be cited, and a source must be about something", async () => {
  const petition = { slug: cast.slug, kind: "petitions", id: "new" }, organisation = await add("organisation", null, { name: "Probe", english: "Probe", kind: "ngo" });
  const form = { organisations: organisation, kind: "open_letter", outcome: "sent", "date.0.date": "2031", "date.0.role": "act", summary: "They ask for his release.", "cite.0.source": cast.sources.press };
  expect(await problems(petition, { ...form, "cite.0.fields": "demand" })).toEqual([["cite.0.fields", "entries.citeEmpty"]]);
  expect(await problems(petition, form)).toEqual([["cite.0.fields", "entries.citeFields"]]);
});

test("When one part is refused nothing of the form is kept", async () => {
  const title = `Unkept ${crypto.randomUUID()}`;
  const form = { ...EVENT, summary: title, "cite.0.source.typed": title, "cite.0.fields": "summary", "cite.1.source": "no-such-source", "cite.1.fields": "summary" };
  await expect(save(events, form)).rejects.toMatchObject({ message: "entries.unknownRecord", options: { field: "cite.1.source" } });
  expect(await read(seed).db.event.count({ where: { summary: title } })).toBe(0);
  expect(await read(seed).db.source.count({ where: { title } })).toBe(0);
});

test("Sources can be added to a record without changing the record", async () => {
  const id = await save(events, EVENT);
  const before = await saved("event", id);
  await save({ ...events, id }, { ...EVENT, version: "1", disclosure: "team", "cite.0.source": cast.sources.agency, "cite.0.fields": "summary" });
  expect((await saved("event", id)).version).toBe(before.version);
  expect((await evidenceFor(read(seed), { id, kind: "event" })).citations).toHaveLength(1);
});

test("Records that are named in another order are the same: nothing was changed", async () => {
  const [one, other] = [await add("organisation", null, { name: "One", english: "One", kind: "ngo" }), await add("organisation", null, { name: "Two", english: "Two", kind: "ngo" })];
  const petition = { slug: cast.slug, kind: "petitions", id: "new" }, form = { kind: "open_letter", outcome: "sent", "date.0.date": "2031", "date.0.role": "act", summary: "They ask for his release." };
  const id = await save(petition, { ...form, organisations: [one, other] });
  for (const organisations of [[one, other], [other, one]]) await save({ ...petition, id }, { ...form, organisations, version: "1", disclosure: "team" });
  expect((await saved("petition", id)).version).toBe(1);
});

test("A disagreement is settled once a statement", async () => {
  const id = await save(events, EVENT), form = { about: `${id}.date`, taken: "8 Nov 2031", why: "The ruling itself says so." };
  await save({ library: "disputes", id: "new" }, form);
  const { disputes } = await evidenceFor(read(seed), { id, kind: "event" });
  expect(disputes).toMatchObject([{ field: "date", dispute: { values: { taken: "2031-11-08", why: form.why } } }]);
  await expect(save({ library: "disputes", id: "new" }, form)).rejects.toMatchObject({ message: "entries.alreadyDisputed" });
});
