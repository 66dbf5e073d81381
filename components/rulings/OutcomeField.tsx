import { Choices, type Choice as Radio } from "@/components/ui/Choices";
import { errorOf } from "@/components/ui/ErrorSummary";
import type { Problem } from "@/lib/errors";
import type { Translator } from "@/lib/i18n/translator";
import { isEnd, stageNamed } from "@/lib/procedures/stages";
import { directionOf } from "@/lib/record/direction";
import { outcomeAt } from "@/lib/rulings/helping";
import { term } from "@/lib/text/vocabulary";
import type { Typed } from "@/lib/typed";
import { answerOf, type Choice } from "./choice";
import { StageChange } from "./FactChanges";

interface Props { t: Translator; typed: Typed; choice: Choice; problems: readonly Problem[] }

/**
 * The outcomes that the stage can have, or, where it is not known, those of each stage of the procedure, folded under it; then all
 * others. Each has the direction that it would take here.
 */
export function OutcomeField({ t, typed, choice, problems }: Props) {
  const { outcomes, byStage, others } = choice.proposal;
  const radio = (outcome: string, value = outcome): Radio => ({ value, label: t.term("decision_outcome", outcome), ...meaningOf(t, outcome, typed, choice) });
  const chosen = typed.get("outcome");
  return (
    <Choices
      t={t} name="outcome" legend={t("rulings.outcome.legend")} help={choice.context.standing.procedure ? <AtStage t={t} typed={typed} choice={choice} /> : t("rulings.outcome.helpBare")}
      error={errorOf(t, problems, "outcome")} chosen={chosen} choices={outcomes.map((one) => radio(one))} more={others.map((one) => radio(one))}
      folds={byStage.map(({ stage, outcomes: own }) => ({ heading: stageNamed(stage).name, choices: own.map((one) => radio(one, outcomeAt(one, stage))) }))}
      // Whoever has just chosen the proceeding goes on here.
      autoFocus={!chosen && problems.length === 0 && !choice.changing}
    />
  );
}

/** The stage whose outcomes stand first, with a button that opens it for another one. */
function AtStage({ t, typed, choice }: Omit<Props, "problems">) {
  const stage = answerOf(typed, "stage", choice), present = choice.context.standing.stage;
  if (choice.changing === "stage") return <StageChange t={t} typed={typed} choice={choice} />;
  return (
    <>
      {stage ? t("rulings.outcome.help", { stage: stageNamed(stage).name }) : present && isEnd(present) ? t("rulings.outcome.ended", { stage: stageNamed(present).name }) : t("rulings.outcome.noStage")}{" "}
      <button className="plain" name="help" value="change:stage" formNoValidate>{t("rulings.proceeding.change")}<span className="vh"> {t("rulings.facts.stage")}</span></button>
      <input type="hidden" name="stage" value={stage} />
    </>
  );
}

/** What an outcome would do to the decision that is reviewed, and which way it would go. */
function meaningOf(t: Translator, outcome: string, typed: Typed, choice: Choice): Pick<Radio, "detail" | "direction"> {
  const { decisions } = choice.context.standing, find = (id: string) => decisions.find((one) => one.id === id);
  const reviews = answerOf(typed, "reviews", choice) || null, reviewed = reviews ? find(reviews) : undefined;
  const favours = term("decision_outcome", outcome)?.favours;
  const detail = outcome === "other" ? t("rulings.outcome.say")
    : reviewed && favours === "as_reviewed" ? t("rulings.outcome.stands")
    : reviewed && favours === "against_reviewed" ? t("rulings.outcome.replaced") : undefined;
  return { detail, direction: directionOf({ outcome, reviews }, find) };
}
