import { decisionKind } from "@/lib/decisions/schema";
import type { Reader } from "@/lib/db/desk";
import { sourcesBehind } from "./source";
import { getEntry, type EntryDetail } from "@/lib/entries/queries";
import type { Stage } from "@/lib/procedures/procedures";
import { nextStages } from "@/lib/procedures/proposals";
import { stageAt, stageNamed, type StageName } from "@/lib/procedures/stages";
import { isId } from "@/lib/text/identifier";
import { rulingContext, type RulingContext } from "./queries";

/** A stage or end that is open after a ruling; how sure that is, where the procedures say. */
export interface NextStage extends StageName {
  checked: Pick<Stage, "confidence" | "basis"> | null;
}

export interface SavedRuling {
  decision: EntryDetail;
  context: RulingContext;
  sources: number;
  /** Open next, by the procedure; empty where the ruling does not say where the proceeding stands now: see `stays`. */
  next: NextStage[];
  /** Why nothing is proposed: the ruling is a rumour, the proceeding stands at another stage, the procedure names nothing. */
  stays: "rumoured" | "elsewhere" | "unknown" | null;
}

/** A ruling that was logged, with what may follow; null where there is none that the actor may see. */
export async function savedRuling(reader: Reader, id: string): Promise<SavedRuling | null> {
  const decision = isId(id) ? await getEntry(reader, decisionKind, id) : null;
  const [proceeding] = (decision?.values.proceedings ?? []) as string[];
  const context = proceeding ? await rulingContext(reader, proceeding) : null;
  if (!decision || decision.removedAt || !context) return null;
  return { decision, context, sources: await sourcesBehind(reader, id), ...followingOf(decision, context) };
}

function followingOf({ values }: EntryDetail, { standing }: RulingContext): Pick<SavedRuling, "next" | "stays"> {
  if (values.standing === "rumoured") return { next: [], stays: "rumoured" };
  if (!values.stage || (standing.stage && values.stage !== standing.stage)) return { next: [], stays: "elsewhere" };
  const keys = nextStages(String(values.stage), String(values.outcome), standing.procedure).filter((key) => key !== standing.stage);
  const next = keys.map((key) => ({ ...stageNamed(key), checked: stageAt(key, standing.procedure) ?? null }));
  return { next, stays: next.length ? null : "unknown" };
}
