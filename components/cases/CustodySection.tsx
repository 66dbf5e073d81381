import { Cite } from "@/components/ui/Cite";
import { DateText } from "@/components/ui/DateText";
import { Permalink } from "@/components/ui/Permalink";
import { compareDates } from "@/lib/text/partial-date";
import type { CaseView } from "./case-view";
import { Disagreements } from "./Disagreements";
import { Section } from "./Section";

/** Periods in custody or under conditions, oldest first. Never a place. */
export function CustodySection({ view }: { view: CaseView }) {
  const { case: published, t, evidence } = view;
  const periods = [...published.custody].sort((a, b) => compareDates(a.from, b.from));
  const named = new Set(periods.map(({ person }) => person)).size > 1;
  return (
    <Section name="custody" view={view}>
      <div>
        <ol className="rec">
          {periods.map(({ id, person, from, until, kind, sentence }) => {
            const label = t.term("custody_status", kind);
            return (
              <li key={id} id={id} className={view.changeOf(id)}>
                <p className="meta">
                  {from && <span id={`${id}.from`}><DateText edtf={from} t={t} start /></span>}<br />
                  <span id={`${id}.until`}>{until ? <>{t("cases.until")} <DateText edtf={until} t={t} /></> : t("cases.untilUnknown")}</span>
                </p>
                <div>
                  <h3 id={`${id}.kind`}>{label}{named && person && <span className="quiet"> {view.personName(person)}</span>}</h3>
                  <p>
                    {sentence}<Cite numbers={evidence.ofRecord(id)} />
                    <Permalink id={id} label={label} />
                  </p>
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
