import { type Point, type Shape, type SpanEnd, shapeOf } from "./partial-date-shape";

export type DateWordsOptions = {
  locale: "en";
  style: "long" | "short";
  /** Put the day of the week before a single exact day. */
  weekday?: boolean;
  /** The words begin a sentence: capital first letter. */
  start?: boolean;
};

/** How a language says the parts; another language is another entry of this form. */
type Wording = {
  months: Record<"long" | "short", readonly string[]>;
  weekdays: Record<"long" | "short", readonly string[]>;
  seasons: readonly string[];
  day: (day: number, month: string) => string;
  join: (dayOrMonth: string, year: number) => string;
  weekday: (weekday: string, date: string) => string;
  decade: (year: number) => string;
  about: (date: string) => string;
  uncertain: (date: string) => string;
  span: (from: string, to: string) => string;
  since: (from: string) => string;
  until: (to: string) => string;
  sinceEndUnknown: (from: string) => string;
  untilStartUnknown: (to: string) => string;
  range: (from: string, to: string) => string;
  oneOf: (dates: readonly string[]) => string;
  allOf: (dates: readonly string[]) => string;
};

const WORDINGS: Record<DateWordsOptions["locale"], Wording> = {
  en: {
    months: {
      long: ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
      short: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
    },
    weekdays: {
      long: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
      short: ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"],
    },
    seasons: ["spring", "summer", "autumn", "winter"],
    day: (day, month) => `${day}\u00a0${month}`,
    join: (dayOrMonth, year) => `${dayOrMonth} ${year}`,
    weekday: (weekday, date) => `${weekday} ${date}`,
    decade: (year) => `${year}s`,
    about: (date) => `about ${date}`,
    uncertain: (date) => `${date}, uncertain`,
    span: (from, to) => `${from} to ${to}`,
    since: (from) => `from ${from}`,
    until: (to) => `until ${to}`,
    sinceEndUnknown: (from) => `from ${from}, end unknown`,
    untilStartUnknown: (to) => `until ${to}, start unknown`,
    range: (from, to) => `between ${from} and ${to}`,
    oneOf: (dates) => listed(dates, "or"),
    allOf: (dates) => listed(dates, "and"),
  },
};

/** The date in words, or the text itself where it is not EDTF. Day and month are held together by a no-break space. */
export function dateInWords(edtf: string, options: DateWordsOptions): string {
  const shape = shapeOf(edtf);
  if (!shape) return edtf;
  const words = shapeInWords(shape, WORDINGS[options.locale], options);
  return options.start ? words.charAt(0).toLocaleUpperCase(options.locale) + words.slice(1) : words;
}

function shapeInWords(shape: Shape, wording: Wording, options: DateWordsOptions): string {
  if (shape.kind === "point") return pointInWords(shape.point, wording, options);
  if (shape.kind === "span") return spanInWords(shape.from, shape.to, wording, options);
  const points = shape.members.map((member) => member[0]);
  const simple = shape.members.every((member) => member.length === 1);
  const [only] = shape.members;
  if (shape.members.length === 1 && only?.[0] && only[1] && shape.kind === "oneOf") {
    return wording.range(...pairInWords(only[0], only[1], wording, options));
  }
  const dates = simple
    ? sharing(points.filter((point) => point !== undefined), wording, options)
    : shape.members.map(([from, to]) => (from ? spanInWords(from, to ?? from, wording, options) : ""));
  return shape.kind === "oneOf" ? wording.oneOf(dates) : wording.allOf(dates);
}

function spanInWords(from: SpanEnd, to: SpanEnd, wording: Wording, options: DateWordsOptions): string {
  if (from === to && typeof from !== "string") return pointInWords(from, wording, options);
  if (typeof from !== "string" && typeof to !== "string") return wording.span(...pairInWords(from, to, wording, options));
  if (typeof from !== "string") {
    const words = pointInWords(from, wording, options);
    return to === "open" ? wording.since(words) : wording.sinceEndUnknown(words);
  }
  const words = typeof to === "string" ? "" : pointInWords(to, wording, options);
  return from === "open" ? wording.until(words) : wording.untilStartUnknown(words);
}

function pairInWords(from: Point, to: Point, wording: Wording, options: DateWordsOptions): [string, string] {
  const [first = "", second = ""] = sharing([from, to], wording, options);
  return [first, second];
}

/** Points in a row, each without the month and year that it shares with the last: "22" and "23 July 2013". */
function sharing(points: readonly Point[], wording: Wording, options: DateWordsOptions): string[] {
  const last = points.at(-1);
  const alike = points.every((point) => point.precision === last?.precision && !point.approximate && !point.uncertain);
  const sameYear = alike && points.every((point) => point.year === last?.year);
  const sameMonth = sameYear && last?.precision === "day" && points.every((point) => point.month === last.month);
  return points.map((point, at) => {
    if (at === points.length - 1) return pointInWords(point, wording, { ...options, weekday: false });
    if (sameMonth) return String(point.day);
    if (sameYear && point.month !== undefined) return withinYear(point, wording, options);
    return pointInWords(point, wording, { ...options, weekday: false });
  });
}

function pointInWords(point: Point, wording: Wording, options: DateWordsOptions): string {
  const bare = bareInWords(point, wording, options);
  const about = point.approximate ? wording.about(bare) : bare;
  return point.uncertain ? wording.uncertain(about) : about;
}

function bareInWords(point: Point, wording: Wording, options: DateWordsOptions): string {
  if (point.precision === "century") return wording.range(String(point.year), String(point.year + 99));
  if (point.precision === "decade") return wording.decade(point.year);
  if (point.precision === "season") return wording.join(wording.seasons[(point.season ?? 21) - 21] ?? "", point.year);
  if (point.precision === "year") return String(point.year);
  const date = wording.join(withinYear(point, wording, options), point.year);
  if (!options.weekday || point.precision !== "day" || point.approximate || point.uncertain) return date;
  const weekday = new Date(`${point.earliest}T00:00:00Z`).getUTCDay();
  return wording.weekday(wording.weekdays[options.style][weekday] ?? "", date);
}

function withinYear(point: Point, wording: Wording, options: DateWordsOptions): string {
  const month = wording.months[options.style][(point.month ?? 1) - 1] ?? "";
  return point.day === undefined ? month : wording.day(point.day, month);
}

function listed(dates: readonly string[], joiner: string): string {
  const last = dates.at(-1) ?? "";
  return dates.length < 2 ? last : `${dates.slice(0, -1).join(", ")} ${joiner} ${last}`;
}
