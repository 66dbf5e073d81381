import { kinds } from "@/lib/dossier/kinds";
import type { Field, Kind, KindName } from "@/lib/entries/kind";
import { codes } from "@/lib/text/vocabulary";

/** What a form is filled in with: each field in a way that its kind of value allows. `made` holds the ids of records made before. */
export function filledIn(kind: Kind, made: Partial<Record<KindName, string>>): Record<string, string | string[]> {
  return Object.assign({ disclosure: "team", note: "A note for the team." }, ...kind.fields.map((field) => filled(field, made)));
}

/** The kinds in an order in which each finds what it needs: what all cases share, the case, what stands in it, what is said of that. */
export const inOrder: Kind[] = [
  ...(["person", "authority", "organisation", "source", "case"] as const).map((name) => kinds[name]),
  ...Object.values(kinds).filter(({ name }) => !["person", "authority", "organisation", "source", "case"].includes(name)),
];

function filled(field: Field, made: Partial<Record<KindName, string>>): Record<string, string | string[]> {
  const { name } = field;
  switch (field.type) {
    case "line": case "text": return { [name]: `Words “of” ${name} & more` };
    case "url": return { [name]: `https://news.example/${crypto.randomUUID()}` };
    case "language": return { [name]: "en" };
    case "slug": return { [name]: `case-${crypto.randomUUID().slice(0, 8)}` };
    case "state": return { [name]: "Spain" };
    case "states": return { [name]: "Spain, Kazakhstan" };
    case "code": return { [name]: codes(field.vocabulary)[0]! };
    case "codes": return { [name]: codes(field.vocabulary).slice(0, 1) };
    case "oneOf": return { [name]: field.values[0]! };
    case "procedure": case "stage": case "user": return {};
    case "date": return { [name]: "3 March 2014" };
    case "dates": return { [`${name}.0.role`]: codes("date_role")[0]!, [`${name}.0.date`]: "3 March 2014" };
    // Nobody is linked with himself, and no record with itself.
    case "ref": return name === "to" ? { [name]: "pavlov" } : made[field.of] ? { [name]: made[field.of]! } : {};
    case "refs": return made[field.of] ? { [name]: [made[field.of]!] } : {};
    case "relations": return made[field.of] ? { [`${name}.0.how`]: codes(field.vocabulary)[0]!, [`${name}.0.to`]: made[field.of]! } : {};
    case "names": return { [`${name}.0.text`]: "Arman Seitov", [`${name}.0.language`]: "en", [`${name}.0.kind`]: "main" };
    case "votes": return { [`${name}.for`]: "2", [`${name}.against`]: "1", [`${name}.note`]: "One dissents." };
    case "flag": return { [name]: "yes" };
    case "number": return { [name]: String(field.min) };
  }
}
