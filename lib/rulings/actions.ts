import type { Door, Input } from "@/lib/action";
import { today } from "@/lib/dossier/today";
import { getEntry, type EntryDetail } from "@/lib/entries/queries";
import { Refusal } from "@/lib/errors";
import { proceedingKind } from "@/lib/proceedings/schema";
import type { Typed } from "@/lib/typed";
import { logRuling, moveProceeding, type Move } from "./commands";
import { readRuling, type RulingInput } from "./input";
import { canLogRuling, canMoveProceeding } from "./policy";
import { savedRuling, type SavedRuling } from "./saved";

/** The subject is the proceeding to which the ruling is added. */
export const logRulingDoor = {
  input: (typed, reader) => readRuling(typed, reader, today()),
  subject: (reader, { proceeding }) => getEntry(reader, proceedingKind, proceeding),
  allow: canLogRuling,
  run: logRuling,
  then: (id) => `/desk/decisions/saved/${id}`,
} satisfies Omit<Door<object, RulingInput, EntryDetail, string>, "again">;

export interface SavedParams { id: string }

/** After a ruling: the proceeding is moved to the stage that was ticked, which must be one of those that the procedure opens. */
export const moveProceedingDoor = {
  input: readMove,
  subject: (reader, _move, { id }) => savedRuling(reader, id),
  allow: canMoveProceeding,
  run: (write, { context, next }, move) => {
    // The procedure opens other stages than those that were shown: somebody moved the proceeding meanwhile.
    if (!next.some(({ key }) => key === move.stage)) throw new Refusal("rulings.problem.movedMeanwhile", {}, { status: 409, field: "stage" });
    return moveProceeding(write, context.proceeding, move);
  },
  then: (_nothing, { decision }) => `/desk/decisions/saved/${decision.id}?moved=yes`,
} satisfies Omit<Door<SavedParams, Move, SavedRuling, void>, "again">;

function readMove(typed: Typed): Input<Move> {
  const stage = typed.get("stage"), version = Number(typed.get("version"));
  if (!stage) return { ok: false, problems: [{ field: "stage", key: "rulings.problem.stage" }] };
  return { ok: true, value: { stage, version: Number.isInteger(version) && version > 0 && version < 2 ** 31 ? version : 0 } };
}
