/** Days since 1970-01-01, UTC, of an ISO 8601 day. */
export const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

/** Where a day lies along the axis of a drawing, and where its years begin. */
export interface TimeScale {
  at(day: number): number;
  years: { year: number; at: number }[];
  /** Whether years in which nothing happened are drawn narrower than the others. */
  compressed: boolean;
}

/** Up to this many years, every year is as long as the others. */
const EVEN_YEARS = 8;
/** Length of a year without anything dated, against one with. */
const QUIET = 0.3;

/**
 * A scale from the beginning of the year of `first` to a little after `last`.
 * @param days days on which something happened, as day numbers; the years that hold none are drawn narrower in a long case
 * @param from,to the ends of the axis, in the drawing's units
 */
export function timeScale(first: number, last: number, days: readonly number[], from: number, to: number): TimeScale {
  const end = last + Math.max(45, (last - first) * 0.05);
  const [firstYear, lastYear] = [yearOf(first), yearOf(end)];
  const busy = new Set(days.map(yearOf));
  const compressed = lastYear - firstYear >= EVEN_YEARS;
  const spans = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => {
    const year = firstYear + index;
    const [begins, ends] = [yearStart(year), Math.min(yearStart(year + 1), end)];
    const weight = compressed && !busy.has(year) ? QUIET : 1;
    return { year, begins, ends, length: (ends - begins) * weight };
  });
  const unit = (to - from) / spans.reduce((sum, { length }) => sum + length, 0);
  let position = from;
  const placed = spans.map((span) => {
    const at = position;
    position += span.length * unit;
    return { ...span, at };
  });
  return {
    compressed: compressed && placed.some(({ year }) => !busy.has(year)),
    years: placed.map(({ year, at }) => ({ year, at })),
    at: (day) => {
      const span = placed.findLast(({ begins }) => day >= begins) ?? placed[0]!;
      const share = Math.min(1, Math.max(0, (day - span.begins) / (span.ends - span.begins)));
      return span.at + share * span.length * unit;
    },
  };
}

const yearOf = (day: number): number => new Date(day * 86_400_000).getUTCFullYear();
const yearStart = (year: number): number => dayNumber(`${String(year).padStart(4, "0")}-01-01`);
