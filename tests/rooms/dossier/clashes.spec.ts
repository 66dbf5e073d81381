import { expect, test } from "@playwright/test";
import { clashesBetween, commonValues, settled, typedEntry } from "@/lib/dossier/clashes";
import { helped, soughtBy } from "@/lib/dossier/helping";
import { eventKind } from "@/lib/events/schema";
import { personKind } from "@/lib/people/schema";
import { readForm } from "@/lib/entries/form";
import { Typed } from "@/lib/typed";

const context = { today: "2031-11-24", stateNamed: () => null, find: async () => [] };
const event = (summary: string, kind = "arrest") => commonValues({ values: { date: "2031-11-08", kind, summary, proceeding: null }, disclosure: "team", note: null });

test("Fields that both changed clash; those that one changed are put together; alike changes are none", () => {
  const { clashes, merged, values } = clashesBetween(eventKind, event("Before."), { ...event("Theirs.", "rearrest"), note: "Both." }, { ...event("Mine."), date: "2031-11-09", note: "Both." });
  expect(clashes.map(({ field, before, theirs, mine }) => [field.name, before, theirs, mine])).toEqual([["summary", "Before.", "Theirs.", "Mine."]]);
  expect(merged.map(({ field, value, from }) => [field.name, value, from])).toEqual([["date", "2031-11-09", "you"], ["kind", "rearrest", "them"]]);
  expect(values).toMatchObject({ date: "2031-11-09", kind: "rearrest", summary: "Mine.", note: "Both." });
});

test("Who sees a record is never overwritten unseen", () => {
  const { clashes } = clashesBetween(eventKind, event("Same."), { ...event("Same."), disclosure: "restricted" }, { ...event("Same."), disclosure: "public" });
  expect(clashes.map(({ field }) => field.name)).toEqual(["disclosure"]);
});

test("The choice made for each clash is what is saved: mine, theirs, or both texts", async () => {
  const theirs = { values: { date: "2031-11-08", kind: "arrest", summary: "Theirs.", proceeding: null }, disclosure: "team" as const, note: null, version: 2 };
  const form = typedEntry(eventKind, theirs).with({ summary: "Mine.", "both.summary": "Theirs and mine." });
  for (const [choice, said] of [["mine", "Mine."], ["theirs", "Theirs."], ["both", "Theirs and mine."]] as const) {
    const chosen = settled(eventKind, form.with({ "clash.summary": choice }));
    expect(chosen.get("summary"), choice).toBe(said);
    expect(chosen.entries.some(([name]) => /^(clash|both)\./.test(name))).toBe(false);
  }
});

test("Both lists are one list, each row once", async () => {
  const name = (text: string, kind = "variant") => ({ text, language: "en", script: "Latn", kind });
  const person = (names: object[]) => ({ values: { names: names as never, born: null }, disclosure: "team" as const, note: null, version: 2 });
  const mine = typedEntry(personKind, person([name("Ilyas Durmanov", "main"), name("Iliyas Durmanov")]));
  const base = typedEntry(personKind, person([name("Ilyas Durmanov", "main"), name("Ilias Durmanov")])).get("base");
  const read = await readForm(personKind, settled(personKind, mine.with({ base, "clash.names": "both" })), context);
  expect(read.ok && (read.value.names as unknown as { text: string }[]).map(({ text }) => text)).toEqual(["Ilyas Durmanov", "Ilias Durmanov", "Iliyas Durmanov"]);
});

test("A form that carries no base, or a broken one, is taken as it was typed", () => {
  for (const base of ["", "{", "[]", JSON.stringify({ nothing: 1 }), "null"]) expect(settled(eventKind, Typed.of({ base, summary: "Mine.", "clash.summary": "theirs" })).get("summary"), base).toBe("Mine.");
});

test("Help buttons fill the form in further and lose nothing of it", () => {
  const help = (value: string, form = {}) => helped(Typed.of({ summary: "Kept.", ...form, help: value }), "2031-03-01");
  expect(help("today:date").get("date")).toBe("2031-03-01");
  expect(help("yesterday:date.0.date").get("date.0.date")).toBe("2031-02-28");
  expect(help("change:authority", { authority: "court", "authority.was": "The court" }).entries).toEqual(expect.arrayContaining([["authority.typed", "The court"], ["summary", "Kept."]]));
  expect(help("row:names", { "names.0.text": "One", "names.3.text": "Two" }).has("names.4.date")).toBe(true);
  for (const odd of ["", "nothing", "find:authority", "row:"]) expect(help(odd).get("summary"), odd).toBe("Kept.");
  expect([soughtBy(Typed.of({ help: "find:cite.0.source" })), soughtBy(Typed.of({ help: "row:names" }))]).toEqual(["cite.0.source", null]);
});
