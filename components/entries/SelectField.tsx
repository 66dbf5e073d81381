import type { Translator } from "@/lib/i18n/translator";
import { procedureEnds, procedures } from "@/lib/procedures/procedures";
import { stageNamed, stagesOf } from "@/lib/procedures/stages";
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
  const { t, value } = asked;
  const of = (key: string) => { const [state = "", own] = key.split("/"); return own ? `${t.state(state)}: ${stageNamed(own).name.toLowerCase()}` : t.state(state); };
  return <SelectField {...asked} value={procedures.some(({ key }) => key === value) || !value ? value : procedures.find(({ key }) => key === `${value}/extradition`)?.key ?? value} options={procedures.map(({ key }) => ({ id: key, label: of(key) }))} />;
}

/** A stage of the procedure, in the order in which a case meets them, or one of the ends; of all procedures where none is chosen. */
export function StageField({ procedure, ...asked }: Asked & { procedure: string }) {
  const { t, value } = asked;
  const chosen = procedure || value.split("/")[0]!;
  const stages = stagesOf(chosen).map(({ key, name }) => ({ id: key, label: name }));
  const all = stages.length ? stages : procedures.flatMap((one) => one.stages.map(({ key, name }) => ({ id: key, label: `${t.state(one.key.split("/")[0]!)}: ${name}` })));
  const ends = procedureEnds.map(({ key, name }) => ({ id: key, label: t("entries.end", { name }) }));
  const options = [...all, ...ends];
  return <SelectField {...asked} options={value && !options.some(({ id }) => id === value) ? [{ id: value, label: stageNamed(value).name }, ...options] : options} />;
}
