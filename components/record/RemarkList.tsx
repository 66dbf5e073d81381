import { entryAddress } from "@/lib/dossier/address";
import type { Translator } from "@/lib/i18n/translator";
import type { Remark } from "@/lib/record/remarks";
import type { PublishedCase } from "@/lib/record/shape";
import { labelOf } from "@/components/entries/words";
import { saying } from "./ChangeRow";

/** What would be public without a source, by record, each with the form where one is added. It stops nothing. */
export function RemarkList({ t, slug, document, remarks }: { t: Translator; slug: string; document: PublishedCase; remarks: readonly Remark[] }) {
  if (!remarks.length) return null;
  return (
    <details className="look">
      <summary><b>{t("publishing.bare", { count: remarks.length })}</b></summary>
      <p className="small">{t("publishing.bareHelp")}</p>
      <ul>
        {remarks.map((remark) => (
          <li key={remark.record}>
            {t(`publishing.kind.${remark.kind}`)}: <a href={`${entryAddress(remark.kind, remark.record, slug)}?edit=yes#cite`}>{saying(t, document, remark).said}</a>
            <span className="small quiet"> {remark.fields.map((field) => labelOf(t, remark.kind, field)).join(", ")}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
