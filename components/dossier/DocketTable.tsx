import { dateOf } from "@/lib/dossier/labels";
import { entryAddress } from "@/lib/dossier/address";
import { kinds } from "@/lib/dossier/kinds";
import type { DocketEntry } from "@/lib/dossier/queries";
import { statementsOf } from "@/lib/entries/kind";
import type { EntryDetail } from "@/lib/entries/queries";
import type { RoleDate } from "@/lib/entries/values";
import { deskTerm } from "@/lib/dossier/shown";
import type { Translator } from "@/lib/i18n/translator";
import { compareDates, parseDate } from "@/lib/text/partial-date";
import { DirectionMark, type DirectionName } from "@/components/ui/DirectionMark";
import { Disclosed } from "@/components/entries/Disclosed";

interface Props {
  t: Translator;
  slug: string;
  rows: readonly DocketEntry[];
  caption: string;
  /** Oldest first. */
  rising: boolean;
  open: string | null;
  directionOf: (entry: EntryDetail) => DirectionName;
}

/** Everything in a case that has a date, by year: direction or kind, what happened, who sees it, its sources. */
export function DocketTable({ t, slug, rows, caption, rising, open, directionOf }: Props) {
  const years = byYear(rows, rising);
  return (
    <table>
      <caption className="vh">{caption}</caption>
      <thead><tr><th scope="col" className="when">{t("dossier.when")}</th><th scope="col" className="dircell"><span className="vh">{t("dossier.direction")}</span></th><th scope="col">{t("dossier.what")}</th><th scope="col" className="src">{t("dossier.shownTo")}</th></tr></thead>
      {years.map(([year, own]) => (
        <tbody key={year}>
          <tr className="year"><th colSpan={3} scope="rowgroup">{year || t("dossier.noDate")}</th><td className="src" /></tr>
          {own.map((row) => <Row key={row.entry.id} t={t} slug={slug} row={row} open={row.entry.id === open} direction={row.entry.kind === "decision" ? directionOf(row.entry) : null} />)}
        </tbody>
      ))}
    </table>
  );
}

function Row({ t, slug, row, open, direction }: { t: Translator; slug: string; row: DocketEntry; open: boolean; direction: DirectionName | null }) {
  const { entry, published, changed } = row, date = dateIn(entry);
  return (
    <tr className={[entry.disclosure, open ? "open" : "", changed ? "changed" : ""].filter(Boolean).join(" ")}>
      <td className="when">{date ? withoutYear(t.date(date, "short"), date) : "?"}</td>
      <td className="dircell">{direction ? <DirectionMark t={t} direction={direction} silent /> : <span className="dir"><svg className="i" aria-hidden="true"><use href={`#${entry.kind}`} /></svg><span className="vh">{t(`entries.kind.${entry.kind}`)}</span></span>}</td>
      <td>
        <a className="said" href={entryAddress(entry.kind, entry.id, slug)} aria-current={open ? "true" : undefined}>{String(entry.values.summary)}</a>
        <span className="sub">{kindInWords(t, entry)} {!published ? entry.disclosure !== "restricted" && <b className="chg">{t("dossier.notPublic")}</b> : changed && <b className="chg">{t("dossier.changed")}</b>}</span>
        <span className="sub srcs"><Behind t={t} row={row} /></span>
      </td>
      <td className="src"><Behind t={t} row={row} stacked /></td>
    </tr>
  );
}

/** Who sees a record, how many sources stand behind it and how many say something else. */
export function Behind({ t, row: { entry, sources, differ }, stacked }: { t: Translator; row: DocketEntry; stacked?: boolean }) {
  return (
    <>
      <Disclosed t={t} disclosure={entry.disclosure} />{(sources > 0 || isCited(entry)) && (stacked ? <br /> : " · ")}
      {sources > 0 ? t("dossier.sources", { count: sources }) : isCited(entry) && <span className="warn"><svg className="i" aria-hidden="true"><use href="#look" /></svg>{t("dossier.noSource")}</span>}
      {differ > 0 && <> <span className="warn"><svg className="i" aria-hidden="true"><use href="#differ" /></svg>{t("dossier.differ", { count: differ })}</span></>}
    </>
  );
}

function kindInWords(t: Translator, entry: EntryDetail): string {
  if (entry.kind === "event") return deskTerm(t, "event_kind", String(entry.values.kind));
  if (entry.kind === "petition") return `${t.term("petition_kind", String(entry.values.kind))} · ${t.term("petition_outcome", String(entry.values.outcome))}`;
  const rumoured = entry.values.standing === "rumoured" ? ` · ${t.term("decision_standing", "rumoured")}` : "";
  return `${t("entries.kind.decision")} · ${t.term("decision_outcome", String(entry.values.outcome))}${rumoured}`;
}

/** Whether anything can be cited for the record: not for a consent, and not for a source, which is what others are cited from. */
const isCited = ({ kind }: EntryDetail): boolean => statementsOf(kinds[kind]).length > 0;

/** The date that orders a record in the docket. */
export const dateIn = ({ values }: EntryDetail): string | null => (Array.isArray(values.date) ? dateOf(values.date as unknown as RoleDate[]) : (values.date as string | null));

/** "8 Nov" under the heading of its year; whole where it spans years, or where without the year no more than a word would be left. */
export function withoutYear(words: string, edtf: string): string {
  const date = parseDate(edtf), year = date?.earliest?.slice(0, 4);
  const only = year && date?.latest?.slice(0, 4) === year && words.split(year).length === 2 && words.replace(year, "").trim();
  return only && /^[^,]*-\d\d/.test(edtf) ? only.replace(/\s+,/g, ",").replace(/,$/, "") : words;
}

function byYear(rows: readonly DocketEntry[], rising: boolean): [string, DocketEntry[]][] {
  const sorted = [...rows].sort((a, b) => (rising ? 1 : -1) * compareDates(dateIn(a.entry), dateIn(b.entry)));
  const years = new Map<string, DocketEntry[]>();
  for (const row of sorted) {
    const date = dateIn(row.entry), known = date === null ? null : parseDate(date);
    const year = (known?.earliest ?? known?.latest)?.slice(0, 4) ?? "";
    years.set(year, [...(years.get(year) ?? []), row]);
  }
  return [...years];
}
