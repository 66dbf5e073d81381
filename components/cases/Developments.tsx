import { DateText } from "@/components/ui/DateText";
import { Mark } from "@/components/ui/Mark";
import type { Translator } from "@/lib/i18n/translator";
import type { ListedItem } from "@/lib/record/queries";
import { rulingWords } from "./wording";

/** Things that happened in several cases: when, in whose case, what (of a ruling, its outcome first), and on how many independent sources it rests. */
export function Developments({ items, t }: { items: readonly ListedItem[]; t: Translator }) {
  return (
    <ol className="tl">
      {items.map(({ caseSlug, caseTitle, id, kind, act, outcome, direction, date, sentence, sources }) => (
        <li key={`${caseSlug}#${id}`}>
          <p className="when">
            {date ? <DateText edtf={date} t={t} start /> : t("cases.undated")} <span><a href={`/cases/${caseSlug}`}>{caseTitle}</a></span>
          </p>
          <Mark shape={kind === "decision" ? direction ?? "neither" : kind} t={t} />
          <p className="what">{act && outcome && <b>{rulingWords({ kind: act, outcome }, t)}. </b>}{sentence} <a className="ev" href={`/cases/${caseSlug}#${id}`}>{t("finding.sources", { sources })}</a></p>
        </li>
      ))}
    </ol>
  );
}
