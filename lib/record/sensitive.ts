import { kinds } from "@/lib/dossier/kinds";
import type { KindName } from "@/lib/entries/kind";
import type { Value } from "@/lib/entries/values";
import { parseDate } from "@/lib/text/partial-date";
import { term, type ListName } from "@/lib/text/vocabulary";
import type { PublishedCase } from "./shape";

/** Why a record can do harm in public; each is a sentence of the catalogue. */
export type Harm = "relative" | "lawyer" | "health" | "source" | "minor";

/** A record that a version would newly show, and that somebody must confirm by itself. */
export interface Sensitive {
  record: string;
  list: string;
  harm: Harm;
}

const LISTS = [["people", "person"], ["links", "link"], ["events", "event"], ["risks", "risk"], ["sources", "source"]] as const satisfies readonly (readonly [keyof PublishedCase, KindName])[];
const OF_LIST: Partial<Record<ListName, Harm>> = { relationship_kind: "relative", event_kind: "health", risk_ground: "health", source_kind: "source" };

/** What a record of a kind says that can do harm, or null: by its codes, and by the age of a person on a day (YYYY-MM-DD). */
export function harmOf(kind: KindName, values: Record<string, unknown>, day: string): Harm | null {
  for (const field of kinds[kind].fields) {
    const value = values[field.name] as Value | undefined;
    if (field.type !== "code" || typeof value !== "string" || !term(field.vocabulary, value)?.sensitive) continue;
    return value === "represented_by" ? "lawyer" : OF_LIST[field.vocabulary] ?? null;
  }
  return kind === "person" && typeof values.born === "string" && mayBeUnder18(values.born, day) ? "minor" : null;
}

function mayBeUnder18(born: string, day: string): boolean {
  const latest = parseDate(born)?.latest;
  return latest == null || latest > `${Number(day.slice(0, 4)) - 18}${day.slice(4)}`;
}

/** What can do harm in a document and does not stand in public already for the same reason. */
export function newlySensitive(document: PublishedCase, standing: PublishedCase | null): Sensitive[] {
  const known = new Set(standing ? sensitiveIn(standing).map(keyOf) : []);
  return sensitiveIn(document).filter((one) => !known.has(keyOf(one)));
}

const keyOf = ({ record, harm }: Sensitive) => `${record} ${harm}`;

const sensitiveIn = (document: PublishedCase): Sensitive[] => LISTS.flatMap(([list, kind]) => document[list].flatMap((record) => {
  const harm = harmOf(kind, record, document.publishedAt.slice(0, 10));
  return harm ? [{ record: record.id, list, harm }] : [];
}));
