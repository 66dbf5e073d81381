import type { ReactNode } from "react";
import { DirectionMark } from "@/components/ui/DirectionMark";
import { errorOf } from "@/components/ui/ErrorSummary";
import type { Problem } from "@/lib/errors";
import type { Translator } from "@/lib/i18n/translator";
import { directionOf } from "@/lib/record/direction";
import type { Typed } from "@/lib/typed";
import { answerOf, decisionWords, type Choice } from "./choice";
import { CourtChange, ReviewsChange } from "./FactChanges";
import { languageOf } from "@/components/cases/wording";

interface Props { t: Translator; typed: Typed; choice: Choice; problems: readonly Problem[] }

/** The court that is proposed and the decision that is reviewed, each with a button that opens it for another answer. */
export function RulingFacts(props: Props) {
  return (
    <dl className="facts">
      <Court {...props} />
      <Reviews {...props} />
    </dl>
  );
}

function Court({ t, typed, choice, problems }: Props) {
  const id = answerOf(typed, "authority", choice), court = choice.context.courts.find((one) => one.id === id);
  const error = errorOf(t, problems, "authority");
  return (
    <Fact t={t} field="authority" label={t("rulings.facts.court")} value={id} open={choice.changing === "authority"} change={<CourtChange t={t} typed={typed} choice={choice} />} error={error}>
      {court ? court.english : id ? (choice.courts.find((one) => one.id === id)?.label ?? t("rulings.facts.unknown")) : t("rulings.facts.unknown")}
      {court && court.local !== court.english && <> <span className="quiet wide" lang={languageOf(court.state)}>{t("rulings.facts.local", { name: court.local })}</span></>}
    </Fact>
  );
}

function Reviews({ t, typed, choice }: Props) {
  const { decisions } = choice.context.standing;
  if (decisions.length === 0) return null;
  const id = answerOf(typed, "reviews", choice), reviewed = decisions.find((one) => one.id === id);
  return (
    <Fact t={t} field="reviews" label={t("rulings.facts.reviews")} value={id} open={choice.changing === "reviews"} change={<ReviewsChange t={t} typed={typed} choice={choice} />}>
      {!reviewed && t("rulings.facts.nothing")}
      {reviewed && <><DirectionMark t={t} direction={directionOf(reviewed, (other) => decisions.find((one) => one.id === other))} silent /> {decisionWords(t, reviewed)}</>}
      {reviewed?.court && <span className="wide">{t("rulings.facts.by", { court: reviewed.court })}</span>}
    </Fact>
  );
}

interface FactProps { t: Translator; field: string; label: string; value: string; open: boolean; change: ReactNode; error?: string; children: ReactNode }

function Fact({ t, field, label, value, open, change, error, children }: FactProps) {
  return (
    <>
      <dt>{label}</dt>
      <dd id={field} tabIndex={-1}>
        {open ? change : <>{children} <button className="plain" name="help" value={`change:${field}`} formNoValidate>{t("rulings.proceeding.change")}<span className="vh"> {label}</span></button><input type="hidden" name={field} value={value} /></>}
        {error && <p className="error">{error}</p>}
      </dd>
    </>
  );
}
