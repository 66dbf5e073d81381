import { endSessions } from "@/lib/auth/commands";
import { hashPassword } from "@/lib/auth/password";
import type { Write } from "@/lib/db/write";

export const CHANGES = ["suspend", "restore", "signOut", "password", "administrator", "monitor"] as const;
export type Change = { change: (typeof CHANGES)[number]; password: string };

/** What an administrator does to an account. Whoever is suspended, or gets a new password, is signed out everywhere at once. */
export async function changeAccount(write: Write, user: { id: string; role: string }, { change, password }: Change): Promise<void> {
  const subject = { id: user.id, kind: "user" };
  const set = (data: object) => write.tx.user.update({ where: { id: user.id }, data, select: { id: true } });
  switch (change) {
    case "suspend":
      await set({ suspendedAt: new Date(), suspendedById: write.actor.id });
      break;
    case "restore":
      await set({ suspendedAt: null, suspendedById: null });
      break;
    case "password":
      await set({ passwordHash: await hashPassword(password) });
      break;
    case "administrator": case "monitor":
      await set({ role: change });
  }
  if (change === "suspend" || change === "password" || change === "signOut") await endSessions(write, user.id);
  await write.record(`account.${change}`, { subject, before: { role: user.role } });
}
