import { idInPath } from "@/lib/dossier/address";
import type { RemovedCase } from "@/lib/dossier/queries";
import type { Translator } from "@/lib/i18n/translator";
import { Disclosed } from "@/components/entries/Disclosed";

/** Cases that were taken out, each with when and by whom, and the way back. None is public, whatever it was: only what is restricted is marked. */
export function RemovedCasesPage({ t, title, cases }: { t: Translator; title: string; here: "cases"; cases: readonly RemovedCase[] }) {
  return (
    <main className="page" id="main">
      <div className="head">
        <div>
          <p className="small quiet"><a href="/desk/cases" data-key="escape">{t("dossier.removed.others")}</a></p>
          <h1>{title} <span className="small quiet">{cases.length}</span></h1>
        </div>
      </div>
      {cases.length === 0 ? <p className="small quiet">{t("dossier.removed.none")}</p> : (
        <ul className="list">
          {cases.map(({ id, slug, title: name, disclosure, removedAt, removedBy }) => (
            <li key={id}>
              <a className="said" href={`/desk/cases/${slug}/edit`}>{name}</a>
              <span className="when">{disclosure === "restricted" && <><Disclosed t={t} disclosure={disclosure} /> · </>}{t("dossier.removed.when", { day: t.day(removedAt), name: removedBy })}</span>
              <form method="post" action={`/desk/entries/${idInPath(id)}/remove`}><button className="button second small" name="removed" value="no">{t("entries.removed.back")}<span className="vh"> {name}</span></button></form>
            </li>
          ))}
        </ul>
      )}
    </main>
  );
}
