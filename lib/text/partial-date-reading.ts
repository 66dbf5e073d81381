import { AND, BETWEEN, FROM, NEAR_DAYS, OR, SINCE, TO, UNTIL } from "./partial-date-languages";
import { type PartialDate, isoDay, parseDate } from "./partial-date-shape";
import { type DateProblem, type Inherited, type Reading, readPoint } from "./partial-date-point";

export type { DateProblem } from "./partial-date-point";

export type DateReading = { ok: true; date: PartialDate } | { ok: false; reason: DateProblem };

type EdtfReading = { ok: true; edtf: string } | { ok: false; reason: DateProblem };

const LONGEST = 200;

/**
 * What a person typed, in English, Russian or Spanish or as EDTF, as a date. `today` is `YYYY-MM-DD` where that person is.
 * Numbers are read day first: 08/11/2013 is 8 November. Never throws.
 */
export function readDate(typed: string, today: string): DateReading {
  if (typed.length > LONGEST) return { ok: false, reason: "too_long" };
  const exact = parseDate(typed.replace(/\s+/g, ""));
  if (exact) return { ok: true, date: exact };
  const text = tidy(typed);
  if (!text) return { ok: false, reason: "empty" };
  const reading = readWhole(text, today);
  if (!reading.ok) return reading;
  const date = parseDate(reading.edtf);
  return date ? { ok: true, date } : { ok: false, reason: "not_understood" };
}

/** Lower case, one kind of space, one kind of dash, nothing at the ends that carries no meaning. */
function tidy(typed: string): string {
  return typed
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/g, "–")
    .replace(/[\p{C}\s]+/gu, " ")
    .replace(/^[\s.,;:]+|[\s.,;:]+$/g, "");
}

function readWhole(text: string, today: string): EdtfReading {
  const near = NEAR_DAYS.get(text);
  if (near !== undefined) return { ok: true, edtf: daysAfter(today, near) };
  const between = new RegExp(`^(?:${BETWEEN.join("|")}) (.+?) (?:${AND.join("|")}) (.+)$`, "u").exec(text);
  if (between) return readBetween(between[1] ?? "", between[2] ?? "");
  const alone = readPoint(text);
  if (alone.ok) return { ok: true, edtf: written(alone) };
  for (const read of [readSpan, readOpenSpan, readList]) {
    const reading = read(text);
    if (reading) return reading;
  }
  return alone;
}

function daysAfter(today: string, days: number): string {
  const [year = 0, month = 1, day = 1] = today.split("-").map(Number);
  const date = new Date(Date.UTC(year, month - 1, day + days));
  return isoDay(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

/** "Between 22 and 23 July" is one of two days; "between 17 and 19 April" one of three. */
function readBetween(first: string, second: string): EdtfReading {
  const pair = readPair(first, second);
  if (!pair.ok) return pair;
  const [from, to] = pair.points;
  if (written(from) === written(to)) return { ok: true, edtf: written(to) };
  if (from.earliest >= to.earliest) return { ok: false, reason: "ends_before_start" };
  // The century of a date known as "19XX" is worded as two years.
  if (from.precision === "year" && /00$/.test(String(from.year)) && to.year === from.year + 99 && !from.mark && !to.mark) {
    return { ok: true, edtf: `${String(from.year).slice(0, 2)}XX` };
  }
  const neighbours = from.precision === "day" && to.precision === "day" && daysAfter(from.earliest, 1) === to.earliest;
  return { ok: true, edtf: `[${written(from)}${neighbours ? "," : ".."}${written(to)}]` };
}

/** "from 11 Dec 2012 to 29 July 2014", "17 to 19 April 2013", "22–23 July 2013" */
function readSpan(text: string): EdtfReading | null {
  const bare = text.replace(new RegExp(`^(?:${FROM.join("|")}) (?=.+ (?:${TO.join("|")}) )`, "u"), "");
  for (const splitter of [new RegExp(` (?:${TO.join("|")}) `, "u"), / ?– ?/u, / - /u, /(?<=^\d{1,2})-(?=\d{1,2} )|(?<=\p{L}|\d{4})-(?=\p{L}|\d{4})/u]) {
    for (const cut of cutsOf(bare, splitter)) {
      const pair = readPair(cut[0], cut[1]);
      if (!pair.ok) {
        if (pair.reason !== "not_understood") return pair;
        continue;
      }
      const [from, to] = pair.points;
      if (written(from) === written(to)) return { ok: true, edtf: written(to) };
      const edtf = `${written(from)}/${written(to)}`;
      return parseDate(edtf) ? { ok: true, edtf } : { ok: false, reason: "ends_before_start" };
    }
  }
  return null;
}

/** "since 8 December 2022", "until 2013, start unknown" */
function readOpenSpan(text: string): EdtfReading | null {
  const since = new RegExp(`^(?:${SINCE.join("|")}) (.+?)(, end unknown)?$`, "u").exec(text);
  const until = new RegExp(`^(?:${UNTIL.join("|")}) (.+?)(, start unknown)?$`, "u").exec(text);
  const point = readPoint((since ?? until)?.[1] ?? "");
  if (!since && !until) return null;
  if (!point.ok) return point;
  if (since) return { ok: true, edtf: `${written(point)}/${since[2] ? "" : ".."}` };
  return { ok: true, edtf: `${until?.[2] ? "" : ".."}/${written(point)}` };
}

/** "22 or 23 July 2013", "1, 2 or 3 July 2013", "22 and 24 July 2013" */
function readList(text: string): EdtfReading | null {
  for (const [words, open, close] of [[OR, "[", "]"], [AND, "{", "}"]] as const) {
    const found = new RegExp(`^(.+) (?:${words.join("|")}) (.+)$`, "u").exec(text);
    if (!found) continue;
    const last = readPoint(found[2] ?? "");
    if (!last.ok) return last;
    const whole = readPoint(found[1] ?? "", last);
    const before = whole.ok ? [whole] : (found[1] ?? "").split(",").map((part) => readPoint(part, last));
    const points: Reading[] = [];
    for (const point of [...before, last]) {
      if (!point.ok) return point;
      points.push(point);
    }
    const distinct = [...new Set(points.map(written))];
    return { ok: true, edtf: distinct.length === 1 ? written(last) : `${open}${distinct.join(",")}${close}` };
  }
  return null;
}

type PairReading = { ok: true; points: [Reading, Reading] } | { ok: false; reason: DateProblem };

/** The second date is read first, because the first may lean on it: "22 to 23 July 2013". */
function readPair(first: string, second: string): PairReading {
  const to = readPoint(second);
  if (!to.ok) return to;
  const inherited: Inherited = { year: to.year, month: to.month };
  const from = readPoint(first, inherited);
  return from.ok ? { ok: true, points: [from, to] } : from;
}

function* cutsOf(text: string, splitter: RegExp): Generator<[string, string]> {
  for (const match of text.matchAll(new RegExp(splitter.source, "gu"))) {
    yield [text.slice(0, match.index), text.slice(match.index + match[0].length)];
  }
}

function written(point: Reading): string {
  return point.text + point.mark;
}
