import type { Reader } from "@/lib/db/desk";

/** The person behind a session that still runs: not ended, not expired, not suspended; else null. */
export async function livingSession(reader: Reader, sessionId: string, now = new Date()) {
  const session = await reader.db.session.findUnique({
    where: { id: sessionId },
    select: { id: true, endedAt: true, expiresAt: true, user: { select: { id: true, name: true, email: true, role: true, suspendedAt: true } } },
  });
  if (!session || session.endedAt || session.expiresAt <= now || session.user.suspendedAt) return null;
  const { id, name, email, role } = session.user;
  return role === "administrator" || role === "monitor" ? { id, name, email, role: role as "administrator" | "monitor", sessionId: session.id } : null;
}

export function userByEmail(reader: Reader, email: string) {
  return reader.db.user.findUnique({
    where: { email: email.trim().toLowerCase() },
    select: { id: true, name: true, role: true, passwordHash: true, suspendedAt: true },
  });
}
