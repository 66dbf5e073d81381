import type { Translator } from "@/lib/i18n/translator";
import type { PublishedCase, PublishedDecision, PublishedProceeding } from "@/lib/record/shape";
import { mainDate, type RoleDate } from "@/lib/timeline/entries";
import { evidenceOf } from "@/lib/timeline/evidence";
import { noteMark } from "./note-mark";
import type { Sentence } from "./summary-shape";

/** How the records of one published case are called in words. An id that the document does not hold is given as it is. */
export interface Naming {
  person(id: string): string;
  proceeding(id: string): string;
  authority(id: string): string;
  organisation(id: string): string;
  /** "Kazakhstan → Spain", or the State of the forum. */
  between(proceeding: PublishedProceeding): string;
  /** The outcome with its vote: "Upheld, 10 to 7". */
  outcome(decision: PublishedDecision): string;
  /** The day that an act goes by in words, with its role where it is not the day of the act itself. */
  day(dates: readonly RoleDate[]): string;
  /** The further dates of an act, each with its role. */
  furtherDays(dates: readonly RoleDate[]): string[];
  span(from: string | null, until: string | null): string;
  /** Kinds of proceedings of the case, each once. */
  kinds(): string[];
  introductions(): Sentence[];
  /** Numbers of the sources that support a record, or only the named fields of it. */
  sources(recordId: string, ...fields: string[]): number[];
  cited(text: string, numbers: readonly number[], language?: string | null): Sentence;
}

/** What the summary's sections are made from. */
export interface Given {
  published: PublishedCase;
  t: Translator;
  named: Naming;
}

export function naming(published: PublishedCase, t: Translator): Naming {
  const evidence = evidenceOf(published);
  const people = new Map(published.people.map((person) => [person.id, person]));
  const proceedings = new Map(published.proceedings.map((proceeding) => [proceeding.id, proceeding]));
  const authorities = new Map(published.authorities.map((authority) => [authority.id, authority]));
  const organisations = new Map(published.organisations.map((organisation) => [organisation.id, organisation]));

  const dated = ({ role, date }: RoleDate) =>
    role === "act" ? t.date(date) : t.has(`export.dated.${role}`) ? t(`export.dated.${role}`, { date: t.date(date) }) : `${t.date(date)} (${t.term("date_role", role)})`;

  const named: Naming = {
    person: (id) => people.get(id)?.names[0]?.text ?? id,
    proceeding: (id) => proceedings.get(id)?.title ?? id,
    authority: (id) => {
      const authority = authorities.get(id);
      if (!authority) return id;
      return authority.local === authority.english ? authority.english : `${authority.english} (${authority.local})`;
    },
    organisation: (id) => organisations.get(id)?.english ?? id,
    between: ({ requesting, requested, forum }) => {
      const to = requested ?? forum;
      return requesting && to ? `${t.state(requesting)} → ${t.state(to)}` : to ? t.state(to) : requesting ? t.state(requesting) : "";
    },
    outcome: ({ kind, outcome, votes }) => {
      const exact = `cases.ruling.${kind}.${outcome}`;
      const word = t.has(exact) ? t(exact) : outcome === "other" && kind !== "other" ? t.term("decision_kind", kind) : t.term("decision_outcome", outcome);
      return votes ? t("export.outcomeWithVote", { outcome: word, for: votes.for, against: votes.against }) : word;
    },
    day: (dates) => {
      const date = mainDate(dates);
      return date ? dated(date) : t("export.dateUnknown");
    },
    furtherDays: (dates) => {
      const main = mainDate(dates);
      return dates.filter((date) => date !== main).map(dated);
    },
    span: (from, until) => {
      if (from && until) return t("export.spanFromUntil", { from: t.date(from), until: t.date(until) });
      if (from) return t("export.spanFrom", { from: t.date(from) });
      return until ? t("export.spanUntil", { until: t.date(until) }) : t("export.dateUnknown");
    },
    kinds: () => [...new Set(published.proceedings.map(({ kind }) => t.term("proceeding_kind", kind)))],
    introductions: () => published.subjects.flatMap(introduction),
    sources: (id, ...fields) => (fields.length > 0 ? evidence.numbers(...fields.map((field) => `${id}.${field}`)) : evidence.ofRecord(id)),
    cited: (text, numbers, language) => ({
      text, cites: noteMark(numbers), ...(foreign(language, t.locale) && { language: foreign(language, t.locale)! }),
    }),
  };

  function introduction(id: string): Sentence[] {
    const person = people.get(id);
    if (!person) return [];
    const [main, ...others] = person.names;
    const said: Sentence[] = [];
    if (published.subjects.length > 1 || main!.text !== published.title) said.push(named.cited(`${main!.text}.`, []));
    others.forEach((name, at) => {
      const last = at === others.length - 1;
      const text = `${at === 0 ? `${t("export.summary.also")} ` : ""}${name.text}${last ? "." : ","}`;
      said.push(named.cited(text, last ? named.sources(id, "names") : [], name.language));
    });
    if (person.born) said.push(named.cited(t("export.summary.born", { date: t.date(person.born) }), named.sources(id, "born")));
    for (const nationality of person.nationalities) {
      said.push(named.cited(t("export.summary.citizen", { state: t.state(nationality.state) }), named.sources(nationality.id)));
    }
    return said;
  }

  return named;
}

/** The two- or three-letter code of a language other than the summary's; nothing for what is no such code. */
function foreign(language: string | null | undefined, locale: string): string | undefined {
  const code = language?.split("-")[0]?.toLowerCase();
  return code && code !== locale && /^[a-z]{2,3}$/.test(code) ? code : undefined;
}
