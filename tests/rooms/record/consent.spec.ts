import { consentOn } from "@/lib/record/consent";
import type { Values } from "@/lib/entries/values";
import { add, Cast, edit } from "../../support/cast";
import { expect, test } from "../../support/database";

const DAY = "2031-05-01";
const consent = (values: object): Values => ({ person: null, basis: "explicit_public", clears: [], ...values });

test("Consent holds to the end of the day, month or year that it names, and a withdrawal from its beginning", () => {
  const lacking = (day: string, dates: object) => consentOn(day, ["vera"], [consent(dates)]).lacking;
  expect(lacking("2031-05-31", { until: "2031-05" })).toEqual([]);
  expect(lacking("2031-06-01", { until: "2031-05" })).toEqual(["vera"]);
  expect(lacking("2031-05-01", { withdrawn: "2031-05" })).toEqual(["vera"]);
  expect(lacking("2031-04-30", { withdrawn: "2031-05" })).toEqual([]);
  expect(lacking(DAY, { basis: "explicit_limited" })).toEqual(["vera"]);
});

test("A consent that names nobody is that of the only subject, and of several it is nobody's, unless it refuses", () => {
  const lacking = (subjects: string[], ...consents: Values[]) => consentOn(DAY, subjects, consents).lacking;
  const both = ["vera", "ilyas"];
  expect(lacking(["vera"], consent({}))).toEqual([]);
  expect(lacking(both, consent({}))).toEqual(both);
  expect(lacking(both, consent({ person: "vera" }))).toEqual(["ilyas"]);
  expect(lacking(both, consent({ person: "vera" }), consent({ person: "ilyas", basis: "via_lawyer" }))).toEqual([]);
  expect(lacking(both, consent({ person: "vera" }), consent({ person: "ilyas" }), consent({ person: "ilyas", basis: "withdrawn" }))).toEqual(["ilyas"]);
  expect(lacking(both, consent({ person: "vera" }), consent({ person: "ilyas" }), consent({ basis: "none" }))).toEqual(both);
  expect(lacking(["vera"], consent({ person: "ilyas" }))).toEqual(["vera"]);
});

test("What a consent clears it clears of its person; of nobody in particular only what every subject cleared", () => {
  const both = ["vera", "ilyas"], clears = ["asylum_claim"];
  const one = consentOn(DAY, both, [consent({ person: "vera", clears }), consent({ person: "ilyas" })]);
  expect(["vera", "ilyas", null].map((person) => one.clears("asylum_claim", person))).toEqual([true, false, false]);
  expect(one.clears("asylum_outcome", "vera")).toBe(false);
  const all = consentOn(DAY, both, both.map((person) => consent({ person, clears })));
  expect(all.clears("asylum_claim", null)).toBe(true);
  expect(consentOn(DAY, both, [consent({ person: "vera", clears, withdrawn: "2031-04" })]).clears("asylum_claim", "vera")).toBe(false);
  expect(consentOn(DAY, both, [consent({ person: "sister", clears })]).clears("asylum_claim", "sister")).toBe(true);
  expect(consentOn(DAY, [], [consent({ clears })]).clears("asylum_claim", null)).toBe(false);
});

test("A case about two people is published with the consent of both, and the sentence names whom it lacks", async () => {
  const cast = await Cast.enter();
  await cast.decision();
  const vera = await add("person", null, { names: [{ text: "Vera Sidonova", language: "en", script: "Latn", kind: "main" }] });
  await edit("case", cast.caseId, { subjects: [cast.person, vera] });
  const lacks = (name: unknown) => expect.objectContaining({ message: "publishing.noConsent", values: { name } });
  await expect(cast.publish()).rejects.toEqual(lacks(expect.stringMatching(/Ilyas Durmanov|Vera Sidonova/)));
  const fixed = { caseId: cast.caseId };
  await add("consent", cast.caseId, { person: cast.person, basis: "explicit_public" }, { disclosure: "team", fixed });
  await expect(cast.publish()).rejects.toEqual(lacks("Vera Sidonova"));
  const hers = await add("consent", cast.caseId, { person: vera, basis: "via_lawyer" }, { disclosure: "restricted", fixed });
  expect((await cast.publish()).subjects.toSorted()).toEqual([cast.person, vera].sort());
  await edit("consent", hers, { until: "2024" });
  await expect(cast.publish()).rejects.toEqual(lacks("Vera Sidonova"));
});

test("The asylum of one is not public because another cleared theirs", async () => {
  const cast = await Cast.enter({ consent: false });
  const vera = await add("person", null, { names: [{ text: "Vera Sidonova", language: "en", script: "Latn", kind: "main" }] });
  await edit("case", cast.caseId, { subjects: [cast.person, vera] });
  const fixed = { caseId: cast.caseId };
  await add("consent", cast.caseId, { person: cast.person, basis: "explicit_public", clears: ["asylum_claim", "asylum_outcome"] }, { disclosure: "team", fixed });
  await add("consent", cast.caseId, { person: vera, basis: "explicit_public" }, { disclosure: "team", fixed });
  const shown: string[] = [];
  for (const [person, whose] of [[cast.person, "his"], [vera, "hers"], [null, "nobody’s"]] as const) {
    const asylum = await cast.add("proceeding", { title: `Asylum, ${whose}`, kind: "asylum", forum: "ES", status: "final", person });
    const event = await cast.add("event", { proceeding: asylum, kind: "asylum_applied", date: "2031-02", summary: "Asylum is asked for." });
    const decision = await cast.decision({ proceedings: [asylum], kind: "asylum_decision", outcome: "protection_granted_refugee", summary: "Protection is given." });
    const risk = await cast.add("risk", { proceeding: asylum, ground: "refugee_status", sentence: "Recognised as a refugee." });
    if (person === cast.person) shown.push(asylum, event, decision, risk);
  }
  await cast.add("event", { kind: "asylum_applied", date: "2031-03", summary: "Somebody asks for asylum." });
  const document = await cast.publish();
  const asylum = [...document.proceedings.filter(({ kind }) => kind === "asylum"), ...document.events, ...document.decisions, ...document.risks];
  expect(asylum.map(({ id }) => id)).toEqual(shown);
});

test("A ruling that was given on a claim for asylum too is not public through its other proceeding, whoever may see the claim", async () => {
  const cast = await Cast.enter({ consent: false });
  const consent = await add("consent", cast.caseId, { person: cast.person, basis: "explicit_public", clears: ["asylum_claim"] }, { disclosure: "team", fixed: { caseId: cast.caseId } });
  const claim = await cast.add("proceeding", { title: "Asylum", kind: "asylum", forum: "ES", status: "final", person: cast.person }, { disclosure: "team" });
  const both = await cast.decision({ proceedings: [cast.proceeding, claim], summary: "Both are decided." });
  const other = await cast.decision({ proceedings: [cast.proceeding] });
  const shown = async () => (await cast.publish()).decisions.map(({ id }) => id);
  expect(await shown()).toEqual([other]);
  await edit("consent", consent, { clears: ["asylum_claim", "asylum_outcome"] });
  expect((await shown()).sort()).toEqual([both, other].sort());
});
