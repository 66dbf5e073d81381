import { z } from "zod";
import type { Problem } from "@/lib/errors";
import type { Translator } from "@/lib/i18n/translator";
import { languageNamed } from "@/lib/text/language";
import { readDate } from "@/lib/text/partial-date";
import { scriptOf } from "@/lib/text/script";
import type { Typed } from "@/lib/typed";
import type { Field, Kind, KindName } from "./kind";
import { valuesOf, type Value, type Values } from "./values";

/** What reading a form needs from outside: today, names of States, and which records a typed text can mean. */
export interface FormContext {
  /** YYYY-MM-DD */
  today: string;
  stateNamed: (text: string) => string | null;
  /** Records of a kind that a text can mean, best first. */
  find: (kind: KindName, text: string) => Promise<{ id: string; label: string }[]>;
}

/**
 * A record's form, as typed, made into its values, or into problems that each name an input. Inputs are named after the fields; rows
 * are `<field>.<n>.<part>`; a record that was typed and not chosen is `<field>.typed`, and is taken where only one is meant.
 */
export async function readForm(kind: Kind, typed: Typed, context: FormContext): Promise<{ ok: true; value: Values } | { ok: false; problems: Problem[] }> {
  const problems: Problem[] = [];
  const values: Values = {};
  for (const field of kind.fields) values[field.name] = await readField(field, typed, context, problems);
  const parsed = valuesOf(kind).safeParse(values);
  const named = new Set(problems.map((problem) => problem.field?.split(".")[0]));
  if (!parsed.success) problems.push(...parsed.error.issues.filter((issue) => !named.has(String(issue.path[0]))).map((issue) => problemOf(kind, issue)));
  return problems.length || !parsed.success ? { ok: false, problems } : { ok: true, value: parsed.data };
}

/** Numbers of the rows that a form shows of a field: those typed, and one to fill in. */
export function rowsOf(typed: Typed, name: string): number[] {
  const numbers = typed.entries.flatMap(([key]) => (key.startsWith(`${name}.`) ? [Number(key.split(".")[1])] : [])).filter((n) => Number.isInteger(n) && n >= 0 && n < 60);
  return [...new Set(numbers)].sort((a, b) => a - b);
}

async function readField(field: Field, typed: Typed, context: FormContext, problems: Problem[]): Promise<Value> {
  const { name } = field;
  const text = typed.get(name).trim();
  switch (field.type) {
    case "flag": return typed.has(name);
    case "number": return text === "" ? null : /^\d{1,4}$/.test(text) ? Number(text) : problem(problems, name, "entries.notANumber");
    case "codes": return typed.all(name).filter(Boolean);
    case "state": return text === "" ? null : context.stateNamed(text) ?? problem(problems, name, "entries.unknownState", { typed: text });
    case "states": return readStates(field, text, context, problems);
    case "date": return readOneDate(name, text, context, problems);
    case "dates": return rowsOf(typed, name).flatMap((n) => {
      const date = readOneDate(`${name}.${n}.date`, typed.get(`${name}.${n}.date`).trim(), context, problems);
      return date === null ? [] : [{ role: typed.get(`${name}.${n}.role`) || "act", date }];
    });
    case "ref": return readRef(field, typed, context, problems);
    case "refs": return readRefs(field, typed, context, problems);
    case "relations": return rowsOf(typed, name).flatMap((n) => {
      const to = typed.get(`${name}.${n}.to`), how = typed.get(`${name}.${n}.how`);
      return to ? [{ to, how }] : [];
    });
    case "names": return rowsOf(typed, name).flatMap((n) => {
      const one = typed.get(`${name}.${n}.text`).trim();
      return one ? [{ text: one, language: languageNamed(typed.get(`${name}.${n}.language`)) || "en", script: scriptOf(one), kind: typed.get(`${name}.${n}.kind`) || "variant" }] : [];
    });
    case "language": return text === "" ? null : languageNamed(text);
    case "votes": return readVotes(name, typed, problems);
    default: return text === "" ? null : text;
  }
}

function readOneDate(input: string, text: string, context: FormContext, problems: Problem[]): string | null {
  if (text === "") return null;
  const read = readDate(text.slice(0, 200), context.today);
  return read.ok ? read.date.edtf : (problem(problems, input, `dates.${read.reason}`, { typed: text.slice(0, 60) }) as null);
}

