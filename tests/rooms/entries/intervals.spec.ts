import pg from "pg";
import { kinds } from "@/lib/dossier/kinds";
import { readForm } from "@/lib/entries/form";
import { valuesOf, type Values } from "@/lib/entries/values";
import { Typed } from "@/lib/typed";
import { add, Cast } from "../../support/cast";
import { expect, test } from "../../support/database";

const PAIRS = [["custody", "from", "until"], ["link", "since", "until"], ["authority", "from", "until"], ["consent", "given", "until"], ["consent", "given", "withdrawn"]] as const;
const ends = (kind: keyof typeof kinds, begin: string, from: string, end: string, until: string) => {
  const parsed = valuesOf(kinds[kind]).safeParse({ [begin]: from, [end]: until });
  return parsed.error!.issues.filter(({ message }) => message === "entries.endsBefore").map(({ path }) => path.join());
};

test("What ends before it begins is refused of every kind that has a beginning and an end", () => {
  for (const [kind, begin, end] of PAIRS) {
    expect(ends(kind, begin, "2013-02-12", end, "2013-02-10"), `${kind} ${end}`).toEqual([end]);
    expect(ends(kind, begin, "2013-02-12", end, "2013-02"), `${kind} ${end}`).toEqual([]);
    expect(ends(kind, begin, "2013", end, "2012~"), `${kind} ${end}`).toEqual([end]);
    expect(ends(kind, begin, "[2013-02-12,2013-03-01]", end, "2013-02-12"), `${kind} ${end}`).toEqual([]);
  }
  // Every pair of dates that begins and ends something is one of these.
  const pairs = Object.values(kinds).flatMap((kind) => kind.fields.flatMap((field) => (field.type === "date" && field.after ? [[kind.name, field.after, field.name]] : [])));
  expect(pairs.sort()).toEqual([...PAIRS].map((pair) => [...pair]).sort());
});

test("The form says it beside the end, with what else is wrong", async () => {
  const typed = Typed.of({ person: "vera", kind: "police_custody", from: "12 February 2013", until: "10 February 2013" });
  const read = await readForm(kinds.custody, typed, { today: "2031-05-01", stateNamed: () => null, find: async () => [] });
  expect(read).toMatchObject({ ok: false, problems: expect.arrayContaining([{ field: "until", key: "entries.endsBefore" }, { field: "sentence", key: "entries.required" }]) });
});

test("The database refuses it too, in whatever order the two come", async ({ database }) => {
  const cast = await Cast.enter();
  const custody = (dates: Values) => add("custody", cast.caseId, { person: cast.person, kind: "police_custody", sentence: "Held.", ...dates });
  const id = await custody({ from: "2013-02-12", until: "2013-02-12" });
  const client = new pg.Client(database.ownerUrl);
  await client.connect();
  try {
    const set = (field: string, day: string) => client.query("UPDATE desk.entry_date SET edtf = $3, earliest = $4::date, latest = $4::date WHERE entry_id = $1 AND field = $2", [id, field, day, day]);
    await expect(set("until", "2013-02-11")).rejects.toThrow(/ends before it begins/);
    await expect(set("from", "2013-02-13")).rejects.toThrow(/ends before it begins/);
    await set("until", "2013-03-01");
  } finally {
    await client.end();
  }
});
