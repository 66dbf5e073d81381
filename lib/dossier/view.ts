import type { Reader } from "@/lib/db/desk";
import { rowsOf } from "@/lib/entries/form";
import type { Field, Kind, KindName } from "@/lib/entries/kind";
import type { Relation, Value, Values } from "@/lib/entries/values";
import { translator } from "@/lib/i18n/translator";
import type { Typed } from "@/lib/typed";
import { isOfCase } from "./address";
import { evidenceFor, type Evidence } from "./evidence";
import { labelsOf, type Label } from "./labels";
import { choicesIn, findOptions, sourceAt } from "./picking";
import type { Place } from "./place";
import { saidField } from "./said";
import { today } from "./today";

/** What a reference's input offers: what is chosen, what a typed text can mean, or all there is to choose from in the case. */
export interface Offer { chosen: Label[]; options: Label[] | null; all: Label[] | null }

/** All that a record's form shows, besides what was typed into it. */
export interface FormView {
  kind: Kind;
  caseId: string | null;
  offers: Map<string, Offer>;
  evidence: Evidence;
  users: Label[];
  /** The question for what a citation or dispute says, where it has the form of its statement. */
  said: Field | null;
  today: string;
}

const NONE: Evidence = { citations: [], disputes: [], said: (_field, text) => text };

export async function formView(reader: Reader, place: Place, typed: Typed): Promise<FormView> {
  const { kind, caseEntry, entry } = place, said = saidField(place);
  const caseId = caseEntry?.id ?? null, offers = new Map<string, Offer>();
  for (const field of said ? [...kind.fields, said] : kind.fields) if ("of" in field) offers.set(field.name, await offerOf(reader, field, typed, caseId, entry?.id ?? null));
  for (const n of rowsOf(typed, "cite")) offers.set(`cite.${n}.source`, await offerSource(reader, `cite.${n}.source`, typed));
  const users = kind.fields.some(({ type }) => type === "user") ? await usersOf(reader) : [];
  return { kind, caseId, offers, users, said, evidence: entry ? await evidenceFor(reader, entry) : NONE, today: today() };
}

async function offerOf(reader: Reader, field: Field & { of: KindName }, typed: Typed, caseId: string | null, self: string | null): Promise<Offer> {
  const ids = field.type === "relations" ? rowsOf(typed, field.name).map((n) => typed.get(`${field.name}.${n}.to`)).filter(Boolean) : typed.all(field.name).filter(Boolean);
  const known = await labelsOf(reader, field.of, ids);
  const chosen = [...new Set(ids)].map((id) => known.find((one) => one.id === id) ?? { id, label: translator("en")("entries.notSeen") });
  if (isOfCase(field.of)) {
    const all = (caseId ? await choicesIn(reader, field.of, caseId) : []).filter(({ id }) => id !== self);
    return { chosen, options: null, all: [...all, ...chosen.filter(({ id }) => !all.some((one) => one.id === id))] };
  }
  const text = typed.get(`${field.name}.typed`).trim();
  const look = text && (field.type === "refs" || chosen.length === 0);
  return { chosen, options: look ? await findOptions(reader, field.of, text) : null, all: null };
}

async function offerSource(reader: Reader, input: string, typed: Typed): Promise<Offer> {
  const text = typed.get(`${input}.typed`).trim(), ids = [typed.get(input)].filter((id) => id && id !== "new");
  const chosen = await labelsOf(reader, "source", ids);
  if (!text || chosen.length) return { chosen, options: null, all: null };
  const known = /^https?:\/\//i.test(text) ? await sourceAt(reader, text) : null;
  return { chosen, options: known ? await labelsOf(reader, "source", [known]) : await findOptions(reader, "source", text), all: null };
}

async function usersOf(reader: Reader): Promise<Label[]> {
  const users = await reader.db.user.findMany({ where: { role: { not: "system" } }, orderBy: { name: "asc" }, select: { id: true, name: true } });
  return users.map(({ id, name }) => ({ id, label: name }));
}

/** The lines of all records (and people who sign in) that some values name, for showing the values in words. */
export async function namedIn(reader: Reader, kind: Kind, ...several: Values[]): Promise<(id: string) => string> {
  const lines = new Map<string, string>();
  for (const field of kind.fields) {
    const ids = several.flatMap((values) => idsOf(values[field.name] ?? null));
    if ("of" in field) for (const { id, label } of await labelsOf(reader, field.of, ids)) lines.set(id, label);
    if (field.type === "user" && ids.length) for (const { id, label } of await usersOf(reader)) lines.set(id, label);
  }
  return (id) => lines.get(id) ?? translator("en")("entries.notSeen");
}

const idsOf = (value: Value): string[] =>
  typeof value === "string" ? [value] : Array.isArray(value) ? (value as (string | Relation)[]).flatMap((one) => (typeof one === "string" ? [one] : "to" in one ? [one.to] : [])) : [];
