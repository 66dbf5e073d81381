import type { Reader } from "@/lib/db/desk";
import { canManageAccounts } from "./policy";

const account = {
  id: true, name: true, email: true, role: true, createdAt: true, suspendedAt: true,
  sessions: { where: { endedAt: null, expiresAt: { gt: new Date(0) } }, select: { id: true, createdAt: true, expiresAt: true }, orderBy: { createdAt: "desc" } },
} as const;

/** Everybody who may sign in, or could; empty for whoever may not see them. */
export async function listAccounts(reader: Reader, now = new Date()) {
  if (!canManageAccounts(reader.actor)) return [];
  const users = await reader.db.user.findMany({ where: { role: { not: "system" } }, orderBy: [{ suspendedAt: { sort: "asc", nulls: "first" } }, { name: "asc" }], select: account });
  return users.map(({ sessions, ...user }) => {
    const running = sessions.filter(({ expiresAt }) => expiresAt > now);
    return { ...user, running: running.length, lastSignIn: running[0]?.createdAt ?? null };
  });
}
export type Account = Awaited<ReturnType<typeof listAccounts>>[number];

export async function getAccount(reader: Reader, id: string) {
  if (!canManageAccounts(reader.actor)) return null;
  return reader.db.user.findFirst({ where: { id, role: { not: "system" } }, select: { id: true, name: true, email: true, role: true, suspendedAt: true } });
}
