import { expect, test } from "@playwright/test";
import type { PublishedCase, PublishedDecision, PublishedProceeding } from "@/lib/record/shape";
import { directionOf } from "@/lib/record/direction";
import { disagreements, weekendOf } from "@/lib/timeline/disagreement";
import { byLineOfEvidence, evidenceOf } from "@/lib/timeline/evidence";
import { pathOf } from "@/lib/timeline/path";
import { isSetAside, reviewChains } from "@/lib/timeline/reviews";
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
const world = (more: Partial<PublishedCase>) => ({ decisions: [], events: [], proceedings: [proceeding()], custody: [], subjects: ["one"], publishedAt: "2031-01-01T00:00:00.000Z", ...more }) as unknown as PublishedCase;

test("Reprints of one text count as one line of evidence, and stand together in the list of sources", () => {
  const evidence = evidenceOf({ sources: [source(1, "agency"), source(2), source(3, "agency")], citations: [], disputes: [] });
  expect(evidence.weigh(["S1", "S2", "S3"])).toEqual({ texts: 3, lines: 2 });
  expect(byLineOfEvidence([source(1, "agency"), source(2), source(3, "agency")]).map((group) => group.map(({ n }) => n))).toEqual([[1, 3], [2]]);
});

test("Where sources disagree, every value is shown with who gives it, and what is taken stands first", () => {
  const evidence = evidenceOf({
    sources: [source(1, "agency"), source(2, "agency"), source(3), source(4), source(5)],
    citations: [cites("D.date", 1), cites("D.date", 2), cites("D.date", 3), cites("D.date", 4, "contradicts", "2013-11-18", 5), cites("D.date", 5, "contradicts", "June 2013")],
    disputes: [{ id: "x", statement: "D.date", taken: "2013-11-08", why: "All other sources." }],
  });
  const [found] = disagreements(evidence, "D");
  expect(found).toMatchObject({ field: "date", taken: "2013-11-08", why: "All other sources." });
  expect(found!.values.map(({ said, numbers, weight, credibility }) => [said, numbers, weight.lines, credibility])).toEqual([
    ["2013-11-08", [1, 2, 3], 2, null], ["2013-11-18", [4], 1, 5], ["June 2013", [5], 1, null],
  ]);
});

test("A contradiction that nobody has settled is shown as well, without anything taken", () => {
  const evidence = evidenceOf({ sources: [source(1), source(2)], citations: [cites("D.votes", 1), cites("D.votes", 2, "contradicts", "11-7")], disputes: [] });
  expect(disagreements(evidence, "D")).toMatchObject([{ field: "votes", taken: null, why: null, values: [{ said: "11-7" }] }]);
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
