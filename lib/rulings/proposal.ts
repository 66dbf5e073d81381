import { authoritiesAt, decisionKindsAt, wasThere, nextStages, outcomesAt } from "@/lib/procedures/proposals";
import { isEnd, stagesOf } from "@/lib/procedures/stages";
import type { Translator } from "@/lib/i18n/translator";
import { compareDates } from "@/lib/text/partial-date";
import { codes } from "@/lib/text/vocabulary";

/** A decision that a proceeding has already. `date` is EDTF, `court` in English. */
export interface EarlierDecision {
  id: string;
  stage: string | null;
  kind: string;
  outcome: string;
  date: string | null;
  authority: string | null;
  court: string | null;
  reviews: string | null;
}

/** Where a proceeding stands, as far as a ruling in it can be foreseen from that. */
export interface Standing {
  procedure: string | null;
  stage: string | null;
  pendingBefore: string | null;
  decisions: readonly EarlierDecision[];
}

export interface Proposal {
  stage: string | null;
  /** Ids of the authorities that may decide, the likeliest first. */
  authorities: string[];
  /** Codes of the outcomes that the stage can have. */
  outcomes: string[];
  /** Where no stage is known: every stage of the procedure with the outcomes that it can have. */
  byStage: { stage: string; outcomes: string[] }[];
  /** All outcomes that are in neither. */
  others: string[];
  /** Id of the decision that a ruling at this stage reviews. */
  reviews: string | null;
}

/** What a form proposes for a ruling: a proposal only, which every answer can replace. `day` (YYYY-MM-DD) is that of the ruling. */
export function proposeRuling(standing: Standing, day?: string, stage: string | null = presentStage(standing)): Proposal {
  const at = (one: string) => [...new Set(outcomesAt(one, standing.procedure).map(({ outcome }) => outcome))];
  const outcomes = stage ? at(stage) : [];
  const byStage = stage || !standing.procedure ? [] : stagesOf(standing.procedure).map(({ key }) => ({ stage: key, outcomes: at(key) }));
  const offered = new Set([...outcomes, ...byStage.flatMap((one) => one.outcomes)]);
  return {
    stage,
    authorities: stage ? likelyAuthorities(standing, stage, day) : [],
    outcomes, byStage,
    others: codes("decision_outcome").filter((code) => !offered.has(code)),
    reviews: stage ? reviewedAt(standing, stage) : null,
  };
}

/** An end of the procedure is no stage at which anybody decides. */
const presentStage = ({ stage }: Standing): string | null => (stage && !isEnd(stage) ? stage : null);

/** Whom the proceeding is pending before, then who decided at this stage before, then the list of the requested State. */
function likelyAuthorities({ procedure, stage: present, pendingBefore, decisions }: Standing, stage: string, day?: string): string[] {
  const before = latestFirst(decisions).flatMap((one) => (one.stage === stage && one.authority ? [one.authority] : []));
  return [...new Set([...(pendingBefore && stage === present ? [pendingBefore] : []), ...before, ...authoritiesAt(procedure, stage, day)])].filter((id) => wasThere(id, day));
}

const REVIEWING = ["appeal_ruling", "cassation_ruling", "judicial_review_ruling", "constitutional_ruling", "asylum_court_ruling"];
/** Decisions beside the matter itself, which an appeal in the matter does not review. */
const BESIDE = ["custody_order", "bail_decision", "detention_validation", "procedural_order", "interim_measure_decision"];

/** The latest decision of a stage that leads to this one; failing that, of any earlier stage. None where the stage is no review. */
function reviewedAt({ procedure, decisions }: Standing, stage: string): string | null {
  if (!decisionKindsAt(stage, procedure).some((kind) => REVIEWING.includes(kind))) return null;
  const stages = procedure ? stagesOf(procedure) : [];
  const place = stages.findIndex(({ key }) => key === stage);
  const matter = latestFirst(decisions).filter(({ kind }) => !BESIDE.includes(kind));
  const leads = (one: EarlierDecision) => one.stage !== null && one.stage !== stage && nextStages(one.stage, one.outcome, procedure).includes(stage);
  const earlier = (one: EarlierDecision) => { const at = stages.findIndex(({ key }) => key === one.stage); return at >= 0 && at < place; };
  return (matter.find(leads) ?? matter.find(earlier))?.id ?? null;
}

function latestFirst(decisions: readonly EarlierDecision[]): EarlierDecision[] {
  const dated = decisions.filter(({ date }) => date !== null), undated = decisions.filter(({ date }) => date === null);
  return [...dated.toReversed().sort((a, b) => compareDates(b.date, a.date)), ...undated];
}

/** Kinds of decision that an outcome goes with, whatever the stage. */
const KINDS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(released_on_conditions|release_refused)$/, ["bail_decision", "custody_order"]],
  [/^custody_/, ["custody_order", "bail_decision"]],
  [/^interim_/, ["interim_measure_decision"]],
  [/^protection_/, ["asylum_decision", "asylum_court_ruling"]],
  [/^(deletion_ordered|data_)/, ["interpol_decision"]],
  [/^opinion_/, ["advisory_opinion"]],
  [/^(convicted|acquitted)$/, ["judgment"]],
  [/^adjourned$/, ["procedural_order"]],
];

/** The kind of a decision with this outcome at this stage. */
export function kindOfRuling(procedure: string | null, stage: string | null, outcome: string): string {
  const offered = stage ? decisionKindsAt(stage, procedure) : [];
  const fitting = KINDS.find(([pattern]) => pattern.test(outcome))?.[1];
  if (fitting) return fitting.find((kind) => offered.includes(kind)) ?? fitting[0]!;
  return offered.find((kind) => !BESIDE.includes(kind)) ?? offered[0] ?? "other";
}

/** The sentence of a ruling for which nobody typed one: "National High Court, Plenary of the Criminal Chamber: upheld." */
export const composedSentence = (t: Translator, court: string | null, outcome: string): string =>
  t(court ? "rulings.composed.by" : "rulings.composed.bare", { court: court ?? "", outcome: t.term("decision_outcome", outcome).toLowerCase() });
