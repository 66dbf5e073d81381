import { Disclosed } from "@/components/entries/Disclosed";
import { DirectionMark } from "@/components/ui/DirectionMark";
import { ErrorSummary } from "@/components/ui/ErrorSummary";
import { entryAddress } from "@/lib/dossier/address";
import type { RoleDate } from "@/lib/entries/values";
import type { Problem } from "@/lib/errors";
import type { Translator } from "@/lib/i18n/translator";
import { stageNamed } from "@/lib/procedures/stages";
import { directionOf } from "@/lib/record/direction";
import type { SavedRuling } from "@/lib/rulings/saved";
import type { Typed } from "@/lib/typed";
import { WhatFollows } from "./WhatFollows";

interface Props { t: Translator; title: string; saved: SavedRuling; moved: boolean; typed: Typed; problems: readonly Problem[] }

/** What was logged, who can see it, and what may follow by the procedure. */
export function SavedPage({ t, title, saved, moved, typed, problems }: Props) {
  const { decision, context } = saved, { stage } = context.standing;
  const words = t(`rulings.saved.notice.${decision.disclosure}`);
  return (
    <main className="page" id="main">
      <h1 className="vh">{title}</h1>
      <ErrorSummary t={t} problems={problems} />
      <div className="notice" role="status"><h2>{moved ? t("rulings.saved.moved", { stage: stage ? stageNamed(stage).name : t("rulings.saved.nowhere") }) : words}</h2>{moved && <p>{words}</p>}</div>
      <Logged t={t} saved={saved} />
      <WhatFollows t={t} saved={saved} moved={moved} typed={typed} />
    </main>
  );
}

function Logged({ t, saved: { decision, context, sources } }: { t: Translator; saved: SavedRuling }) {
  const { decisions } = context.standing, { values } = decision;
  const known = decisions.find(({ id }) => id === decision.id);
  const date = (values.date as unknown as RoleDate[])[0]?.date;
  const direction = directionOf({ outcome: String(values.outcome), reviews: values.reviews as string | null }, (id) => decisions.find((one) => one.id === id));
  return (
    <div className={`edge ${decision.disclosure}`}>
      <p><Disclosed t={t} disclosure={decision.disclosure} /> <span className="small quiet">{context.line.label} · {t("rulings.saved.sources", { count: sources })}</span></p>
      <p className="said">{String(values.summary)}</p>
      <p className="small">{[date && t.date(date, "long", { weekday: true }), known?.court, t.term("decision_outcome", String(values.outcome)), t.term("decision_standing", String(values.standing))].filter(Boolean).join(" · ")} · <DirectionMark t={t} direction={direction} /></p>
      <p className="small"><a href={entryAddress("decision", decision.id, context.slug)}>{t("rulings.saved.record")}</a></p>
    </div>
  );
}
