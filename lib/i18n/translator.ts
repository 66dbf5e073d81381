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
  const { terms } = catalogue[locale] as { terms: Record<string, Record<string, string>> };
  const messages = new Map(messagesOf(catalogue[locale]));
  const dayFormat = new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, { dateStyle: "long", timeZone: "UTC" });
  const numberFormat = new Intl.NumberFormat(locale === "en" ? "en-GB" : locale);
  const t = Object.assign(speaking(messages, createTranslator({
    locale, messages: catalogue[locale], timeZone: "UTC",
    onError: (error) => { throw error; },
  }) as unknown as Format), {
    locale,
    has: (key: string) => messages.has(key),
    term: (list: ListName, code: string) => terms[list]?.[code] ?? termOf(list, code)?.label ?? code,
    state: (code: string) => terms["state"]?.[code] ?? stateName(code),
    date: (edtf: string, style: DateStyle = "long", options: { weekday?: boolean } = {}) => dateInWords(edtf, { locale, style, ...options }),
    day: (moment: string | Date) => dayFormat.format(new Date(moment)),
    number: (value: number) => numberFormat.format(value),
  });
  made.set(locale, t);
  return t;
}

type Format = (key: string, values?: Values) => string;

/** All messages by key, as `room.part.name`. */
function* messagesOf(messages: object, under = ""): Generator<[string, string]> {
  for (const [name, value] of Object.entries(messages)) {
    if (typeof value === "string") yield [under + name, value];
    else yield* messagesOf(value as object, `${under}${name}.`);
  }
}

/**
 * Most messages are plain words, with a value or two in their place, and a page says a thousand of them: those are put together here.
 * What needs grammar goes to the formatter. No text is kept: it may be of a case that is taken down.
 */
function speaking(messages: ReadonlyMap<string, string>, format: Format): Format {
  const plain = new Map<string, string[]>();
  for (const [key, message] of messages) if (/^(?:[^{}<>'#]|\{\w+\})*$/.test(message)) plain.set(key, message.split(/[{}]/));
  return (key, values = {}) => {
    const parts = plain.get(key);
    if (!parts || (parts.length > 1 && !parts.every((part, at) => at % 2 === 0 || isPlain(values[part])))) return format(key, values);
    let said = parts[0]!;
    for (let at = 1; at < parts.length; at += 2) said += `${values[parts[at]!] as string | number}${parts[at + 1]!}`;
    return said;
  };
}

const isPlain = (value: unknown): boolean => typeof value === "string" || typeof value === "number";

function stateName(code: string): string {
  const name = (countries.countries as Record<string, string | string[]>)[code];
  return (Array.isArray(name) ? name[0] : name) ?? code;
}
