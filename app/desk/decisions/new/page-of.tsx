import type { Choice } from "@/components/rulings/choice";
import { RulingPage } from "@/components/rulings/RulingPage";
import type { Reader } from "@/lib/db/desk";
import { findOptions } from "@/lib/dossier/picking";
import { today } from "@/lib/dossier/today";
import type { Problem } from "@/lib/errors";
import { translator } from "@/lib/i18n/translator";
import { withCourtThen } from "@/lib/rulings/court";
import { changingIn, helpedRuling } from "@/lib/rulings/helping";
import { casesWithoutProceeding, proceedingsForRuling, proposalIn, rulingContext, type RulingContext } from "@/lib/rulings/queries";
import { dayOfRuling } from "@/lib/rulings/doubts";
import { sourceCalled } from "@/lib/rulings/source";
import type { Typed } from "@/lib/typed";

/** The ruling's form as typed, filled in further where a help button asked. */
export async function rulingPageOf(reader: Reader, asked: Typed, refused: readonly Problem[] = []) {
  const t = translator("en"), day = today();
  let typed = helpedRuling(asked, day), problems = refused;
  const text = typed.get("proceeding.typed").trim(), chosen = typed.get("proceeding");
  let context = chosen ? await rulingContext(reader, chosen) : null;
  if (chosen && !context) {
    typed = typed.with({ proceeding: null });
    problems = [{ field: "proceeding", key: "rulings.problem.gone" }];
  }
  const found = context ? null : await proceedingsForRuling(reader, text, day);
  // A search that was asked for and finds one has found it.
  if (found?.length === 1 && text && !chosen && (asked.get("help") === "find:proceeding" || refused.length)) {
    context = await rulingContext(reader, found[0]!.id);
    typed = typed.with({ proceeding: found[0]!.id });
  }
  // A court that was not yet gives way to the one of its time, which the sentence under it says.
  if (problems.some(({ key }) => key === "rulings.problem.courtNotThen")) typed = typed.with({ authority: null });
  if (context) typed = withCourtThen(typed, context, day);
  if (context?.line.restricted && asked.get("help").startsWith("choose:")) typed = typed.with({ restricted: "yes" });
  return (
    <RulingPage
      t={t} here="ruling" title={t("rulings.title")} today={day} typed={typed} problems={context ? problems : problems.filter(({ field }) => field === "proceeding" || field === null)}
      found={found} bare={found?.length === 0 ? await casesWithoutProceeding(reader, text) : []} choice={context && (await choiceIn(reader, context, typed, asked, day))} source={await sourceCalled(reader, typed.get("source"))}
    />
  );
}

/** What follows from the proceeding for the rest of the form. */
async function choiceIn(reader: Reader, context: RulingContext, typed: Typed, asked: Typed, day: string): Promise<Choice> {
  const court = typed.get("authority.typed").trim();
  const proposal = proposalIn(context, dayOfRuling(typed.get("date"), day) ?? day, typed.has("stage") ? typed.get("stage") || null : undefined);
  return { context, proposal, courts: court ? await findOptions(reader, "authority", court) : [], changing: changingIn(asked) ?? (court ? "authority" : null) };
}
