import type { PublishedCase } from "@/lib/record/shape";
import { mainDate, type RoleDate } from "./entries";
import { fieldOf, recordOf } from "./evidence";

/** Records that statements are about, by their lists in the document. */
const LISTS = ["standfirst", "people", "links", "proceedings", "charges", "risks", "custody", "decisions", "petitions", "events"] as const satisfies (keyof PublishedCase)[];

/**
 * What the document itself says in a statement, in the form in which a citation would assert it: EDTF, a code, an id, "10-7", words.
 * Several ids stand with ", " between. Null where it says nothing.
 */
export function publishedValue(published: PublishedCase, statement: string): string | null {
  const record = recordNamed(published, recordOf(statement)), field = fieldOf(statement);
  if (!record) return null;
  if (field === "date" && "dates" in record) return mainDate(record.dates as RoleDate[])?.date ?? null;
  return inOneForm(record[field]);
}

function recordNamed(published: PublishedCase, id: string): Record<string, unknown> | undefined {
  if (id === published.id) return { line: published.line };
  const nationalities = (published.people).flatMap((person) => person.nationalities);
  return [...LISTS.flatMap((list): { id: string }[] => published[list]), ...nationalities].find((record) => record.id === id) as Record<string, unknown> | undefined;
}

function inOneForm(value: unknown): string | null {
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return named(value[0]) ?? (value.map(inOneForm).filter(Boolean).join(", ") || null);
  if (typeof value !== "object" || value === null) return null;
  if ("for" in value && "against" in value) return `${String(value.for)}-${String(value.against)}`;
  // A stage is asserted by its name.
  const id = "key" in value && "name" in value ? value.name : "proceeding" in value ? value.proceeding : "to" in value ? value.to : null;
  return typeof id === "string" ? id : null;
}

/** The main name of a person, which stands first. */
const named = (value: unknown): string | null => (typeof value === "object" && value !== null && "text" in value ? String(value.text) : null);
