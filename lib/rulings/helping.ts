import { helped } from "@/lib/dossier/helping";
import type { Typed } from "@/lib/typed";

/** An outcome that was chosen under a stage says both: `granted@ES/an_section`. */
export const outcomeAt = (outcome: string, stage: string): string => `${outcome}@${stage}`;

/** The form with such an answer taken apart. */
export function withStage(typed: Typed): Typed {
  const [outcome = "", ...stage] = typed.get("outcome").split("@");
  return stage.length ? typed.with({ outcome, stage: stage.join("@") }) : typed;
}

/** The same for a form that is shown again: what was not known of the court is now proposed for the stage, in sight of whoever chose. */
const followed = (typed: Typed): Typed =>
  typed.get("outcome").includes("@") ? withStage(typed).with({ authority: typed.get("authority") || null, reviews: typed.get("reviews") || null }) : typed;

export type Changing = "authority" | "stage" | "reviews" | null;

/** What a proposal fills in, and what falls with the proceeding or stage that it was proposed for. */
const PROPOSED = { authority: null, "authority.typed": null, reviews: null };

/**
 * The ruling's form filled in further, as a help button asked. `choose:proceeding:<id>` takes a proceeding from the list,
 * `change:proceeding` goes back to the list; for the rest see `helped`.
 */
export function helpedRuling(typed: Typed, day: string): Typed {
  const help = typed.get("help"), asked = followed(typed).with({ help: null });
  if (help.startsWith("choose:proceeding:")) return asked.with({ ...PROPOSED, stage: null, proceeding: help.slice("choose:proceeding:".length) });
  if (help === "change:proceeding" || help === "find:proceeding") return asked.with({ ...PROPOSED, stage: null, proceeding: null });
  // Whatever the button, proposals follow a stage that was changed before it was pressed.
  const moved = typed.has("stage.was") && typed.get("stage.was") !== typed.get("stage") ? withStage(typed).with({ ...PROPOSED, "stage.was": null }) : followed(typed);
  return changingIn(typed) ? moved.with({ help: null }) : helped(moved, day);
}

/** Which proposal is open for another answer. */
export function changingIn(typed: Typed): Changing {
  const [what, field] = typed.get("help").split(":");
  return what === "change" && (field === "authority" || field === "stage" || field === "reviews") ? field : null;
}
