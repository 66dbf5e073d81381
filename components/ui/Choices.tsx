import type { ReactNode } from "react";
import type { Translator } from "@/lib/i18n/translator";
import { DirectionMark, type DirectionName } from "./DirectionMark";
import { FieldGroup } from "./Field";

export interface Choice { value: string; label: string; detail?: string; direction?: DirectionName }

interface Props {
  t: Translator;
  name: string;
  legend: string;
  help?: ReactNode;
  error?: string;
  chosen: string;
  choices: readonly Choice[];
  /** Less likely ones, folded under "Something else"; unfolded where one of them is chosen. */
  more?: readonly Choice[];
  required?: boolean;
  /** Where the page begins: whoever gave the answer before goes on here. */
  autoFocus?: boolean;
}

/** One of few, all in view, each with its direction where it has one. */
export function Choices({ t, name, legend, help, error, chosen, choices, more = [], required, autoFocus }: Props) {
  const shown = (list: readonly Choice[], first: number) => list.map((choice, at) => (
    <label key={choice.value} className="choice">
      <input type="radio" name={name} id={first + at === 0 ? `${name}-0` : undefined} value={choice.value} defaultChecked={choice.value === chosen} required={required} autoFocus={autoFocus && first + at === 0} />
      <span><strong>{choice.label}</strong>{choice.detail && <span className="small">{choice.detail}</span>}</span>
      {choice.direction && <DirectionMark t={t} direction={choice.direction} />}
    </label>
  ));
  return (
    <FieldGroup id={name} legend={legend} help={help} error={error}>
      <div className="choices">
        {shown(choices, 0)}
        {more.length > 0 && (
          <details className="more" open={choices.length === 0 || more.some(({ value }) => value === chosen)}>
            <summary>{t("desk.form.somethingElse")}</summary>
            {shown(more, choices.length)}
          </details>
        )}
      </div>
    </FieldGroup>
  );
}
