import { addCitation, addDispute, type Target } from "@/lib/citations/commands";
import type { Write } from "@/lib/db/write";
import { addEntry, editEntry, removeEntry } from "@/lib/entries/commands";
import { fieldOf, type Kind } from "@/lib/entries/kind";
import type { EntryDetail } from "@/lib/entries/queries";
import { sameValue } from "@/lib/entries/values";
import { Refusal } from "@/lib/errors";
import { sourceKind } from "@/lib/sources/schema";
import type { Citing } from "./citing";
import type { EntryInput } from "./input";
import type { Place } from "./place";
import { checkReferences, checkSources } from "./references";
import { saidOf } from "./said";
import { today } from "./today";

/**
 * Adds or edits a record together with the sources that came with its form: all of it or nothing. An edit that changes nothing of the
 * record itself leaves its version alone. Returns the record's id.
 */
export async function saveEntry(write: Write, place: Place, input: EntryInput): Promise<string> {
  await checkReferences(write.reader, place.kind, input.values, { caseId: place.caseEntry?.id ?? null, selfId: place.entry?.id ?? null, before: place.entry?.values ?? null });
  if (place.kind.name === "case") await checkSlug(write, String(input.values.slug), place.entry);
  await checkSources(write.reader, input.citings.flatMap(({ source, input: name }) => ("id" in source ? [{ id: source.id, input: name }] : [])));
  const id = place.entry ? await edited(write, place, place.entry, input) : await added(write, place, input);
  await citeAll(write, { id, kind: place.kind.name, caseId: place.kind.belongs === "shared" ? null : place.kind.name === "case" ? id : place.caseEntry?.id ?? null }, place.kind, input);
  return id;
}

async function edited(write: Write, { kind }: Place, entry: EntryDetail, { values, disclosure, note, version }: EntryInput): Promise<string> {
  const alike = kind.fields.every((field) => sameValue(field, values[field.name], entry.values[field.name])) && disclosure === entry.disclosure && note === entry.note;
  if (!alike) await editEntry(write, kind, entry, { version, disclosure, note, values });
  return entry.id;
}

async function added(write: Write, { kind, caseEntry, about }: Place, { values, disclosure, note }: EntryInput): Promise<string> {
  if (about) {
    const target: Target = { id: about.target.id, kind: about.target.kind, caseId: about.target.caseId };
    if (kind.name === "citation") return addCitation(write, target, about.field, values as never, { disclosure, note });
    return addDispute(write, target, about.field, values as { taken: string | null; why: string | null }, { disclosure, note });
  }
  const caseId = kind.belongs === "case" ? caseEntry?.id ?? null : null;
  return addEntry(write, kind, { caseId, disclosure, note, values, fixed: kind.name === "standfirst" || kind.name === "consent" ? { caseId } : undefined });
}

/** Each source once, however many statements it is cited for; one typed twice in the same form is made once. */
async function citeAll(write: Write, target: Target, kind: Kind, { citings, disclosure }: EntryInput): Promise<void> {
  const made = new Map<string, string>();
  for (const { source, fields, citation } of citings) {
    const id = "id" in source ? source.id : await madeSource(write, source.values, disclosure, made);
    for (const field of fields) await addCitation(write, target, field, { ...citation, asserts: await saidOf(write.reader, fieldOf(kind, field), citation.asserts ?? null, today()), source: id });
  }
}

async function madeSource(write: Write, values: Extract<Citing["source"], { values: unknown }>["values"], disclosure: EntryInput["disclosure"], made: Map<string, string>): Promise<string> {
  const key = String(values.url ?? values.title);
  const known = made.get(key);
  if (known) return known;
  const id = await addEntry(write, sourceKind, { caseId: null, disclosure: disclosure === "restricted" ? "restricted" : "team", note: null, values });
  made.set(key, id);
  return id;
}

async function checkSlug(write: Write, slug: string, entry: EntryDetail | null): Promise<void> {
  await write.alone(`case ${slug}`);
  const taken = await write.tx.case.findUnique({ where: { slug }, select: { id: true, entry: { select: { removedAt: true } } } });
  // A case that was taken out keeps its address, at which it can be put back.
  if (taken && taken.id !== entry?.id) throw new Refusal(taken.entry.removedAt ? "entries.slugTakenOut" : "entries.slugTaken", { slug }, { field: "slug" });
  // A published address is what people have kept: it changes only with the public page gone.
  if (entry && slug !== entry.values.slug && (await isPublished(write, entry))) throw new Refusal("entries.slugPublished", {}, { field: "slug" });
}

/** Takes a record out of the dossier or puts it back. What is public of it goes with the next version; a case must be taken down first. */
export async function takeOut(write: Write, entry: EntryDetail, { removed }: { removed: boolean }): Promise<void> {
  if (removed && entry.kind === "case" && (await isPublished(write, entry))) throw new Refusal("entries.takeDownFirst", {}, { status: 409 });
  if (removed !== (entry.removedAt !== null)) await removeEntry(write, entry, removed);
}

const isPublished = async (write: Write, entry: EntryDetail): Promise<boolean> =>
  (await write.tx.publishedCase.findUnique({ where: { caseId: entry.id }, select: { caseId: true } })) !== null;
