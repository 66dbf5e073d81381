import { Fragment } from "react";
import { Breakable } from "@/components/ui/Breakable";
import { Cite } from "@/components/ui/Cite";
import { disagreements, isAsStated, weekendOf, type Disagreement, type SaidValue } from "@/lib/timeline/disagreement";
import type { CaseView } from "./case-view";
import { saidWords } from "./said-words";
import { inSentence } from "./wording";

/** Every point of a record on which sources disagree, in the flow under it and never folded away. */
export function Disagreements({ record, view, fields, except }: { record: string; view: CaseView; fields?: readonly string[]; except?: readonly string[] }) {
  return disagreements(view.case, view.evidence, record)
    .filter(({ field }) => (!fields || fields.includes(field)) && !except?.includes(field))
    .map((point) => <Note key={point.field} point={point} view={view} />);
}

/** One statement: each value, who gives it, what we take and why; without a reason it is not settled. */
function Note({ point, view }: { point: Disagreement; view: CaseView }) {
  const { t } = view;
  const key = `cases.disagree.${point.field}`;
  const taken = point.taken && saidWords(point, point.taken, view);
  return (
    <div className="dis">
      <b>{t("cases.disagree.title", { point: t.has(key) ? t(key) : t("cases.disagree.point") })}</b>
      <dl>
        {point.values.map((value) => (
          <Fragment key={value.said ?? ""}>
            <dt>{valueWords(value, point, view)}</dt>
            <dd><Breakable text={who(value, point, view)} /><Cite numbers={value.numbers} /></dd>
          </Fragment>
        ))}
      </dl>
      <p>
        {point.why
          ? taken ? `${t("cases.disagree.taken", { taken })} ${point.why}` : point.why
          : taken ? t("cases.disagree.shown", { taken }) : t("cases.disagree.open")}
      </p>
    </div>
  );
}

function valueWords(value: SaidValue, point: Disagreement, view: CaseView): string {
  if (value.said === null) return view.t("cases.disagree.otherwise");
  return isAsStated(value, point) ? view.t("cases.disagree.asStated") : saidWords(point, value.said, view);
}

/** "three texts that count as one; improbable". A single text is called by its publisher. */
function who({ said, sources, weight, credibility }: SaidValue, { statement }: Disagreement, { t, evidence, decision }: CaseView): string {
  const publisher = sources.length === 1 ? evidence.source(sources[0]!)?.publisher : null;
  const counted = publisher && publisher.length <= 40 ? publisher : t("cases.disagree.texts", { texts: weight.texts });
  const alike = weight.lines < weight.texts ? t(weight.texts === 2 && weight.lines === 1 ? "cases.disagree.bothOne" : "cases.disagree.lines", { lines: weight.lines }) : "";
  const ruling = decision(statement.slice(0, statement.lastIndexOf(".")));
  const weekend = ruling && weekendOf(said);
  return [
    counted + alike,
    weekend && t(`cases.disagree.${weekend}`),
    credibility && inSentence(t.term("information_credibility", `${credibility}`)),
  ].filter(Boolean).join("; ");
}
