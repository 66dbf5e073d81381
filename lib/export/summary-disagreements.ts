import { parseDate } from "@/lib/text/partial-date";
import type { PublishedCase } from "@/lib/record/shape";
import { isTerm, type ListName } from "@/lib/text/vocabulary";
import { disagreements as disagreementsOf, type Disagreement } from "@/lib/timeline/disagreement";
import { timelineEntries } from "@/lib/timeline/entries";
import { evidenceOf, fieldOf, recordOf } from "@/lib/timeline/evidence";
import { noteMark } from "./note-mark";
import type { Given } from "./naming";
import type { Sentence, SummarySection } from "./summary-shape";

/** Where sources disagree, in the order of the timeline: on what, what is taken and why, and what the others say, reprints counted as one. */
export function disagreements({ published, t, named }: Given): SummarySection {
  const evidence = evidenceOf(published);
  const records = [...new Set([...timelineEntries(published).map(({ id }) => id), ...evidence.disputedRecords()])];
  return {
    heading: t("export.summary.disagreements"), note: t("export.summary.disagreementsNote"), key: false,
    groups: [{ entries: records.flatMap((id) => disagreementsOf(published, evidence, id)).map((each) => ({ label: [field(each)], lead: subject(each), text: taken(each), small: others(each) })) }],
  };

  function field({ field: name }: Disagreement): string {
    return t.has(`export.field.${name}`) ? t(`export.field.${name}`) : t("export.field.other");
  }

  /** What the disputed statement is about, short enough for a run-in. */
  function subject({ statement }: Disagreement): string {
    const id = recordOf(statement);
    const decision = published.decisions.find((each) => each.id === id);
    const petition = published.petitions.find((each) => each.id === id);
    const event = published.events.find((each) => each.id === id);
    const words = decision ? t("export.lastDecision", { outcome: named.outcome(decision), date: named.day(decision.dates) })
      : petition ? `${t.term("petition_kind", petition.kind)}, ${named.day(petition.dates)}`
      : event ? [t.term("event_kind", event.kind), event.date && t.date(event.date)].filter(Boolean).join(", ")
      : published.charges.find((each) => each.id === id)?.wording
      ?? published.proceedings.find((each) => each.id === id)?.title
      ?? held(id) ?? linked(id) ?? published.risks.find((each) => each.id === id)?.sentence
      ?? published.standfirst.find((each) => each.id === id)?.sentence ?? published.title;
    return t("export.sentence", { text: words.replace(/\.$/, "") });
  }

  function held(id: string): string | undefined {
    const period = published.custody.find((each) => each.id === id);
    return period && `${t.term("custody_status", period.kind)}, ${named.span(period.from, period.until)}`;
  }

  function linked(id: string): string | undefined {
    const link = published.links.find((each) => each.id === id);
    return link && `${named.person(link.from)}, ${named.person(link.to)}`;
  }

  function taken({ statement, taken: value, why }: Disagreement): Sentence[] {
    const cites = named.sources(recordOf(statement), fieldOf(statement));
    if (!value) return [named.cited(why ?? t("export.disagreement.notSettled"), why ? [] : cites)];
    const said = { value: worded(statement, value) };
    return why ? [named.cited(t("export.disagreement.taken", said), cites), named.cited(why, [])] : [named.cited(t("export.disagreement.shown", said), cites)];
  }

  function others({ statement, values }: Disagreement): Sentence[] {
    return values.filter(({ shown }) => !shown).map(({ said, numbers, weight }) => ({
      text: t("export.disagreement.other", { value: said ? worded(statement, said) : t("export.disagreement.otherwise"), lines: weight.lines }),
      cites: noteMark(numbers),
    }));
  }

  /** A disputed value as a reader says it: dates in words, authorities, proceedings and codes by name, all else as written. */
  function worded(statement: string, value: string): string {
    const name = fieldOf(statement);
    if (LISTS.has(name) && value.includes(", ")) return value.split(", ").map((one) => worded(statement, one)).join(", ");
    if (DATES.has(name)) return parseDate(value) ? t.date(value) : value;
    if (published.authorities.some(({ id }) => id === value)) return named.authority(value);
    if (published.proceedings.some(({ id }) => id === value)) return named.proceeding(value);
    if (published.organisations.some(({ id }) => id === value)) return named.organisation(value);
    if (published.people.some(({ id }) => id === value)) return named.person(value);
    const decided = [...published.decisions, ...published.petitions].find(({ id }) => id === value);
    if (decided) return decided.summary;
    if (STATES.has(name) && /^([A-Z]{2}|XB:[a-z_]+)$/.test(value)) return t.state(value);
    const list = CODES.find(([records, field]) => field === name && published[records].some(({ id }) => id === recordOf(statement)))?.[2];
    if (list && isTerm(list, value)) return t.term(list, value);
    const votes = name === "votes" && /^(\d+)-(\d+)$/.exec(value);
    return votes ? t("export.votes", { for: Number(votes[1]), against: Number(votes[2]) }) : value;
  }
}

/** Fields whose value is a code, by the list of the document, and the vocabulary that words it. */
const CODES = [
  ["decisions", "outcome", "decision_outcome"], ["decisions", "kind", "decision_kind"], ["proceedings", "kind", "proceeding_kind"], ["proceedings", "status", "proceeding_status"],
  ["petitions", "kind", "petition_kind"], ["petitions", "outcome", "petition_outcome"], ["events", "kind", "event_kind"], ["custody", "kind", "custody_status"],
  ["links", "kind", "relationship_kind"], ["risks", "ground", "risk_ground"],
] as const satisfies readonly (readonly [keyof PublishedCase, string, ListName])[];
const STATES = new Set(["requesting", "requested", "forum", "state", "path"]);
const LISTS = new Set(["organisations", "allegedBy", "foundBy", "path", "relations", "affects"]);
const DATES = new Set(["date", "from", "until", "since", "born"]);
