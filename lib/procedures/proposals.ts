import { jurisdictions, procedureNamed, proceduresOf, type ProcedureAuthority, type StageOutcome } from "./procedures";
import { stageAt, stagesOf } from "./stages";

/** What a form proposes at a stage. Proposals only: what really happened may be something else. */

/** Authorities that decide at a stage, by id; with a day (YYYY-MM-DD) those that existed then. */
export function authoritiesAt(procedure: string | null, stage: string, day?: string): string[] {
  return (stageAt(stage, procedure)?.authorities ?? []).filter((id) => wasThere(id, day));
}

/** All authorities of a procedure, in the order of its stages; of a State, those of the State too. */
export function authoritiesOf(procedure: string, day?: string): string[] {
  const state = procedureNamed(procedure)?.key.split("/")[0];
  const ids = [...stagesOf(procedure).flatMap(({ authorities }) => authorities), ...authorityList().filter((one) => one.state === state).map(({ id }) => id)];
  return [...new Set(ids)].filter((id) => wasThere(id, day));
}

/** The procedure that a proceeding of a kind follows in a State or before a body, where the data has it and nobody said which. */
export const procedureFor = (kind: string, state: string | null): string | null =>
  (state && proceduresOf(state).find((one) => one.kind === kind)?.key) || null;

/** What the stage can end with, in the order of the procedures, each with what is open then. */
export const outcomesAt = (stage: string, procedure?: string | null): readonly StageOutcome[] => stageAt(stage, procedure)?.outcomes ?? [];

/** Kinds of decision that the stage brings. */
export const decisionKindsAt = (stage: string, procedure?: string | null): readonly string[] => stageAt(stage, procedure)?.decisionKinds ?? [];

/** Stages or ends that are open after an outcome; none where the outcome is not one of the stage's. */
export const nextStages = (stage: string, outcome: string, procedure?: string | null): readonly string[] =>
  outcomesAt(stage, procedure).find((one) => one.outcome === outcome)?.next ?? [];

/** All authorities of all procedures, as the desk keeps them. */
export const authorityList = (): readonly ProcedureAuthority[] => authorities;

const authorities = Object.values(jurisdictions).flatMap((jurisdiction) => jurisdiction.authorities);
const byId = new Map(authorities.map((one) => [one.id, one]));

/** Whether an authority was there under its name on a day; without a day, and of one that the procedures do not know, nobody says otherwise. */
export function wasThere(id: string, day?: string): boolean {
  const { from, until } = byId.get(id) ?? {};
  return day === undefined || ((from === undefined || from <= day) && (until === undefined || until >= day));
}
