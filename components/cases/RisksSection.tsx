import { Fragment } from "react";
import { Cite } from "@/components/ui/Cite";
import { Permalink } from "@/components/ui/Permalink";
import type { PublishedCase } from "@/lib/record/shape";
import { isSetAside } from "@/lib/timeline/reviews";
import type { CaseView } from "./case-view";
import { Disagreements } from "./Disagreements";
import { Section } from "./Section";
import { courtWords, listed } from "./wording";

type Risk = PublishedCase["risks"][number];

/** Why handing over would be dangerous: who says so, what a decision found, and the path of an onward transfer. */
export function RisksSection({ view }: { view: CaseView }) {
  const { t, evidence, case: published } = view;
  return (
    <Section name="risks" view={view}>
      <div>
        <ol className="rec">
          {published.risks.map((risk) => {
            const { id, ground, sentence, path } = risk;
            const label = t.term("risk_ground", ground);
            return (
              <li key={id} id={id} className={view.changeOf(id)}>
                <p className="meta"><Strength risk={risk} view={view} /></p>
                <div>
                  <h3 id={`${id}.ground`}>{label}</h3>
                  <p>
                    {sentence}<Cite numbers={evidence.numbers(...["sentence", "ground", "allegedBy", "foundBy", "path"].map((field) => `${id}.${field}`))} />
                    <Permalink id={id} label={label} />
                  </p>
                  {path.length > 0 && (
                    <p className="route" id={`${id}.path`}>
                      {fromHere(risk, view).map((state, at) => <Fragment key={state}>{at > 0 && <i>→</i>}<span>{t.state(state)}</span></Fragment>)}
                    </p>
                  )}
                  <Disagreements record={id} view={view} />
                </div>
              </li>
            );
          })}
        </ol>
      </div>
    </Section>
  );
}

/** The path begins where the person is: in the State that was asked. */
function fromHere({ path, proceeding }: Risk, view: CaseView): string[] {
  const asked = proceeding && view.proceeding(proceeding)?.requested;
  return asked && path[0] !== asked ? [asked, ...path] : path;
}

/** "Found by the Council of State" before "Alleged by Amnesty International": a finding weighs more. */
function Strength({ risk: { id, allegedBy, foundBy }, view }: { risk: Risk; view: CaseView }) {
  const { t } = view;
  const found = foundBy.flatMap((decision) => view.decision(decision) ?? []);
  const courts = new Map(found.map((decision) => [courtWords(view.authority(decision.authority ?? ""), decision.section) ?? t("cases.decisions.noCourt"), decision]));
  return (
    <>
      {courts.size > 0 && (
        <span id={`${id}.foundBy`}>
          {t("cases.risks.foundBy")} {[...courts].map(([court, decision], at) => (
            <Fragment key={decision.id}>{at > 0 && ", "}<a href={`#${decision.id}`}>{court}</a>{isSetAside(decision, view.case.decisions) && t("cases.risks.setAside")}</Fragment>
          ))}
          {allegedBy.length > 0 && <br />}
        </span>
      )}
      {allegedBy.length > 0 && <span id={`${id}.allegedBy`}>{t("cases.risks.allegedBy", { who: listed(allegedBy.map(view.organisationName), t) })}</span>}
    </>
  );
}
