import edtf, { type EdtfDate, type EdtfList, type EdtfSeason } from "edtf";

/**
 * A date as exactly as it is known.
 * `edtf` is the EDTF string (ISO 8601-2, level 1 and sets); `earliest` and `latest` are the first and last day it can mean
 * as `YYYY-MM-DD`, null where that end is open or unknown.
 */
export type PartialDate = { edtf: string; earliest: string | null; latest: string | null };

export type Precision = "century" | "decade" | "year" | "season" | "month" | "day";

/** One date within an EDTF string; `month` runs from 1, `season` from 21 (spring) to 24 (winter). */
export type Point = {
  precision: Precision;
  year: number;
  month?: number;
  season?: number;
  day?: number;
  approximate: boolean;
  uncertain: boolean;
  earliest: string;
  latest: string;
};

export type SpanEnd = Point | "open" | "unknown";

/** What an EDTF string says; a member of a set is one date or a range of two. */
export type Shape =
  | { kind: "point"; point: Point }
  | { kind: "span"; from: SpanEnd; to: SpanEnd }
  | { kind: "oneOf" | "allOf"; members: Point[][] };

export const FIRST_YEAR = 1000;
export const LAST_YEAR = 2200;
const LONGEST = 100;

/** The date that an EDTF string means, or null: not EDTF, over 100 characters, or a year outside 1000–2200. Never throws. */
export function parseDate(text: string): PartialDate | null {
  const shape = shapeOf(text);
  return shape && { edtf: text, ...boundsOf(shape) };
}

/** The parts of an EDTF string, or null where `parseDate` gives null. Kept, since a page shows and compares the same few dates. */
export function shapeOf(text: string): Shape | null {
  if (typeof text !== "string" || text.length > LONGEST) return null;
  const known = shapes.get(text);
  if (known !== undefined) return known;
  const shape = readShape(text);
  if (shapes.size >= MOST_SHAPES) shapes.clear();
  shapes.set(text, shape);
  return shape;
}

const shapes = new Map<string, Shape | null>();
const MOST_SHAPES = 5000;

function readShape(text: string): Shape | null {
  // Nearly all dates are plain: those do not need the grammar, which takes 0.14 ms.
  const plain = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?([?~%]?)$/.exec(text);
  if (plain) {
    const [, year, month, day, mark] = plain;
    const point = calendarPoint(Number(year), month ? Number(month) : undefined, day ? Number(day) : undefined, mark);
    return point && { kind: "point", point };
  }
  // Everything else that we accept has one of these characters; random text does not reach the grammar.
  if (!/^[\d[{./]/.test(text) || /[^\dXx\-?~%/.,[\]{} ]/.test(text)) return null;
  // The grammar takes 29 February in every year and then moves it to March.
  for (const [day] of text.replace(/[?~%]/g, "").matchAll(/\d{4}-\d\d-\d\d/g)) {
    if (!calendarPoint(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8)))) return null;
  }
  try {
    return shapeByGrammar(text);
  } catch {
    return null;
  }
}

/** A point of the calendar, or null for a day or year that does not exist here. `mark` is an EDTF qualifier: ? ~ % or nothing. */
export function calendarPoint(year: number, month?: number, day?: number, mark = ""): Point | null {
  if (year < FIRST_YEAR || year > LAST_YEAR) return null;
  if (month !== undefined && (month < 1 || month > 12)) return null;
  if (day !== undefined && (day < 1 || day > daysIn(year, month ?? 1))) return null;
  return {
    precision: day !== undefined ? "day" : month !== undefined ? "month" : "year",
    year,
    month,
    day,
    approximate: mark === "~" || mark === "%",
    uncertain: mark === "?" || mark === "%",
    earliest: isoDay(year, month ?? 1, day ?? 1),
    latest: isoDay(year, month ?? 12, day ?? daysIn(year, month ?? 12)),
  };
}

