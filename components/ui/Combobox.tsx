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
  optional?: string;
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
  /** Where a text that fits some records can still mean a new one: the words of that option, whose id is `new`. */
  fresh?: string;
  /** The option that was chosen from the list and is no record, as `new`. */
  picked?: string;
  /** Where a record that is not there yet is entered, on a page beside this one, so that nothing typed here is left. */
  add?: { href: string; words: string };
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
  const { label, name, help, error, optional } = props;
  return <Field name={name} label={label} help={help} error={error} optional={optional}>{(control) => <Search {...props} control={control} />}</Field>;
}

function Several(props: Props) {
  const { t, name, label, help, error, optional, chosen } = props;
  return (
    <FieldGroup id={`${name}-all`} legend={label} help={help} error={error} optional={optional}>
      <div className="picked" data-picked={name}>
        {chosen.map((option) => (
          <label key={option.id} className="tick"><input type="checkbox" name={name} value={option.id} defaultChecked /> <span>{option.label}{option.detail && <span className="small quiet"> {option.detail}</span>}</span></label>
        ))}
      </div>
      <Search {...props} options={props.options?.filter(({ id }) => !chosen.some((one) => one.id === id)) ?? null} control={{ id: name, "aria-label": t("desk.form.addTo", { label }) }} />
    </FieldGroup>
  );
}

function Search({ t, name, typed, options, many, required, find, fresh, picked, add, control }: Props & { control: object }) {
  const offered = options && options.length > 0 && fresh ? [...options, { id: "new", label: fresh, detail: undefined }] : options;
  return (
    <div className="search">
      <div className="seek">
        <input {...control} name={`${name}.typed`} defaultValue={typed} autoComplete="off" maxLength={200} required={required && !many} data-find={find} data-many={many ? "yes" : undefined} data-fresh={fresh} data-for={name} />
        <button className="button second small" name="help" value={`find:${name}`} formNoValidate>{t("desk.form.find")}<span className="vh"> {typed}</span></button>
      </div>
      {offered && offered.length === 0 && typed && !fresh && <p className="small none">{t("desk.form.noneFound", { typed })}</p>}
      {offered && offered.length > 0 && (
        <div className="choices" role="group" aria-label={t("desk.form.matches", { typed })}>
          {offered.map((option) => (
            <label key={option.id} className="choice">
              <input type={many ? "checkbox" : "radio"} name={name} value={option.id} defaultChecked={option.id === picked} />
              <span><strong>{option.label}</strong>{option.detail && <span className="small">{option.detail}</span>}</span>
            </label>
          ))}
        </div>
      )}
      {add && <p className="small"><a href={add.href} target="_blank">{add.words}</a></p>}
    </div>
  );
}
