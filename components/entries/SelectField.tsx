import type { Translator } from "@/lib/i18n/translator";
import { procedureWords } from "@/lib/dossier/shown";
import { procedureEnds, procedureNamed, procedures } from "@/lib/procedures/procedures";
import { stageNamed } from "@/lib/procedures/stages";
import { Field } from "@/components/ui/Field";
import type { Option } from "@/components/ui/Combobox";

interface Props {
  t: Translator;
  name: string;
  label: string;
  help?: string;
  error?: string;
  optional?: string;
  required?: boolean;
  value: string;
  options: readonly Option[];
}

/** One of a list, with nothing chosen at first. A value that the list no longer has stays choosable. */
export function SelectField({ t, options, value, required, ...asked }: Props) {
  const known = !value || options.some(({ id }) => id === value);
  return (
    <Field {...asked}>
      {(control) => (
        <select {...control} defaultValue={value} required={required}>
          <option value="">{t("entries.choose")}</option>
          {!known && <option value={value}>{value}</option>}
          {options.map(({ id, label }) => <option key={id} value={id}>{label}</option>)}
        </select>
      )}
    </Field>
  );
}

type Asked = Omit<Props, "options">;

/** A procedure of the requested State or of a body. A State alone means extradition there. */
export function ProcedureField(asked: Asked) {
  const { t, value } = asked, named = value && procedureNamed(value)?.key;
  return <SelectField {...asked} value={named || value} options={procedures.map(({ key }) => ({ id: key, label: procedureWords(t, key) }))} />;
}

/**
 * A stage, in the order in which a case meets them, by procedure, the chosen one first; then the ends. With scripts only those of the
 * chosen procedure are shown (`data-procedure`, the select that chooses it).
 */
export function StageField({ procedure, ...asked }: Asked & { procedure: string }) {
  const { t, value, required, ...rest } = asked, chosen = procedureNamed(procedure)?.key;
  const groups = [...procedures].sort((a, b) => Number(b.key === chosen) - Number(a.key === chosen));
  const known = !value || procedureEnds.some(({ key }) => key === value) || procedures.some(({ stages }) => stages.some(({ key }) => key === value));
  return (
    <Field {...rest}>
      {(control) => (
        <select {...control} defaultValue={value} required={required} data-procedure="procedure">
          <option value="">{t("entries.choose")}</option>
          {!known && <option value={value}>{stageNamed(value).name}</option>}
          {groups.map(({ key, stages }) => (
            <optgroup key={key} label={procedureWords(t, key)} data-of={key}>
              {stages.map((stage) => <option key={stage.key} value={stage.key}>{stage.name}</option>)}
            </optgroup>
          ))}
          <optgroup label={t("entries.ends")}>{procedureEnds.map(({ key, name }) => <option key={key} value={key}>{t("entries.end", { name })}</option>)}</optgroup>
        </select>
      )}
    </Field>
  );
}
