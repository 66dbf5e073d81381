import { helped } from "@/lib/dossier/helping";
import type { Typed } from "@/lib/typed";

export type Changing = "authority" | "stage" | "reviews" | null;

/** What a proposal fills in, and what falls with the proceeding or stage that it was proposed for. */
const PROPOSED = { authority: null, "authority.typed": null, reviews: null };

/**
 * The ruling's form filled in further, as a help button asked. `choose:proceeding:<id>` takes a proceeding from the list,
 * `change:proceeding` goes back to the list, `chosen:stage` lets the proposals follow the stage; for the rest see `helped`.
 */
export function helpedRuling(typed: Typed, day: string): Typed {
  const help = typed.get("help"), asked = typed.with({ help: null });
  if (help.startsWith("choose:proceeding:")) return asked.with({ ...PROPOSED, stage: null, proceeding: help.slice("choose:proceeding:".length) });
  if (help === "change:proceeding" || help === "find:proceeding") return asked.with({ ...PROPOSED, stage: null, proceeding: null });
  if (help === "chosen:stage") return asked.with(PROPOSED);
  if (changingIn(typed)) return asked;
  return helped(typed, day);
}

/** Which proposal is open for another answer. */
export function changingIn(typed: Typed): Changing {
  const [what, field] = typed.get("help").split(":");
  return what === "change" && (field === "authority" || field === "stage" || field === "reviews") ? field : null;
}
