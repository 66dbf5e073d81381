import { Disclosed } from "@/components/entries/Disclosed";
import type { Problem } from "@/lib/errors";
import type { Translator } from "@/lib/i18n/translator";
import type { Typed } from "@/lib/typed";
import type { Choice } from "./choice";
import { RulingFacts } from "./RulingFacts";

interface Props { t: Translator; typed: Typed; choice: Choice; problems: readonly Problem[] }

/** The proceeding that was chosen, and under it the court and the decision that is reviewed. */
export function ChosenProceeding({ t, typed, choice, problems }: Props) {
  const { line } = choice.context, text = typed.get("proceeding.typed");
  return (
    <fieldset className="field" id="proceeding" tabIndex={-1}>
      <legend>{t("rulings.proceeding.label")}</legend>
      <div className="chosen">
        <strong>{line.label}</strong>
        <span className={text || line.restricted ? "small" : "small wide"}>{text ? t("rulings.proceeding.typed", { typed: text.slice(0, 60) }) : line.detail}{line.restricted && <> · <Disclosed t={t} disclosure="restricted" /></>}</span>
        <button className="plain" name="help" value="change:proceeding" formNoValidate>{t("rulings.proceeding.change")}<span className="vh"> {t("rulings.proceeding.label")}</span></button>
      </div>
      <input type="hidden" name="proceeding" value={line.id} />
      <input type="hidden" name="proceeding.typed" value={text} />
      <RulingFacts t={t} typed={typed} choice={choice} problems={problems} />
    </fieldset>
  );
}
