import type { Translator } from "@/lib/i18n/translator";
import { isEnd, stageNamed } from "@/lib/procedures/stages";
import type { NextStage, SavedRuling } from "@/lib/rulings/saved";
import type { Typed } from "@/lib/typed";
import { languageOf } from "@/components/cases/wording";

interface Props { t: Translator; saved: SavedRuling; moved: boolean; typed: Typed }

/** The stages that the procedure opens after a ruling, each to be ticked by a person: nothing moves by itself. */
export function WhatFollows({ t, saved, moved, typed }: Props) {
  const { context, next, stays } = saved, present = context.standing.stage;
  const stands = present ? stageNamed(present).name : t("rulings.saved.nowhere");
  return (
    <form method="post" action={`/desk/decisions/saved/${saved.decision.id}`} className="section follows">
      {!moved && <h2>{t("rulings.saved.what")}</h2>}
      {!moved && next.length > 0 && (
        <table id="stage">
          <thead><tr><th>{t("rulings.saved.proposed")}</th><th>{t("rulings.saved.basis")}</th></tr></thead>
          <tbody>{next.map((one) => <Row key={one.key} t={t} one={one} lang={languageOf(context.standing.procedure?.split("/")[0])} ticked={typed.has("stage") ? typed.get("stage") === one.key : next.length === 1} />)}</tbody>
        </table>
      )}
      {!moved && stays && <p>{t(`rulings.saved.stays.${stays}`, { stage: stands })}</p>}
      <input type="hidden" name="version" value={context.proceeding.version} />
      <div className="acts">
        {!moved && next.length > 0 && <button className="button">{t("rulings.saved.confirm")}</button>}
        <a className="button second" href="/desk/decisions/new">{t("rulings.saved.another")}</a>
        <a className="button second" href={`/desk/cases/${context.slug}/publish`}>{t("rulings.saved.publish")}</a>
      </div>
      {!moved && next.length > 0 && <p className="status">{t("rulings.saved.left", { stage: stands })}</p>}
    </form>
  );
}

function Row({ t, one, lang, ticked }: { t: Translator; one: NextStage; lang: string | undefined; ticked: boolean }) {
  const end = isEnd(one.key);
  return (
    <tr>
      <td><label className="tick"><input type="radio" name="stage" value={one.key} defaultChecked={ticked} /> <span><b>{t(end ? "rulings.saved.end" : "rulings.saved.next", { stage: one.name })}</b><span className="sub">{t(`rulings.saved.then.${end ? "final" : "pending"}`)}</span></span></label></td>
      <td className="small">{one.local && <span lang={lang}>{one.local}</span>}{one.checked && <><br /><b>{t(`rulings.saved.confidence.${one.checked.confidence}`)}</b> {t(`rulings.saved.seen.${one.checked.basis}`)}</>}</td>
    </tr>
  );
}
