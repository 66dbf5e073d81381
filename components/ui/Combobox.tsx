import type { ReactNode } from "react";
import type { Translator } from "@/lib/i18n/translator";
import { Field, FieldGroup } from "./Field";

/** A record that can be chosen: `detail` is what tells it from others of its name. */
export interface Option { id: string; label: string; detail?: string }

interface Props {
  t: Translator;
  /** The chosen id comes in under this name, the text under `<name>.typed`. */
  name: string;
  label: string;
  help?: ReactNode;
  error?: string;
  /** What stands in the text field. */
  typed: string;
  chosen: readonly Option[];
  /** What the text can mean, best first; null: nothing was looked for yet. */
  options: readonly Option[] | null;
  /** Several may be chosen. */
  many?: boolean;
  required?: boolean;
  /** Address that answers `?q=` with options as JSON, for the script. */
  find: string;
}

/**
 * A record chosen by typing part of its name. Without scripts "Find" answers with the matches to choose from; the script shows them
 * while typing. A text that only one record fits need not be chosen.
 */
export function Combobox(props: Props) {
  return props.many ? <Several {...props} /> : props.chosen[0] ? <Chosen {...props} option={props.chosen[0]} /> : <Searching {...props} />;
}

function Chosen({ t, name, label, help, error, option }: Props & { option: Option }) {
  return (
    <FieldGroup id={name} legend={label} help={help} error={error}>
      <div className="chosen">
        <strong>{option.label}</strong>
        {option.detail && <span className="small">{option.detail}</span>}
        <button className="plain" name="help" value={`change:${name}`} formNoValidate>{t("desk.form.change")}<span className="vh"> {label}</span></button>
      </div>
      <input type="hidden" name={name} value={option.id} />
      <input type="hidden" name={`${name}.was`} value={option.label} />
    </FieldGroup>
  );
}

function Searching(props: Props) {
  const { label, name, help, error } = props;
  return <Field name={name} label={label} help={help} error={error}>{(control) => <Search {...props} control={control} />}</Field>;
}

function Several(props: Props) {
  const { t, name, label, help, error, chosen } = props;
  return (
    <FieldGroup id={`${name}-all`} legend={label} help={help} error={error}>
      <div className="picked" data-picked={name}>
        {chosen.map((option) => (
          <label key={option.id} className="tick"><input type="checkbox" name={name} value={option.id} defaultChecked /> <span>{option.label}{option.detail && <span className="small quiet"> {option.detail}</span>}</span></label>
        ))}
      </div>
      <Search {...props} options={props.options?.filter(({ id }) => !chosen.some((one) => one.id === id)) ?? null} control={{ id: name, "aria-label": t("desk.form.addTo", { label }) }} />
    </FieldGroup>
  );
}

function Search({ t, name, typed, options, many, required, find, control }: Props & { control: object }) {
  return (
    <div className="search">
      <div className="seek">
        <input {...control} name={`${name}.typed`} defaultValue={typed} autoComplete="off" maxLength={200} required={required && !many} data-find={find} data-many={many ? "yes" : undefined} data-for={name} />
        <button className="button second small" name="help" value={`find:${name}`} formNoValidate>{t("desk.form.find")}<span className="vh"> {typed}</span></button>
      </div>
      {options && options.length === 0 && typed && <p className="small">{t("desk.form.noneFound", { typed })}</p>}
      {options && options.length > 0 && (
        <div className="choices" role="group" aria-label={t("desk.form.matches", { typed })}>
          {options.map((option) => (
            <label key={option.id} className="choice">
              <input type={many ? "checkbox" : "radio"} name={name} value={option.id} />
              <span><strong>{option.label}</strong>{option.detail && <span className="small">{option.detail}</span>}</span>
            </label>
          ))}
        </div>
      )}
    </div>
  );
}
