import type { Reader } from "@/lib/db/desk";
import { fieldOf, type Field, type Kind } from "@/lib/entries/kind";
import { translator, type Translator } from "@/lib/i18n/translator";
import { isId } from "@/lib/text/identifier";
import type { RoleDate, Value } from "@/lib/entries/values";
import { parseDate, readDate } from "@/lib/text/partial-date";
import { codes } from "@/lib/text/vocabulary";
import { dateOf, labelsOf } from "./labels";

/**
 * What a source says instead of a statement, or what is taken where sources disagree, as it is stored: of a date, EDTF where it can be
 * read, so that it is the same value however it was typed. `today` is YYYY-MM-DD.
 */
export function saidOf(field: Field | undefined, text: string | null, today: string): string | null {
  if (!text || (field?.type !== "date" && field?.type !== "dates")) return text;
  const read = readDate(text, today);
  return read.ok ? read.date.edtf : text;
}

/** A date in words, anything else as it is. */
export const saidInWords = (t: Translator, said: string): string => (parseDate(said) ? t.date(said) : said);

/** How what is said of a kind's fields reads: dates and votes in words, codes as their terms, records by their names. */
export async function saidWords(reader: Reader, kind: Kind, saying: readonly { field: string; text: Value | undefined }[]): Promise<(field: string, text: string) => string> {
  const t = translator("en"), records = new Map<string, string>();
  for (const field of kind.fields) {
    const ids = saying.flatMap((one) => (one.field === field.name && typeof one.text === "string" && isId(one.text) ? [one.text] : []));
    if ("of" in field) for (const { id, label } of await labelsOf(reader, field.of, ids)) records.set(id, label);
  }
  return (name, text) => {
    const field = fieldOf(kind, name), votes = /^(\d+)[-–](\d+)$/.exec(text);
    if (field?.type === "votes" && votes) return t("entries.voted", { for: Number(votes[1]), against: Number(votes[2]) });
    if (field?.type === "code" && codes(field.vocabulary).includes(text)) return t.term(field.vocabulary, text);
    return records.get(text) ?? saidInWords(t, text);
  };
}

/** The date that a record itself gives, in words; null where the statement is no date. */
export function saidBy(value: Value | undefined, t: Translator): string | null {
  const date = Array.isArray(value) ? dateOf((value as RoleDate[]).filter((one) => typeof one === "object" && "date" in one)) : typeof value === "string" && parseDate(value) ? value : null;
  return date && t.date(date);
}
