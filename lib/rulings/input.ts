import type { Input } from "@/lib/action";
import type { Reader } from "@/lib/db/desk";
import { decisionKind } from "@/lib/decisions/schema";
import type { Citing } from "@/lib/dossier/citing";
import { formContext } from "@/lib/dossier/input";
import { readForm } from "@/lib/entries/form";
import type { Values } from "@/lib/entries/values";
import type { Problem } from "@/lib/errors";
import { translator } from "@/lib/i18n/translator";
import { isStage } from "@/lib/procedures/stages";
import { Typed } from "@/lib/typed";
import { withCourtThen } from "./court";
import { dayOfRuling, doubtsAbout } from "./doubts";
import { withStage } from "./helping";
import { composedSentence, kindOfRuling, type Proposal } from "./proposal";
import { courtNamed, proceedingsForRuling, proposalIn, rulingContext, type RulingContext } from "./queries";
import { readSource } from "./source";

export interface RulingInput {
  /** Id of the proceeding. */
  proceeding: string;
  /** Values of the decision that is added. */
  values: Values;
  restricted: boolean;
  note: string | null;
  citings: Citing[];
}

/**
 * A ruling's form, read. Three answers are compulsory: `proceeding`, `outcome`, `date`; what was not asked (`authority`, `stage`,
 * `reviews`) is taken as proposed. What can hardly be is a problem too, until the form says that it is kept. `day` (YYYY-MM-DD) is today.
 */
export async function readRuling(asked: Typed, reader: Reader, day: string): Promise<Input<RulingInput>> {
  const answered = withStage(asked), context = await readProceeding(answered, reader, day);
  if ("key" in context) return { ok: false, problems: [context, ...missing(answered)] };
  const typed = withCourtThen(answered, context, day);
  const stage = typed.has("stage") ? typed.get("stage") || null : proposalIn(context, day).stage;
  if (stage && !isStage(stage)) return { ok: false, problems: [{ field: "stage", key: "entries.unknownCode" }] };
  const proposal = proposalIn(context, dayOfRuling(typed.get("date"), day) ?? day, stage);
  const form = decisionForm(typed, context, proposal);
  const read = await readForm(decisionKind, form, formContext(reader, { caseId: context.proceeding.caseId ?? undefined, day }));
  const wanting = missing(typed);
  const problems = [...wanting, ...(read.ok ? [] : read.problems.map(inThisForm)).filter(({ field }) => !wanting.some((one) => one.field === field))];
  const values = read.ok ? read.value : null;
  const source = await readSource(reader, typed.get("source"), day);
  if ("key" in source) problems.push(source);
  problems.push(...doubtsAbout(typed, form.get("authority"), context, proposalIn(context, day, stage), day));
  if (!values || problems.length || "key" in source) return { ok: false, problems: inOrder(problems) };
  if (!typed.get("summary").trim()) values.summary = composedSentence(translator("en"), await courtNamed(reader, values.authority as string | null), String(values.outcome));
  return { ok: true, value: { proceeding: context.proceeding.id, values, restricted: typed.has("restricted"), note: noteOn(values, reader, typed, day), citings: source.citing ? [source.citing(values)] : [] } };
}

async function readProceeding(typed: Typed, reader: Reader, day: string): Promise<RulingContext | Problem> {
  const text = typed.get("proceeding.typed").trim(), chosen = typed.get("proceeding");
  if (!chosen && !text) return { field: "proceeding", key: "rulings.problem.proceeding" };
  const found = chosen ? [{ id: chosen }] : await proceedingsForRuling(reader, text, day);
  const context = found.length === 1 ? await rulingContext(reader, found[0]!.id) : null;
  if (!context && chosen) return { field: "proceeding", key: "rulings.problem.gone" };
  return context ?? { field: "proceeding", key: found.length > 1 ? "rulings.problem.whichProceeding" : "rulings.problem.noProceeding", values: { typed: text.slice(0, 60) } };
}

/** Problems in the order of the form. */
const inOrder = (problems: Problem[]): Problem[] => problems.toSorted((a, b) => placeOf(a) - placeOf(b));
const ORDER = ["authority", "reviews", "outcome", "stage", "date", "keep_date", "standing", "summary", "votes", "source"];
const placeOf = ({ field }: Problem): number => { const at = ORDER.findIndex((name) => field?.split(".")[0] === name); return at < 0 ? ORDER.length : at; };

/** The compulsory answers that are wanting, each with what to do about it. */
const missing = (typed: Typed): Problem[] =>
  ["outcome", "date"].filter((field) => !typed.get(field).trim()).map((field) => ({ field, key: `rulings.problem.${field}` }));

/** The form of a decision, as this shorter one fills it in. What is wanting is filled in with anything: `missing` names it. */
function decisionForm(typed: Typed, { proceeding, standing }: RulingContext, proposal: Proposal): Typed {
  const asked = (field: string, proposed: string | null | undefined) => (typed.has(field) ? typed.get(field) : (proposed ?? ""));
  const outcome = typed.get("outcome").trim() || "unknown", court = typed.get("authority.typed").trim();
  return Typed.of({
    ...Object.fromEntries(["for", "against", "note"].map((part) => [`votes.${part}`, typed.get(`votes.${part}`)])),
    proceedings: proceeding.id, stage: proposal.stage ?? "", kind: kindOfRuling(standing.procedure, proposal.stage, outcome), outcome,
    authority: court ? "" : asked("authority", proposal.authorities[0]), "authority.typed": court,
    "date.0.role": "act", "date.0.date": typed.get("date").trim() || "2000", standing: typed.get("standing") || "reported",
    summary: typed.get("summary").trim() || "–", reviews: asked("reviews", proposal.reviews),
  });
}

const INPUTS: Record<string, string> = { "date.0.date": "date", votes: "votes.for", proceedings: "proceeding" };
const inThisForm = (problem: Problem): Problem => ({ ...problem, field: problem.field && (INPUTS[problem.field] ?? problem.field) });

/** That somebody kept an odd date is part of the record. */
function noteOn(values: Values, reader: Reader, typed: Typed, day: string): string | null {
  const kept = typed.get("keep_date");
  if (!kept || kept !== dateIn(values)) return null;
  const t = translator("en");
  return t("rulings.dateKept", { date: t.date(kept, "long", { weekday: true }), name: reader.actor.name, day: t.date(day) });
}

export const dateIn = (values: Values): string => (values.date as unknown as { date: string }[])[0]!.date;
