import { read } from "@/lib/db/desk";
import { rehearsing, writing } from "@/lib/db/write";
import { takeOut } from "@/lib/dossier/commands";
import { choicesIn, findOptions, sourceAt } from "@/lib/dossier/picking";
import { stateNamed, statesBeginning } from "@/lib/dossier/states";
import type { KindName } from "@/lib/entries/kind";
import { getEntry } from "@/lib/entries/queries";
import { personKind } from "@/lib/people/schema";
import { add, Cast, seed } from "../../support/cast";
import { expect, test } from "../../support/database";

const ids = async (kind: KindName, text: string, caseId?: string) => (await findOptions(read(seed), kind, text, { caseId })).map(({ id }) => id);

/** A person whom no other test of the worker knows. */
async function person(latin: string, cyrillic: string) {
  return add("person", null, { names: [{ text: latin, language: "en", script: "Latn", kind: "main" }, { text: cyrillic, language: "ru", script: "Cyrl", kind: "original" }] });
}

test("A person is found by any spelling, in any alphabet, and by the beginning of a name", async () => {
  const id = await person("Zhanibek Torgayev", "Жанибек Торгаев");
  for (const typed of ["Torgayev", "Torgaev", "Торгаев", "torgaiev", "zhanib", "Torgayev Zhanibek", "Dzhanibek"]) expect(await ids("person", typed), typed).toContain(id);
  for (const typed of ["Torquemada", "%", "_", "", "   "]) expect(await ids("person", typed), typed).not.toContain(id);
});

test("A proceeding is found by the name of its person, by a State in words or as a code, and by its title", async () => {
  const subject = await person("Qasym Jyrauly", "Қасым Жыраулы");
  const dossier = await add("case", null, { title: "Qasym Jyrauly", slug: `qasym-${crypto.randomUUID().slice(0, 8)}`, subjects: [subject] });
  const id = await add("proceeding", dossier, { title: "Extradition, second request", kind: "extradition", person: subject, requesting: "KZ", requested: "LT", status: "pending" });
  for (const typed of ["Jyrauly", "Жыраулы", "Lithuania", "lt", "LTU", "second request", "jyrauly lithuania", "Lithu"]) expect(await ids("proceeding", typed), typed).toContain(id);
  for (const typed of ["Jyrauly Spain", "es", "%"]) expect(await ids("proceeding", typed), typed).not.toContain(id);
});

test("What stands in a case is offered in that case alone", async () => {
  const [one, another] = [await Cast.enter(), await Cast.enter()];
  expect((await ids("proceeding", "Extradition", one.caseId))).toEqual([one.proceeding]);
  expect((await choicesIn(read(seed), "proceeding", another.caseId)).map(({ id }) => id)).toEqual([another.proceeding]);
});

test("Authorities are found by either name or by their State, sources by title, publisher or address", async () => {
  const mark = crypto.randomUUID().slice(0, 8);
  const court = await add("authority", null, { local: `Najvyšší súd ${mark}`, english: `Supreme Court ${mark}`, state: "SK", kind: "court_supreme" });
  for (const typed of [`Najvyšší ${mark}`, `supreme ${mark}`]) expect(await ids("authority", typed), typed).toEqual([court]);
  expect(await ids("authority", "Slovakia")).toContain(court);
  const url = `https://www.gazette.example/${mark}`, source = await add("source", null, { title: `Ruling ${mark}`, url, publisher: `Gazette ${mark}`, kind: "press_article", reliability: "C" });
  for (const typed of [`ruling ${mark}`, `gazette ${mark}`, url]) expect(await ids("source", typed), typed).toEqual([source]);
  for (const typed of [url, `http://gazette.example/${mark}/`, `https://gazette.example/${mark}#page2`]) expect(await sourceAt(read(seed), typed), typed).toBe(source);
  for (const typed of ["https://", "", `https://gazette.example/${mark}x`]) expect(await sourceAt(read(seed), typed), typed).toBeNull();
});

test("What was taken out is not offered", async () => {
  const id = await person("Yerzhigit Alibai", "Ержигит Алибай");
  expect(await ids("person", "Yerzhigit")).toEqual([id]);
  await writing(seed, async (write) => takeOut(write, (await getEntry(write.reader, personKind, id))!, { removed: true }));
  expect(await ids("person", "Yerzhigit")).toEqual([]);
});

test("States and bodies are known by name in four languages and by code, in any case", () => {
  for (const [typed, code] of [["Kazakhstan", "KZ"], ["kz", "KZ"], ["KAZ", "KZ"], ["Казахстан", "KZ"], ["España", "ES"], ["Tchéquie", "CZ"], ["Czech Republic", "CZ"], ["the Russian Federation", "RU"], ["UK", "GB"], ["Interpol", "XB:interpol"], ["xb:ECTHR", "XB:ecthr"]] as const) expect(stateNamed(typed), typed).toBe(code);
  for (const typed of ["", "Atlantis", "ZZ", "constructor", "XB:nothing", "x".repeat(500)]) expect(stateNamed(typed), typed).toBeNull();
  expect(statesBeginning("kaz")).toEqual(["KZ"]);
  expect(statesBeginning("k")).toEqual([]);
});

test("Within a transaction one thing is asked after another, as its one connection answers", async () => {
  let now = 0, most = 0;
  const counted = <T extends object>(from: T): T => new Proxy(from, {
    get(target, name) {
      const found = Reflect.get(target, name) as unknown;
      if (typeof found === "object" && found !== null) return counted(found);
      if (typeof found !== "function") return found;
      return async (...given: unknown[]) => {
        most = Math.max(most, (now += 1));
        try {
          return await (found.apply(target, given) as Promise<unknown>);
        } finally {
          now -= 1;
        }
      };
    },
  });
  const cast = await Cast.enter();
  const found = await rehearsing(seed, ({ tx }) => findOptions({ actor: seed, db: counted(tx) }, "proceeding", "Ilyas Durmanov Spain"));
  expect(found.map(({ id }) => id)).toContain(cast.proceeding);
  expect(most).toBe(1);
});
