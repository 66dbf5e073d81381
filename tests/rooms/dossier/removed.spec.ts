import { read } from "@/lib/db/desk";
import { writing } from "@/lib/db/write";
import { saveEntry, takeOut } from "@/lib/dossier/commands";
import { evidenceFor } from "@/lib/dossier/evidence";
import { readEntry } from "@/lib/dossier/input";
import { kinds } from "@/lib/dossier/kinds";
import type { EntryParams } from "@/lib/dossier/place";
import type { KindName } from "@/lib/entries/kind";
import { getEntry } from "@/lib/entries/queries";
import { Typed } from "@/lib/typed";
import { Cast, seed } from "../../support/cast";
import { expect, test } from "../../support/database";

let cast: Cast, event: string;

test.beforeEach(async () => {
  cast = await Cast.enter();
  event = await cast.add("event", { date: "2031-11-08", kind: "arrest", summary: "He is arrested in Madrid." });
});

/** What the door does with a form: read it, then save it. */
const save = (params: EntryParams, form: Record<string, string | string[]>) =>
  writing(seed, async (write) => {
    const found = await readEntry(Typed.of(form), write.reader, params);
    if (!found.ok) throw new Error(JSON.stringify(found.problems));
    return saveEntry(write, found.value.place!, found.value);
  });
const settle = (taken: string) => save({ library: "disputes", id: "new" }, { about: `${event}.date`, taken, why: "The ruling says so." });
const take = (kind: KindName, id: string, removed: boolean) =>
  writing(seed, async (write) => takeOut(write, (await getEntry(write.reader, kinds[kind], id))!, { removed }));
const disputes = async () => (await evidenceFor(read(seed), { id: event, kind: "event" })).disputes.map(({ dispute }) => dispute.values.taken);
const actions = async (id: string) => (await read(seed).db.auditEntry.findMany({ where: { subjectId: id }, orderBy: { id: "asc" }, select: { action: true } })).map(({ action }) => action);

test("A disagreement that was taken out can be settled anew; what was said first stays in its history", async () => {
  const first = await settle("8 Nov 2031");
  await take("dispute", first, true);
  expect(await disputes()).toEqual([]);
  const again = await settle("9 Nov 2031");
  expect(await disputes()).toEqual(["2031-11-09"]);
  expect(await actions(again)).toEqual(["dispute.added", "dispute.removed", "dispute.restored"]);
  const kept = await read(seed).db.auditEntry.findMany({ where: { subjectId: again, action: "dispute.restored" }, select: { content: { select: { before: true, after: true } } } });
  expect(JSON.parse(kept[0]!.content!.before!)).toMatchObject({ taken: "2031-11-08" });
  expect(JSON.parse(kept[0]!.content!.after!)).toMatchObject({ taken: "2031-11-09" });
});

test("Putting back what was settled anew meanwhile changes nothing", async () => {
  const first = await settle("8 Nov 2031");
  await take("dispute", first, true);
  await settle("9 Nov 2031");
  await take("dispute", first, false);
  expect(await disputes()).toEqual(["2031-11-09"]);
});

test("Of two who settle the same statement at once, one is told that it is settled", async () => {
  const results = await Promise.allSettled([settle("8 Nov 2031"), settle("9 Nov 2031")]);
  expect(results.filter(({ status }) => status === "rejected")).toMatchObject([{ reason: { message: "entries.alreadyDisputed" } }]);
  expect(await disputes()).toHaveLength(1);
});

test("The address of a case that was taken out is taken, which the sentence says", async () => {
  const other = { title: "Ilyas Durmanov", slug: cast.slug, subjects: cast.person, needsConsent: "yes" };
  await expect(save({}, other)).rejects.toMatchObject({ message: "entries.slugTaken", options: { field: "slug" } });
  await take("case", cast.caseId, true);
  await expect(save({}, other)).rejects.toMatchObject({ message: "entries.slugTakenOut", options: { field: "slug" } });
  await take("case", cast.caseId, false);
  expect(await getEntry(read(seed), kinds.case, cast.caseId)).toMatchObject({ removedAt: null });
});

test("Of two cases that are opened at one address at once, one is told that it is taken", async () => {
  const form = { title: "Vera Sidonova", slug: `vera-${crypto.randomUUID().slice(0, 8)}`, subjects: cast.person, needsConsent: "yes" };
  const results = await Promise.allSettled([save({}, form), save({}, form)]);
  expect(results.filter(({ status }) => status === "rejected")).toMatchObject([{ reason: { message: "entries.slugTaken" } }]);
});

test("A tie that was chosen twice is one tie", async () => {
  const ties = { "affects.0.to": cast.proceeding, "affects.0.how": "suspends", "affects.1.to": cast.proceeding, "affects.1.how": "suspends" };
  const id = await save({ slug: cast.slug, kind: "decisions", id: "new" }, {
    proceedings: cast.proceeding, kind: "admissibility_ruling", outcome: "granted", standing: "reported", "date.0.role": "act", "date.0.date": "2031", summary: "Allowed.", ...ties,
  });
  expect((await getEntry(read(seed), kinds.decision, id))!.values.affects).toEqual([{ to: cast.proceeding, how: "suspends" }]);
});
