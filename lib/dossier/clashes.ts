import type { Field, Kind } from "@/lib/entries/kind";
import { typedOf } from "@/lib/entries/form";
import type { EntryDetail } from "@/lib/entries/queries";
import { sameValue, valuesOf, type Value, type Values } from "@/lib/entries/values";
import { translator } from "@/lib/i18n/translator";
import { Typed } from "@/lib/typed";

/**
 * Two people edited one record: fields that both changed are chosen one by one, fields that only one changed are put together by
 * themselves. A form carries what its record was (`base`), because that is what "changed" is against.
 */
export interface Clash { field: Field; before: Value; theirs: Value; mine: Value; both: "text" | "list" | null }
export interface Merged { field: Field; value: Value; from: "you" | "them" }

/** Who sees a record and its note are fields of every kind where two people edit it: neither is overwritten unseen. */
export const withCommon = (kind: Kind): Kind => ({ ...kind, fields: [...kind.fields, { name: "disclosure", type: "oneOf", values: ["public", "team", "restricted"] }, { name: "note", type: "text" }] });

/** A record's values with what all kinds have in common. */
export const commonValues = ({ values, disclosure, note }: Pick<EntryDetail, "values" | "disclosure" | "note">): Values => ({ ...values, disclosure, note });

/** Of values with what all kinds have in common: what both changed, what only one did, and both together as far as that goes. */
export function clashesBetween(kind: Kind, base: Values, theirs: Values, mine: Values): { clashes: Clash[]; merged: Merged[]; values: Values } {
  const clashes: Clash[] = [], merged: Merged[] = [], values: Values = {};
  for (const field of withCommon(kind).fields) {
    const [before, their, my] = [base, theirs, mine].map((one) => one[field.name] ?? null) as [Value, Value, Value];
    const same = (a: Value, b: Value) => sameValue(field, a, b);
    values[field.name] = same(my, before) ? their : my;
    if (same(their, my)) continue;
    if (same(my, before)) merged.push({ field, value: their, from: "them" });
    else if (same(their, before)) merged.push({ field, value: my, from: "you" });
    else clashes.push({ field, before, theirs: their, mine: my, both: bothOf(field) });
  }
  return { clashes, merged, values };
}

/** The values that the form's record had when it was opened, as the form carries them; null where it carries none that can be read. */
export function baseOf(kind: Kind, typed: Typed): Values | null {
  try {
    const parsed = valuesOf(withCommon(kind)).safeParse(JSON.parse(typed.get("base")));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** The form with what was chosen for each clash: `clash.<field>` is `mine`, `theirs` or `both`, theirs being the form's `base`. */
export function settled(kind: Kind, typed: Typed): Typed {
  const theirs = baseOf(kind, typed);
  if (!theirs) return typed;
  let form = typed;
  for (const field of withCommon(kind).fields) {
    const choice = typed.get(`clash.${field.name}`);
    if (choice === "theirs") form = put(form, kind, field, theirs[field.name] ?? null);
    else if (choice === "both" && bothOf(field) === "text") form = form.with({ [field.name]: typed.get(`both.${field.name}`) });
    else if (choice === "both" && bothOf(field) === "list") form = union(form, kind, field, theirs[field.name] ?? null);
  }
  return new Typed(form.entries.filter(([name]) => !/^(clash|both)\./.test(name)));
}

/** What a form shows of a record, and what it carries to be put together with the changes of others. */
export function typedEntry(kind: Kind, entry: Pick<EntryDetail, "values" | "disclosure" | "note" | "version">): Typed {
  return Typed.of({
    ...typedOf(kind, entry.values, translator("en")),
    disclosure: entry.disclosure, note: entry.note ?? "", version: String(entry.version), base: JSON.stringify(commonValues(entry)),
  });
}

const bothOf = (field: Field): Clash["both"] =>
  field.type === "text" ? "text" : ["codes", "states", "dates", "refs", "relations", "names"].includes(field.type) ? "list" : null;

const inputsOf = (form: Typed, field: Field) => form.entries.filter(([name]) => name === field.name || name.startsWith(`${field.name}.`));

function put(form: Typed, kind: Kind, field: Field, value: Value): Typed {
  const others = form.entries.filter((entry) => !inputsOf(form, field).includes(entry));
  const typed = typedOf({ ...kind, fields: [field] }, { [field.name]: value }, translator("en"));
  return new Typed([...others, ...Typed.of(typed).entries]);
}

/** Both lists as one: theirs, then what of mine is not in it. Rows of mine are numbered on behind theirs. */
function union(form: Typed, kind: Kind, field: Field, theirs: Value): Typed {
  const { name } = field, mine = inputsOf(form, field), first = put(form, kind, field, theirs);
  if (field.type === "states") return form.with({ [name]: [...new Set([first, form].flatMap((one) => one.get(name).split(/, */)).filter(Boolean))].join(", ") });
  if (field.type === "refs" || field.type === "codes") return new Typed([...first.entries, ...mine.filter((entry) => entry[0] === name && !first.all(name).includes(entry[1]))]);
  const known = rowsIn(inputsOf(first, field));
  const added = [...rowsIn(mine)].filter(([row]) => !known.has(row)).map(([, parts]) => parts);
  return new Typed([...first.entries, ...added.flatMap((parts, at) => parts.map(([part, value]) => [`${name}.${known.size + at}.${part}`, value] as const))]);
}

/** Rows of inputs `<field>.<n>.<part>`, each once, by what stands in them. */
function rowsIn(inputs: readonly (readonly [string, string])[]): Map<string, [string, string][]> {
  const rows = new Map<string, [string, string][]>();
  for (const [name, value] of inputs) {
    const [, n = "0", part = ""] = name.split(".");
    rows.set(n, [...(rows.get(n) ?? []), [part, value]]);
  }
  return new Map([...rows.values()].map((parts) => [JSON.stringify([...parts].sort(([a], [b]) => (a < b ? -1 : 1))), parts]));
}
