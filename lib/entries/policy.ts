import type { Prisma } from "@/lib/db/generated/client";
import type { Actor } from "@/lib/auth/actor";

/**
 * Records that an actor may see. Restricted ones: who entered them, the lead monitor of their case, and administrators; what a person
 * may not see does not exist for them. The publishing actor sees what is public and nothing else.
 */
export function visibleTo(actor: Actor): Prisma.EntryWhereInput {
  if (actor.id === "system.publish") return { disclosure: "public", removedAt: null };
  if (actor.role !== "monitor") return {};
  return {
    OR: [
      { disclosure: { in: ["public", "team"] } },
      { createdById: actor.id },
      { case: { asCase: { leadMonitorId: actor.id } } },
    ],
  };
}

const works = (actor: Actor) => actor.role === "administrator" || actor.role === "monitor" || actor.id === "system.seed";

/** Every monitor may add to the desk and edit what he or she can see. */
export const canAddEntry = (actor: Actor): boolean => works(actor);
export const canEditEntry = (actor: Actor): boolean => works(actor);
export const canRemoveEntry = (actor: Actor): boolean => works(actor);
