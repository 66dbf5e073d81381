import { expect, test } from "../../support/database";
import { add, Cast, edit, seed } from "../../support/cast";
import { read } from "@/lib/db/desk";
import { findOptions } from "@/lib/dossier/picking";
import { kinds } from "@/lib/dossier/kinds";
import { getEntry } from "@/lib/entries/queries";
import { removeEntry } from "@/lib/entries/commands";
import { writing } from "@/lib/db/write";
import type { KindName } from "@/lib/entries/kind";

const ids = async (kind: KindName, text: string, caseId?: string) => (await findOptions(read(seed), kind, text, { caseId, most: 200 })).map(({ id }) => id);

test("Signs that stand for any letters in SQL stand for themselves", async () => {
  const percent = await add("source", null, { title: "Growth of 100% in one year", kind: "press_article", reliability: "B" });
  const plain = await add("source", null, { title: "Growth of 1000 in one year", kind: "press_article", reliability: "B" });
  const line = await add("source", null, { title: "file_name as printed", kind: "press_article", reliability: "B" });
  const found = await ids("source", "100%");
  expect(found).toContain(percent);
  expect(found).not.toContain(plain);
  expect(await ids("source", "e_n")).toContain(line);
  expect(await ids("source", "h_o")).not.toContain(plain);
  expect(await ids("source", "%")).toEqual([]);
  expect(await ids("source", "\\")).toEqual([]);
});

test("The code of a State means that State and no part of a word", async () => {
  const cast = await Cast.enter();
  const inFrance = await cast.add("proceeding", { title: "Extradition process", kind: "extradition", requesting: "KZ", requested: "FR", status: "pending" }, { cite: [] });
  const spanish = await ids("proceeding", "ES", cast.caseId);
  expect(spanish).toEqual([cast.proceeding]);
  expect(await ids("proceeding", "fr", cast.caseId)).toEqual([inFrance]);
  expect((await ids("proceeding", "Kazakhstan", cast.caseId)).sort()).toEqual([inFrance, cast.proceeding].sort());
  expect(await ids("proceeding", "Франция", cast.caseId)).toEqual([inFrance]);
});

test("A proceeding without a person of its own is found by whom its case is about, in any alphabet", async () => {
  const cast = await Cast.enter();
  await edit("person", cast.person, { names: [{ text: "Aibek Torgautov", language: "en", script: "Latn", kind: "main" }, { text: "Айбек Торгаутов", language: "ru", script: "Cyrl", kind: "original" }] });
  for (const text of ["Torgaut", "Торгаутов", "Aibek ES"]) expect(await ids("proceeding", text), text).toContain(cast.proceeding);
});

test("What was taken out is not found, nor what stands in a case that was", async () => {
  const cast = await Cast.enter(), { db } = read(seed);
  const decision = await cast.decision({ summary: "A sentence about quicksilver." });
  expect(await ids("decision", "quicksilver")).toEqual([decision]);
  await writing(seed, async (write) => removeEntry(write, (await getEntry(write.reader, kinds.case, cast.caseId))!, true));
  expect(await ids("decision", "quicksilver")).toEqual([]);
  await writing(seed, async (write) => removeEntry(write, (await getEntry(write.reader, kinds.case, cast.caseId))!, false));
  await writing(seed, async (write) => removeEntry(write, (await getEntry(write.reader, kinds.decision, decision))!, true));
  expect(await ids("decision", "quicksilver")).toEqual([]);
  expect(await db.decision.count({ where: { id: decision } })).toBe(1);
});
