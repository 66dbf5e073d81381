import { expect, test } from "@playwright/test";
import { procedureFor } from "@/lib/procedures/proposals";
import { outcomeAt, withStage } from "@/lib/rulings/helping";
import { codes } from "@/lib/text/vocabulary";
import { Typed } from "@/lib/typed";
import { kindOfRuling, proposeRuling, type EarlierDecision } from "@/lib/rulings/proposal";

const decided = (id: string, stage: string, outcome: string, date: string | null, more: Partial<EarlierDecision> = {}): EarlierDecision =>
  ({ id, stage, outcome, date, kind: "admissibility_ruling", authority: null, court: null, reviews: null, ...more });

test("At the Spanish súplica the plenary is proposed, its outcomes stand first, and it reviews the section's grant", () => {
  const decisions = [
    decided("custody", "ES/an_section", "custody_ordered", "2013-08-01", { kind: "custody_order" }),
    decided("grant", "ES/an_section", "granted", "[2013-07-22,2013-07-23]"),
    decided("first", "ES/gov1", "continued", "2013-02", { kind: "executive_admission" }),
  ];
  const proposal = proposeRuling({ procedure: "ES", stage: "ES/suplica", pendingBefore: null, decisions });
  expect(proposal.authorities).toEqual(["ES/an_pleno"]);
  expect(proposal.outcomes).toEqual(["upheld", "reversed", "refused"]);
  expect(proposal.others).toContain("unknown");
  expect(proposal.others).not.toContain("upheld");
  expect(proposal.reviews).toBe("grant");
  expect(kindOfRuling("ES", "ES/suplica", "upheld")).toBe("appeal_ruling");
});

test("In France the opinion reviews nothing, and the cassation reviews the latest opinion", () => {
  const decisions = [
    decided("lyon", "FR/opinion", "opinion_favourable", "2014-10-24", { kind: "advisory_opinion", authority: "FR/chins_lyon" }),
    decided("aix", "FR/opinion", "opinion_favourable", "2014-01-09", { kind: "advisory_opinion", authority: "FR/chins_aix" }),
    decided("quashed", "FR/cassation", "quashed_remitted", "2014-04-09", { kind: "cassation_ruling" }),
  ];
  const opinion = proposeRuling({ procedure: "FR", stage: "FR/opinion", pendingBefore: null, decisions });
  expect(opinion.reviews).toBeNull();
  expect(opinion.outcomes[0]).toBe("consented");
  expect(opinion.authorities).toEqual(["FR/chins_lyon", "FR/chins_aix", "FR/chins"]);
  const cassation = proposeRuling({ procedure: "FR", stage: "FR/cassation", pendingBefore: null, decisions });
  expect(cassation.reviews).toBe("lyon");
  expect(cassation.outcomes).toEqual(["quashed_remitted", "upheld"]);
  expect(kindOfRuling("FR", "FR/decree", "granted")).toBe("executive_surrender_decision");
});

test("In the Czech Republic the complaint goes to the high court against the regional court's ruling", () => {
  const decisions = [decided("ruling", "CZ/admissibility", "granted", "2014-02")];
  const proposal = proposeRuling({ procedure: "CZ", stage: "CZ/complaint", pendingBefore: "CZ/vs_praha", decisions });
  expect(proposal.authorities).toEqual(["CZ/vs_praha", "CZ/vs"]);
  expect(proposal.outcomes).toEqual(["upheld", "reversed", "quashed_remitted"]);
  expect(proposal.reviews).toBe("ruling");
});

test("A court that was renamed is proposed for the day of the ruling", () => {
  const standing = { procedure: "ES", stage: "ES/provisional", pendingBefore: null, decisions: [] };
  expect(proposeRuling(standing, "2013-01-10").authorities).toEqual(["ES/jci"]);
  expect(proposeRuling(standing, "2026-11-24").authorities).toEqual(["ES/tci"]);
  // Also where the case is pending before it now.
  expect(proposeRuling({ ...standing, pendingBefore: "ES/tci" }, "2013-01-10").authorities).toEqual(["ES/jci"]);
});

test("Where a proceeding is over or its stage is not known, its procedure's stages are offered with what each can bring, then every other outcome", () => {
  for (const stage of ["end_refused", null]) {
    const proposal = proposeRuling({ procedure: "ES/extradition", stage, pendingBefore: "ES/consejo", decisions: [decided("grant", "ES/an_section", "granted", "2013")] });
    expect(proposal).toMatchObject({ stage: null, authorities: [], outcomes: [], reviews: null });
    expect(proposal.byStage.find((one) => one.stage === "ES/suplica")).toEqual({ stage: "ES/suplica", outcomes: ["upheld", "reversed", "refused"] });
    expect(proposal.others).not.toContain("granted");
    expect(new Set([...proposal.byStage.flatMap(({ outcomes }) => outcomes), ...proposal.others])).toEqual(new Set(codes("decision_outcome")));
  }
  expect(proposeRuling({ procedure: null, stage: null, pendingBefore: null, decisions: [] })).toMatchObject({ byStage: [], others: codes("decision_outcome") });
  expect(proposeRuling({ procedure: "ES", stage: "ES/suplica", pendingBefore: null, decisions: [] }).byStage).toEqual([]);
});

test("The procedure follows from the State and the kind where nobody said which", () => {
  expect(procedureFor("extradition", "ES")).toBe("ES/extradition");
  expect(procedureFor("deportation", "IT")).toBe("IT/deportation");
  expect(procedureFor("interpol_notice", "XB:interpol")).toBe("XB:interpol");
  for (const [kind, state] of [["asylum", "ES"], ["extradition", "KZ"], ["extradition", null]] as const) expect(procedureFor(kind, state)).toBeNull();
});

test("An outcome that was chosen under a stage says which stage it was", () => {
  const read = (outcome: string) => { const typed = withStage(Typed.of({ outcome, stage: "" })); return [typed.get("outcome"), typed.get("stage")]; };
  expect(read(outcomeAt("granted", "ES/an_section"))).toEqual(["granted", "ES/an_section"]);
  expect(read("granted")).toEqual(["granted", ""]);
});

test("The kind of a decision follows its outcome where that says more than the stage", () => {
  expect(kindOfRuling("ES", "ES/provisional", "released_on_conditions")).toBe("bail_decision");
  expect(kindOfRuling("ES", "ES/amparo", "interim_granted")).toBe("interim_measure_decision");
  expect(kindOfRuling("ES", "ES/amparo", "no_violation")).toBe("constitutional_ruling");
  expect(kindOfRuling("ES", "ES/asylum_cautelar", "upheld")).toBe("asylum_court_ruling");
  expect(kindOfRuling(null, null, "granted")).toBe("other");
});
