import type { Problem } from "@/lib/errors";
import type { Translator } from "@/lib/i18n/translator";
import type { Typed } from "@/lib/typed";

/** The act that cannot be brought back: folded, says what happens, and wants the name of the case typed. */
export function TakeDownForm({ t, slug, name, problem, typed }: { t: Translator; slug: string; name: string; problem?: Problem; typed: Typed }) {
  return (
    <details className="guard" open={problem !== undefined}>
      <summary>{t("publishing.takeDown")}</summary>
      <form method="post" action={`/desk/cases/${slug}/take-down`}>
        <p className="small">{t("publishing.takeDownHelp")} <b>{t("publishing.takeDownForGood")}</b></p>
        <div className={problem ? "field bad" : "field"}>
          <label htmlFor="name">{t("publishing.typeName", { name })}</label>
          <input id="name" name="name" autoComplete="off" defaultValue={typed.get("name")} aria-invalid={problem ? true : undefined} aria-describedby={problem ? "name-e" : undefined} />
          {problem && <p className="error" id="name-e">{t(problem.key, problem.values)}</p>}
        </div>
        <button className="button guarded">{t("publishing.takeDownNow", { name })}</button>
      </form>
    </details>
  );
}
