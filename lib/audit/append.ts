import { createHash, randomBytes } from "node:crypto";
import type { Actor } from "@/lib/auth/actor";
import type { DeskDb } from "@/lib/db/desk";

export interface AuditNote {
  subject?: { id: string; kind: string; caseId?: string | null };
  before?: unknown;
  after?: unknown;
  reason?: string | null;
}

const digest = (salt: Uint8Array, content: string | null) =>
  content === null ? null : new Uint8Array(createHash("sha256").update(salt).update(content, "utf8").digest());

const text = (value: unknown): string | null =>
  value === undefined || value === null ? null : JSON.stringify(value, (_key, item: unknown) => (typeof item === "bigint" ? item.toString() : item));

/** Appends who did what to which record. The digests stay for ever; what they were made of can be erased. */
export async function appendAudit(tx: DeskDb, actor: Actor, action: string, note: AuditNote): Promise<void> {
  const { data, content } = entryOf(actor, action, note);
  const entry = await tx.auditEntry.create({ data, select: { id: true } });
  if (content) await tx.auditContent.create({ data: { auditEntryId: entry.id, ...content }, select: { auditEntryId: true } });
}

/** The same for many records that were added at once: one entry each. */
export async function appendAudits(tx: DeskDb, actor: Actor, action: string, notes: (AuditNote & { after: object })[]): Promise<void> {
  const made = notes.map((note) => entryOf(actor, action, note));
  const entries = await tx.auditEntry.createManyAndReturn({ data: made.map(({ data }) => data), select: { id: true, afterDigest: true } });
  // Rows may come back in any order; a salted digest is like no other.
  const ids = new Map(entries.map(({ id, afterDigest }) => [hex(afterDigest!), id]));
  await tx.auditContent.createMany({ data: made.map(({ data, content }) => ({ auditEntryId: ids.get(hex(data.afterDigest!))!, ...content! })) });
}

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");

function entryOf(actor: Actor, action: string, note: AuditNote) {
  const before = text(note.before), after = text(note.after), reason = note.reason ?? null;
  const salt = new Uint8Array(randomBytes(16));
  return {
    data: {
      actorId: actor.id, action,
      subjectId: note.subject?.id, subjectKind: note.subject?.kind, caseId: note.subject?.caseId,
      beforeDigest: digest(salt, before), afterDigest: digest(salt, after), reasonDigest: digest(salt, reason),
    },
    content: before === null && after === null && reason === null ? null : { salt, before, after, reason },
  };
}
