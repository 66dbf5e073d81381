import { expect, test } from "@playwright/test";
import type { PublishedCase, PublishedDecision, PublishedProceeding } from "@/lib/record/shape";
import { directionOf } from "@/lib/record/direction";
import { disagreements, weekendOf } from "@/lib/timeline/disagreement";
import { evidenceOf, sourcesInOrder } from "@/lib/timeline/evidence";
import { pathOf } from "@/lib/timeline/path";
import { isSetAside, reviewChains } from "@/lib/timeline/reviews";
import { isNamedFor } from "@/lib/timeline/stage";
import { lastCustody, standings } from "@/lib/timeline/standing";

const source = (n: number, line: string | null = null) => ({ n, id: `S${n}`, title: `Text ${n}`, publisher: null, author: null, date: null, url: null, language: "en", kind: "press_article", reliability: "B" as const, line });
const cites = (statement: string, n: number, stance: "supports" | "contradicts" = "supports", asserts: string | null = null, credibility: number | null = null) =>
  ({ statement, source: `S${n}`, stance, asserts, credibility, place: null, quote: null, translation: null });
const proceeding = (more: Partial<PublishedProceeding> = {}): PublishedProceeding => ({
  id: "P", person: "one", title: "Extradition", kind: "extradition", requesting: "KZ", requested: "ES", forum: null, procedure: null, stage: null,
  status: "final", pendingBefore: null, replaces: null, relations: [], ...more,
});
const decision = (id: string, date: string, more: Partial<PublishedDecision> = {}): PublishedDecision => ({
  id, proceedings: ["P"], authority: null, section: null, asReported: null, stage: null, kind: "admissibility_ruling", outcome: "granted", direction: "removal",
  dates: [{ role: "act", date }], standing: "reported", votes: null, reference: null, ecli: null, summary: "It decides.", reviews: null, affects: [], ...more,
});
const nothing = { standfirst: [], people: [], links: [], charges: [], risks: [], custody: [], decisions: [], petitions: [], events: [] };
const world = (more: Partial<PublishedCase>) => ({ ...nothing, proceedings: [proceeding()], subjects: ["one"], publishedAt: "2031-01-01T00:00:00.000Z", ...more }) as unknown as PublishedCase;

test("Reprints of one text count as one line of evidence; the list keeps the order of the numbers and says what each counts as one with", () => {
  const evidence = evidenceOf({ sources: [source(1, "agency"), source(2), source(3, "agency")], citations: [], disputes: [] });
  expect(evidence.weigh(["S1", "S2", "S3"])).toEqual({ texts: 3, lines: 2 });
  const listed = sourcesInOrder([source(4, "agency"), source(1, "agency"), source(2), source(3, "agency"), source(5, "letter")]);
  expect(listed.map(({ source: { n }, tied }) => [n, tied])).toEqual([[1, null], [2, null], [3, 1], [4, "before"], [5, null]]);
});

test("Where sources disagree, every value is shown with who gives it, and what is taken stands first", () => {
  const evidence = evidenceOf({
    sources: [source(1, "agency"), source(2, "agency"), source(3), source(4), source(5)],
    citations: [cites("D.date", 1), cites("D.date", 2), cites("D.date", 3), cites("D.date", 4, "contradicts", "2013-11-18", 5), cites("D.date", 5, "contradicts", "June 2013")],
    disputes: [{ id: "x", statement: "D.date", taken: "2013-11-08", why: "All other sources." }],
  });
  const [found] = disagreements(world({ decisions: [decision("D", "2013-11-08")] }), evidence, "D");
  expect(found).toMatchObject({ field: "date", taken: "2013-11-08", why: "All other sources." });
  expect(found!.values.map(({ said, numbers, weight, credibility }) => [said, numbers, weight.lines, credibility])).toEqual([
    ["2013-11-08", [1, 2, 3], 2, null], ["2013-11-18", [4], 1, 5], ["June 2013", [5], 1, null],
  ]);
});

