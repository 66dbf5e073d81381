import { Cite } from "@/components/ui/Cite";
import { DateText } from "@/components/ui/DateText";
import { comingEvents, isOpen, lastCustody, standings } from "@/lib/timeline/standing";
import type { CaseView } from "./case-view";
import { Section } from "./Section";
import { StandsRow } from "./StandsRow";
import { courtWords, inSentence } from "./wording";

/** Where it stands: what comes next and custody in a line, then a row for each proceeding. */
export function StandsSection({ view }: { view: CaseView }) {
  return (
    <Section name="stands" view={view}>
      <p className="sans"><Next view={view} /> <Custody view={view} /></p>
      <div className="full">
        {standings(view.case).map((standing) => <StandsRow key={standing.proceeding.id} standing={standing} view={view} />)}
      </div>
    </Section>
  );
}

function Next({ view }: { view: CaseView }) {
  const { case: published, t, evidence } = view;
  const coming = comingEvents(published);
  const pending = published.proceedings.filter(({ pendingBefore }) => pendingBefore);
  const label = <b>{t("cases.stands.next")}</b>;
  if (coming.length + pending.length === 0) {
    const own = published.proceedings.filter(({ person }) => person === null || published.subjects.includes(person));
    const known = own.some(isOpen) ? "nextUnknown" : own.some(({ status }) => status === "unknown") ? "someUnknown" : "nobody";
    return <>{label} {t(`cases.stands.${known}`)}</>;
  }
  return (
    <>
      {label}{" "}
      {coming.map(({ id, date, summary }) => (
        <span key={id}>{date && <><DateText edtf={date} t={t} />: </>}{summary}<Cite numbers={evidence.numbers(`${id}.summary`, `${id}.date`)} /> </span>
      ))}
      {pending.map(({ id, title, pendingBefore }) => (
        <span key={id} id={`${id}.pendingBefore`}>
          {t("cases.stands.pending", { court: courtWords(view.authority(pendingBefore!), null) ?? "", proceeding: title })}
          <Cite numbers={evidence.numbers(`${id}.pendingBefore`)} />{" "}
        </span>
      ))}
    </>
  );
}

/** The last period that is known; "free" is never derived from silence. */
function Custody({ view: { case: published, t, evidence, personName } }: { view: CaseView }) {
  const known = lastCustody(published);
  if (known.length === 0) return null;
  return (
    <>
      <b>{t("cases.stands.custody")}</b>{" "}
      {known.map(({ id, person, kind, from, until }, at) => (
        <span key={id}>
          {at > 0 && "; "}
          {published.subjects.length > 1 && person && `${personName(person)}, `}
          <a href={`#${id}`}>{inSentence(t.term("custody_status", kind))}</a>
          {from && <> {t("cases.from")} <DateText edtf={from} t={t} /></>}
          {until && <> {t("cases.until")} <DateText edtf={until} t={t} /></>}
          {at === known.length - 1 && "."}
          <Cite numbers={evidence.numbers(`${id}.kind`, `${id}.from`, `${id}.until`)} />
        </span>
      ))}
    </>
  );
}
