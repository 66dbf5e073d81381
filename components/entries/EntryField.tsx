import { deskTerm } from "@/lib/dossier/shown";
import type { FormView } from "@/lib/dossier/view";
import type { Field as KindField, Kind } from "@/lib/entries/kind";
import type { Problem } from "@/lib/errors";
import type { Translator } from "@/lib/i18n/translator";
import { vocabulary } from "@/lib/text/vocabulary";
import type { Typed } from "@/lib/typed";
import { DateField } from "@/components/ui/DateField";
import { errorOf } from "@/components/ui/ErrorSummary";
import { Field, FieldGroup } from "@/components/ui/Field";
import { DatesField, NamesField, RelationsField } from "./RowFields";
import { RefField } from "./RefField";
import { ProcedureField, SelectField, StageField } from "./SelectField";
import { VotesField } from "./VotesField";
import { helpOf, labelOf } from "./words";

export interface EntryFieldProps {
  t: Translator;
  kind: Kind;
  field: KindField;
  typed: Typed;
  problems: readonly Problem[];
  view: FormView;
}

/** One field of a record, asked in the way that its description calls for. */
export function EntryField(props: EntryFieldProps) {
  const { t, kind, field, typed, problems, view } = props;
  const { name, required } = field;
  const asked = { name, label: labelOf(t, kind.name, name), help: helpOf(t, kind.name, name), error: errorOf(t, problems, name), optional: required || field.type === "flag" ? undefined : t("desk.form.optional") };
  const value = typed.get(name);
  switch (field.type) {
    case "text":
      return <Field {...asked}>{(control) => <textarea {...control} className="said" rows={3} maxLength={4000} required={required} defaultValue={value} />}</Field>;
    case "date":
      return <DateField t={t} name={name} label={asked.label} help={asked.help} value={value} error={asked.error} optional={asked.optional} today={view.today} required={required} court={kind.name === "decision"} />;
    case "flag":
      return (
        <FieldGroup id={`${name}-all`} legend={asked.label} help={asked.help} error={asked.error}>
          <label className="tick"><input type="checkbox" id={name} name={name} value="yes" defaultChecked={typed.has(name)} /> <span>{t("entries.yes")}</span></label>
        </FieldGroup>
      );
    case "code":
      return <SelectField {...asked} t={t} required={required} value={value} options={vocabulary(field.vocabulary).map(({ code }) => ({ id: code, label: deskTerm(t, field.vocabulary, code) }))} />;
    case "oneOf":
      return <SelectField {...asked} t={t} required={required} value={value} options={field.values.map((one) => ({ id: one, label: t(`entries.oneOf.${one}`) }))} />;
    case "user":
      return <SelectField {...asked} t={t} required={required} value={value} options={view.users} />;
    case "codes":
      return (
        <FieldGroup id={name} legend={asked.label} help={asked.help} error={asked.error} optional={asked.optional}>
          {vocabulary(field.vocabulary).map(({ code }) => (
            <label key={code} className="tick"><input type="checkbox" name={name} value={code} defaultChecked={typed.all(name).includes(code)} /> <span>{t.term(field.vocabulary, code)}</span></label>
          ))}
        </FieldGroup>
      );
    case "procedure": return <ProcedureField {...asked} t={t} value={value} />;
    case "stage": return <StageField {...asked} t={t} value={value} procedure={typed.get("procedure")} />;
    case "ref": case "refs": return <RefField {...props} field={field} asked={asked} />;
    case "dates": return <DatesField {...props} asked={asked} />;
    case "names": return <NamesField {...props} asked={asked} />;
    case "relations": return <RelationsField {...props} field={field} asked={asked} />;
    case "votes": return <VotesField t={t} name={name} legend={asked.label} help={asked.help} optional={asked.optional} typed={typed} problems={problems} />;
    case "number":
      return <Field {...asked}>{(control) => <input {...control} className="tiny" inputMode="numeric" maxLength={4} autoComplete="off" defaultValue={value} />}</Field>;
    default:
      return (
        <Field {...asked}>
          {(control) => <input {...control} type={field.type === "url" ? "url" : "text"} className={field.type === "language" ? "short" : undefined} maxLength={field.type === "url" ? 2000 : 400} required={required && field.type !== "slug"} autoComplete="off" defaultValue={value} />}
        </Field>
      );
  }
}
