import type { Translator } from "@/lib/i18n/translator";
import type { Sensitive } from "@/lib/record/sensitive";
import type { PublishedCase } from "@/lib/record/shape";
import { FieldGroup } from "@/components/ui/Field";
import { saying } from "./ChangeRow";

interface Props { t: Translator; document: PublishedCase; sensitive: readonly Sensitive[]; confirmed: readonly string[]; error?: string }

/** What the version would newly show and what can do harm: each is confirmed by itself, with the reason to leave it at the desk. */
export function SensitiveTicks({ t, document, sensitive, confirmed, error }: Props) {
  if (!sensitive.length) return null;
  return (
    <div className="look">
      <FieldGroup id="confirmed" legend={t("publishing.sensitive.title", { count: sensitive.length })} help={t("publishing.sensitive.help")} error={error}>
        {sensitive.map(({ record, list, harm }) => (
          <label key={record} className="tick">
            <input type="checkbox" name="confirmed" value={record} defaultChecked={confirmed.includes(record)} />
            <span>{t("publishing.sensitive.publish", { kind: t(`publishing.list.${list}`), said: saying(t, document, { record, list }).said ?? "" })} <span className="small warn">{t(`publishing.harm.${harm}`)}</span></span>
          </label>
        ))}
      </FieldGroup>
    </div>
  );
}
