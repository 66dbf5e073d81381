import { Fragment } from "react";
import { DateText } from "@/components/ui/DateText";
import { mainDate } from "@/lib/timeline/entries";
import { reviewChains } from "@/lib/timeline/reviews";
import type { CaseView } from "./case-view";
import { DecisionChain } from "./DecisionChain";
import { Disagreements } from "./Disagreements";
import { Section } from "./Section";
import { SHOWN_HERE } from "./StandsRow";

/** The decisions of each proceeding; what reviews one is indented under it, so that going up and coming back is seen. */
export function DecisionsSection({ view }: { view: CaseView }) {
  const { t } = view;
  return (
    <Section name="decisions" view={view}>
      <div>
        <p className="sans quiet text">{t("cases.decisions.note")}</p>
        {reviewChains(view.case).map(({ proceeding, chains, shared }) => (
          <div className="grp" key={proceeding.id}>
            <h3>{proceeding.title}</h3>
            <div>
              {chains.length > 0 && <DecisionChain chains={chains} view={view} />}
              <Disagreements record={proceeding.id} view={view} except={SHOWN_HERE} />
              {shared.length > 0 && (
                <p className="sans quiet">
                  {t("cases.decisions.shared")}{" "}
                  {shared.map((decision, at) => {
                    const date = mainDate(decision.dates);
                    return <Fragment key={decision.id}>{at > 0 && ", "}<a href={`#${decision.id}.outcome`}>{date ? <DateText edtf={date.date} t={t} /> : t("cases.undated")}</a></Fragment>;
                  })}.
                </p>
              )}
            </div>
          </div>
        ))}
      </div>
    </Section>
  );
}
