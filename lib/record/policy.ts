import type { Actor } from "@/lib/auth/actor";

const publishes = (actor: Actor) => actor.role === "administrator" || actor.role === "monitor" || actor.id === "system.seed";

/** Either role publishes and takes down; a second person's review comes with a later issue. */
export const canPublish = (actor: Actor): boolean => publishes(actor);
export const canTakeDown = (actor: Actor): boolean => publishes(actor);
