import { ABOUT, FILLERS, UNCERTAIN, monthOf, seasonOf, weekdayOf } from "./partial-date-languages";
import { FIRST_YEAR, LAST_YEAR, type Precision, calendarPoint, shapeOf } from "./partial-date-shape";

/** Why a typed date was not taken; each has its sentence in the message catalogue. */
export type DateProblem =
  | "empty"
  | "too_long"
  | "not_understood"
  | "no_such_day"
  | "year_missing"
  | "year_short"
  | "year_out_of_range"
  | "other_weekday"
  | "ends_before_start";

/** One date as read: `text` is its EDTF without qualifier, `mark` the qualifier (? ~ % or nothing). */
export type Reading = { ok: true; text: string; mark: string; precision: Precision; year: number; month?: number; earliest: string };

/** What a date without a year or month of its own takes from the date it stands beside. */
export type Inherited = { year: number; month?: number };

type Problem = { ok: false; reason: DateProblem };

const PREFIX = new RegExp(`^(?:(~)|(${ABOUT.join("|")})(?:\\. ?| )|(${UNCERTAIN.join("|")}) )\\s*`, "u");
const SUFFIX = new RegExp(`[ ,]*(?:([?~%])|\\((?:${UNCERTAIN.join("|")})\\)|[, ](?:${UNCERTAIN.join("|")}))$`, "u");

/** One date out of tidied text: no spans, no sets. Never throws. */
export function readPoint(typed: string, inherited?: Inherited): Reading | Problem {
  let text = typed.trim().replace(/,$/, "");
  let approximate = false;
  let uncertain = false;
  for (let found = PREFIX.exec(text); found; found = PREFIX.exec(text)) {
    if (found[3]) uncertain = true;
    else approximate = true;
    text = text.slice(found[0].length);
  }
  for (let found = SUFFIX.exec(text); found; found = SUFFIX.exec(text)) {
    if (found[1] !== "~") uncertain = true;
    if (found[1] === "~" || found[1] === "%") approximate = true;
    text = text.slice(0, found.index);
  }
  const bare = readNumbers(text) ?? readWords(text, inherited);
  if (!bare.ok) return bare;
  return { ...bare, mark: approximate && uncertain ? "%" : approximate ? "~" : uncertain ? "?" : "" };
}

/** Dates of digits and EDTF's own points: 2013-11-08, 8.11.2013, 08/11/2013, 11/2013. Null when the text is not of that kind. */
function readNumbers(text: string): Reading | Problem | null {
  const exact = shapeOf(text.replace(/x/g, "X"));
  if (exact?.kind === "point" && !/[?~%]/.test(text)) {
    const { precision, year, month, earliest } = exact.point;
    return { ok: true, text: text.replace(/x/g, "X"), mark: "", precision, year, month, earliest };
  }
  const iso = /^(\d{4}) ?[-./–] ?(\d{1,2})(?: ?[-./–] ?(\d{1,2}))?$/.exec(text);
  if (iso) return calendar(Number(iso[1]), Number(iso[2]), iso[3] ? Number(iso[3]) : undefined);
  const monthYear = /^(\d{1,2}) ?[-./] ?(\d{4})$/.exec(text);
  if (monthYear) return calendar(Number(monthYear[2]), Number(monthYear[1]));
  const dayFirst = /^(\d{1,2})( ?[-./] ?| )(\d{1,2})(?: ?[-./] ?| )(\d{4})(?: ?(?:г|года?))?$/u.exec(text);
  if (dayFirst) {
    const [, first, mark = "", second, year] = dayFirst;
    // 11/25/2013 can only be written month first; every other mark is day first.
    const swapped = mark.includes("/") && Number(second) > 12 && Number(first) <= 12;
    return calendar(Number(year), Number(swapped ? first : second), Number(swapped ? second : first));
  }
  return /^\d{1,2}([-./])\d{1,2}\1\d{2}$/.test(text) ? { ok: false, reason: "year_short" } : null;
}

/** Dates with words: 8 Nov 2013, November 8th, 2013, 8 de noviembre de 2013, Friday 8 November 2013, spring 2013, 1990s. */
function readWords(text: string, inherited?: Inherited): Reading | Problem {
  const decade = /^(?:the )?(\d{3})0s$/.exec(text);
  if (decade) return readNumbers(`${decade[1]}X`) ?? { ok: false, reason: "not_understood" };
  const numbers: string[] = [];
  let month: number | undefined;
  let season: number | undefined;
  let weekday: number | undefined;
  for (const word of text.split(/[\s,.]+/).filter(Boolean)) {
    const number = /^(\d{1,4})(?:st|nd|rd|th|º|°|o|-?го|-?е)?$/u.exec(word)?.[1];
    const [asMonth, asSeason, asWeekday] = number ? [null, null, null] : [monthOf(word), seasonOf(word), weekdayOf(word)];
    if (number) numbers.push(number);
    else if (asMonth !== null && month === undefined) month = asMonth;
    else if (asSeason !== null && season === undefined) season = asSeason;
    else if (asWeekday !== null && weekday === undefined) weekday = asWeekday;
    else if (!FILLERS.has(word)) return { ok: false, reason: "not_understood" };
  }
  const years = numbers.filter((number) => number.length === 4);
  const days = numbers.filter((number) => number.length < 3);
  if (years.length > 1 || days.length > 1 || years.length + days.length < numbers.length) return { ok: false, reason: "not_understood" };
  const day = days[0] === undefined ? undefined : Number(days[0]);
  if (day !== undefined && (day < 1 || day > 31)) return { ok: false, reason: "not_understood" };
  if (day === undefined && month === undefined && season === undefined && years.length === 0) return { ok: false, reason: "not_understood" };
  const year = years[0] === undefined ? inherited?.year : Number(years[0]);
  const ownMonth = month ?? (years.length === 0 ? inherited?.month : undefined);
  if (year === undefined) return { ok: false, reason: month === undefined && season === undefined ? "not_understood" : "year_missing" };
  if (season !== undefined) return seasonal(year, season, month !== undefined || day !== undefined);
  if (day !== undefined && ownMonth === undefined) return { ok: false, reason: "not_understood" };
  const reading = calendar(year, day !== undefined || month !== undefined ? ownMonth : undefined, day);
  if (!reading.ok || weekday === undefined) return reading;
  if (day === undefined) return { ok: false, reason: "not_understood" };
  return new Date(`${reading.earliest}T00:00:00Z`).getUTCDay() === weekday ? reading : { ok: false, reason: "other_weekday" };
}

function seasonal(year: number, season: number, more: boolean): Reading | Problem {
  const reading = more ? null : readNumbers(`${String(year).padStart(4, "0")}-${season}`);
  return reading ?? { ok: false, reason: "not_understood" };
}

function calendar(year: number, month?: number, day?: number): Reading | Problem {
  if (year < FIRST_YEAR || year > LAST_YEAR) return { ok: false, reason: "year_out_of_range" };
  if (month !== undefined && (month < 1 || month > 12)) return { ok: false, reason: "not_understood" };
  if (day !== undefined && (day < 1 || day > 31)) return { ok: false, reason: "not_understood" };
  const point = calendarPoint(year, month, day);
  if (!point) return { ok: false, reason: "no_such_day" };
  const text = [String(year), month, day].filter((part) => part !== undefined).map((part) => String(part).padStart(2, "0")).join("-");
  return { ok: true, text, mark: "", precision: point.precision, year, month, earliest: point.earliest };
}
