import { PrismaPg } from "@prisma/adapter-pg";
import { appendAudit, appendAudits, type AuditNote } from "@/lib/audit/append";
import type { Actor } from "@/lib/auth/actor";
import { env } from "@/lib/env";
import { Fault } from "@/lib/errors";
import { patience, type DeskDb, type Reader } from "./desk";
import { PrismaClient } from "./generated/client";

const held = globalThis as { writingClient?: PrismaClient };
const client = () => (held.writingClient ??= new PrismaClient({
  adapter: new PrismaPg({ connectionString: env.deskUrl(), max: 6, ...patience(20_000), options: "-c statement_timeout=20000" }),
}));

/** Leave to change the desk, for one actor and one transaction. Only doors make one. */
export class Write {
  #recorded = 0;
  constructor(readonly tx: DeskDb, readonly actor: Actor) {}

  /** The same transaction, for queries. */
  get reader(): Reader {
    return { actor: this.actor, db: this.tx };
  }

  /** Waits until no other transaction is at work on the same thing: what is looked up after this holds until the end of this one. */
  async alone(on: string): Promise<void> {
    await this.tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${on}, 0))`;
  }

  /** Writes the audit entry of a change. A transaction that changed something without one is rolled back. */
  async record(action: string, note: AuditNote = {}): Promise<void> {
    this.#recorded += 1;
    await appendAudit(this.tx, this.actor, action, note);
  }

  /** An audit entry for each of many records that were added at once. */
  async recordAll(action: string, notes: (AuditNote & { after: object })[]): Promise<void> {
    this.#recorded += notes.length;
    await appendAudits(this.tx, this.actor, action, notes);
  }

  get recorded() {
    return this.#recorded;
  }
}

/** Runs a change in one transaction: subject, permission, change and audit entry stand or fall together. */
export async function writing<T>(actor: Actor, run: (write: Write) => Promise<T>, { timeout = 30_000 } = {}): Promise<T> {
  return client().$transaction(async (tx) => {
    const write = new Write(tx, actor);
    const result = await run(write);
    if (write.recorded === 0) {
      // PostgreSQL gives a transaction its number when it first writes.
      const [row] = await tx.$queryRaw<{ wrote: boolean }[]>`SELECT pg_current_xact_id_if_assigned() IS NOT NULL AS wrote`;
      if (row?.wrote) throw new Fault("A change without an audit entry was rolled back.");
    }
    return result;
  }, { maxWait: 10_000, timeout });
}

/** Does a change for the sight of what it would do, and takes it back. Nothing of it is kept, and nobody else ever sees it. */
export async function rehearsing<T>(actor: Actor, run: (write: Write) => Promise<T>): Promise<T> {
  let result: { value: T } | undefined;
  const back = new Error("rehearsed");
  try {
    await client().$transaction(async (tx) => {
      result = { value: await run(new Write(tx, actor)) };
      throw back;
    }, { maxWait: 10_000, timeout: 30_000 });
  } catch (error) {
    if (error !== back) throw error;
  }
  return result!.value;
}
