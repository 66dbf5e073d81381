import type { Translator } from "@/lib/i18n/translator";
import { isTickedWithAll, type LeftOut } from "@/lib/record/review";
import type { Value } from "@/lib/entries/values";

/** The ticked records as an address says them: where all are that one button ticks, `all` and the others. */
export function shortly(leftOut: LeftOut[], included: string[]): string[] {
  const all = leftOut.filter(isTickedWithAll).map(({ entry }) => entry.id);
  return all.length && all.every((id) => included.includes(id)) ? ["all", ...included.filter((id) => !all.includes(id))] : included;
}

/** What is not public at the desk, and what becomes of it with this version. Records of the team can be ticked to come along; restricted and rumoured ones cannot. */
export function LeftOutList({ t, slug, leftOut, ticked }: { t: Translator; slug: string; leftOut: LeftOut[]; ticked: string[] }) {
  if (!leftOut.length) return null;
  const team = leftOut.filter(({ why }) => why === "team"), together = leftOut.filter(isTickedWithAll), included = leftOut.filter(({ then }) => then === "included");
  return (
    <section aria-labelledby="left-out">
      <h2 id="left-out">{t("publishing.leftOut", { count: leftOut.length - included.length, included: included.length })}</h2>
      {team.length > 1 && (
        <p className="acts small">
          {(["all", "none"] as const).map((which) => (
            <button key={which} className="plain" name="help" value={`include:${which}`} formAction={`/desk/cases/${slug}/publish#left-out`} formNoValidate>{t(`publishing.tick.${which}`, { count: together.length })}</button>
          ))}
        </p>
      )}
      <ul className="diff">
        {leftOut.map(({ entry, why, then, harm }) => (
          <li key={entry.id}>
            <span className="sign" aria-hidden="true">{then === "included" ? "+" : <svg className="i"><use href={why === "restricted" ? "#lock" : "#heads"} /></svg>}</span>
            <p className="when">{t(`publishing.why.${then ?? why}`)} · {t(`publishing.kind.${entry.kind}`)}</p>
            {why === "team" ? (
              <label className="tick"><input type="checkbox" name="include" value={entry.id} defaultChecked={ticked.includes(entry.id)} /> <span>{sayingOf(entry.values)}</span></label>
            ) : <p>{sayingOf(entry.values)}</p>}
            {(then === "hidden" || then === "unnamed") && <p className="small warn">{t(`publishing.stays.${then}`)}</p>}
            {harm && <p className="small warn">{t(`publishing.harm.${harm}`)}</p>}
          </li>
        ))}
      </ul>
      {team.length > 0 && <div className="acts"><button className="button second" name="help" value="include" formNoValidate>{t("publishing.showIncluded")}</button></div>}
    </section>
  );
}

function sayingOf(values: Record<string, Value>): string {
  const names = values.names as { text: string }[] | undefined;
  return String(values.summary ?? values.sentence ?? values.wording ?? values.title ?? values.english ?? names?.[0]?.text ?? "");
}
