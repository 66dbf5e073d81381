import { procedureEnds, procedureNamed, procedures, type Stage } from "./procedures";

/** A stage for people: its key, its English name, and what it is called where it happens. */
export interface StageName {
  key: string;
  name: string;
  local: string | null;
}

/** Stages (`ES/suplica`, `XB:interpol/published`) and ends (`end_refused`). An unknown key keeps its last part, made readable. */
export function stageNamed(key: string): StageName {
  const stage = stageAt(key);
  if (stage) return { key, name: stage.name, local: stage.local };
  return { key, name: procedureEnds.find((end) => end.key === key)?.name ?? readable(key), local: null };
}

/** A stage, or undefined for an end or an unknown key. Procedures of one State may share a key: `procedure` says which is meant. */
export function stageAt(key: string, procedure?: string | null): Stage | undefined {
  const own = procedure ? procedureNamed(procedure)?.stages : undefined;
  return [...(own ?? []), ...procedures.flatMap(({ stages }) => stages)].find((stage) => stage.key === key);
}

/** The stages of a procedure, in the order in which a case meets them. */
export const stagesOf = (procedure: string): readonly Stage[] => procedureNamed(procedure)?.stages ?? [];

/** Whether a proceeding that follows a procedure can stand at a stage: one of its own, another of the same State (asylum beside an extradition), or an end. */
export function belongsTo(stage: string, procedure: string): boolean {
  return !isStage(stage) || isEnd(stage) || stagesOf(procedure).some(({ key }) => key === stage) || stage.split("/")[0] === procedure.split("/")[0];
}

export const isEnd = (key: string): boolean => procedureEnds.some((end) => end.key === key);

export const isStage = (key: string): boolean => isEnd(key) || stageAt(key) !== undefined;

function readable(key: string): string {
  const tail = key.slice(key.lastIndexOf("/") + 1).replace(/[_-]+/g, " ").trim();
  return tail ? tail[0]!.toUpperCase() + tail.slice(1) : key;
}
