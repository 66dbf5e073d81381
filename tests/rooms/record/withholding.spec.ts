import { add, Cast, edit } from "../../support/cast";
import { expect, test } from "../../support/database";
import type { PublishedCase } from "@/lib/record/shape";

const decisionIn = (document: PublishedCase, id: string) => document.decisions.find((one) => one.id === id);
const person = (text: string) => ({ names: [{ text, language: "en", script: "Latn", kind: "main" }] });

test("A case shows what is public of it, each statement with its sources", async () => {
  const cast = await Cast.enter();
  const decision = await cast.decision({ votes: { for: 2, against: 1 } });
  const document = await cast.publish();
  expect(document).toMatchObject({ id: cast.caseId, version: 1, subjects: [cast.person], reason: null });
  expect(decisionIn(document, decision)).toMatchObject({ outcome: "granted", direction: "removal", votes: { for: 2, against: 1, note: null } });
  expect(document.citations.map(({ statement }) => statement)).toEqual([`${decision}.summary`, `${decision}.outcome`]);
  expect(document.sources).toEqual([expect.objectContaining({ n: 1, id: cast.sources.press, url: expect.stringContaining("https://") })]);
});

test("What is only rumoured is never published, not even as the reason of a direction, nor what it is tied to", async () => {
  const cast = await Cast.enter();
  const rumour = await cast.decision({ standing: "rumoured", summary: "Ministers are said to have agreed." });
  const later = await cast.decision({ outcome: "upheld", kind: "appeal_ruling", reviews: rumour, summary: "The court upholds it." });
  const risk = await cast.add("risk", { ground: "torture", sentence: "He fears torture.", foundBy: [rumour] });
  const document = await cast.publish({ include: [rumour] });
  expect(JSON.stringify(document)).not.toContain(rumour);
  expect(JSON.stringify(document)).not.toContain("said to have agreed");
  expect(decisionIn(document, later)).toMatchObject({ reviews: null, direction: "neither" });
  expect(document.risks).toEqual([expect.objectContaining({ id: risk, foundBy: [] })]);
});

test("Records of the team and restricted ones stay at the desk; of these, ticking publishes those of the team alone", async () => {
  const cast = await Cast.enter();
  await cast.decision();
  const team = await cast.add("event", { kind: "arrest", date: "2031-01-02", summary: "He is arrested at a station." }, { disclosure: "team" });
  const restricted = await cast.add("event", { kind: "transfer", date: "2031-01-03", summary: "He is moved." }, { disclosure: "restricted" });
  expect((await cast.publish()).events).toEqual([]);
  const ticked = await cast.publish({ include: [team, restricted] });
  expect(ticked.events.map(({ id }) => id)).toEqual([team]);
});

test("A statement that a restricted source alone carries is left out; a record whose core it is, whole", async () => {
  const cast = await Cast.enter();
  const decision = await cast.decision({ section: "Second Section", votes: { for: 3, against: 0 } });
  await cast.cite("decision", decision, "section", "secret");
  await cast.cite("decision", decision, "votes", "secret");
  await cast.cite("decision", decision, "votes", "agency");
  const whispered = await cast.decision({ summary: "The minister signs." }, { cite: ["outcome"] });
  await cast.cite("decision", whispered, "summary", "secret");
  const document = await cast.publish();
  expect(decisionIn(document, decision)).toMatchObject({ section: null, votes: { for: 3 } });
  expect(decisionIn(document, whispered)).toBeUndefined();
  expect(document.sources.map(({ id }) => id).sort()).toEqual([cast.sources.press, cast.sources.agency].sort());
  expect(JSON.stringify(document)).not.toContain("letter from inside");
});

test("Where a statement is left out, what is said against it and what we take are left out with it", async () => {
  const cast = await Cast.enter();
  const decision = await cast.decision({ section: "Second Section" });
  await cast.cite("decision", decision, "section", "secret");
  await cast.cite("decision", decision, "section", "agency", { stance: "contradicts", asserts: "Third Section" });
  await cast.dispute("decision", decision, "section", "Second Section");
  const document = await cast.publish();
  expect(document.disputes).toEqual([]);
  expect(JSON.stringify(document)).not.toMatch(/(Second|Third) Section/);
});

test("Where sources disagree, both are shown with what we take", async () => {
  const cast = await Cast.enter();
  const decision = await cast.decision();
  await cast.cite("decision", decision, "date", "press");
  await cast.cite("decision", decision, "date", "agency", { stance: "contradicts", asserts: "2031-07-23" });
  await cast.dispute("decision", decision, "date", "2031-07-22");
  const document = await cast.publish();
  expect(document.disputes).toEqual([expect.objectContaining({ statement: `${decision}.date`, taken: "2031-07-22", why: null })]);
  expect(document.citations.filter(({ statement }) => statement === `${decision}.date`).map(({ stance, asserts }) => [stance, asserts])).toEqual([["supports", null], ["contradicts", "2031-07-23"]]);
});

