import { isListed } from "@/lib/dossier/said";
import { Field } from "@/components/ui/Field";
import { EntryField, type EntryFieldProps } from "./EntryField";

/** What a source says instead, or what we take: asked as the statement itself is, and in words where no value of its list is meant. */
export function SaidField(props: EntryFieldProps) {
  const { t, field, typed } = props, words = `${field.name}.words`;
  return (
    <>
      <EntryField {...props} />
      {isListed(field) && (
        <Field name={words} label={t("entries.inWords.label")} help={t("entries.inWords.help")} optional={t("desk.form.optional")}>
          {(control) => <input {...control} maxLength={400} autoComplete="off" defaultValue={typed.get(words)} />}
        </Field>
      )}
    </>
  );
}