test("Where nobody has settled it, what is shown stands first with its sources, whatever form it has", () => {
  const said = (record: Partial<PublishedCase>, field: string, other: string, more: Partial<PublishedCase["disputes"][number]>[] = []) => {
    const evidence = evidenceOf({
      sources: [source(1), source(2)], citations: [cites(`D.${field}`, 1), cites(`D.${field}`, 2, "contradicts", other)],
      disputes: more.map((one) => ({ id: "x", statement: `D.${field}`, taken: null, why: null, ...one })),
    });
    const [{ taken, why, values }] = disagreements(world(record), evidence, "D") as [ReturnType<typeof disagreements>[number]];
    return [taken, why, ...values.map(({ said, numbers }) => [said, ...numbers].join(" "))];
  };
  const ruling = (more: Partial<PublishedDecision>) => ({ decisions: [decision("D", "2013-11-08", more)] });
  const both = (own: string, other: string) => [own, null, `${own} 1`, `${other} 2`];
  expect(said({ events: [{ id: "D", proceeding: null, kind: "other", date: "2013-02-12", summary: "He asks." }] }, "date", "2013-02-13")).toEqual(both("2013-02-12", "2013-02-13"));
  expect(said(ruling({ dates: [{ role: "reported", date: "2013-11-10" }, { role: "act", date: "2013-11-08" }] }), "date", "2013-11-09")).toEqual(both("2013-11-08", "2013-11-09"));
  expect(said(ruling({ votes: { for: 10, against: 7, note: null } }), "votes", "11-7")).toEqual(both("10-7", "11-7"));
  expect(said(ruling({ authority: "ES/an" }), "authority", "ES/ts")).toEqual(both("ES/an", "ES/ts"));
  expect(said(ruling({ stage: { key: "ES/suplica", name: "Appeal", local: null } }), "stage", "Review")).toEqual(both("Appeal", "Review"));
  expect(said(ruling({ affects: [{ proceeding: "P", how: "ends" }, { proceeding: "Q", how: "ends" }] }), "affects", "none")).toEqual(both("P, Q", "none"));
  expect(said(ruling({ votes: null }), "votes", "11-7")).toEqual([null, null, "11-7 2"]);
  // A sentence is not said twice, but one that says which part of it was taken is heard.
  expect(said(ruling({ summary: "Released on 30,000 euros." }), "summary", "300,000")).toEqual([null, null, "Released on 30,000 euros. 1", "300,000 2"]);
  expect(said(ruling({ summary: "Released on 30,000 euros." }), "summary", "300,000", [{ taken: "30,000" }])).toEqual(["30,000", null, "30,000 1", "300,000 2"]);
  // A recorded point that takes nothing takes nothing; what is shown still stands first.
  expect(said(ruling({}), "outcome", "refused", [{ why: "Nobody saw the ruling." }])).toEqual([null, "Nobody saw the ruling.", "granted 1", "refused 2"]);
});

test("The calendar finds days on which no court sits", () => {
  expect([weekendOf("2013-07-21"), weekendOf("2013-07-27"), weekendOf("2013-11-08"), weekendOf("2013-07"), weekendOf("late July")]).toEqual(["sunday", "saturday", null, null, null]);
});

test("A path runs in time, also where a month stands for a day, and ends where the procedure ended", () => {
  const path = pathOf(world({
    events: [{ id: "E", proceeding: "P", kind: "extradition_requested", date: "2013-05-10", summary: "Papers arrive." }],
    decisions: [decision("D2", "[2013-07-22,2013-07-23]"), decision("D1", "2013-05", { kind: "executive_admission" }), decision("D3", "2013-11-08", { kind: "appeal_ruling", reviews: "D2" })],
  }), proceeding({ stage: { key: "end_refused", name: "Finally refused", local: null } }));
  expect(path.map(({ record, mark, says }) => record ?? `${says.by} ${mark}`)).toEqual(["E", "D1", "D2", "D3", "end protection"]);
});

test("A proceeding that was ended from another shows that, and no second end of its own", () => {
  const elsewhere = decision("A", "2015-02", { proceedings: ["ASY"], direction: "protection", affects: [{ proceeding: "P", how: "ends" }] });
  const path = pathOf(world({ decisions: [decision("D", "2014-02-14"), elsewhere] }), proceeding({ stage: { key: "end_refused", name: "Finally refused", local: null } }));
  expect(path.map(({ record, says }) => [record, says.by])).toEqual([["D", "ruling"], ["A", "effect"]]);
});

