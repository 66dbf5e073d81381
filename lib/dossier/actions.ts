import type { Door } from "@/lib/action";
import { canAddEntry, canEditEntry, canRemoveEntry } from "@/lib/entries/policy";
import { getEntry, kindOfEntry, type EntryDetail } from "@/lib/entries/queries";
import type { Typed } from "@/lib/typed";
import { entryAddress, idFromPath, idInPath } from "./address";
import { saveEntry, takeOut } from "./commands";
import { readEntry, type EntryInput } from "./input";
import { kinds } from "./kinds";
import type { EntryParams, Place } from "./place";

/** Where a saved record is read: its own page; of a citation or dispute, that of the record that it is about. */
export function afterSaving({ kind, caseEntry, about }: Place, id: string, values: EntryInput["values"]): string {
  const slug = kind.name === "case" ? String(values.slug) : caseEntry ? String(caseEntry.values.slug) : null;
  if (kind.name === "case") return `/desk/cases/${slug}?saved=yes`;
  const [of, record] = about ? [about.target.kind, about.target.id] : [kind.name, id];
  return `${of === "case" ? `/desk/cases/${slug}/edit` : entryAddress(of, record, slug)}?saved=yes`;
}

export const saveEntryDoor = {
  input: (typed, reader, params) => readEntry(typed, reader, params),
  subject: async (_reader, { place }) => place,
  allow: (actor, { entry }) => (entry ? canEditEntry(actor) : canAddEntry(actor)),
  run: saveEntry,
  then: (id, place, { values }) => afterSaving(place, id, values),
} satisfies Omit<Door<EntryParams, EntryInput, Place, string>, "again">;

/** A case that was taken out is found in the list of those, where it can be put back; one that was put back is read. */
const afterTakingOut = (slug: string, removed: boolean) => (removed ? "/desk/cases?removed=yes" : `/desk/cases/${slug}?back=yes`);

type Removal = { removed: boolean };

export const removeEntryDoor = {
  input: (typed: Typed) => ({ ok: true as const, value: { removed: typed.get("removed") !== "no" } }),
  subject: async (reader, _input, { id }) => {
    const found = await kindOfEntry(reader, idFromPath(id));
    return found && getEntry(reader, kinds[found.kind], idFromPath(id));
  },
  allow: canRemoveEntry,
  run: takeOut,
  then: (_nothing, entry, { removed }) => (entry.kind === "case" ? afterTakingOut(String(entry.values.slug), removed) : `/desk/entries/${idInPath(entry.id)}`),
} satisfies Omit<Door<{ id: string }, Removal, EntryDetail, void>, "again">;
