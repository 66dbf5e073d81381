import { Cite } from "@/components/ui/Cite";
import type { PublishedDecision } from "@/lib/record/shape";
import type { CaseView } from "./case-view";
import { courtWords, localName } from "./wording";

/** Who decided, as the sources called it, what the vote adds, reference, how the decision is known, what it does elsewhere. */
export function DecisionCourt({ decision, view }: { decision: PublishedDecision; view: CaseView }) {
  const { t, evidence } = view;
  const { id, section, asReported, votes, reference, ecli, standing, affects } = decision;
  const authority = view.authority(decision.authority ?? "");
  // The court's own name once, where it first decides.
  const local = view.case.decisions.find((other) => other.authority === decision.authority)?.id === id ? localName(authority) : null;
  return (
    <p className="court">
      <span id={`${id}.authority`}>
        {courtWords(authority, section) ?? t("cases.decisions.noCourt")}{local && <> <i lang={local.lang}>({local.text})</i></>}
        <Cite numbers={evidence.numbers(`${id}.authority`, `${id}.section`)} />
      </span>
      {asReported && <span id={`${id}.asReported`}>. {t("cases.decisions.called", { name: asReported })}<Cite numbers={evidence.numbers(`${id}.asReported`)} /></span>}
      {votes?.note && <>. {withoutStop(votes.note)}</>}
      {reference && <span id={`${id}.reference`}>. {reference}<Cite numbers={evidence.numbers(`${id}.reference`)} /></span>}
      {ecli && <span id={`${id}.ecli`}>. {ecli}<Cite numbers={evidence.numbers(`${id}.ecli`)} /></span>}
      {standing === "confirmed" && <>. {t("cases.decisions.confirmed")}</>}
      {affects.map(({ proceeding, how }, at) => (
        <span key={proceeding} id={at === 0 ? `${id}.affects` : undefined}>
          . {t(`cases.affects.${how}`)} <a href={`#${proceeding}`}>{view.proceeding(proceeding)?.title}</a>
          {at === affects.length - 1 && <Cite numbers={evidence.numbers(`${id}.affects`)} />}
        </span>
      ))}
    </p>
  );
}

const withoutStop = (sentence: string): string => sentence.replace(/\.$/, "");