test("Of a court text that hides the name come date, court and outcome: no link, place, quotation, number or ECLI, and nothing that it says", async () => {
  const cast = await Cast.enter();
  const court = await add("authority", null, { local: "Tribunal de Ensayo", english: "Trial Court", state: "ES", kind: "court_first" });
  const decision = await cast.decision({ authority: court, reference: "77/2031", ecli: "ECLI:ES:TE:2031:77", section: "Fourth Section" }, { cite: ["summary"] });
  for (const field of ["outcome", "date", "authority", "reference", "section"]) await cast.cite("decision", decision, field, "masked", { place: "77/2031, p. 4", quote: "the person D." });
  const document = await cast.publish();
  expect(decisionIn(document, decision)).toMatchObject({ authority: court, reference: null, ecli: null, section: null });
  expect(document.sources.find(({ id }) => id === cast.sources.masked)).toMatchObject({ url: null, publisher: "Tribunal" });
  const taken = document.citations.filter(({ source }) => source === cast.sources.masked);
  expect(taken.map(({ statement }) => statement.split(".")[1]).sort()).toEqual(["authority", "date", "outcome"]);
  expect(taken.map(({ place, quote }) => [place, quote])).toEqual([[null, null], [null, null], [null, null]]);
  expect(JSON.stringify(document)).not.toMatch(/77\/2031|2031:77|person D\./);
});

test("A court's number is public where a source that may be shown gives it", async () => {
  const cast = await Cast.enter();
  const decision = await cast.decision({ reference: "78/2031" });
  await cast.cite("decision", decision, "reference", "press");
  expect(decisionIn(await cast.publish(), decision)?.reference).toBe("78/2031");
});

test("A source that may not be quoted or linked is cited without quotation or address", async () => {
  const cast = await Cast.enter();
  const decision = await cast.decision({}, { cite: [] });
  for (const field of ["summary", "outcome"]) await cast.cite("decision", decision, field, "press", { quote: "His sister wept.", translation: "Sa sœur pleura." });
  await edit("source", cast.sources.press, { linkable: false, quotable: false });
  const document = await cast.publish();
  expect(document.sources[0]).toMatchObject({ url: null });
  expect(document.citations.map(({ quote, translation }) => quote ?? translation)).toEqual([null, null]);
});

test("Of somebody who is not public nothing is shown, and nothing is read as the subject's instead", async () => {
  const cast = await Cast.enter();
  await cast.decision();
  const brother = await add("person", null, person("Somebody Hidden"), { disclosure: "team" });
  await cast.add("custody", { person: brother, kind: "police_custody", sentence: "He is held for a day." });
  await cast.add("charge", { person: brother, wording: "Theft", answer: "He denies it." });
  await cast.add("link", { from: cast.person, to: brother, kind: "colleague_of", sentence: "They worked together." });
  const proceeding = await cast.add("proceeding", { title: "Another extradition", kind: "extradition", status: "pending", person: brother });
  await cast.add("event", { proceeding, kind: "arrest", date: "2031", summary: "The other is arrested." });
  const document = await cast.publish();
  expect([document.custody, document.charges, document.links, document.events]).toEqual([[], [], [], []]);
  expect(document.proceedings.map(({ id }) => id)).toEqual([cast.proceeding]);
  expect(document.people.map(({ id }) => id)).toEqual([cast.person]);
});

test("What belongs to a proceeding that is not shown goes with it", async () => {
  const cast = await Cast.enter();
  await cast.decision();
  const proceeding = await cast.add("proceeding", { title: "A complaint not yet known", kind: "un_cat_communication", status: "pending" }, { disclosure: "team" });
  const organisation = await add("organisation", null, { name: "Watch", english: "Watch", kind: "ngo" });
  await cast.add("risk", { proceeding, ground: "torture", sentence: "It says that he fears torture." });
  await cast.add("charge", { proceeding, wording: "Fraud", answer: "He denies it." });
  await cast.add("petition", { proceedings: [proceeding], organisations: [organisation], kind: "open_letter", outcome: "unknown", date: [{ role: "act", date: "2031" }], summary: "Watch backs it." });
  const document = await cast.publish();
  expect([document.risks, document.charges, document.petitions, document.organisations]).toEqual([[], [], [], []]);
});

test("Asylum is public as far as consent clears it: nothing, that it was claimed, or how it ended too", async () => {
  for (const [clears, shown] of [[[], [0, 0, 0]], [["asylum_claim"], [1, 2, 0]], [["asylum_claim", "asylum_outcome"], [1, 5, 2]]] as [string[], number[]][]) {
    const cast = await Cast.enter({ consent: false });
    await add("consent", cast.caseId, { basis: "public_record_only", clears }, { disclosure: "team", fixed: { caseId: cast.caseId } });
    const asylum = await cast.add("proceeding", { title: "Asylum", kind: "asylum", forum: "ES", status: "final" });
    // An interview is nobody else's, whatever is cleared.
    for (const kind of ["intention", "applied", "interview", "granted", "refused", "revoked"]) await cast.add("event", { proceeding: asylum, kind: `asylum_${kind}`, date: "2031-02", summary: "Something comes of it." });
    await cast.decision({ proceedings: [asylum, cast.proceeding], kind: "asylum_court_ruling", outcome: "protection_granted_refugee", summary: "The court recognises him." });
    await cast.decision({ proceedings: [asylum, cast.proceeding], kind: "appeal_ruling", outcome: "upheld", summary: "The court above agrees." });
    const document = await cast.publish();
    const counts = [document.proceedings.filter(({ kind }) => kind === "asylum").length, document.events.length, document.decisions.length];
    expect(counts, clears.join()).toEqual(shown);
  }
});

test("Notes, disclosure, consent and who entered it are in no version", async () => {
  const cast = await Cast.enter();
  const decision = await cast.decision();
  await edit("decision", decision, {}, "Told by somebody in the ministry");
  const document = await cast.publish();
  expect(JSON.stringify(document)).not.toContain("somebody in the ministry");
  expect(JSON.stringify(document)).not.toMatch(/"(note|disclosure|createdBy\w*|consents?|masked|linkable|quotable|needsConsent|leadMonitor)":(?!null)/);
});
