import { z } from "zod";
import { codes } from "@/lib/text/vocabulary";
import { isId } from "@/lib/text/identifier";
import { isReadable } from "@/lib/text/readable";
import { isSlug } from "@/lib/text/slug";
import { parseDate } from "@/lib/text/partial-date";
import type { Field, Kind } from "./kind";

/** The values of a record by field, as they are stored, audited and compared. Absent and empty are null or an empty list. */
export type Value = string | number | boolean | null | string[] | RoleDate[] | Relation[] | Name[] | Votes;
export type Values = Record<string, Value>;
export interface RoleDate { role: string; date: string }
export interface Relation { to: string; how: string }
export interface Name { text: string; language: string; script: string; kind: string }
export interface Votes { for: number; against: number; note: string | null }

const clean = (most: number) => z.string().max(most, "entries.tooLong").transform((text) => text.normalize("NFC").trim()).refine(isReadable, "entries.badCharacters");
const line = clean(400).refine((text) => !/[\r\n]/.test(text), "entries.oneLine");
const text = clean(4000);
const edtf = z.string().max(100).refine((value) => parseDate(value) !== null, "dates.notUnderstood");
const id = z.string().refine(isId, "entries.unknownRecord");
const state = z.string().regex(/^([A-Z]{2}|XB:[a-z_]+)$/, "entries.unknownState");
/** Addresses of pages that stand where a case would: `/desk/cases/new` is the form of a new one. */
const RESERVED = new Set(["new"]);
const key = z.string().regex(/^[A-Za-z0-9_:/-]{1,80}$/, "entries.unknownCode");
/** A tie that was chosen twice is one. */
const once = (ties: Relation[]) => ties.filter(({ to, how }, at) => ties.findIndex((one) => one.to === to && one.how === how) === at);
const oneOf = (values: readonly string[]) => z.string().refine((value) => values.includes(value), "entries.unknownCode");

function present(field: Field): z.ZodType {
  switch (field.type) {
    case "line": return line;
    case "text": return text;
    case "url": return z.url({ protocol: /^https?$/, error: "entries.badAddress" }).max(2000, "entries.tooLong");
    case "language": return z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "entries.badLanguage");
    case "slug": return z.string().refine(isSlug, "entries.badSlug").refine((slug) => !RESERVED.has(slug), "entries.slugReserved");
    case "state": return state;
    case "states": return z.array(state).max(20);
    case "code": return oneOf(codes(field.vocabulary));
    case "codes": return z.array(oneOf(codes(field.vocabulary))).max(40);
    case "oneOf": return oneOf(field.values);
    case "stage": case "procedure": return key;
    case "date": return edtf;
    case "dates": return z.array(z.strictObject({ role: oneOf(codes("date_role")), date: edtf })).max(12);
    case "ref": case "user": return field.type === "ref" ? id : z.string().max(64);
    case "refs": return z.array(id).max(60);
    case "relations": return z.array(z.strictObject({ to: id, how: oneOf(codes(field.vocabulary)) })).max(20).transform(once);
    case "names": return z.array(z.strictObject({ text: line, language: z.string().regex(/^[a-z]{2,3}$/, "entries.badLanguage"), script: z.string().regex(/^[A-Z][a-z]{3}$/), kind: oneOf(["main", "variant", "original"]) })).max(40);
    case "votes": return z.strictObject({ for: z.int().min(0).max(999), against: z.int().min(0).max(999), note: line.nullable().default(null) });
    case "flag": return z.boolean();
    case "number": return z.int().min(field.min).max(field.max);
  }
}

const isList = (field: Field) => ["states", "codes", "dates", "refs", "relations", "names"].includes(field.type);

/** The empty value of a field. */
export const nothing = (field: Field): Value => (isList(field) ? [] : field.type === "flag" ? false : null);

export const isEmpty = (value: Value | undefined): boolean =>
  value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0);

/** Whether two values of a field say the same: records that it names stand in no order. */
export function sameValue(field: Field, a: Value | undefined, b: Value | undefined): boolean {
  const [one, other] = [a, b].map((value) => JSON.stringify(field.type === "refs" && Array.isArray(value) ? [...(value as string[])].sort() : value ?? null));
  return one === other;
}

/** A strict shape of a kind's values: unknown fields are refused, absent ones are empty, required ones must not be. */
export function valuesOf(kind: Kind): z.ZodType<Values> {
  const shape: Record<string, z.ZodType> = {};
  for (const field of kind.fields) {
    const shaped = isList(field) ? present(field).default([]) : present(field).nullable().default(nothing(field) as null);
    shape[field.name] = field.required ? shaped.refine((value) => !isEmpty(value as Value), `entries.required`) : shaped;
  }
  let values: z.ZodType = z.strictObject(shape);
  for (const field of kind.fields) {
    if (field.type !== "date" || !field.after) continue;
    // Said together with whatever else is wrong.
    const [begin, end] = [field.after, field.name];
    values = values.refine((read) => !endsBefore(read as Values, begin, end), { error: "entries.endsBefore", path: [end], when: () => true });
  }
  return values as z.ZodType<Values>;
}

/** Whether the last day of an end lies before the first day of its beginning; where either is open or cannot be read, nobody can tell. */
function endsBefore(values: Values | undefined, begin: string, end: string): boolean {
  const [from, until] = [values?.[begin], values?.[end]].map((date) => (typeof date === "string" ? parseDate(date) : null));
  return !!from?.earliest && !!until?.latest && until.latest < from.earliest;
}
