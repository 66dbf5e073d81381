import { ConflictForm } from "@/components/entries/ConflictForm";
import { EntryForm } from "@/components/entries/EntryForm";
import { EntryPage } from "@/components/entries/EntryPage";
import { MissingList } from "@/components/entries/MissingList";
import { labelOf } from "@/components/entries/words";
import type { Refused } from "@/lib/action";
import type { Reader } from "@/lib/db/desk";
import { entryAddress } from "@/lib/dossier/address";
import { baseOf, clashesBetween, typedEntry } from "@/lib/dossier/clashes";
import { helped } from "@/lib/dossier/helping";
import { formContext } from "@/lib/dossier/input";
import { linesFor } from "@/lib/dossier/labels";
import { missingOf } from "@/lib/dossier/missing";
import { placeOf, type EntryParams, type Place } from "@/lib/dossier/place";
import { choicesIn } from "@/lib/dossier/picking";
import { startingForm } from "@/lib/dossier/starting";
import { today } from "@/lib/dossier/today";
import { formView, namedIn } from "@/lib/dossier/view";
import { readForm, typedOf } from "@/lib/entries/form";
import type { EntryDetail } from "@/lib/entries/queries";
import type { Problem } from "@/lib/errors";
import { translator } from "@/lib/i18n/translator";
import { Typed } from "@/lib/typed";

/** The form of a record: of a new one, or of one that is edited. */
export async function formPageOf(reader: Reader, place: Place, query: URLSearchParams) {
  return place.entry ? formPage(reader, place, typedEntry(place.kind, place.entry), []) : formPage(reader, place, startingForm(place, query, await onlyOnes(reader, place)), []);
}

/** Where a case has one proceeding, a new record is about that one; a new sentence stands behind the last. */
async function onlyOnes(reader: Reader, { kind, caseEntry }: Place) {
  if (!caseEntry) return {};
  const [proceedings, sentences] = await Promise.all([choicesIn(reader, "proceeding", caseEntry.id), kind.name === "standfirst" ? choicesIn(reader, "standfirst", caseEntry.id) : []]);
  return { proceeding: proceedings.length === 1 ? proceedings[0]!.id : undefined, position: sentences.length };
}

/** The form again: as it was typed, filled in further, or with both versions where somebody else saved first. */
export async function againPageOf(reader: Reader, params: EntryParams, typed: Typed, refused: Refused | null) {
  const place = await placeOf(reader, params, typed.get("about"));
  if (!place) return null;
  if (refused?.conflict) return conflictPage(reader, place, typed, refused.conflict as EntryDetail);
  return formPage(reader, place, refused ? typed : helped(typed, today()), refused?.problems ?? []);
}

async function formPage(reader: Reader, place: Place, typed: Typed, problems: Problem[]) {
  const t = translator("en"), { kind, entry, about } = place;
  const view = await formView(reader, place, typed);
  const missing = entry ? missingOf(kind, entry, view.evidence) : [];
  const title = t(entry ? "entries.editing" : "entries.adding", { kind: t(`entries.kind.${kind.name}`).toLowerCase() });
  return (
    <EntryPage title={title} here={kind.name === "source" ? "sources" : kind.name === "person" ? "people" : "cases"} back={await backOf(reader, place)} aside={missing.length ? <MissingList t={t} missing={missing} /> : undefined}>
      {about && <p className="edge team about">{t("entries.about", { field: labelOf(t, about.target.kind, about.field).toLowerCase() })} <a href={entryAddress(about.target.kind, about.target.id, slugOf(place))}>{(await linesFor(reader, about.target.kind, [about.target]))[0]?.label}</a></p>}
      <EntryForm t={t} view={view} entry={entry} about={about && `${about.target.id}.${about.field}`} typed={typed} problems={problems} action={addressOf(place)} />
    </EntryPage>
  );
}

async function conflictPage(reader: Reader, place: Place, typed: Typed, theirs: EntryDetail) {
  const t = translator("en"), { kind } = place;
  const read = await readForm(kind, typed, formContext(reader, { caseId: place.caseEntry?.id }));
  if (!read.ok) return formPage(reader, place, typed, read.problems);
  const { clashes, merged, values } = clashesBetween(kind, baseOf(kind, typed) ?? place.entry?.values ?? theirs.values, theirs.values, read.value);
  // Of the form only what is the record's is made anew; sources typed with it, note and disclosure go along as they are.
  const own = new Set(kind.fields.map(({ name }) => name));
  const others = typed.entries.filter(([name]) => !own.has(name.split(".")[0]!) && !/^(clash|both)\.|^(version|base|help)$/.test(name));
  const next = new Typed([...Typed.of({ ...typedOf(kind, values, t), version: String(theirs.version), base: JSON.stringify(theirs.values) }).entries, ...others]);
  return (
    <EntryPage title={t("entries.clash.heading")} headed narrow here="cases" back={await backOf(reader, place)}>
      <ConflictForm t={t} kind={kind} clashes={clashes} merged={merged} by={theirs.updatedBy} named={await namedIn(reader, kind, theirs.values, read.value, baseOf(kind, typed) ?? {})} typed={next} action={addressOf(place)} />
    </EntryPage>
  );
}

const slugOf = ({ caseEntry }: Place) => (caseEntry ? String(caseEntry.values.slug) : null);

/** The address that the form is sent to, which is the page's own. */
function addressOf(place: Place): string {
  const { kind, entry } = place, slug = slugOf(place);
  if (kind.name === "case") return entry ? `/desk/cases/${slug}/edit` : "/desk/cases/new";
  return entryAddress(kind.name, entry?.id ?? "new", slug);
}

/** What the record belongs to: what a citation is about, its case, or the list of its sort. */
export async function backOf(reader: Reader, place: Place): Promise<{ href: string; label: string }> {
  const t = translator("en"), { kind, caseEntry, entry, about } = place, slug = slugOf(place);
  if (about) return { href: entryAddress(about.target.kind, about.target.id, slug), label: (await linesFor(reader, about.target.kind, [about.target]))[0]?.label ?? "" };
  if (caseEntry && kind.belongs === "case") return { href: entry && kind.name !== "case" ? entryAddress(kind.name, entry.id, slug) : `/desk/cases/${slug}`, label: String(caseEntry.values.title) };
  if (kind.name === "case") return { href: "/desk/cases", label: t("desk.place.cases") };
  const plural = kind.name === "nationality" ? "people" : kind.plural;
  return { href: `/desk/${plural}`, label: t(`dossier.library.${plural}.title`) };
}
