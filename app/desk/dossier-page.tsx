import { CaseDossier, type Begin } from "@/components/dossier/CaseDossier";
import { dateIn } from "@/components/dossier/DocketTable";
import type { ShownKind } from "@/components/dossier/KindTabs";
import { RecordView } from "@/components/entries/RecordView";
import { entryAddress } from "@/lib/dossier/address";
import { linesFor } from "@/lib/dossier/labels";
import { docketOf, type DocketEntry } from "@/lib/dossier/queries";
import { shownRecord } from "@/lib/dossier/record";
import { today } from "@/lib/dossier/today";
import type { KindName } from "@/lib/entries/kind";
import type { EntryDetail } from "@/lib/entries/queries";
import type { Name } from "@/lib/entries/values";
import { translator } from "@/lib/i18n/translator";
import type { Reader } from "@/lib/db/desk";
import { consentOn } from "@/lib/record/consent";
import { consentsOf } from "@/lib/record/dossier";
import { directionOf } from "@/lib/record/direction";

const DATED: KindName[] = ["decision", "petition", "event"];
const TAB: Record<ShownKind, KindName[]> = {
  docket: DATED, proceedings: ["proceeding"], decisions: ["decision"], petitions: ["petition"], events: ["event"], people: ["person", "link"], charges: ["charge"],
  risks: ["risk"], custody: ["custody"], summary: ["standfirst"], consents: ["consent"], sources: ["source"],
};
/** The tab in which records of a kind stand. */
export const tabOf = (kind: KindName): ShownKind => (Object.keys(TAB) as ShownKind[]).find((tab) => tab !== "docket" && TAB[tab].includes(kind)) ?? "docket";

interface Options { show: ShownKind; rising?: boolean; open?: EntryDetail | null; notice?: string | null }

/** The dossier of a case, with a record open in it or none. */
export async function dossierPageOf(reader: Reader, entry: EntryDetail, { show, rising = false, open = null, notice = null }: Options) {
  const t = translator("en"), slug = String(entry.values.slug), title = String(entry.values.title);
  const { of, standing } = await docketOf(reader, entry);
  const rows = TAB[show].flatMap((kind) => of(kind));
  const lines = (await Promise.all(TAB[show].map((kind) => linesFor(reader, kind, of(kind).map((row) => row.entry))))).flat();
  const counts = Object.fromEntries(Object.entries(TAB).map(([tab, kinds]) => [tab, kinds.flatMap((kind) => of(kind)).length])) as Record<ShownKind, number>;
  const rulings = new Map(of("decision").map((row) => [row.entry.id, { outcome: String(row.entry.values.outcome), reviews: row.entry.values.reviews as string | null }]));
  const direction = ({ values }: EntryDetail) => directionOf({ outcome: String(values.outcome), reviews: values.reviews as string | null }, (id) => rulings.get(id));
  const everything = (Object.values(TAB).flat().filter((kind, at, all) => all.indexOf(kind) === at && !["person", "link", "source", "consent"].includes(kind))).flatMap((kind) => of(kind));
  const changed = everything.filter((row) => row.changed || (!row.published && row.entry.disclosure !== "restricted")).length;
  const subjects = entry.values.subjects as string[];
  const lacking = entry.values.needsConsent ? consentOn(today(), subjects, await consentsOf(reader, entry.id)).lacking : [];
  const begin: Begin[] = [...(of("proceeding").length ? [] : ["noProceeding" as const]), ...(lacking.length ? ["noConsent" as const] : []), ...(of("standfirst").length ? [] : ["noSummary" as const])];
  const names = of("person").filter((row) => subjects.includes(row.entry.id)).flatMap((row) => row.entry.values.names as unknown as Name[]);
  return (
    <CaseDossier
      t={t} title={title} here="cases" slug={slug} entry={entry} names={names} standing={standing} show={show} rising={rising} counts={counts} rows={sorted(rows)} lines={lines} changed={changed}
      notice={notice} begin={begin} lacking={lacking.map((id) => ({ id, name: String((of("person").find((row) => row.entry.id === id)?.entry.values.names as unknown as Name[] | undefined)?.[0]?.text ?? t("entries.notSeen")) }))} directionOf={direction} open={open && { id: open.id, view: await opened(reader, open, slug, show, direction) }}
    />
  );
}

async function opened(reader: Reader, open: EntryDetail, slug: string, show: ShownKind, direction: (entry: EntryDetail) => "removal" | "protection" | "neither") {
  const t = translator("en"), back = { href: `/desk/cases/${slug}${show === "docket" ? "" : `?show=${show}`}`, label: t(`dossier.tab.${show}`) };
  return <RecordView t={t} shown={await shownRecord(reader, open)} address={entryAddress(open.kind, open.id, slug)} direction={open.kind === "decision" ? direction(open) : null} back={back} />;
}

/** Dated rows are put in order where they are shown. */
const sorted = (rows: DocketEntry[]) => (rows.some(({ entry }) => DATED.includes(entry.kind) && dateIn(entry)) ? rows : [...rows].sort((a, b) => Number(a.entry.values.position ?? 0) - Number(b.entry.values.position ?? 0)));
