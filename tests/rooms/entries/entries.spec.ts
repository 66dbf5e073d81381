import { expect, test } from "../../support/database";
import { Actor } from "@/lib/auth/actor";
import { read } from "@/lib/db/desk";
import { rehearsing, writing } from "@/lib/db/write";
import { addEntry, editEntry, removeEntry } from "@/lib/entries/commands";
import { findEntries, getEntry } from "@/lib/entries/queries";
import { authorityKind } from "@/lib/authorities/schema";
import { caseKind } from "@/lib/cases/schema";
import { decisionKind } from "@/lib/decisions/schema";
import { personKind } from "@/lib/people/schema";
import { proceedingKind } from "@/lib/proceedings/schema";
import { valuesOf } from "@/lib/entries/values";
import type { Kind } from "@/lib/entries/kind";
import type { Write } from "@/lib/db/write";

const seed = Actor.system("seed");
const add = (write: Write, kind: Kind, values: object, caseId: string | null = null) =>
  addEntry(write, kind, { caseId, disclosure: "team", note: null, values: valuesOf(kind).parse(values) });

async function aCase() {
  return writing(seed, async (write) => {
    const person = await add(write, personKind, { names: [{ text: "Darya Orlanova", language: "en", script: "Latn", kind: "main" }, { text: "Дарья Орланова", language: "ru", script: "Cyrl", kind: "original" }], born: "1971~" });
    const dossier = await add(write, caseKind, { title: "Darya Orlanova", slug: `darya-${crypto.randomUUID().slice(0, 8)}`, subjects: [person], needsConsent: true });
    const court = await add(write, authorityKind, { local: "Tribunal de Prueba", english: "Test Court", state: "ES", kind: "court_first" });
    const proceeding = await add(write, proceedingKind, { title: "Extradition", kind: "extradition", requesting: "KZ", requested: "ES", status: "pending" }, dossier);
    const decision = await add(write, decisionKind, {
      proceedings: [proceeding], authority: court, kind: "admissibility_ruling", outcome: "granted", standing: "reported", summary: "The court grants it.",
      date: [{ role: "act", date: "[2013-07-22,2013-07-23]" }, { role: "published", date: "2013-08" }], votes: { for: 2, against: 1 }, affects: [{ to: proceeding, how: "ends" }],
    }, dossier);
    return { person, dossier, court, proceeding, decision };
  });
}

test("A record comes back with every value that it was given", async () => {
  const { decision, proceeding, court, person } = await aCase();
  const found = await getEntry(read(seed), decisionKind, decision);
  expect(found?.values).toEqual({
    proceedings: [proceeding], authority: court, section: null, asReported: null, stage: null, kind: "admissibility_ruling", outcome: "granted",
    date: [{ role: "act", date: "[2013-07-22,2013-07-23]" }, { role: "published", date: "2013-08" }], standing: "reported", summary: "The court grants it.",
    votes: { for: 2, against: 1, note: null }, reviews: null, affects: [{ to: proceeding, how: "ends" }], reference: null, ecli: null,
  });
  const [known] = await read(seed).db.$queryRaw<{ earliest: Date; latest: Date }[]>`SELECT earliest, latest FROM desk.entry_date WHERE entry_id = ${decision} AND role = 'published'`;
  expect([known!.earliest, known!.latest].map((day) => day.toISOString().slice(0, 10))).toEqual(["2013-08-01", "2013-08-31"]);
  expect((await getEntry(read(seed), personKind, person))?.values.names).toHaveLength(2);
});

test("The edit that comes second is refused and handed what the record has become", async () => {
  const { decision } = await aCase();
  const entry = (await getEntry(read(seed), decisionKind, decision))!;
  const change = (summary: string) => ({ version: entry.version, disclosure: entry.disclosure, note: null, values: { ...entry.values, summary } });
  await writing(seed, (write) => editEntry(write, decisionKind, entry, change("First.")));
  const second = writing(seed, (write) => editEntry(write, decisionKind, entry, change("Second.")));
  await expect(second).rejects.toMatchObject({ message: "entries.changedMeanwhile", options: { status: 409, conflict: { version: 2, values: { summary: "First." } } } });
  expect((await getEntry(read(seed), decisionKind, decision))?.values.summary).toBe("First.");
});

