import type { ReactNode } from "react";
import type { Translator } from "@/lib/i18n/translator";
import { DirectionMark, type DirectionName } from "./DirectionMark";
import { FieldGroup } from "./Field";

export interface Choice { value: string; label: string; detail?: string; direction?: DirectionName }

export interface Fold { heading: string; choices: readonly Choice[] }

interface Props {
  t: Translator;
  name: string;
  legend: string;
  help?: ReactNode;
  error?: string;
  chosen: string;
  choices: readonly Choice[];
  /** Choices that are folded under a heading; unfolded where one of them is chosen. */
  folds?: readonly Fold[];
  /** Less likely ones, the last fold: "Something else". */
  more?: readonly Choice[];
  required?: boolean;
  /** Where the page begins: whoever gave the answer before goes on here. */
  autoFocus?: boolean;
}

/** One of few, all in view, each with its direction where it has one. */
export function Choices({ t, name, legend, help, error, chosen, choices, folds = [], more = [], required, autoFocus }: Props) {
  const all = more.length ? [...folds, { heading: t("desk.form.somethingElse"), choices: more }] : folds;
  const first = choices[0] ?? all[0]?.choices[0], folded = choices.length === 0 && all.length > 1;
  const shown = (list: readonly Choice[]) => list.map((choice) => (
    <label key={choice.value} className="choice">
      <input type="radio" name={name} id={choice === first ? `${name}-0` : undefined} value={choice.value} defaultChecked={choice.value === chosen} required={required} autoFocus={autoFocus && choice === first && !folded} />
      <span><strong>{choice.label}</strong>{choice.detail && <span className="small">{choice.detail}</span>}</span>
      {choice.direction && <DirectionMark t={t} direction={choice.direction} />}
    </label>
  ));
  return (
    <FieldGroup id={name} legend={legend} help={help} error={error}>
      <div className="choices">
        {shown(choices)}
        {all.map((fold, at) => (
          <details key={fold.heading} className="more" open={(choices.length === 0 && all.length === 1) || fold.choices.some(({ value }) => value === chosen)}>
            <summary autoFocus={autoFocus && folded && at === 0}>{fold.heading}</summary>
            {shown(fold.choices)}
          </details>
        ))}
      </div>
    </FieldGroup>
  );
}
