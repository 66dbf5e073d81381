import type { Reader } from "@/lib/db/desk";
import type { NewCitation } from "@/lib/citations/commands";
import { citationKind } from "@/lib/citations/schema";
import { rowsOf } from "@/lib/entries/form";
import { isEmpty, valuesOf, type Values } from "@/lib/entries/values";
import type { Problem } from "@/lib/errors";
import { sourceKind } from "@/lib/sources/schema";
import { readDate } from "@/lib/text/partial-date";
import type { Typed } from "@/lib/typed";
import { findOptions, sourceAt } from "./picking";

/** A source that is cited for some statements of a record: one that the desk has, or one that comes with the form. */
export interface Citing {
  source: { id: string } | { values: Values };
  /** The input that names the source. */
  input: string;
  fields: string[];
  citation: Omit<NewCitation, "source">;
}

const TEXTS = ["place", "quote", "asserts", "translation"] as const;

/**
 * The sources that were added in a record's form, as `cite.<n>.<part>`. A source is known by its address or title, chosen where
 * several fit, or new: then the address or title typed is all that it needs. A row without a source is no answer unless something
 * else was typed into it. `values` are the record's: what is empty cannot be cited.
 */
export async function readCitings(reader: Reader, typed: Typed, values: Values, today: string): Promise<{ citings: Citing[]; problems: Problem[] }> {
  const citings: Citing[] = [], problems: Problem[] = [];
  for (const n of rowsOf(typed, "cite")) {
    const at = `cite.${n}.`, part = (name: string) => typed.get(at + name).trim();
    const named = part("source") || part("source.typed") || part("title");
    if (!named) {
      if (TEXTS.some((name) => part(name))) problems.push({ field: `${at}source`, key: "entries.citeSource" });
      continue;
    }
    const source = await readSource(reader, part, today);
    const fields = typed.all(`${at}fields`), against = part("stance") === "contradicts";
    const own = [...problemsOf(source), ...fieldProblems(against ? contradicted(typed, at) : fields, values, against)].map((one) => ({ ...one, field: at + one.field }));
    const citation = readCitation(part);
    own.push(...citation.problems.map((one) => ({ ...one, field: at + one.field })));
    problems.push(...own);
    if (own.length === 0 && !("problem" in source)) citings.push({ source, input: `${at}source`, fields, citation: citation.value });
  }
  return { citings, problems };
}

type Read = { id: string } | { values: Values } | { problem: Problem };
const problemsOf = (read: Read): Problem[] => ("problem" in read ? [read.problem] : []);

async function readSource(reader: Reader, part: (name: string) => string, today: string): Promise<Read> {
  const chosen = part("source"), text = part("source.typed");
  if (chosen && chosen !== "new") return { id: chosen };
  const url = /^https?:\/\//i.test(text) ? text : null;
  if (chosen !== "new" && !part("title")) {
    const known = url && (await sourceAt(reader, url));
    if (known) return { id: known };
    const found = url ? [] : await findOptions(reader, "source", text);
    const exact = found.filter(({ label }) => label.toLowerCase() === text.toLowerCase());
    if (exact.length === 1) return { id: exact[0]!.id };
    if (found.length > 0) return { problem: { field: "source", key: "entries.whichSource", values: { typed: text.slice(0, 60) } } };
  }
  return newSource(part, url, text, today);
}

function newSource(part: (name: string) => string, url: string | null, text: string, today: string): Read {
  const date = part("date") ? readDate(part("date"), today) : null;
  if (date && !date.ok) return { problem: { field: "date", key: `dates.${date.reason}`, values: { typed: part("date").slice(0, 60) } } };
  const parsed = valuesOf(sourceKind).safeParse({
    title: part("title") || (url ? url.replace(/^https?:\/\/(www\.)?/i, "").slice(0, 400) : text), url, publisher: part("publisher") || null, date: date?.ok ? date.date.edtf : null,
    kind: part("kind") || "other", reliability: part("reliability") || "F", linkable: true, quotable: true, masked: false,
  });
  if (parsed.success) return { values: parsed.data };
  const issue = parsed.error.issues[0]!, field = String(issue.path[0]);
  return { problem: { field: field === "url" || (field === "title" && !part("title")) ? "source" : field, key: keyOf(issue.message) } };
}

/** What a contradiction is about: what was ticked, but not where that is only what the form had ticked beforehand, for a source that supports. */
export function contradicted(typed: Typed, at: string): string[] {
  const fields = typed.all(`${at}fields`), offered = typed.get(`${at}offered`);
  return offered && fields.join() === offered ? [] : fields;
}

/** What a source says instead is said of one statement. */
function fieldProblems(fields: string[], values: Values, against: boolean): Problem[] {
  if (against && fields.length !== 1) return [{ field: "fields", key: "entries.citeOne" }];
  if (fields.length === 0) return [{ field: "fields", key: "entries.citeFields" }];
  const empty = fields.find((field) => !(field in values) || isEmpty(values[field]));
  return empty ? [{ field: "fields", key: "entries.citeEmpty" }] : [];
}

function readCitation(part: (name: string) => string): { value: Omit<NewCitation, "source">; problems: Problem[] } {
  const text = (name: string) => part(name) || null;
  const value = {
    stance: (part("stance") || "supports") as NewCitation["stance"], credibility: part("credibility") ? Number(part("credibility")) : null,
    place: text("place"), quote: text("quote"), asserts: text("asserts"), translation: text("translation"),
  };
  const parsed = valuesOf(citationKind).safeParse({ ...value, source: "placeholder" });
  return { value, problems: parsed.success ? [] : parsed.error.issues.map(({ path, message }) => ({ field: String(path[0]), key: keyOf(message) })) };
}

const keyOf = (message: string) => (/^(entries|dates)\.\w+$/.test(message) ? message : "entries.unknownCode");
