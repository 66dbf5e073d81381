import { DateText } from "@/components/ui/DateText";
import { Mark } from "@/components/ui/Mark";
import type { Translator } from "@/lib/i18n/translator";
import type { ListedCase } from "@/lib/record/queries";
import { rulingWords } from "./wording";

/** One case in a list: who asks whom, the name, where it stands in a line, its last decision, and why the search found it. */
export function CaseItem({ item, t }: { item: ListedCase; t: Translator }) {
  const { slug, title, line, requesting, requested, last, foundAs } = item;
  return (
    <li>
      <p className="meta">
        {requesting.map(t.state).join(", ")}
        {requested.length > 0 && <>{requesting.length > 0 && <br />}→ {requested.map(t.state).join(", ")}</>}
      </p>
      <div>
        <h3><a href={`/cases/${slug}`}>{title}</a></h3>
        {line && <p>{line}</p>}
        {last && (
          <p className="last">
            {last.direction && <Mark shape={last.direction} t={t} />}
            {last.act && last.outcome && <><b><a href={`/cases/${slug}#${last.id}`}>{rulingWords({ kind: last.act, outcome: last.outcome }, t)}</a></b>{last.date && ", "}</>}
            {last.date && <DateText edtf={last.date} t={t} />}: {last.sentence}
          </p>
        )}
        {foundAs.length > 0 && <p className="hit">{t("finding.foundAs")} {foundAs.map((name, at) => <span key={name}>{at > 0 && ", "}<mark>{name}</mark></span>)}</p>}
      </div>
    </li>
  );
}
