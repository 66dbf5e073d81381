import type { Reader } from "@/lib/db/desk";
import type { Kind } from "@/lib/entries/kind";
import { kindOfEntry, getEntry, type EntryDetail } from "@/lib/entries/queries";
import { parseStatementId } from "@/lib/text/identifier";
import { idFromPath, isOfCase } from "./address";
import { statementOf } from "./evidence";
import { kindByPlural, kinds } from "./kinds";
import { caseBySlug } from "./queries";

/** What the address of a record's page says: of a case (`slug`, `kind`), shared (`library`), or the case itself (`slug` alone, or nothing). */
export interface EntryParams { slug?: string; kind?: string; library?: string; id?: string }

/** Where a record is or will be. `entry` is null for one that is being added. */
export interface Place {
  kind: Kind;
  caseEntry: EntryDetail | null;
  entry: EntryDetail | null;
  /** The statement that a citation or dispute is about. */
  about: { target: EntryDetail; field: string } | null;
}

/** Kinds that are reached under `/desk/<plural>`. */
const LIBRARY = ["person", "source", "authority", "organisation", "link", "nationality", "citation", "dispute"];
export const libraryKind = (plural: string): Kind | null => {
  const kind = kindByPlural(plural);
  return kind && LIBRARY.includes(kind.name) ? kind : null;
};

/**
 * The place that an address means, or null where there is none that the actor may see. `about` is the statement
 * (`<record id>.<field>`) that a new citation or dispute is to be about.
 */
export async function placeOf(reader: Reader, params: EntryParams, about = ""): Promise<Place | null> {
  if (params.library) return libraryPlace(reader, params.library, params.id ?? "", about);
  const caseEntry = params.slug === undefined ? null : await caseBySlug(reader, params.slug, { removed: !params.kind });
  if (params.slug !== undefined && !caseEntry) return null;
  if (!params.kind) return { kind: kinds.case, caseEntry, entry: caseEntry, about: null };
  const kind = kindByPlural(params.kind);
  if (!kind || !caseEntry || !isOfCase(kind.name)) return null;
  if (params.id === "new") return { kind, caseEntry, entry: null, about: null };
  const entry = await getEntry(reader, kind, idFromPath(params.id ?? ""));
  return entry && entry.caseId === caseEntry.id ? { kind, caseEntry, entry, about: null } : null;
}

async function libraryPlace(reader: Reader, library: string, id: string, about: string): Promise<Place | null> {
  const kind = libraryKind(library);
  if (!kind) return null;
  const statement = kind.name === "citation" || kind.name === "dispute" ? kind.name : null;
  const entry = id === "new" ? null : await getEntry(reader, kind, idFromPath(id));
  if (id !== "new" && !entry) return null;
  const found = !statement ? null : entry ? await statementOf(reader, statement, entry.id) : await statementNamed(reader, about);
  if (statement && !found) return null;
  const caseId = found?.target.caseId ?? entry?.caseId ?? null;
  return { kind, entry, about: found, caseEntry: caseId ? await getEntry(reader, kinds.case, caseId) : null };
}

async function statementNamed(reader: Reader, text: string): Promise<{ target: EntryDetail; field: string } | null> {
  const named = parseStatementId(text);
  const known = named && (await kindOfEntry(reader, named.record));
  const field = known && kinds[known.kind].fields.find(({ name, statement }) => name === named.field && statement !== false);
  const target = field && (await getEntry(reader, kinds[known.kind], named.record));
  return target ? { target, field: field.name } : null;
}

/** Fields of a kind for which something can be cited. */
export const statementFields = (kind: Kind): string[] => kind.fields.filter(({ statement }) => statement !== false).map(({ name }) => name);
