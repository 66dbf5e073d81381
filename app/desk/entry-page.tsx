import { AboutStatement } from "@/components/entries/AboutStatement";
import { ConflictForm } from "@/components/entries/ConflictForm";
import { EntryForm } from "@/components/entries/EntryForm";
import { EntryPage } from "@/components/entries/EntryPage";
import { MissingList } from "@/components/entries/MissingList";
import { TakenOut, TakeOut } from "@/components/entries/TakingOut";
import type { Refused } from "@/lib/action";
import type { Reader } from "@/lib/db/desk";
import { entryAddress } from "@/lib/dossier/address";
import { baseOf, clashesBetween, commonValues, settled, typedEntry, withCommon } from "@/lib/dossier/clashes";
import { evidenceFor } from "@/lib/dossier/evidence";
import { helped } from "@/lib/dossier/helping";
import { formContext, saidIn } from "@/lib/dossier/input";
import { kinds } from "@/lib/dossier/kinds";
import { linesFor } from "@/lib/dossier/labels";
import { missingOf } from "@/lib/dossier/missing";
import { placeOf, type EntryParams, type Place } from "@/lib/dossier/place";
import { choicesIn } from "@/lib/dossier/picking";
import { plainSaid, saidFrom, saidName, saidWords, typedSaid } from "@/lib/dossier/said";
import { shownValue } from "@/lib/dossier/shown";
import { startingForm, type Only } from "@/lib/dossier/starting";
import { today } from "@/lib/dossier/today";
import { formView, namedIn } from "@/lib/dossier/view";
import { readForm, typedOf } from "@/lib/entries/form";
import { fieldOf } from "@/lib/entries/kind";
import type { EntryDetail } from "@/lib/entries/queries";
import type { Values } from "@/lib/entries/values";
import type { Problem } from "@/lib/errors";
import { translator } from "@/lib/i18n/translator";
import { Typed } from "@/lib/typed";

/** The form of a record: of a new one, or of one that is edited. */
export async function formPageOf(reader: Reader, place: Place, query: URLSearchParams) {
  const typed = place.entry ? typedEntry(place.kind, place.entry) : startingForm(place, query, await onlyOnes(reader, place));
  return formPage(reader, place, await typedSaid(reader, place, typed), []);
}

/** Where a case has one proceeding, a new record is about that one; a new sentence stands behind the last; what is taken is what the record says. */
async function onlyOnes(reader: Reader, { kind, caseEntry, about }: Place): Promise<Only> {
  const field = about && fieldOf(kinds[about.target.kind], about.field);
  const own = field && about.target.values[field.name];
  const taken = kind.name === "dispute" && field && field.type !== "text" ? saidFrom(field, own) || shownValue(translator("en"), field, own, await namedIn(reader, kinds[about.target.kind], about.target.values)).join("; ") : "";
  if (taken) return { taken };
  if (!caseEntry) return {};
  const [proceedings, sentences] = await Promise.all([choicesIn(reader, "proceeding", caseEntry.id), kind.name === "standfirst" ? choicesIn(reader, "standfirst", caseEntry.id) : []]);
  return { proceeding: proceedings.length === 1 ? proceedings[0]!.id : undefined, position: sentences.length };
}

/** The form again: as it was typed, filled in further, or with both versions where somebody else saved first. */
export async function againPageOf(reader: Reader, params: EntryParams, typed: Typed, refused: Refused | null) {
  const place = await placeOf(reader, params, typed.get("about"));
  if (!place) return null;
  if (refused?.conflict) return conflictPage(reader, place, typed, refused.conflict as EntryDetail);
  return formPage(reader, place, refused ? settled(place.kind, typed) : helped(typed, today()), refused?.problems ?? []);
}

async function formPage(reader: Reader, place: Place, typed: Typed, problems: Problem[]) {
  const t = translator("en"), { kind, entry, about } = place;
  const view = await formView(reader, place, typed);
  const missing = entry ? missingOf(kind, entry, view.evidence) : [];
  const title = t.has(`entries.title.${kind.name}`) ? t(`entries.title.${kind.name}`) : t(entry ? "entries.editing" : "entries.adding", { kind: t(`entries.kind.${kind.name}`).toLowerCase() });
  return (
    <EntryPage title={title} here={kind.name === "source" ? "sources" : kind.name === "person" ? "people" : "cases"} back={await backOf(reader, place)} aside={missing.length ? <MissingList t={t} missing={missing} /> : undefined}>
      {entry?.removedAt && <TakenOut t={t} id={entry.id} />}
      {about && (await aboutStatement(reader, place, about))}
      <EntryForm t={t} view={view} entry={entry} about={about && `${about.target.id}.${about.field}`} typed={typed} problems={problems} action={addressOf(place)} />
      {entry && !entry.removedAt && (about || kind.name === "case") && <TakeOut t={t} id={entry.id} />}
    </EntryPage>
  );
}

async function aboutStatement(reader: Reader, place: Place, { target, field }: NonNullable<Place["about"]>) {
  const { citations, said } = await evidenceFor(reader, target), [line] = await linesFor(reader, target.kind, [target]);
  const cited = place.kind.name === "dispute" ? citations.filter((one) => one.field === field) : [];
  return <AboutStatement t={translator("en")} kind={target.kind} field={field} address={entryAddress(target.kind, target.id, slugOf(place))} line={line?.label ?? ""} cited={cited} said={said} />;
}

async function conflictPage(reader: Reader, place: Place, typed: Typed, theirs: EntryDetail) {
  const t = translator("en"), { kind } = place;
  const form = plainSaid(kind, settled(kind, typed));
  const read = await readForm(kind, form, formContext(reader, { caseId: place.caseEntry?.id }));
  if (!read.ok) return formPage(reader, place, typed, read.problems);
  const now = commonValues(theirs), mine = { ...(await saidIn(reader, place, read.value)), disclosure: form.get("disclosure") || theirs.disclosure, note: form.get("note").trim() || null };
  const base = baseOf(kind, typed) ?? now;
  const { clashes, merged, values } = clashesBetween(kind, base, now, mine);
  // Of the form only what is the record's is made anew; sources typed with it go along as they are.
  const own = new Set(withCommon(kind).fields.map(({ name }) => name));
  const others = form.entries.filter(([name]) => !own.has(name.split(".")[0]!) && !/^(version|base|help)$/.test(name));
  const next = new Typed([...Typed.of({ ...typedOf(withCommon(kind), values, t), version: String(theirs.version), base: JSON.stringify(now) }).entries, ...others]);
  return (
    <EntryPage title={t("entries.clash.heading")} headed narrow here="cases" back={await backOf(reader, place)}>
      {theirs.removedAt && <TakenOut t={t} id={theirs.id} />}
      <ConflictForm t={t} kind={kind} clashes={clashes} merged={merged} said={await saidOfStatement(reader, place, [base, now, mine])} by={theirs.updatedBy} named={await namedIn(reader, kind, theirs.values, read.value, base)} typed={next} action={addressOf(place)} />
    </EntryPage>
  );
}

/** How what two people said of one statement reads, in a conflict over a citation or dispute. */
async function saidOfStatement(reader: Reader, { kind, about }: Place, several: Values[]): Promise<(field: string, text: string) => string> {
  const name = saidName(kind);
  if (!name || !about) return (_field, text) => text;
  const words = await saidWords(reader, kinds[about.target.kind], several.map((values) => ({ field: about.field, text: values[name] })));
  return (field, text) => (field === name ? words(about.field, text) : text);
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