/** `YYYY-MM-DD`; the month runs from 1. */
export function isoDay(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** How many days a month has; the month runs from 1. */
export function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function boundsOf(shape: Shape): { earliest: string | null; latest: string | null } {
  if (shape.kind === "point") return { earliest: shape.point.earliest, latest: shape.point.latest };
  if (shape.kind === "span") {
    return {
      earliest: typeof shape.from === "string" ? null : shape.from.earliest,
      latest: typeof shape.to === "string" ? null : shape.to.latest,
    };
  }
  const points = shape.members.flat();
  return {
    earliest: points.map((point) => point.earliest).reduce((a, b) => (a < b ? a : b)),
    latest: points.map((point) => point.latest).reduce((a, b) => (a > b ? a : b)),
  };
}

function shapeByGrammar(text: string): Shape | null {
  const value = edtf(text);
  if (value.type === "Date" || value.type === "Season") {
    const point = pointOf(value);
    return point && { kind: "point", point };
  }
  if (value.type === "Interval") {
    const from = endOf(value.lower);
    const to = endOf(value.upper);
    if (!from || !to || (typeof from === "string" && typeof to === "string")) return null;
    // The grammar compares first days only: "2013/2013-11" would end before it is over.
    if (typeof from !== "string" && typeof to !== "string" && from.latest > to.latest) return null;
    return { kind: "span", from, to };
  }
  if (value.type === "Set" || value.type === "List") {
    const members = membersOf(value);
    return members && { kind: value.type === "Set" ? "oneOf" : "allOf", members };
  }
  return null;
}

function endOf(end: EdtfDate | EdtfSeason | number | null): SpanEnd | null {
  if (end === null) return "unknown";
  return typeof end === "number" ? "open" : pointOf(end);
}

function membersOf(list: EdtfList): Point[][] | null {
  if (list.earlier || list.later || list.values.length === 0) return null;
  const members: Point[][] = [];
  for (const value of list.values) {
    const points = (Array.isArray(value) ? value : [value]).map(pointOf);
    if (!points.every((point) => point !== null)) return null;
    const [from, to] = points;
    if (from && to && from.earliest >= to.earliest) return null;
    members.push(points);
  }
  return members;
}

/** Which digits are left open, as the package's bit mask says it, and what then remains: level 1 and no more. */
const LEFT_OPEN: Record<number, Precision> = { 12: "century", 8: "decade", 48: "year", 240: "year", 192: "month" };

function pointOf(value: EdtfDate | EdtfSeason): Point | null {
  if (value.type === "Season") return seasonPoint(value.year, value.season);
  if (value.type !== "Date") return null;
  const [year = 0, month, day] = value.values;
  const open = value.unspecified.value;
  const precision = open ? LEFT_OPEN[open] : ([undefined, "year", "month", "day"] as const)[value.precision];
  if (!precision || year < FIRST_YEAR || year > LAST_YEAR) return null;
  return {
    precision,
    year,
    month: (precision === "month" || precision === "day") && month !== undefined ? month + 1 : undefined,
    day: precision === "day" ? day : undefined,
    approximate: value.approximate.value > 0,
    uncertain: value.uncertain.value > 0,
    earliest: new Date(value.min).toISOString().slice(0, 10),
    latest: new Date(value.max).toISOString().slice(0, 10),
  };
}

/** Seasons as the weather services of the northern hemisphere count them; a winter runs into the next year. */
function seasonPoint(year: number, season: number): Point | null {
  if (season < 21 || season > 24 || year < FIRST_YEAR || year > LAST_YEAR) return null;
  const firstMonth = (season - 20) * 3;
  const [lastYear, lastMonth] = season === 24 ? [year + 1, 2] : [year, firstMonth + 2];
  return {
    precision: "season",
    year,
    season,
    approximate: false,
    uncertain: false,
    earliest: isoDay(year, firstMonth, 1),
    latest: isoDay(lastYear, lastMonth, daysIn(lastYear, lastMonth)),
  };
}