test("An order on the course of the proceeding is the last decision where it is the only one, and is left to the timeline where more was decided", () => {
  const adjourned = decision("A", "2014-03-01", { kind: "procedural_order", outcome: "adjourned", direction: "neither" });
  const last = (decisions: PublishedDecision[]) => standings(world({ decisions, proceedings: [proceeding({ status: "pending" })] }))[0]!;
  expect(last([adjourned]).last?.id).toBe("A");
  expect(last([adjourned]).path.map(({ says }) => says.by)).toEqual(["ruling", "next"]);
  expect(last([decision("D", "2014-02-14"), adjourned]).last?.id).toBe("D");
  expect(last([decision("B", "2014-02-14", { kind: "bail_decision" }), adjourned]).last?.id).toBe("B");
});

test("What follows is open where nobody knows, and names who decides next where somebody is to", () => {
  const decisions = [decision("D", "2014-02-14")];
  const unknown = pathOf(world({ decisions }), proceeding({ status: "unknown" }));
  expect(unknown.map(({ says, open }) => [says.by, open])).toEqual([["ruling", true], ["unknown", false]]);
  const pending = pathOf(world({ decisions }), proceeding({ status: "pending", pendingBefore: "ES/consejo" }));
  expect(pending.at(-1)?.says).toEqual({ by: "next", authority: "ES/consejo" });
});

test("Rulings hang under what they review, a circle of reviews loses nothing, and what was quashed is known as set aside", () => {
  const decisions = [decision("D1", "2013"), decision("D2", "2014", { reviews: "D1", outcome: "quashed_remitted" }), decision("D3", "2015", { reviews: "D4" }), decision("D4", "2016", { reviews: "D3" })];
  const [own] = reviewChains({ proceedings: [proceeding()], decisions });
  expect(own!.chains.map((chain) => [chain.decision.id, chain.reviewedBy.map((next) => next.decision.id)])).toEqual([["D1", ["D2"]], ["D3", []], ["D4", []]]);
  expect([isSetAside(decisions[0]!, decisions), isSetAside(decisions[1]!, decisions)]).toEqual([true, false]);
});

test("A ruling is introduced by the name of its stage only where the stage is named for rulings of that kind", () => {
  const named = (kind: string, key: string) => isNamedFor({ kind, stage: { key, name: "Stage", local: "Local" } });
  expect([named("appeal_ruling", "ES/suplica"), named("constitutional_ruling", "CZ/constitutional"), named("cassation_ruling", "FR/cassation")]).toEqual([true, true, true]);
  expect([named("asylum_court_ruling", "ES/asylum_cautelar"), named("cassation_ruling", "IT/annulment_after"), named("appeal_ruling", "end_refused"), isNamedFor({ kind: "appeal_ruling", stage: null })]).toEqual([false, false, false, false]);
});

test("What is open stands before what is over, and the last custody period that is known is the one that began last", () => {
  const published = world({
    proceedings: [proceeding({ id: "OVER" }), proceeding({ id: "OPEN", status: "pending" })],
    custody: [{ id: "K2", person: "one", from: "2014-07-29~", until: null, kind: "at_liberty_conditions", sentence: "." }, { id: "K1", person: "one", from: null, until: "2013", kind: "extradition_custody", sentence: "." }],
  });
  expect(standings(published).map(({ proceeding: { id } }) => id)).toEqual(["OPEN", "OVER"]);
  expect(lastCustody(published).map(({ id }) => id)).toEqual(["K2"]);
});

test("Upheld goes the way of what it upholds, quashed and reversed against it, and nobody guesses where that is not known", () => {
  const rulings: Record<string, { outcome: string; reviews: string | null }> = {
    grant: { outcome: "granted", reviews: null }, upheld: { outcome: "upheld", reviews: "grant" }, quashed: { outcome: "quashed_remitted", reviews: "upheld" },
    refusal: { outcome: "protection_refused", reviews: null }, annulled: { outcome: "quashed", reviews: "refusal" }, stay: { outcome: "interim_granted", reviews: null }, kept: { outcome: "upheld", reviews: "stay" },
    lost: { outcome: "upheld", reviews: "unknown" }, one: { outcome: "upheld", reviews: "two" }, two: { outcome: "upheld", reviews: "one" },
  };
  const way = (id: string) => directionOf(rulings[id]!, (other) => rulings[other]);
  expect(Object.fromEntries(Object.keys(rulings).map((id) => [id, way(id)]))).toEqual({
    grant: "removal", upheld: "removal", quashed: "protection", refusal: "removal", annulled: "protection", stay: "protection", kept: "protection", lost: "neither", one: "neither", two: "neither",
  });
});
