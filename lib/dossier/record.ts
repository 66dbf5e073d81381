import type { Reader } from "@/lib/db/desk";
import type { EntryDetail } from "@/lib/entries/queries";
import { translator } from "@/lib/i18n/translator";
import { evidenceFor, type Evidence } from "./evidence";
import { kinds } from "./kinds";
import { linesFor } from "./labels";
import { missingOf, type Missing } from "./missing";
import { shownValue } from "./shown";
import { namedIn } from "./view";

/** A record to be read: its headline, its values in words in the order of its fields, what stands behind it, what it could still have. */
export interface Shown {
  entry: EntryDetail;
  line: string;
  facts: { field: string; lines: string[] }[];
  evidence: Evidence;
  missing: Missing[];
}

export async function shownRecord(reader: Reader, entry: EntryDetail): Promise<Shown> {
  const kind = kinds[entry.kind], t = translator("en");
  const [named, evidence, [line]] = await Promise.all([namedIn(reader, kind, entry.values), evidenceFor(reader, entry), linesFor(reader, entry.kind, [entry])]);
  const facts = kind.fields.map((field) => ({ field: field.name, lines: shownValue(t, field, entry.values[field.name], named) })).filter(({ lines }) => lines.length > 0);
  const headline = entry.values[kind.headline];
  return { entry, line: typeof headline === "string" && ["text", "line"].includes(kind.fields.find(({ name }) => name === kind.headline)!.type) ? headline : line?.label ?? "", facts, evidence, missing: missingOf(kind, entry, evidence) };
}
