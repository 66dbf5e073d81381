import type { Actor } from "@/lib/auth/actor";
import { canAddEntry, canEditEntry } from "@/lib/entries/policy";

/** Whoever works at the desk logs rulings in what he or she can see, and says where the proceeding stands then. */
export const canLogRuling = (actor: Actor): boolean => canAddEntry(actor);
export const canMoveProceeding = (actor: Actor): boolean => canEditEntry(actor);
