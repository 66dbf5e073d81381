import { entryAddress } from "@/lib/dossier/address";
import type { Label } from "@/lib/dossier/labels";
import type { DocketEntry } from "@/lib/dossier/queries";
import type { Translator } from "@/lib/i18n/translator";
import { Behind } from "./DocketTable";

/** Records of a kind without dates to order them by, in the order in which they were entered. */
export function EntryList({ t, slug, rows, lines, open }: { t: Translator; slug: string | null; rows: readonly DocketEntry[]; lines: readonly Label[]; open?: string | null }) {
  if (rows.length === 0) return <p className="small quiet">{t("dossier.none")}</p>;
  return (
    <ul className="list">
      {rows.map((row) => {
        const line = lines.find(({ id }) => id === row.entry.id);
        return (
          <li key={row.entry.id} className={`edge ${row.entry.disclosure}`}>
            <a className="said" href={entryAddress(row.entry.kind, row.entry.id, slug)} aria-current={row.entry.id === open ? "true" : undefined}>{line?.label}</a>
            {line?.detail && <span className="sub">{line.detail}</span>}
            <span className="when"><Behind t={t} row={row} /></span>
          </li>
        );
      })}
    </ul>
  );
}
