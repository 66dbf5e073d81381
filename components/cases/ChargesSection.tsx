import { Cite } from "@/components/ui/Cite";
import { DateText } from "@/components/ui/DateText";
import { Permalink } from "@/components/ui/Permalink";
import type { PublishedCase } from "@/lib/record/shape";
import type { CaseView } from "./case-view";
import { Disagreements } from "./Disagreements";
import { Section } from "./Section";
import { inSentence } from "./wording";

/** Charges, always as charges, each with the answer to it. */
export function ChargesSection({ view }: { view: CaseView }) {
  return (
    <Section name="charges" view={view}>
      <div>
        <p className="sans quiet text">{view.t("cases.charges.note")}</p>
        <ol className="rec">{view.case.charges.map((charge) => <Charge key={charge.id} charge={charge} view={view} />)}</ol>
      </div>
    </Section>
  );
}

function Charge({ charge, view }: { charge: PublishedCase["charges"][number]; view: CaseView }) {
  const { t, evidence } = view;
  const { id, person, state, law, wording, since, sum, answer } = charge;
  const named = person && (view.case.subjects.length > 1 || !view.case.subjects.includes(person));
  return (
    <li id={id} className={view.changeOf(id)}>
      <p className="meta">
        {state && <span id={`${id}.state`}>{t.state(state)}<br /></span>}
        {law && <span id={`${id}.law`}>{law}<br /></span>}
        {since && <span id={`${id}.since`}>{t("cases.since")} <DateText edtf={since} t={t} /></span>}
      </p>
      <div>
        <h3>
          <span className="quiet">{named ? t("cases.charges.personCharged", { person: view.personName(person) }) : t("cases.charges.charged")}</span>{" "}
          <span id={`${id}.wording`}>{inSentence(wording)}</span>
          <Cite numbers={evidence.numbers(...["wording", "state", "law", "since"].map((field) => `${id}.${field}`))} />
          <Permalink id={id} label={wording} />
        </h3>
        {sum && <p id={`${id}.sum`}>{t("cases.charges.sum", { sum })}<Cite numbers={evidence.numbers(`${id}.sum`)} /></p>}
        <p id={`${id}.answer`}>
          <b>{t("cases.charges.answer")}</b> {answer ?? t("cases.charges.noAnswer")}<Cite numbers={evidence.numbers(`${id}.answer`)} />
        </p>
        <Disagreements record={id} view={view} />
      </div>
    </li>
  );
}
