import type { Reader } from "@/lib/db/desk";
import { fieldOf, type Field, type Kind } from "@/lib/entries/kind";
import type { RoleDate, Value, Votes } from "@/lib/entries/values";
import { translator, type Translator } from "@/lib/i18n/translator";
import { isStage, stageNamed } from "@/lib/procedures/stages";
import { isId } from "@/lib/text/identifier";
import { parseDate, readDate } from "@/lib/text/partial-date";
import { codeFor, codes, isTerm } from "@/lib/text/vocabulary";
import type { Typed } from "@/lib/typed";
import { isOfCase } from "./address";
import { kinds } from "./kinds";
import { dateOf, labelsOf } from "./labels";
import { findOptions } from "./picking";
import type { Place } from "./place";
import { stateNamed } from "./states";

/** The field of a citation or dispute that holds a value of the statement it is about. */
export const saidName = (kind: Kind): "asserts" | "taken" | null => (kind.name === "citation" ? "asserts" : kind.name === "dispute" ? "taken" : null);

/** Types of statement whose value can be given in the statement's own form; any other is given in words. */
const OWN_FORM = ["date", "dates", "code", "state", "stage", "ref"];

/** The question for such a value: that of the statement, under the name of the citation's or dispute's own field. */
export function saidField({ kind, about }: Pick<Place, "kind" | "about">): Field | null {
  const name = saidName(kind), field = name && about && fieldOf(kinds[about.target.kind], about.field);
  if (!field || !OWN_FORM.includes(field.type)) return null;
  return { ...field, ...(field.type === "dates" ? { type: "date" } : {}), name, required: false } as Field;
}

/** Whether the question has a list to choose from, beside which the value may be given in words. */
export const isListed = (field: Field): boolean => field.type === "code" || field.type === "stage" || (field.type === "ref" && isOfCase(field.of));

/** The form with the one value that was meant: what was chosen, or else the words. */
export function plainSaid(kind: Kind, typed: Typed): Typed {
  const name = saidName(kind);
  return name ? typed.with({ [name]: typed.get(name) || typed.get(`${name}.words`).trim() || typed.get(`${name}.typed`).trim(), [`${name}.words`]: null, [`${name}.typed`]: null }) : typed;
}

/** The form as it shows a stored value: chosen where it has the form of its statement, in words where it has not. */
export async function typedSaid(reader: Reader, place: Place, typed: Typed): Promise<Typed> {
  const field = saidField(place), said = field && typed.get(field.name), t = translator("en");
  if (!field || !said) return typed;
  const { name } = field, words = { [name]: null, [`${name}.${isListed(field) ? "words" : "typed"}`]: said };
  switch (field.type) {
    case "date": return typed.with({ [name]: saidInWords(t, said) });
    case "state": return typed.with({ [name]: stateNamed(said) ? t.state(said) : said });
    case "code": return isTerm(field.vocabulary, said) ? typed : typed.with(words);
    case "stage": return isStage(said) ? typed : typed.with(words);
    default: return "of" in field && isId(said) && (await labelsOf(reader, field.of, [said])).length ? typed : typed.with(words);
  }
}

/** A value of a record as a citation or dispute would hold it; empty where only words could say it. */
export function saidFrom(field: Field, value: Value | undefined): string {
  if (field.type === "dates") return dateOf((value ?? []) as RoleDate[]) ?? "";
  if (field.type === "votes") return value ? `${(value as unknown as Votes).for}-${(value as unknown as Votes).against}` : "";
  return field.type !== "text" && typeof value === "string" ? value : "";
}

/**
 * What a source says instead of a statement, or what is taken where sources disagree, as it is stored: in the form of the statement
 * (EDTF, a code, the id of a record) where it can be read so, that it is the same value however it was typed; otherwise in its words.
 * `today` is YYYY-MM-DD.
 */
export async function saidOf(reader: Reader, field: Field | undefined, text: string | null, today: string): Promise<string | null> {
  if (!text || !field) return text;
  switch (field.type) {
    case "date": case "dates": {
      const read = parseDate(text) ? null : readDate(text, today);
      return read?.ok ? read.date.edtf : text;
    }
    case "code": {
      const t = translator("en"), { vocabulary } = field;
      return codeFor(vocabulary, text) ?? codes(vocabulary).find((code) => t.term(vocabulary, code).toLowerCase() === text.toLowerCase()) ?? text;
    }
    case "state": return stateNamed(text) ?? text;
    case "votes": return text.replace(/^(\d+) *(?:-|–|:|to) *(\d+)$/, "$1-$2");
    case "ref": {
      const same = (await findOptions(reader, field.of, text)).filter(({ id, label }) => id === text || label.toLowerCase() === text.toLowerCase());
      return same.length === 1 ? same[0]!.id : text;
    }
    default: return text;
  }
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
    if (field?.type === "code" && isTerm(field.vocabulary, text)) return t.term(field.vocabulary, text);
    if (field?.type === "state" && stateNamed(text) === text) return t.state(text);
    if (field?.type === "stage" && isStage(text)) return stageNamed(text).name;
    return records.get(text) ?? saidInWords(t, text);
  };
}
