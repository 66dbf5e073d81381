import type { Actor } from "@/lib/auth/actor";

/** Administrators alone see and change who may sign in. */
export const canManageAccounts = (actor: Actor): boolean => actor.role === "administrator";

/** Nobody shuts the door on himself: another administrator must do that. */
export const canChangeAccount = (actor: Actor, user: { id: string }): boolean => canManageAccounts(actor) && user.id !== actor.id;
