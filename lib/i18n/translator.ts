import { createTranslator } from "use-intl/core";
import countries from "i18n-iso-countries/langs/en.json" with { type: "json" };
import { term as termOf, type ListName } from "@/lib/text/vocabulary";
import { dateInWords } from "@/lib/text/partial-date-words";
import { catalogue } from "./catalogue";

export const LOCALES = ["en"] as const;
export type Locale = (typeof LOCALES)[number];
export const isLocale = (text: string): text is Locale => (LOCALES as readonly string[]).includes(text);

/** Months in full, or three letters of them. */
export type DateStyle = "long" | "short";

type Values = Record<string, string | number | Date>;

/** What a component is given to speak: messages by key, terms of the vocabularies, States and dates, all in one language. */
export interface Translator {
  (key: string, values?: Values): string;
  locale: Locale;
  has(key: string): boolean;
  /** The label of a vocabulary's code, worded for readers where the catalogue words it, else as the vocabulary does. */
  term(list: ListName, code: string): string;
  /** The name of a State (ISO 3166-1 alpha-2) or body (`XB:…`). */
  state(code: string): string;
  date(edtf: string, style?: DateStyle, options?: { weekday?: boolean }): string;
  /** A moment in UTC, as a day: "24 November 2026". */
  day(moment: string | Date): string;
  number(value: number): string;
}

const made = new Map<Locale, Translator>();

/** The translator of a language; made once. A missing message throws, so that no page ever shows a key. */
export function translator(locale: Locale): Translator {
  const known = made.get(locale);
  if (known) return known;
  const messages = catalogue[locale];
  const intl = createTranslator({
    locale, messages, timeZone: "UTC",
    onError: (error) => { throw error; },
  }) as unknown as { (key: string, values?: Values): string; has(key: string): boolean };
  const dayFormat = new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, { dateStyle: "long", timeZone: "UTC" });
  const numberFormat = new Intl.NumberFormat(locale === "en" ? "en-GB" : locale);
  const terms = messages.terms as Record<string, Record<string, string>>;
  const t = Object.assign(kept(intl), {
    locale,
    has: (key: string) => intl.has(key),
    term: (list: ListName, code: string) => terms[list]?.[code] ?? termOf(list, code)?.label ?? code,
    state: (code: string) => terms["state"]?.[code] ?? stateName(code),
    date: (edtf: string, style: DateStyle = "long", options: { weekday?: boolean } = {}) => dateInWords(edtf, { locale, style, ...options }),
    day: (moment: string | Date) => dayFormat.format(new Date(moment)),
    number: (value: number) => numberFormat.format(value),
  });
  made.set(locale, t);
  return t;
}

/** Messages are formatted anew for each page, and most of them say the same on all: the last few thousand are kept. */
function kept(format: (key: string, values?: Values) => string): (key: string, values?: Values) => string {
  const known = new Map<string, string>();
  return (key, values) => {
    let name = key;
    for (const part in values) name += `\u0000${part}\u0000${String(values[part])}`;
    let text = known.get(name);
    if (text === undefined) {
      text = format(key, values);
      if (known.size >= 10_000) known.clear();
      known.set(name, text);
    }
    return text;
  };
}

function stateName(code: string): string {
  const name = (countries.countries as Record<string, string | string[]>)[code];
  return (Array.isArray(name) ? name[0] : name) ?? code;
}
