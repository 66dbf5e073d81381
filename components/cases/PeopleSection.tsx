import { Fragment } from "react";
import { Cite } from "@/components/ui/Cite";
import { DateText } from "@/components/ui/DateText";
import { Permalink } from "@/components/ui/Permalink";
import type { Translator } from "@/lib/i18n/translator";
import type { PublishedCase } from "@/lib/record/shape";
import { groupBy } from "@/lib/timeline/evidence";
import type { CaseView } from "./case-view";
import { Disagreements } from "./Disagreements";
import { Section } from "./Section";

type Link = PublishedCase["links"][number];

/** What the other person is to the subject; some links read differently from either end. */
function linkWords(kind: string, fromSubject: boolean, t: Translator): string {
  const key = [`cases.link.either.${kind}`, `cases.link.${fromSubject ? "subject" : "other"}.${kind}`].find(t.has);
  return key ? t(key) : t.term("relationship_kind", kind);
}

/** Other people who belong to the case: how, since when, in one sourced sentence each. */
export function PeopleSection({ view }: { view: CaseView }) {
  const { case: published, t } = view;
  const connected = groupBy(published.links, ({ from, to }) => (published.subjects.includes(from) ? to : from));
  return (
    <Section name="people" view={view}>
      <div>
        <ol className="rec">{[...connected].map(([person, links]) => <Connected key={person} person={person} links={links} view={view} />)}</ol>
        <p className="small">{t("cases.people.leftOut")}</p>
      </div>
    </Section>
  );
}

function Connected({ person, links, view }: { person: string; links: readonly Link[]; view: CaseView }) {
  const { t, evidence } = view;
  const others = view.case.people.find(({ id }) => id === person)?.names.slice(1).filter(({ language }) => language !== t.locale) ?? [];
  return (
    <li id={person}>
      <p className="meta">
        {links.map(({ id, from, kind, since, until }, at) => (
          <Fragment key={id}>
            {at > 0 && <br />}
            <span id={`${id}.kind`}>
              {linkWords(kind, view.case.subjects.includes(from), t)}
              {since && <>, {t("cases.since")} <DateText edtf={since} t={t} /></>}
              {until && <>, {t("cases.until")} <DateText edtf={until} t={t} /></>}
            </span>
          </Fragment>
        ))}
      </p>
      <div>
        <h3>
          {view.personName(person)}
          {others.length > 0 && <span className="quiet">{others.map(({ text, language }) => <Fragment key={text}>, <span lang={language}>{text}</span></Fragment>)}</span>}
        </h3>
        {links.map(({ id, sentence }) => (
          <Fragment key={id}>
            <p id={id} className={view.changeOf(id)}>
              {sentence}<Cite numbers={evidence.numbers(...["sentence", "kind", "since", "until"].map((field) => `${id}.${field}`))} />
              <Permalink id={id} label={view.personName(person)} />
            </p>
            <Disagreements record={id} view={view} />
          </Fragment>
        ))}
      </div>
    </li>
  );
}
