import type { Translator } from "@/lib/i18n/translator";
import { FieldGroup } from "@/components/ui/Field";
import { Disclosed, type DisclosureName } from "./Disclosed";

interface Props {
  t: Translator;
  value: DisclosureName;
  /** Words that a saved record may take: a team record becomes public by publishing and in no other way. */
  offered?: readonly DisclosureName[];
  error?: string;
}

/** Who can see a record, chosen under the name `disclosure`. */
export function DisclosureField({ t, value, offered = value === "public" ? ["public", "team", "restricted"] : ["team", "restricted"], error }: Props) {
  return (
    <FieldGroup id="disclosure" legend={t("desk.form.whoSees")} error={error}>
      <div className="choices">
        {offered.map((one) => (
          <label key={one} className="choice">
            <input type="radio" name="disclosure" value={one} defaultChecked={one === value} />
            <span className={`edge ${one}`}><Disclosed t={t} disclosure={one} /> <span className="small">{t(`desk.form.disclosure.${one}`)}</span></span>
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}
