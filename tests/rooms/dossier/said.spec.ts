import { read } from "@/lib/db/desk";
import { writing } from "@/lib/db/write";
import { saveEntry } from "@/lib/dossier/commands";
import { readEntry } from "@/lib/dossier/input";
import { kinds } from "@/lib/dossier/kinds";
import { placeOf } from "@/lib/dossier/place";
import { saidField, typedSaid } from "@/lib/dossier/said";
import { typedEntry } from "@/lib/dossier/clashes";
import { getEntry } from "@/lib/entries/queries";
import { Typed } from "@/lib/typed";
import { add, Cast, seed } from "../../support/cast";
import { expect, test } from "../../support/database";

let cast: Cast, decision: string, court: string;

test.beforeEach(async () => {
  cast = await Cast.enter();
  court = await add("authority", null, { local: "Tribunal de Ensayo", english: `Trial Court ${crypto.randomUUID().slice(0, 8)}`, state: "ES", kind: "court_first" });
  decision = await cast.decision({ authority: court, votes: { for: 10, against: 7 } });
});

const save = (library: "disputes" | "citations", form: Record<string, string>) =>
  writing(seed, async (write) => {
    const found = await readEntry(Typed.of(form), write.reader, { library, id: "new" });
    if (!found.ok) throw new Error(JSON.stringify(found.problems));
    return saveEntry(write, found.value.place!, found.value);
  });
/** What is stored of what somebody takes of a statement, and how its form shows it again. */
async function taken(statement: string, form: Record<string, string>): Promise<[unknown, Record<string, string>]> {
  const id = await save("disputes", { about: statement, ...form });
  const place = (await placeOf(read(seed), { library: "disputes", id }))!, entry = (await getEntry(read(seed), kinds.dispute, id))!;
  const typed = await typedSaid(read(seed), place, typedEntry(kinds.dispute, entry));
  return [entry.values.taken, Object.fromEntries(typed.entries.filter(([name, value]) => name.startsWith("taken") && value))];
}

test("What we take is asked as the statement itself is", async () => {
  const asked = async (about: string, library: "disputes" | "citations" = "disputes") => saidField((await placeOf(read(seed), { library, id: "new" }, about))!);
  expect(await asked(`${decision}.outcome`)).toMatchObject({ name: "taken", type: "code", vocabulary: "decision_outcome", required: false });
  expect(await asked(`${decision}.outcome`, "citations")).toMatchObject({ name: "asserts", type: "code" });
  expect(await asked(`${decision}.date`)).toMatchObject({ name: "taken", type: "date" });
  expect(await asked(`${decision}.authority`)).toMatchObject({ name: "taken", type: "ref", of: "authority" });
  expect(await asked(`${cast.proceeding}.requested`)).toMatchObject({ name: "taken", type: "state" });
  for (const field of ["summary", "votes", "affects"]) expect(await asked(`${decision}.${field}`)).toBeNull();
});

test("What is taken is kept in the form of its statement however it was said, and in words where it has none", async () => {
  expect(await taken(`${decision}.outcome`, { taken: "refused" })).toEqual(["refused", { taken: "refused" }]);
  expect(await taken(`${decision}.kind`, { taken: "", "taken.words": "A letter, no ruling" })).toEqual(["A letter, no ruling", { "taken.words": "A letter, no ruling" }]);
  expect(await taken(`${decision}.date`, { taken: "22 or 23 July 2031" })).toEqual(["[2031-07-22,2031-07-23]", { taken: expect.stringMatching(/^22 or 23\sJuly\s2031$/) }]);
  expect(await taken(`${decision}.authority`, { taken: court })).toEqual([court, { taken: court }]);
  expect(await taken(`${decision}.votes`, { taken: "9 to 8" })).toEqual(["9-8", { taken: "9-8" }]);
  expect(await taken(`${cast.proceeding}.requested`, { taken: "kazakhstan" })).toEqual(["KZ", { taken: "Kazakhstan" }]);
  expect(await taken(`${cast.proceeding}.pendingBefore`, { "taken.typed": "a court in Madrid" })).toEqual(["a court in Madrid", { "taken.typed": "a court in Madrid" }]);
  expect(await taken(`${cast.proceeding}.replaces`, { taken: cast.proceeding })).toEqual([cast.proceeding, { taken: cast.proceeding }]);
});

test("What a source says instead is kept the same way, also where its source was added with the record", async () => {
  const label = (await getEntry(read(seed), kinds.authority, court))!.values.english as string;
  const own = { source: cast.sources.agency, stance: "contradicts" };
  const asserts = async (id: string) => (await getEntry(read(seed), kinds.citation, id))!.values.asserts;
  expect(await asserts(await save("citations", { about: `${decision}.outcome`, asserts: "", "asserts.words": "Granted", ...own }))).toBe("granted");
  expect(await asserts(await save("citations", { about: `${decision}.authority`, "asserts.typed": label, ...own }))).toBe(court);
  const event = await writing(seed, async (write) => {
    const found = await readEntry(Typed.of({ date: "2031", kind: "arrest", summary: "Arrested.", "cite.0.source": cast.sources.press, "cite.0.fields": "kind", "cite.0.stance": "contradicts", "cite.0.asserts": "transfer" }), write.reader, { slug: cast.slug, kind: "events", id: "new" });
    if (!found.ok) throw new Error(JSON.stringify(found.problems));
    return saveEntry(write, found.value.place!, found.value);
  });
  expect(await read(seed).db.citation.findMany({ where: { targetId: event }, select: { asserts: true } })).toEqual([{ asserts: "transfer" }]);
});

test("In public a court that is named instead is named in words, and a record that is not public is not named at all", async () => {
  const other = await add("authority", null, { local: "Otro", english: "Another Court", state: "ES", kind: "court_first" });
  const hidden = await add("authority", null, { local: "Oculto", english: "Hidden Court", state: "ES", kind: "court_first" }, { disclosure: "team" });
  await cast.cite("decision", decision, "authority", "press");
  await cast.cite("decision", decision, "authority", "agency", { stance: "contradicts", asserts: other });
  await cast.cite("decision", decision, "authority", "press", { stance: "contradicts", asserts: hidden });
  await cast.cite("decision", decision, "authority", "agency", { stance: "contradicts", asserts: "a court" });
  await cast.dispute("decision", decision, "authority", court);
  const document = await cast.publish();
  expect(document.citations.filter(({ statement, stance }) => statement === `${decision}.authority` && stance === "contradicts").map(({ asserts }) => asserts)).toEqual(["Another Court", null, "a court"]);
  expect(document.disputes.map((one) => one.taken)).toEqual([court]);
  expect(JSON.stringify(document)).not.toContain(hidden);
});
