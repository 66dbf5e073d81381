import type { Translator } from "@/lib/i18n/translator";
import type { Direction, PublishedCase, PublishedProceeding } from "@/lib/record/shape";
import { parseDate } from "@/lib/text/partial-date";
import { mainDate } from "./entries";
import { dayNumber } from "./time-scale";

/** A mark on the bar of a proceeding. `label` is its shortest wording; the table has the full one. */
export interface Mark {
  id: string;
  day: number;
  edtf: string;
  symbol: "rem" | "pro" | "nei" | "ev";
  label: string;
  importance: number;
}

/** How the bar of a proceeding ends: with a stroke, open at the edge because it goes on, or in dashes because nobody says. */
export type Ending = "stopped" | "open" | "unknown";

/** One proceeding over time; days are day numbers. */
export interface Lane {
  id: string;
  title: string;
  between: string;
  status: string;
  from: number;
  until: number;
  ending: Ending;
  suspended: { from: number; until: number }[];
  marks: Mark[];
}

/** A period of custody, or of liberty under conditions (`held` false). `until` is null where the end is not known. */
export interface Period {
  id: string;
  from: number | null;
  until: number | null;
  held: boolean;
  label: string;
}

/** A decision in one proceeding that acts on another. */
export interface Tie {
  day: number;
  from: string;
  to: string;
}

/** The proceedings and the custody of a case over the years: what both forms of the overview drawing and its table show. */
export interface Overview {
  lanes: Lane[];
  custody: Period[];
  ties: Tie[];
}

const ENDED = new Set(["final", "superseded", "executed", "lapsed", "withdrawn"]);
const GOES_ON = new Set(["pending", "reserved", "decided_not_final", "suspended", "anticipated"]);
const AT_LIBERTY = new Set(["at_liberty", "at_liberty_conditions"]);
/** Events that begin something or that nobody may overlook; all others are in the timeline alone. */
const DRAWN_EVENTS = new Set([
  "arrest", "provisional_arrest", "rearrest", "extradition_requested", "competing_request", "wanted_notice_national", "red_notice_issued", "red_notice_deleted",
  "asylum_applied", "ccf_request_filed", "request_withdrawn", "surrender_attempt", "surrender", "deportation", "rendition", "abduction", "onward_transfer", "return_from_removal",
]);
const SYMBOLS: Record<Direction, Mark["symbol"]> = { removal: "rem", protection: "pro", neither: "nei" };

/** The day that a date is drawn at: the middle of what it can be; its known end where the other is open. Null where it says nothing. */
export function drawnDay(edtf: string | null): number | null {
  const date = edtf === null ? null : parseDate(edtf);
  const days = [date?.earliest, date?.latest].flatMap((day) => (day ? [dayNumber(day)] : [])).filter(Number.isFinite);
  return days.length > 0 ? days.reduce((sum, day) => sum + day, 0) / days.length : null;
}

/** Proceedings without a single dated decision or event are not drawn; they stand under "Where it stands". */
export function overviewOf(published: PublishedCase, t: Translator): Overview {
  const lanes = published.proceedings.flatMap((proceeding) => laneOf(proceeding, published, t)).sort((a, b) => a.from - b.from);
  const drawn = new Set(lanes.map(({ id }) => id));
  const ties = published.decisions.flatMap((decision) => decision.affects.flatMap(({ proceeding: to }) => {
    const day = drawnDay(mainDate(decision.dates)?.date ?? null);
    const from = decision.proceedings.find((id) => drawn.has(id));
    return day !== null && from !== undefined && from !== to && drawn.has(to) ? [{ day, from, to }] : [];
  }));
  return { lanes, ties, custody: custodyOf(published, t) };
}

