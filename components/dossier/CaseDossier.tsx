import type { ReactNode } from "react";
import type { Label } from "@/lib/dossier/labels";
import type { DocketEntry, Standing } from "@/lib/dossier/queries";
import type { EntryDetail } from "@/lib/entries/queries";
import type { Name } from "@/lib/entries/values";
import type { Translator } from "@/lib/i18n/translator";
import type { DirectionName } from "@/components/ui/DirectionMark";
import type { DeskPlace } from "@/components/layout/DeskFrame";
import { AddRow } from "./AddRow";
import { DocketTable } from "./DocketTable";
import { EntryList } from "./EntryList";
import { KindTabs, type ShownKind } from "./KindTabs";

interface Props {
  t: Translator;
  title: string;
  here?: DeskPlace;
  slug: string;
  entry: EntryDetail;
  /** Names of the people whom the case is about. */
  names: readonly Name[];
  standing: Standing | null;
  show: ShownKind;
  rising: boolean;
  counts: Record<ShownKind, number>;
  rows: readonly DocketEntry[];
  lines: readonly Label[];
  /** How many records differ from what is public. */
  changed: number;
  notice: string | null;
  directionOf: (entry: EntryDetail) => DirectionName;
  /** What a case begins with and this one does not have yet. */
  begin: readonly Begin[];
  /** Subjects without a consent that is in force, where the case needs one. */
  lacking: readonly { id: string; name: string }[];
  /** The record that is open, on the right. */
  open: { id: string; view: ReactNode } | null;
}

export type Begin = "noConsent" | "noProceeding" | "noSummary";
const BEGINS: Record<Begin, { place: string; words: string }> = {
  noConsent: { place: "consents", words: "dossier.addTo.consents" }, noProceeding: { place: "proceedings", words: "dossier.addTo.proceedings" }, noSummary: { place: "standfirsts", words: "dossier.addTo.summary" },
};

/** A case at the desk: kinds on the left, the docket or a list, the open record on the right; on a phone one of them at a time. */
export function CaseDossier(props: Props) {
  const { t, slug, show, counts, rows, lines, open, rising, notice, directionOf } = props;
  return (
    <main id="main">
      <CaseHead {...props} />
      {notice && <div className="notice inset" role="status"><p>{notice}</p></div>}
      <div className={open ? "split opened" : "split"}>
        <KindTabs t={t} slug={slug} show={show} counts={counts} />
        <section className="docket" aria-labelledby="docket-h">
          <div className="head tight">
            <h2 id="docket-h">{t(`dossier.tab.${show}`)}</h2>
            {show === "docket" && <p className="small quiet">{t(rising ? "dossier.oldestFirst" : "dossier.newestFirst")} · <a href={rising ? `/desk/cases/${slug}` : `/desk/cases/${slug}?order=rising`}>{t(rising ? "dossier.newestLink" : "dossier.oldestLink")}</a></p>}
          </div>
          {show === "docket" ? <AddRow t={t} slug={slug} name={props.title} /> : <AddKind t={t} slug={slug} show={show} />}
          {["docket", "decisions", "petitions", "events"].includes(show)
            ? rows.length ? <DocketTable t={t} slug={slug} rows={rows} caption={t("dossier.caption")} rising={rising} open={open?.id ?? null} directionOf={directionOf} /> : <p className="small quiet">{t("dossier.none")}</p>
            : <EntryList t={t} slug={slug} rows={rows} lines={lines} open={open?.id} />}
        </section>
        {open?.view ?? <Unopened t={t} slug={slug} begin={props.begin} lacking={props.lacking} />}
      </div>
    </main>
  );
}

function CaseHead({ t, slug, title, entry, names, standing, changed }: Props) {
  const others = names.filter(({ text }) => text !== title);
  return (
    <div className="casehead">
      <div>
        <h1 className="name"><a href={`/desk/cases/${slug}`}>{title}</a></h1>
        {others.length > 0 && <p className="small quiet">{others.slice(0, 6).map(({ text, language }, at) => <span key={at}>{at > 0 && ", "}<span lang={language}>{text}</span></span>)}</p>}
        {typeof entry.values.line === "string" && <p className="small">{entry.values.line}</p>}
        <p className="small"><a href={`/desk/cases/${slug}/edit`}>{t("dossier.editCase")}</a></p>
      </div>
      <div className="vstat">
        <p className="small">{standing ? <><b>{t("dossier.isPublic", { version: standing.number })}</b>, {t.day(standing.publishedAt)}. {t("dossier.changes", { count: changed })}</> : t("dossier.notYetPublic")}</p>
        <a className="button" href={`/desk/cases/${slug}/publish`} data-key="p">{t("dossier.review", { version: (standing?.number ?? 0) + 1 })} <kbd className="wide">P</kbd></a>
      </div>
    </div>
  );
}

/** Segments of the addresses under which records of a tab are added; sources come with what they are cited for. */
const ADDED: Partial<Record<ShownKind, string>> = {
  proceedings: "proceedings", decisions: "decisions", petitions: "petitions", events: "events", charges: "charges", risks: "risks", custody: "custody", summary: "standfirsts", consents: "consents",
};

function AddKind({ t, slug, show }: { t: Translator; slug: string; show: ShownKind }) {
  const address = show === "people" ? "/desk/links/new" : ADDED[show] && `/desk/cases/${slug}/${ADDED[show]}/new`;
  return address ? <p className="acts small adds"><a className="button second small" href={address} data-key="a">{t(`dossier.addTo.${show}`)} <kbd>A</kbd></a></p> : null;
}

/** Where no record is open: what the case begins with, each with the way to add it. */
function Unopened({ t, slug, begin, lacking }: { t: Translator } & Pick<Props, "slug" | "begin" | "lacking">) {
  if (begin.length === 0) return <div className="record wide"><p className="small quiet">{t("dossier.unopened")}</p></div>;
  return (
    <aside className="record begin" aria-labelledby="begin-h">
      <h2 id="begin-h">{t("dossier.begin.title")}</h2>
      <ul className="missing">
        {begin.map((one) => (
          <li key={one}><b>{t(`entries.missing.${one}.title`, { names: lacking.map(({ name }) => name).join(", ") })}</b><span className="quiet">{t(`entries.missing.${one}.text`)}</span> <a className="hit" href={`/desk/cases/${slug}/${BEGINS[one].place}/new${one === "noConsent" ? `?person=${encodeURIComponent(lacking[0]!.id)}` : ""}`}>{t(BEGINS[one].words)}</a></li>
        ))}
      </ul>
    </aside>
  );
}
