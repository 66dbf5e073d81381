import { Actor } from "@/lib/auth/actor";
import { createUser } from "@/lib/accounts/commands";
import { read } from "@/lib/db/desk";
import { writing } from "@/lib/db/write";
import { saveEntry, takeOut } from "@/lib/dossier/commands";
import { readEntry } from "@/lib/dossier/input";
import { kinds } from "@/lib/dossier/kinds";
import { placeOf, type EntryParams } from "@/lib/dossier/place";
import { getEntry } from "@/lib/entries/queries";
import { Typed } from "@/lib/typed";
import { add, Cast, seed } from "../../support/cast";
import { expect, test } from "../../support/database";

let cast: Cast, other: Cast;

test.beforeEach(async () => {
  [cast, other] = [await Cast.enter(), await Cast.enter()];
});

const save = (params: EntryParams, form: Record<string, string | string[]>, actor = seed) =>
  writing(actor, async (write) => {
    const found = await readEntry(Typed.of(form), write.reader, params);
    if (!found.ok) throw new Error(JSON.stringify(found.problems));
    return saveEntry(write, found.value.place!, found.value);
  });
const refused = (field: string, message = "entries.unknownRecord") => ({ message, options: { field } });
const decision = (more: object) => ({ proceedings: cast.proceeding, kind: "admissibility_ruling", outcome: "granted", standing: "reported", "date.0.date": "2031", "date.0.role": "act", summary: "It is granted.", ...more });

async function monitor(): Promise<Actor> {
  const email = `${crypto.randomUUID()}@example.org`;
  await writing(seed, (write) => createUser(write, { email, name: "A monitor", role: "monitor", password: "correct horse battery" }));
  const { id, name } = (await read(seed).db.user.findFirst({ where: { email }, select: { id: true, name: true } }))!;
  return Actor.ofSession({ id, name, role: "monitor", sessionId: "none" });
}

test("What a record names stands in the same case, is of the right kind, and is there", async () => {
  const place = { slug: cast.slug, kind: "decisions", id: "new" };
  await expect(save(place, decision({ proceedings: other.proceeding }))).rejects.toMatchObject(refused("proceedings"));
  await expect(save(place, decision({ authority: cast.person }))).rejects.toMatchObject(refused("authority"));
  await expect(save(place, decision({ reviews: "nowhere" }))).rejects.toMatchObject(refused("reviews"));
  await expect(save(place, decision({ stage: "ES/nowhere" }))).rejects.toMatchObject(refused("stage", "entries.unknownCode"));
  expect(await save(place, decision({ stage: "ES/suplica" }))).toBeTruthy();
});

test("What was taken out cannot be named anew, and stays where it was named", async () => {
  const events = { slug: cast.slug, kind: "events", id: "new" }, form = { date: "2031", kind: "arrest", summary: "He is arrested.", proceeding: cast.proceeding };
  const id = await save(events, form);
  await writing(seed, async (write) => takeOut(write, (await getEntry(write.reader, kinds.proceeding, cast.proceeding))!, { removed: true }));
  await expect(save(events, form)).rejects.toMatchObject(refused("proceeding"));
  expect(await save({ ...events, id }, { ...form, summary: "He is arrested again.", version: "1" })).toBe(id);
});

test("A record cannot review itself", async () => {
  const id = await cast.decision();
  await expect(save({ slug: cast.slug, kind: "decisions", id }, { ...decision({ reviews: id, standing: "confirmed" }), version: "1" })).rejects.toMatchObject(refused("reviews", "entries.itself"));
});

test("A system actor cannot lead a case", async () => {
  const form = { title: "Darya Orlanova", slug: `darya-${crypto.randomUUID().slice(0, 8)}`, subjects: cast.person };
  await expect(save({}, { ...form, leadMonitor: "system.seed" })).rejects.toMatchObject(refused("leadMonitor", "entries.unknownUser"));
});

test("What a monitor may not see is not there to be named; what the record named before stays", async () => {
  const actor = await monitor(), hidden = await add("person", null, { names: [{ text: "Hidden One", language: "en", script: "Latn", kind: "main" }] }, { disclosure: "restricted" });
  const charges = { slug: cast.slug, kind: "charges", id: "new" }, form = { wording: "Embezzlement, it is said.", person: hidden };
  await expect(save(charges, form, actor)).rejects.toMatchObject(refused("person"));
  const id = await save(charges, form);
  await save({ ...charges, id }, { ...form, answer: "He denies it.", version: "1" }, actor);
  expect((await getEntry(read(seed), kinds.charge, id))!.values).toMatchObject({ person: hidden, answer: "He denies it." });
});

test("A restricted record is at no address for a monitor who may not see it", async () => {
  const actor = await monitor(), id = await cast.add("event", { date: "2031", kind: "arrest", summary: "Kept from most." }, { disclosure: "restricted" });
  const address = { slug: cast.slug, kind: "events", id };
  expect((await placeOf(read(seed), address))?.entry?.id).toBe(id);
  expect(await placeOf(read(actor), address)).toBeNull();
  expect(await placeOf(read(actor), { library: "disputes", id: "new" }, `${id}.date`)).toBeNull();
});

test("A record has one address: that of its own case and kind", async () => {
  const id = await cast.decision();
  expect(await placeOf(read(seed), { slug: other.slug, kind: "decisions", id })).toBeNull();
  expect(await placeOf(read(seed), { slug: cast.slug, kind: "petitions", id })).toBeNull();
  for (const kind of ["people", "citations", "cases", "__proto__", "constructor"]) expect(await placeOf(read(seed), { slug: cast.slug, kind, id: "new" }), kind).toBeNull();
});

test("Only a statement can be disputed or cited", async () => {
  const id = await cast.decision(), about = (field: string) => placeOf(read(seed), { library: "citations", id: "new" }, `${id}.${field}`);
  expect((await about("outcome"))?.about).toMatchObject({ field: "outcome", target: { id } });
  for (const field of ["stage", "note", "nothing", ""]) expect(await about(field), field).toBeNull();
});

test("Two cases never share an address, and a public one keeps its own", async () => {
  const form = { title: "Ilyas Durmanov", subjects: cast.person, needsConsent: "yes", version: "1" };
  await expect(save({}, { ...form, slug: cast.slug })).rejects.toMatchObject(refused("slug", "entries.slugTaken"));
  await cast.decision();
  await cast.publish();
  await expect(save({ slug: cast.slug }, { ...form, slug: `${cast.slug}-moved` })).rejects.toMatchObject(refused("slug", "entries.slugPublished"));
});

test("A public case is taken down before it is taken out; other records can be taken out and put back", async () => {
  const id = await cast.decision(), of = async (kind: "case" | "decision", one: string) => (await getEntry(read(seed), kinds[kind], one))!;
  await cast.publish();
  const dossier = await of("case", cast.caseId);
  await expect(writing(seed, (write) => takeOut(write, dossier, { removed: true }))).rejects.toMatchObject({ message: "entries.takeDownFirst" });
  for (const removed of [true, false]) {
    await writing(seed, async (write) => takeOut(write, await of("decision", id), { removed }));
    expect((await of("decision", id)).removedAt !== null).toBe(removed);
  }
});