function readStates(field: Field, text: string, context: FormContext, problems: Problem[]): Value {
  return text.split(/[,;→]/).map((part) => part.trim()).filter(Boolean).flatMap((part) => {
    const state = context.stateNamed(part);
    if (!state) problem(problems, field.name, "entries.unknownState", { typed: part });
    return state ? [state] : [];
  });
}

async function readRef(field: Field & { of?: KindName }, typed: Typed, context: FormContext, problems: Problem[]): Promise<string | null> {
  const chosen = typed.get(field.name), text = typed.get(`${field.name}.typed`).trim();
  if (chosen || !text || !field.of) return chosen || null;
  const found = await context.find(field.of, text);
  if (found.length === 1) return found[0]!.id;
  return problem(problems, field.name, found.length ? "entries.whichOne" : "entries.noneFound", { typed: text.slice(0, 60) }) as null;
}

async function readRefs(field: Field & { of?: KindName }, typed: Typed, context: FormContext, problems: Problem[]): Promise<string[]> {
  const chosen = typed.all(field.name).filter(Boolean), text = typed.get(`${field.name}.typed`).trim();
  if (!text || !field.of) return [...new Set(chosen)];
  const found = await context.find(field.of, text);
  if (found.length === 1) return [...new Set([...chosen, found[0]!.id])];
  if (!found.some(({ id }) => chosen.includes(id))) problem(problems, field.name, found.length ? "entries.whichOne" : "entries.noneFound", { typed: text.slice(0, 60) });
  return [...new Set(chosen)];
}

function readVotes(name: string, typed: Typed, problems: Problem[]): Value {
  const [forText, againstText, note] = ["for", "against", "note"].map((part) => typed.get(`${name}.${part}`).trim()) as [string, string, string];
  if (!forText && !againstText) return note ? problem(problems, `${name}.for`, "entries.votesBoth") : null;
  if (!forText || !againstText) return problem(problems, `${name}.${forText ? "against" : "for"}`, "entries.votesBoth");
  const wrong = [["for", forText], ["against", againstText]].find(([, text]) => !/^\d{1,3}$/.test(text!));
  if (wrong) return problem(problems, `${name}.${wrong[0]}`, "entries.notANumber");
  return { for: Number(forText), against: Number(againstText), note: note || null };
}

function problem(problems: Problem[], field: string, key: string, values?: Record<string, string>): null {
  problems.push({ field, key, values });
  return null;
}

function problemOf(kind: Kind, issue: z.core.$ZodIssue): Problem {
  const name = String(issue.path[0]);
  const known = /^(entries|dates)\.\w+$/.test(issue.message);
  const field = kind.fields.find((one) => one.name === name);
  return { field: field ? name : null, key: known ? issue.message : "entries.unknownCode" };
}

/** The values of a record as its form shows them: what `readForm` reads back as the same values. */
export function typedOf(kind: Kind, values: Values, t: Translator): Record<string, string | string[]> {
  const typed: Record<string, string | string[]> = {};
  for (const field of kind.fields) Object.assign(typed, typedField(field, values[field.name] ?? null, t));
  return typed;
}

function typedField(field: Field, value: Value, t: Translator): Record<string, string | string[]> {
  const { name } = field;
  if (value === null || value === false) return {};
  if (value === true) return { [name]: "yes" };
  switch (field.type) {
    case "state": return { [name]: t.state(value as string) };
    case "states": return { [name]: (value as string[]).map((code) => t.state(code)).join(", ") };
    case "date": return { [name]: t.date(value as string) };
    case "dates": return rows(name, value as unknown as Record<string, string>[], (row) => ({ ...row, date: t.date(row.date!) }));
    case "relations": case "names": return rows(name, value as unknown as Record<string, string>[], (row) => row);
    case "votes": {
      const votes = value as { for: number; against: number; note: string | null };
      return { [`${name}.for`]: String(votes.for), [`${name}.against`]: String(votes.against), [`${name}.note`]: votes.note ?? "" };
    }
    case "codes": case "refs": return { [name]: value as string[] };
    default: return { [name]: String(value) };
  }
}

const rows = (name: string, values: Record<string, string>[], show: (row: Record<string, string>) => Record<string, string>) =>
  Object.fromEntries(values.flatMap((row, n) => Object.entries(show(row)).map(([part, text]) => [`${name}.${n}.${part}`, text])));