test("A change that nobody recorded is rolled back", async () => {
  const { court } = await aCase();
  const unrecorded = writing(seed, (write) => write.tx.authority.update({ where: { id: court }, data: { english: "Changed" } }));
  await expect(unrecorded).rejects.toThrow("without an audit entry");
  expect((await getEntry(read(seed), authorityKind, court))?.values.english).toBe("Test Court");
});

test("Reading cannot write: PostgreSQL refuses it", async () => {
  const { court } = await aCase();
  await expect(read(seed).db.authority.update({ where: { id: court }, data: { english: "Changed" } })).rejects.toThrow(/read-only/);
});

test("A rehearsal shows what a change would do and keeps nothing", async () => {
  const { court } = await aCase();
  const seen = await rehearsing(seed, async (write) => {
    const entry = (await getEntry(write.reader, authorityKind, court))!;
    await editEntry(write, authorityKind, entry, { version: entry.version, disclosure: "public", note: null, values: { ...entry.values, english: "Rehearsed" } });
    return (await getEntry(write.reader, authorityKind, court))!.values.english;
  });
  expect(seen).toBe("Rehearsed");
  expect((await getEntry(read(seed), authorityKind, court))?.values.english).toBe("Test Court");
});

test("A removed record leaves every list, and can be put back", async () => {
  const { decision, dossier } = await aCase();
  const entry = (await getEntry(read(seed), decisionKind, decision))!;
  await writing(seed, (write) => removeEntry(write, entry, true));
  expect(await findEntries(read(seed), decisionKind, { caseId: dossier })).toEqual([]);
  await writing(seed, (write) => removeEntry(write, entry, false));
  expect(await findEntries(read(seed), decisionKind, { caseId: dossier })).toHaveLength(1);
});

test("The audit entry holds salted digests, and its content can be erased while the entry stays", async () => {
  const { decision } = await aCase();
  const { db } = read(seed);
  const entry = await db.auditEntry.findFirstOrThrow({ where: { subjectId: decision, action: "decision.added" }, include: { content: true } });
  expect(entry.afterDigest).toHaveLength(32);
  expect(JSON.parse(entry.content!.after!)).toMatchObject({ outcome: "granted" });
  await writing(seed, async (write) => {
    await write.tx.$executeRaw`SELECT desk.erase_audit_content(${entry.id}, 'system.seed')`;
    await write.record("test.erased");
  });
  const after = await db.auditEntry.findUniqueOrThrow({ where: { id: entry.id }, include: { content: true } });
  expect(after.content).toBeNull();
  expect(after.afterDigest).toEqual(entry.afterDigest);
  expect(await db.auditEntry.count({ where: { subjectId: decision, action: "audit.erased" } })).toBe(1);
});

test("The database refuses a citation of a statement that does not exist, and a span that runs backwards", async () => {
  const { decision } = await aCase();
  await writing(seed, async (write) => {
    const source = write.tx.$executeRaw`INSERT INTO desk.dispute (id, target_id, target_kind, field) VALUES ('x', ${decision}, 'decision', 'invented')`;
    await expect(source).rejects.toThrow();
    throw new Error("rolled back");
  }).catch((error: Error) => expect(error.message).toMatch(/rolled back|aborted/));
  const backwards = writing(seed, (write) => write.tx.entryDate.create({ data: { entryId: decision, field: "date", edtf: "x", position: 9, earliest: new Date("2014-01-02"), latest: new Date("2014-01-01") } }));
  await expect(backwards).rejects.toThrow(/entry_date_order/);
});
