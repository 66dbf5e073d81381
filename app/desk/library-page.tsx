import { EntryPage } from "@/components/entries/EntryPage";
import { MissingList } from "@/components/entries/MissingList";
import { RecordView } from "@/components/entries/RecordView";
import { TiesOfPerson } from "@/components/people/TiesOfPerson";
import { LibraryPage } from "@/components/dossier/LibraryPage";
import type { Reader } from "@/lib/db/desk";
import { entryAddress } from "@/lib/dossier/address";
import { linesFor } from "@/lib/dossier/labels";
import { libraryLines } from "@/lib/dossier/library";
import { libraryKind, type Place } from "@/lib/dossier/place";
import { casesAbout, linksAbout, nationalitiesOf } from "@/lib/dossier/queries";
import { shownRecord } from "@/lib/dossier/record";
import type { EntryDetail } from "@/lib/entries/queries";
import { translator } from "@/lib/i18n/translator";
import { backOf } from "./entry-page";

/** Sorts of record that have a list of their own. */
const LISTED = ["people", "links", "sources", "authorities", "organisations"];

export async function libraryPageOf(reader: Reader, plural: string, asked: string) {
  const kind = libraryKind(plural), t = translator("en");
  if (!kind || !LISTED.includes(plural)) return null;
  const { lines, total } = await libraryLines(reader, kind, asked);
  const here = plural === "sources" ? "sources" : plural === "people" ? "people" : "cases";
  return <LibraryPage t={t} title={t(`dossier.library.${plural}.title`)} here={here} plural={plural} lines={lines} asked={asked} total={total} others={LISTED.filter((one) => one !== plural)} />;
}

/** One shared record to be read; a person with nationalities and connections. */
export async function sharedPageOf(reader: Reader, place: Place, entry: EntryDetail, saved: boolean) {
  const t = translator("en"), shown = await shownRecord(reader, entry);
  const slug = place.caseEntry ? String(place.caseEntry.values.slug) : null;
  return (
    <EntryPage title={shown.line} headed here={entry.kind === "source" ? "sources" : entry.kind === "person" ? "people" : "cases"} back={await backOf(reader, place)} aside={<MissingList t={t} missing={shown.missing} />}>
      {saved && <div className="notice" role="status"><p>{t("entries.saved")}</p></div>}
      <RecordView t={t} shown={shown} address={entryAddress(entry.kind, entry.id, slug)} alone>
        {entry.kind === "person" && <TiesOfPerson t={t} id={entry.id} name={shown.line} cases={await casesAbout(reader, entry.id)} nationalities={await tied(reader, await nationalitiesOf(reader, entry.id))} links={await tied(reader, await linksAbout(reader, [entry.id]))} />}
      </RecordView>
    </EntryPage>
  );
}

async function tied(reader: Reader, entries: EntryDetail[]) {
  const lines = entries.length ? await linesFor(reader, entries[0]!.kind, entries) : [];
  return entries.map((entry) => ({ entry, line: lines.find(({ id }) => id === entry.id)?.label ?? "" }));
}
