import type { Field } from "@/lib/entries/kind";
import { isEmpty, type Name, type Relation, type RoleDate, type Value, type Votes } from "@/lib/entries/values";
import type { Translator } from "@/lib/i18n/translator";
import { stageNamed } from "@/lib/procedures/stages";
import { term as termOf, type ListName } from "@/lib/text/vocabulary";

/** Words of the catalogue for kinds of event stand beside a sentence on a timeline: by themselves several read alike, or say nothing. */
export const deskTerm = (t: Translator, list: ListName, code: string): string => (list === "event_kind" ? termOf(list, code)?.label : undefined) ?? t.term(list, code);

/** "Spain: extradition"; of a body its own procedure by its name alone. */
export function procedureWords(t: Translator, key: string): string {
  const [state = "", own] = key.split("/");
  return own ? `${t.state(state)}: ${stageNamed(own).name.toLowerCase()}` : t.state(state);
}

/** A value in words, one line each; none where it is empty. `named` gives the line of a record or a person who signs in. */
export function shownValue(t: Translator, field: Field, value: Value | undefined, named: (id: string) => string): string[] {
  if (value === undefined || isEmpty(value)) return [];
  switch (field.type) {
    case "state": return [t.state(value as string)];
    case "states": return [(value as string[]).map((code) => t.state(code)).join(" → ")];
    case "code": return [deskTerm(t, field.vocabulary, value as string)];
    case "codes": return (value as string[]).map((code) => t.term(field.vocabulary, code));
    case "oneOf": return [t(`entries.oneOf.${value as string}`)];
    case "procedure": return [procedureWords(t, value as string)];
    case "stage": return [stageNamed(value as string).name];
    case "date": return [t.date(value as string, "long", { weekday: true })];
    case "dates": return (value as unknown as RoleDate[]).map(({ role, date }) => t("entries.dated", { date: t.date(date, "long", { weekday: true }), role: t.term("date_role", role) }));
    case "ref": case "user": return [named(value as string)];
    case "refs": return (value as string[]).map(named);
    case "relations": return (value as unknown as Relation[]).map(({ to, how }) => `${t.term(field.vocabulary, how)}: ${named(to)}`);
    case "names": return (value as unknown as Name[]).map(({ text, language, kind }) => t("entries.named", { text, language, kind }));
    case "votes": {
      const votes = value as unknown as Votes;
      return [t("entries.voted", { for: votes.for, against: votes.against }) + (votes.note ? `, ${votes.note}` : "")];
    }
    case "flag": return value ? [t("entries.yes")] : [t("entries.no")];
    default: return [String(value)];
  }
}
