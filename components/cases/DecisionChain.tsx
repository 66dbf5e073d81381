import { Cite } from "@/components/ui/Cite";
import { dateWords } from "@/components/ui/DateText";
import { Mark } from "@/components/ui/Mark";
import { Permalink } from "@/components/ui/Permalink";
import type { PublishedDecision } from "@/lib/record/shape";
import { mainDate } from "@/lib/timeline/entries";
import type { Chain } from "@/lib/timeline/reviews";
import { isNamedFor } from "@/lib/timeline/stage";
import type { CaseView } from "./case-view";
import { DecisionCourt } from "./DecisionCourt";
import { languageOf, rulingWords } from "./wording";

export function DecisionChain({ chains, view }: { chains: readonly Chain[]; view: CaseView }) {
  return (
    <ol className="chain">
      {chains.map(({ decision, reviewedBy }) => (
        <li key={decision.id}>
          <Decision decision={decision} view={view} />
          {reviewedBy.length > 0 && <DecisionChain chains={reviewedBy} view={view} />}
        </li>
      ))}
    </ol>
  );
}

/** How it came here (under a decision that it reviews), what was decided, when, with which vote, by which court. */
function Decision({ decision, view }: { decision: PublishedDecision; view: CaseView }) {
  const { t, evidence } = view;
  const { id, direction, dates, votes } = decision;
  const date = mainDate(dates);
  return (
    <div className="d">
      {decision.reviews && <Via decision={decision} view={view} />}
      <p className="o" id={`${id}.outcome`}>
        <Mark shape={direction} t={t} />
        <b>{rulingWords(decision, t)}</b>
        {votes && <span id={`${id}.votes`}>, {t("cases.votes", { for: votes.for, against: votes.against })}</span>}
        {date && <span id={`${id}.date`}>, {dateWords(date.date, t)}{date.role === "reported" && t("cases.asReported")}</span>}
        {dates.filter((other) => other !== date).map((other) => <span key={other.role}>; {t(`cases.dated.${other.role}`)} {dateWords(other.date, t)}</span>)}
        <Cite numbers={evidence.numbers(...["outcome", "kind", "votes", "date"].map((field) => `${id}.${field}`))} />
        <Permalink id={`${id}.outcome`} label={date ? dateWords(date.date, t) : rulingWords(decision, t)} />
      </p>
      <DecisionCourt decision={decision} view={view} />
    </div>
  );
}

/** "on appeal (Recurso de súplica ante el Pleno)": the remedy, with its local name. */
function Via({ decision, view }: { decision: PublishedDecision; view: CaseView }) {
  const { id, kind, stage, authority, reviews } = decision;
  const { t, evidence } = view;
  const key = `cases.via.${kind}`;
  return (
    <span className="via" id={`${id}.reviews`}>
      {t.has(key) ? t(key) : t("cases.via.other")}
      {stage?.local && isNamedFor(decision) && view.decision(reviews!)?.stage?.key !== stage.key && <> (<i lang={languageOf(view.authority(authority ?? "")?.state)}>{stage.local}</i>)</>}
      <Cite numbers={evidence.numbers(`${id}.reviews`)} />
    </span>
  );
}
