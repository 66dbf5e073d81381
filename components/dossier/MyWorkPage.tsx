import type { ListedCase } from "@/lib/dossier/queries";
import type { Recent } from "@/lib/dossier/work";
import type { Translator } from "@/lib/i18n/translator";
import { Disclosed } from "@/components/entries/Disclosed";
import { CasesList } from "./CasesList";

interface Props { t: Translator; title: string; here: "work"; today: string; cases: readonly ListedCase[]; rumoured: readonly Recent[]; recent: readonly Recent[] }

/** What waits for a monitor: rulings heard of and not confirmed, cases with what is not yet published, what changed last. */
export function MyWorkPage({ t, title, today, cases, rumoured, recent }: Props) {
  const waiting = cases.filter(({ changed, standing }) => changed > 0 || !standing);
  return (
    <>
      <main className="page" id="main">
        <div className="head"><h1>{title} <span className="small quiet">{t.date(today, "long", { weekday: true })}</span></h1><a className="button wide" href="/desk/decisions/new">{t("desk.logRuling")} <kbd>L</kbd></a></div>
        {rumoured.length > 0 && (
          <section className="section" aria-labelledby="rumoured-h">
            <h2 id="rumoured-h">{t("dossier.work.rumoured")} <span className="small quiet">{rumoured.length}</span></h2>
            <RecentList t={t} rows={rumoured} warn />
          </section>
        )}
        <div className="cols two">
          <section className="section" aria-labelledby="waiting-h">
            <h2 id="waiting-h">{t("dossier.work.waiting")} <span className="small quiet">{waiting.length}</span></h2>
            {waiting.length ? <CasesList t={t} cases={waiting} /> : <p className="small quiet">{t("dossier.work.nothingWaits")}</p>}
          </section>
          <section className="section" aria-labelledby="recent-h">
            <h2 id="recent-h">{t("dossier.work.recent")}</h2>
            {recent.length ? <RecentList t={t} rows={recent} /> : <p className="small quiet">{t("dossier.none")}</p>}
          </section>
        </div>
      </main>
      <nav className="phone-log" aria-label={t("desk.logRuling")}><a className="button" href="/desk/decisions/new">{t("desk.logRuling")}</a></nav>
    </>
  );
}

function RecentList({ t, rows, warn }: { t: Translator; rows: readonly Recent[]; warn?: boolean }) {
  return (
    <ul className="list">
      {rows.map(({ entry, line, title, address }) => (
        <li key={entry.id}>
          <a className="said" href={address}>{line}</a>
          <span className="when">
            {title && `${title} · `}{t(`entries.kind.${entry.kind}`)} · <Disclosed t={t} disclosure={entry.disclosure} /> · {entry.updatedBy}, {t.day(entry.updatedAt)}
            {warn && <> · <span className="warn"><svg className="i" aria-hidden="true"><use href="#look" /></svg>{t("dossier.work.confirm")}</span></>}
          </span>
        </li>
      ))}
    </ul>
  );
}
