import type { Field as KindField, KindName } from "@/lib/entries/kind";
import { kinds } from "@/lib/dossier/kinds";
import { Combobox } from "@/components/ui/Combobox";
import { FieldGroup } from "@/components/ui/Field";
import type { EntryFieldProps } from "./EntryField";
import { SelectField } from "./SelectField";

/** The form of a new record, with what was typed for it as its name. */
const newAddress = (kind: KindName, text: string) =>
  `/desk/${kinds[kind].plural}/new${text ? `?${NAMED[kind] ?? "title"}=${encodeURIComponent(text)}` : ""}`;
const NAMED: Partial<Record<KindName, string>> = { person: "names.0.text", authority: "english", organisation: "english" };

export interface Asked { name: string; label: string; help?: string; error?: string; optional?: string }
type Props = Omit<EntryFieldProps, "field"> & { field: KindField & { of: KindName }; asked: Asked };

/** Another record: from a list where it stands in the same case, by typing where all cases share it. */
export function RefField({ t, field, typed, view, asked }: Props) {
  const { name, required } = field, many = field.type === "refs";
  const { chosen, options, all } = view.offers.get(name) ?? { chosen: [], options: null, all: null };
  const text = typed.get(`${name}.typed`);
  if (!all) return (
    <Combobox
      t={t} name={name} label={asked.label} help={asked.help} error={asked.error} optional={asked.optional} typed={text} chosen={chosen} options={options} many={many} required={required}
      find={`/desk/find/${field.of}`} add={{ href: newAddress(field.of, text), words: t(`dossier.library.${kinds[field.of].plural}.addBeside`) }}
    />
  );
  if (!many) return <SelectField {...asked} t={t} required={required} value={typed.get(name)} options={all} />;
  return (
    <FieldGroup id={name} legend={asked.label} help={asked.help} error={asked.error} optional={asked.optional}>
      {all.length === 0 && <p className="small quiet">{t("entries.noneInCase")}</p>}
      {all.map(({ id, label, detail }) => (
        <label key={id} className="tick">
          <input type="checkbox" name={name} value={id} defaultChecked={typed.all(name).includes(id)} />
          <span>{label}{detail && <span className="small quiet"> {detail}</span>}</span>
        </label>
      ))}
    </FieldGroup>
  );
}
