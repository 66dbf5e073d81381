import { read } from "@/lib/db/desk";
import { kinds } from "@/lib/dossier/kinds";
import { getEntry } from "@/lib/entries/queries";
import { harmOf } from "@/lib/record/sensitive";
import { reviewCase, toInclude } from "@/lib/record/review";
import { add, Cast, edit, seed } from "../../support/cast";
import { expect, test } from "../../support/database";

const unconfirmed = expect.objectContaining({ message: "publishing.sensitive.unconfirmed", options: { field: "confirmed" } });
const named = (text: string) => ({ names: [{ text, language: "en", script: "Latn", kind: "main" }] });

/** A case, and his wife, with what is said of them at the desk. */
async function withWife(disclosure: "team" | "public", kind = "spouse_of") {
  const cast = await Cast.enter(), wife = await add("person", null, named("Vera Durmanova"));
  const link = await add("link", null, { from: wife, to: cast.person, kind, sentence: "She is married to him." }, { disclosure });
  await cast.cite("link", link, "sentence", "press");
  return { cast, link };
}

test("A relative is not published unless the record itself was confirmed, however it comes to the version", async () => {
  for (const disclosure of ["team", "public"] as const) {
    const { cast, link } = await withWife(disclosure);
    await expect(cast.publish({ include: [link] })).rejects.toEqual(unconfirmed);
    await expect(cast.publish({ include: [link], confirmed: [cast.person] })).rejects.toEqual(unconfirmed);
    expect((await cast.publish({ include: [link], confirmed: [link] })).links).toHaveLength(1);
    await cast.decision();
    expect((await cast.publish()).links, "What stands is not asked about again").toHaveLength(1);
  }
});

test("A colleague who is found to be a lawyer is asked about when that is to be public", async () => {
  const { cast, link } = await withWife("public", "colleague_of");
  await cast.publish();
  await edit("link", link, { kind: "represented_by" });
  await expect(cast.publish({ reason: "It was told anew." })).rejects.toEqual(unconfirmed);
});

test("Ticking all leaves out what can do harm; the review says what it is and why", async () => {
  const { cast, link } = await withWife("team");
  const event = await cast.add("event", { kind: "arrest", date: "2031", summary: "He is arrested." }, { disclosure: "team" });
  const health = await cast.add("event", { kind: "health_event", date: "2031", summary: "He is in hospital." }, { disclosure: "team" });
  const reader = read(seed), entry = (await getEntry(reader, kinds.case, cast.caseId))!;
  expect(await toInclude(reader, entry, ["all"])).toEqual([event]);
  expect(await toInclude(reader, entry, ["all", link])).toEqual([event, link]);
  const { leftOut, sensitive } = await reviewCase(reader, entry, [link, health]);
  expect(leftOut.flatMap(({ entry: { id }, harm }) => (harm ? [[id, harm]] : [])).sort()).toEqual([[link, "relative"], [health, "health"]].sort());
  expect(sensitive.map(({ record, harm }) => [record, harm]).sort()).toEqual([[link, "relative"], [health, "health"]].sort());
});

test("Who may be under 18 on the day is asked about, and nobody else for their age", () => {
  const born = (date: string) => harmOf("person", { ...named("Vera"), born: date }, "2031-05-01");
  expect([born("2013-05-02"), born("2013"), born("2020~")]).toEqual(["minor", "minor", "minor"]);
  expect([born("2013-05-01"), born("1976~")]).toEqual([null, null]);
});
