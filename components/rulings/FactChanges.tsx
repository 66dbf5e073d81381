import type { ReactNode } from "react";
import type { Translator } from "@/lib/i18n/translator";
import { stagesOf } from "@/lib/procedures/stages";
import type { Typed } from "@/lib/typed";
import { answerOf, decisionWords, type Choice } from "./choice";

interface Props { t: Translator; typed: Typed; choice: Choice }

/** Another court: one of the State that is asked, or any that the desk has, by part of its name. */
export function CourtChange({ t, typed, choice }: Props) {
  const { courts } = choice.context, sought = choice.courts.filter(({ id }) => !courts.some((one) => one.id === id));
  const chosen = choice.courts[0]?.id ?? answerOf(typed, "authority", choice);
  return (
    <Change t={t} field="authority" label={t("rulings.facts.court")}>
      <select name="authority" defaultValue={chosen} aria-label={t("rulings.facts.court")}>
        {sought.map(({ id, label, detail }) => <option key={id} value={id}>{[label, detail].filter(Boolean).join(" · ")}</option>)}
        {courts.map(({ id, english }) => <option key={id} value={id}>{english}</option>)}
        <option value="">{t("rulings.facts.unknown")}</option>
      </select>
      <input name="authority.typed" defaultValue={choice.courts.length ? "" : typed.get("authority.typed")} aria-label={t("rulings.facts.other")} placeholder={t("rulings.facts.other")} autoComplete="off" maxLength={200} />
    </Change>
  );
}

/** Another stage: the outcomes and the court that are proposed follow it. */
export function StageChange({ t, typed, choice }: Props) {
  return (
    <Change t={t} field="stage" label={t("rulings.facts.stage")}>
      <select name="stage" defaultValue={answerOf(typed, "stage", choice)} aria-label={t("rulings.facts.stage")}>
        {stagesOf(choice.context.standing.procedure ?? "").map(({ key, name }) => <option key={key} value={key}>{name}</option>)}
        <option value="">{t("rulings.facts.unknown")}</option>
      </select>
      <input type="hidden" name="stage.was" value={answerOf(typed, "stage", choice)} />
    </Change>
  );
}

export function ReviewsChange({ t, typed, choice }: Props) {
  return (
    <Change t={t} field="reviews" label={t("rulings.facts.reviews")}>
      <select name="reviews" defaultValue={answerOf(typed, "reviews", choice)} aria-label={t("rulings.facts.reviews")}>
        {choice.context.standing.decisions.toReversed().map((one) => <option key={one.id} value={one.id}>{decisionWords(t, one)}{one.court && t("rulings.facts.by", { court: one.court })}</option>)}
        <option value="">{t("rulings.facts.nothing")}</option>
      </select>
    </Change>
  );
}

/** An open proposal. It is read as it stands when the form is saved; the button shows what follows from it first. */
function Change({ t, field, label, children }: { t: Translator; field: string; label: string; children: ReactNode }) {
  return <span className="inline">{children}<button className="button second small" name="help" value={`chosen:${field}`} formNoValidate>{t("rulings.facts.use")}<span className="vh"> {label}</span></button></span>;
}
