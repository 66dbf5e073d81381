import { newId } from "@/lib/text/identifier";
import type { Write } from "@/lib/db/write";

/** Seconds that a sign-in lasts. */
export const SESSION_SECONDS = 14 * 24 * 3600;

export async function beginSession(write: Write, userId: string): Promise<string> {
  const id = newId("s_") + newId();
  await write.tx.session.create({
    data: { id, userId, expiresAt: new Date(Date.now() + SESSION_SECONDS * 1000) },
    select: { id: true },
  });
  await write.record("session.begun", { subject: { id: userId, kind: "user" } });
  return id;
}

/** Ends sessions of a person: one, or all when none is named. */
export async function endSessions(write: Write, userId: string, sessionId?: string): Promise<void> {
  const { count } = await write.tx.session.updateMany({
    where: { userId, endedAt: null, ...(sessionId ? { id: sessionId } : {}) },
    data: { endedAt: new Date(), endedById: write.actor.id },
  });
  if (count) await write.record("session.ended", { subject: { id: userId, kind: "user" } });
}
