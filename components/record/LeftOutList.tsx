import type { Translator } from "@/lib/i18n/translator";
import type { LeftOut } from "@/lib/record/review";
import type { Value } from "@/lib/entries/values";

/** What stays at the desk. Records of the team can be ticked to come along; restricted and rumoured ones cannot. */
export function LeftOutList({ t, leftOut, included }: { t: Translator; leftOut: LeftOut[]; included: string[] }) {
  if (!leftOut.length) return null;
  const team = leftOut.filter(({ why }) => why === "team");
  return (
    <section aria-labelledby="left-out">
      <h2 id="left-out">{t("publishing.leftOut", { count: leftOut.length })}</h2>
      <ul className="diff">
        {leftOut.map(({ entry, why }) => (
          <li key={entry.id}>
            <span className="sign"><svg className="i" aria-hidden="true"><use href={why === "restricted" ? "#lock" : "#heads"} /></svg></span>
            <p className="when">{t(`publishing.why.${why}`)} · {t(`publishing.kind.${entry.kind}`)}</p>
            {why === "team" ? (
              <label className="tick"><input type="checkbox" name="include" value={entry.id} defaultChecked={included.includes(entry.id)} /> <span>{sayingOf(entry.values)}</span></label>
            ) : <p>{sayingOf(entry.values)}</p>}
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
