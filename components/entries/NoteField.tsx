import type { Translator } from "@/lib/i18n/translator";
import { Field } from "@/components/ui/Field";

/** The internal note of a record, under the name `note`: never public, whatever the record is. */
export function NoteField({ t, value, error }: { t: Translator; value: string; error?: string }) {
  return (
    <Field name="note" label={t("desk.form.note")} help={t("desk.form.noteHelp")} error={error}>
      {(control) => <textarea {...control} className="note" rows={2} maxLength={4000} defaultValue={value} />}
    </Field>
  );
}
