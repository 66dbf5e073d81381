import type { Label } from "@/lib/dossier/labels";
import type { Translator } from "@/lib/i18n/translator";
import type { DeskPlace } from "@/components/layout/DeskFrame";
import { idInPath } from "@/lib/dossier/address";

interface Props {
  t: Translator;
  title: string;
  here?: DeskPlace;
  plural: string;
  lines: readonly Label[];
  /** What was looked for. */
  asked: string;
  /** How many there are in all. */
  total: number;
  /** Lists of the same sort, beside this one. */
  others: readonly string[];
}

/** People, sources, authorities, organisations or connections: looked for by typing, the ones that changed last before anybody typed. */
export function LibraryPage({ t, title, plural, lines, asked, total, others }: Props) {
  return (
    <main className="page" id="main">
      <div className="head"><h1>{title} <span className="small quiet">{t.number(total)}</span></h1><a className="button second" href={`/desk/${plural}/new`} data-key="a">{t(`dossier.library.${plural}.add`)} <kbd>A</kbd></a></div>
      <form method="get" action={`/desk/${plural}`} className="seek" role="search">
        <label className="vh" htmlFor="q">{t(`dossier.library.${plural}.find`)}</label>
        <input id="q" name="q" type="search" maxLength={200} defaultValue={asked} placeholder={t(`dossier.library.${plural}.find`)} data-key="/" />
        <button className="button second">{t("desk.form.find")}</button>
      </form>
      <p className="small quiet">{asked ? t("dossier.library.found", { count: lines.length, asked }) : t("dossier.library.latest")}</p>
      <ul className="list">
        {lines.map(({ id, label, detail }) => <li key={id}><a className="said" href={`/desk/${plural}/${idInPath(id)}`}>{label}</a>{detail && <span className="sub">{detail}</span>}</li>)}
      </ul>
      <p className="acts section small">{others.map((other) => <a key={other} href={`/desk/${other}`}>{t(`dossier.library.${other}.title`)}</a>)}</p>
    </main>
  );
}
