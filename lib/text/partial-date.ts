import { parseDate, type PartialDate } from "./partial-date-shape";

export { parseDate, type PartialDate } from "./partial-date-shape";
export { readDate, type DateProblem, type DateReading } from "./partial-date-reading";
export { dateInWords, type DateWordsOptions } from "./partial-date-words";

/** Why a court can hardly have sat on a date, or why the date is doubtful. */
export type DateRemark = "future" | "before_1900" | "new_year" | "christmas" | "saturday" | "sunday";

/** Order by earliest day, then by latest; what is not known comes last; equal dates keep their places in a stable sort. */
export function compareDates(a: PartialDate | string | null, b: PartialDate | string | null): number {
  const [left, right] = [asDate(a), asDate(b)];
  return compareDays(left?.earliest, right?.earliest) || compareDays(left?.latest, right?.latest);
}

/**
 * A remark to show beside a date, or null. `today` is `YYYY-MM-DD` where the monitor is.
 * Weekends and holidays are remarked on only for `court`, and only where the day is exact.
 */
export function remarkOn(date: PartialDate | string, today: string, { court }: { court: boolean }): DateRemark | null {
  const known = asDate(date);
  if (!known) return null;
  if (known.earliest !== null && known.earliest > today) return "future";
  if (known.latest !== null && known.latest < "1900-01-01") return "before_1900";
  const exact = known.earliest !== null && known.earliest === known.latest && !/[?~%]/.test(known.edtf);
  if (!court || !exact || known.earliest === null) return null;
  if (known.earliest.endsWith("-01-01")) return "new_year";
  if (known.earliest.endsWith("-12-25")) return "christmas";
  const weekday = new Date(`${known.earliest}T00:00:00Z`).getUTCDay();
  return weekday === 6 ? "saturday" : weekday === 0 ? "sunday" : null;
}

/**
 * The value for `<time datetime>`: a day, month or year that certainly holds the whole date, never finer than known.
 * Null for what HTML cannot say: an approximate, uncertain or open date, or one that spans years.
 */
export function datetimeOf(edtf: string): string | null {
  const date = /[?~%]/.test(edtf) ? null : parseDate(edtf);
  if (!date?.earliest || !date.latest) return null;
  const shared = [10, 7, 4].find((length) => date.earliest?.slice(0, length) === date.latest?.slice(0, length));
  return shared ? date.earliest.slice(0, shared) : null;
}

function asDate(date: PartialDate | string | null): PartialDate | null {
  return typeof date === "string" ? parseDate(date) : date;
}

function compareDays(a: string | null | undefined, b: string | null | undefined): number {
  if (a === b || (!a && !b)) return 0;
  if (!a) return 1;
  if (!b) return -1;
  return a < b ? -1 : 1;
}
