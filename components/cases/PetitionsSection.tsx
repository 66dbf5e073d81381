import { Cite } from "@/components/ui/Cite";
import { DateText, dateWords } from "@/components/ui/DateText";
import { Permalink } from "@/components/ui/Permalink";
import type { PublishedPetition } from "@/lib/record/shape";
import { mainDate, timelineEntries } from "@/lib/timeline/entries";
import type { CaseView } from "./case-view";
import { Section } from "./Section";
import { courtWords, inSentence, listed, rulingWords } from "./wording";

/** Who asked whom for what, and what came of it. */
export function PetitionsSection({ view }: { view: CaseView }) {
  const petitions = timelineEntries(view.case).flatMap((entry) => (entry.kind === "petition" ? entry.record : []));
  return (
    <Section name="petitions" view={view}>
      <div><ol className="rec">{petitions.map((petition) => <Petition key={petition.id} petition={petition} view={view} />)}</ol></div>
    </Section>
  );
}

function Petition({ petition, view }: { petition: PublishedPetition; view: CaseView }) {
  const { t, evidence } = view;
  const { id, organisations, dates, kind, reference, demand, outcome, result, updates, summary } = petition;
  const date = mainDate(dates);
  const who = listed(organisations.map(view.organisationName).filter(Boolean), t);
  const whom = courtWords(view.authority(petition.addressee ?? ""), null) ?? petition.addresseeText;
  const earlier = updates && view.case.petitions.find((other) => other.id === updates);
  const decision = result ? view.decision(result) : undefined;
  const decided = decision && mainDate(decision.dates);
  return (
    <li>
      <p className="meta">
        {date && <><DateText edtf={date.date} t={t} start />{date.role === "reported" && t("cases.asReported")}<br /></>}
        <span id={`${id}.kind`}>{t.term("petition_kind", kind)}</span>
        {reference && <><br /><span id={`${id}.reference`}>{reference}</span></>}
      </p>
      <div>
        <h3 id={`${id}.organisations`}>
          {who || t("cases.petitions.several")} <span className="quiet" id={`${id}.addressee`}>{whom ? t("cases.petitions.asked", { whom }) : t("cases.petitions.askedOpenly")}</span>
        </h3>
        <p id={`${id}.demand`}>
          {demand ?? summary}
          <Cite numbers={evidence.numbers(...["demand", "organisations", "addressee", "addresseeText", "reference"].map((field) => `${id}.${field}`))} />
          <Permalink id={`${id}.demand`} label={date ? dateWords(date.date, t) : t.term("petition_kind", kind)} />
        </p>
        <p className="sans" id={`${id}.outcome`}>
          <b className="out">{t("cases.petitions.outcome")}</b> {inSentence(t.term("petition_outcome", outcome))}
          {decision && <>: <a href={`#${decision.id}`}>{inSentence(rulingWords(decision, t))}{decided && `, ${dateWords(decided.date, t)}`}</a></>}.
          <Cite numbers={evidence.numbers(`${id}.outcome`, `${id}.result`)} />
          {earlier && <> {t("cases.petitions.updates")} <a href={`#${earlier.id}.demand`}>{earlier.reference ?? t.term("petition_kind", earlier.kind)}</a>.</>}
        </p>
      </div>
    </li>
  );
}
