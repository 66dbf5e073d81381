import { Disclosed } from "@/components/entries/Disclosed";
import { VotesField } from "@/components/entries/VotesField";
import type { Option } from "@/components/ui/Combobox";
import { errorOf } from "@/components/ui/ErrorSummary";
import { Field, FieldGroup } from "@/components/ui/Field";
import type { Problem } from "@/lib/errors";
import type { Translator } from "@/lib/i18n/translator";
import { vocabulary } from "@/lib/text/vocabulary";
import type { Typed } from "@/lib/typed";

interface Props { t: Translator; typed: Typed; source: Option | null; problems: readonly Problem[] }

/** What may stay empty: the sentence, the votes, the source, and who can see it. */
export function RestFields({ t, typed, source, problems }: Props) {
  return (
    <>
      <h2 className="opt-head" id="rest">{t("rulings.rest")}</h2>
      <Field name="summary" label={t("rulings.summary.label")} help={t("rulings.summary.help")} error={errorOf(t, problems, "summary")}>
        {(control) => <textarea {...control} className="said" rows={2} maxLength={4000} defaultValue={typed.get("summary")} />}
      </Field>
      <VotesField t={t} legend={t("rulings.votes")} typed={typed} problems={problems} />
      <Field name="source" label={t("rulings.source.label")} help={t("rulings.source.help")} error={errorOf(t, problems, "source")} echo={typed.get("source").trim() && <SourceEcho t={t} source={source} />}>
        {(control) => <input {...control} defaultValue={typed.get("source")} autoComplete="off" maxLength={2000} />}
      </Field>
      <WhoSees t={t} restricted={typed.has("restricted")} />
    </>
  );
}

/** How sure the ruling itself is; a rumour is kept apart from what may be published. */
export function StandingField({ t, typed }: Pick<Props, "t" | "typed">) {
  const chosen = typed.get("standing") || "reported";
  return (
    <FieldGroup id="standing" legend={t("rulings.standing.legend")} help={t("rulings.standing.help")}>
      <div className="inline">
        {vocabulary("decision_standing").map(({ code }) => <label key={code}><input type="radio" name="standing" value={code} defaultChecked={code === chosen} /> {t(`rulings.standing.${code}`)}</label>)}
      </div>
    </FieldGroup>
  );
}

function SourceEcho({ t, source }: { t: Translator; source: Option | null }) {
  return <p className="echo" id="source-e"><span>{source ? <><strong>{source.label}</strong> {source.detail && <span className="small quiet">{source.detail}</span>}</> : t("rulings.source.new")}</span></p>;
}

function WhoSees({ t, restricted }: { t: Translator; restricted: boolean }) {
  return (
    <div className="field">
      <span className="label">{t("rulings.sees.label")}</span>
      <div className={restricted ? "edge restricted" : "edge"}>
        <p><Disclosed t={t} disclosure="team" /> {t("rulings.sees.team")}</p>
        <details open={restricted}>
          <summary>{t("rulings.sees.fold")}</summary>
          <label className="tick"><input type="checkbox" name="restricted" value="yes" defaultChecked={restricted} /> <span><Disclosed t={t} disclosure="restricted" /> {t("rulings.sees.restricted")}</span></label>
        </details>
      </div>
    </div>
  );
}
