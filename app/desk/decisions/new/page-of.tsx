import { RulingPage } from "@/components/rulings/RulingPage";
import type { Reader } from "@/lib/db/desk";
import { findOptions } from "@/lib/dossier/picking";
import { today } from "@/lib/dossier/today";
import type { Problem } from "@/lib/errors";
import { translator } from "@/lib/i18n/translator";
import { changingIn, helpedRuling } from "@/lib/rulings/helping";
import { proceedingsForRuling, proposalIn, rulingContext } from "@/lib/rulings/queries";
import { dayOfRuling } from "@/lib/rulings/doubts";
import { sourceCalled } from "@/lib/rulings/source";
import type { Typed } from "@/lib/typed";

/** The ruling's form as typed, filled in further where a help button asked; null where the proceeding is none that the actor may see. */
export async function rulingPageOf(reader: Reader, asked: Typed, problems: readonly Problem[] = []) {
  const t = translator("en"), day = today();
  let typed = helpedRuling(asked, day);
  const text = typed.get("proceeding.typed").trim();
  const found = typed.get("proceeding") ? null : await proceedingsForRuling(reader, text, day);
  const sought = asked.get("help") === "find:proceeding" || problems.length > 0;
  if (found?.length === 1 && text && sought) typed = typed.with({ proceeding: found[0]!.id });
  const context = typed.get("proceeding") ? await rulingContext(reader, typed.get("proceeding")) : null;
  if (!context && typed.get("proceeding")) return null;
  // A court that was not yet gives way to the one of its time, which the sentence under it says.
  if (problems.some(({ key }) => key === "rulings.problem.courtNotThen")) typed = typed.with({ authority: null });
  if (context && asked.get("help").startsWith("choose:") && context.line.restricted) typed = typed.with({ restricted: "yes" });
  const court = typed.get("authority.typed").trim(), courts = context && court ? await findOptions(reader, "authority", court) : [];
  const proposal = context && proposalIn(context, dayOfRuling(typed.get("date"), day) ?? day, typed.has("stage") ? typed.get("stage") || null : undefined);
  return (
    <RulingPage
      t={t} here="ruling" title={t("rulings.title")} today={day} typed={typed} problems={context ? problems : problems.filter(({ field }) => field === "proceeding" || field === null)}
      found={found} choice={context && proposal && { context, proposal, courts, changing: changingIn(asked) ?? (court ? "authority" : null) }} source={await sourceCalled(reader, typed.get("source"))}
    />
  );
}
