import type { Option } from "@/components/ui/Combobox";
import type { Changing } from "@/lib/rulings/helping";
import type { EarlierDecision, Proposal } from "@/lib/rulings/proposal";
import type { RulingContext } from "@/lib/rulings/queries";
import type { Translator } from "@/lib/i18n/translator";
import type { Typed } from "@/lib/typed";

/** The proceeding that was chosen, with what follows from it for the rest of the form. */
export interface Choice {
  context: RulingContext;
  proposal: Proposal;
  /** Courts that a text typed for another one can mean. */
  courts: readonly Option[];
  /** The proposal that is open for another answer. */
  changing: Changing;
}

/** What stands for an answer: what was typed, else what is proposed. Empty: none. */
export const answerOf = (typed: Typed, field: "authority" | "stage" | "reviews", { proposal }: Choice): string =>
  typed.has(field) ? typed.get(field) : { authority: proposal.authorities[0], stage: proposal.stage, reviews: proposal.reviews }[field] ?? "";

/** "Granted, 22 or 23 July 2013" */
export const decisionWords = (t: Translator, { outcome, date }: EarlierDecision): string =>
  t("rulings.facts.decision", { outcome: t.term("decision_outcome", outcome), date: date ? t.date(date) : t("rulings.undated") });