function laneOf(proceeding: PublishedProceeding, published: PublishedCase, t: Translator): Lane[] {
  const marks = marksOf(proceeding.id, published, t);
  const acting = published.decisions.flatMap((decision) => {
    const day = drawnDay(mainDate(decision.dates)?.date ?? null);
    return day === null ? [] : decision.affects.filter((effect) => effect.proceeding === proceeding.id).map(({ how }) => ({ how, day }));
  }).sort((a, b) => a.day - b.day);
  const events = published.events.filter((event) => event.proceeding === proceeding.id).flatMap(({ date }) => drawnDay(date) ?? []);
  const days = [...marks.map(({ day }) => day), ...events, ...acting.map(({ day }) => day)];
  if (days.length === 0) return [];
  const until = Math.max(...days);
  return [{
    id: proceeding.id, title: proceeding.title, between: between(proceeding, t), status: t.term("proceeding_status", proceeding.status),
    from: Math.min(...days), until, ending: ENDED.has(proceeding.status) ? "stopped" : GOES_ON.has(proceeding.status) ? "open" : "unknown",
    suspended: suspensions(acting, until), marks,
  }];
}

function marksOf(id: string, { decisions, events }: PublishedCase, t: Translator): Mark[] {
  const marks: Mark[] = [
    ...decisions.filter((decision) => decision.proceedings.includes(id)).flatMap((decision) => {
      const edtf = mainDate(decision.dates)?.date ?? null;
      const day = drawnDay(edtf);
      if (edtf === null || day === null) return [];
      const word = short("ruling", `${decision.kind}.${decision.outcome}`, t) ?? short("decision", decision.outcome, t) ?? t.term("decision_outcome", decision.outcome);
      const label = decision.votes ? t("timeline.overview.withVote", { outcome: word, for: decision.votes.for, against: decision.votes.against }) : word;
      const importance = decision.direction === "neither" ? 2 : 5;
      return [{ id: decision.id, day, edtf, label, symbol: SYMBOLS[decision.direction], importance: importance + (decision.affects.length > 0 ? 2 : 0) + (decision.votes ? 1 : 0) }];
    }),
    ...events.filter((event) => event.proceeding === id && DRAWN_EVENTS.has(event.kind)).flatMap(({ id: event, kind, date }) => {
      const day = drawnDay(date);
      return date === null || day === null ? [] : [{ id: event, day, edtf: date, label: short("event", kind, t) ?? t.term("event_kind", kind), symbol: "ev" as const, importance: 3 }];
    }),
  ].sort((a, b) => a.day - b.day);
  // How a proceeding began and how it ended is what one looks for.
  return marks.map((mark, at) => ({ ...mark, importance: mark.importance + (at === marks.length - 1 ? 3 : at === 0 ? 1 : 0) }));
}

/** Spans from a decision that suspends to the one that ends or resumes, else to the end of the bar. */
function suspensions(acting: readonly { how: string; day: number }[], until: number): Lane["suspended"] {
  const spans: Lane["suspended"] = [];
  let from: number | null = null;
  for (const { how, day } of acting) {
    if (how === "suspends") from ??= day;
    else if (from !== null) {
      spans.push({ from, until: day });
      from = null;
    }
  }
  if (from !== null && until > from) spans.push({ from, until });
  return spans;
}

/** The custody of those whom the case is about. */
function custodyOf({ custody, subjects }: PublishedCase, t: Translator): Period[] {
  return custody.filter(({ person, from, until }) => (person === null || subjects.includes(person)) && (from ?? until) !== null).map((period) => ({
    id: period.id, from: drawnDay(period.from), until: drawnDay(period.until), held: !AT_LIBERTY.has(period.kind),
    label: short("custody", period.kind, t) ?? t.term("custody_status", period.kind),
  })).filter(({ from, until }) => from !== null || until !== null).sort((a, b) => (a.from ?? a.until!) - (b.from ?? b.until!));
}

function between({ requesting, requested, forum }: PublishedProceeding, t: Translator): string {
  const to = requested ?? (forum?.startsWith("XB:") ? null : forum);
  if (requesting && to) return `${t.state(requesting)} → ${t.state(to)}`;
  if (requesting) return t("timeline.overview.for", { state: t.state(requesting) });
  return to ? t("timeline.overview.in", { state: t.state(to) }) : "";
}

function short(kind: "ruling" | "decision" | "event" | "custody", code: string, t: Translator): string | null {
  const key = `timeline.overview.${kind}.${code}`;
  return t.has(key) ? t(key) : null;
}
