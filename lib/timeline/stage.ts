import { decisionKindsAt } from "@/lib/procedures/proposals";
import type { PublishedDecision } from "@/lib/record/shape";

/**
 * Whether a ruling is of the kind that its stage is named for, the first that the procedure gives it. "Medida cautelar en el recurso de
 * asilo" is also where the court rules on the claim itself; to introduce that ruling by the name would say what no source says.
 */
export const isNamedFor = ({ kind, stage }: Pick<PublishedDecision, "kind" | "stage">): boolean => stage !== null && decisionKindsAt(stage.key)[0] === kind;
