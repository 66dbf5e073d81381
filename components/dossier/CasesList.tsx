import type { ListedCase } from "@/lib/dossier/queries";
import type { Translator } from "@/lib/i18n/translator";
import { Disclosed } from "@/components/entries/Disclosed";

/** Cases with what is public of them and what is not yet. */
export function CasesList({ t, cases }: { t: Translator; cases: readonly ListedCase[] }) {
  if (cases.length === 0) return <p className="small quiet">{t("dossier.noCases")}</p>;
  return (
    <ul className="list">
      {cases.map(({ entry, standing, records, changed, bare }) => (
        <li key={entry.id}>
          <a className="said" href={`/desk/cases/${String(entry.values.slug)}`}>{String(entry.values.title)}</a>
          {typeof entry.values.line === "string" && <span className="sub">{entry.values.line}</span>}
          <span className="when">
            <Disclosed t={t} disclosure={entry.disclosure} /> · {standing ? t("dossier.isPublic", { version: standing.number }) : t("dossier.notYetPublic")} · {t("dossier.records", { count: records })}
            {changed > 0 && <> · <b className="ink">{t("dossier.unpublished", { count: changed })}</b></>}
            {bare > 0 && <> · <span className="warn"><svg className="i" aria-hidden="true"><use href="#look" /></svg>{t("dossier.bare", { count: bare })}</span></>}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** All cases, and the way to those that were taken out. */
export function DeskCasesPage({ t, title, cases, removed }: { t: Translator; title: string; here: "cases"; cases: readonly ListedCase[]; removed: number }) {
  return (
    <main className="page" id="main">
      <div className="head"><h1>{title} <span className="small quiet">{cases.length}</span></h1><a className="button second" href="/desk/cases/new" data-key="a">{t("dossier.openCase")} <kbd>A</kbd></a></div>
      <CasesList t={t} cases={cases} />
      {removed > 0 && <p className="section small"><a href="/desk/cases?removed=yes">{t("dossier.removed.link", { count: removed })}</a></p>}
    </main>
  );
}
