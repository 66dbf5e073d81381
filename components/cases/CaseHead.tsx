import { Fragment } from "react";
import { Cite } from "@/components/ui/Cite";
import { DateText, DayText } from "@/components/ui/DateText";
import type { PublishedCase } from "@/lib/record/shape";
import type { CaseView } from "./case-view";
import { kindsAndStates } from "./case-summary";
import { sectionsOf } from "./sections";

type Person = PublishedCase["people"][number];

/** The top of a case: what kind and between whom, the name and its spellings, the case in a few sentences, the contents. */
export function CaseHead({ view }: { view: CaseView }) {
  const { case: published, t, evidence } = view;
  const { kinds, states } = kindsAndStates(published, t);
  return (
    <header className="head">
      <p className="kicker">
        {kinds && <b>{kinds}</b>} {states && <span>{states}</span>}{" "}
        {view.preview
          ? <span>{t("cases.preview")}</span>
          : <span><a href="#history">{t("cases.version", { version: published.version })}</a>{t("cases.changed")} <DayText moment={published.publishedAt} t={t} /></span>}
      </p>
      <h1>{published.title}</h1>
      {published.subjects.map((id) => <Introduction key={id} person={published.people.find((person) => person.id === id)} view={view} />)}
      <div className="cols">
        <div>
          <p className="stand1" id="summary">
            {published.standfirst.map(({ id, sentence }) => (
              <Fragment key={id}><span id={id} className={view.changeOf(id)}>{sentence}<Cite numbers={evidence.numbers(`${id}.sentence`)} /></span> </Fragment>
            ))}
          </p>
        </div>
        <nav className="toc" aria-label={t("cases.contents")}>
          <ul>{sectionsOf(view).map((section) => <li key={section}><a href={`#${section}`}>{t(`cases.section.${section}.short`)}</a></li>)}</ul>
        </nav>
      </div>
    </header>
  );
}

function Introduction({ person, view: { case: published, t, evidence } }: { person: Person | undefined; view: CaseView }) {
  if (!person) return null;
  const others = person.names.filter(({ text }) => text !== published.title);
  return (
    <p className="names" id={person.id}>
      {published.subjects.length > 1 && <b>{person.names[0]!.text}. </b>}
      {others.length > 0 && (
        <>
          {t("cases.also")}{" "}
          {others.map(({ text, language }, at) => (
            <Fragment key={text}>{at > 0 && ", "}<span lang={language === t.locale ? undefined : language}>{text}</span></Fragment>
          ))}
          .<Cite numbers={evidence.numbers(`${person.id}.names`)} />{" "}
        </>
      )}
      {person.born && (
        <span id={`${person.id}.born`}>{t("cases.born")} <DateText edtf={person.born} t={t} />.<Cite numbers={evidence.numbers(`${person.id}.born`)} /> </span>
      )}
      {person.nationalities.length > 0 && (
        <>
          {t("cases.citizen")}{" "}
          {person.nationalities.map(({ id, state }, at) => (
            <Fragment key={id}>{at > 0 && " "}<span id={id}>{t.state(state)}{at < person.nationalities.length - 1 ? "," : "."}<Cite numbers={evidence.numbers(`${id}.state`)} /></span></Fragment>
          ))}
        </>
      )}
    </p>
  );
}
