import { deskTerm } from "@/lib/dossier/shown";
import type { Translator } from "@/lib/i18n/translator";
import { vocabulary } from "@/lib/text/vocabulary";

/** The four things that make a row: date, kind, source, what happened. Rulings and petitions have forms of their own. */
export function AddRow({ t, slug, name }: { t: Translator; slug: string; name: string }) {
  const place = `/desk/cases/${slug}`;
  return (
    <>
      <p className="acts small adds">
        <span className="quiet">{t("dossier.add.title")}</span>
        <a href={`/desk/decisions/new?q=${encodeURIComponent(name)}`}>{t("dossier.add.ruling")}</a>
        <a href={`${place}/petitions/new`}>{t("dossier.add.petition")}</a>
        <a href={`${place}/events/new`}>{t("dossier.add.event")}</a>
      </p>
      <details>
        <summary className="small" data-key="a">{t("dossier.add.row")} <kbd>A</kbd></summary>
        <form className="adding" method="post" action={`${place}/events/new`} aria-label={t("dossier.add.form")} data-guard="" noValidate>
          <div className="grid">
            <p><label htmlFor="date">{t("dossier.add.date")}</label><input id="date" name="date" required maxLength={200} autoComplete="off" data-date="" aria-describedby="date-e" /></p>
            <p><label htmlFor="kind">{t("dossier.add.kind")}</label><select id="kind" name="kind" required defaultValue=""><option value="">{t("entries.choose")}</option>{vocabulary("event_kind").map(({ code }) => <option key={code} value={code}>{deskTerm(t, "event_kind", code)}</option>)}</select></p>
            <p><label htmlFor="source">{t("dossier.add.source")}</label><input id="source" name="cite.0.source.typed" maxLength={200} autoComplete="off" /></p>
            <p className="full"><label htmlFor="summary">{t("dossier.add.summary")}</label><textarea className="said" id="summary" name="summary" rows={2} required maxLength={4000} /></p>
          </div>
          {["date", "kind", "summary"].map((field) => <input key={field} type="hidden" name="cite.0.fields" value={field} />)}
          <p className="echo none" id="date-e"><output htmlFor="date" /></p>
          <div className="acts"><button className="button small" data-save="">{t("dossier.add.save")}</button></div>
        </form>
      </details>
    </>
  );
}
