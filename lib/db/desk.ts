import { PrismaPg } from "@prisma/adapter-pg";
import { env } from "@/lib/env";
import type { Actor } from "@/lib/auth/actor";
import { PrismaClient, type Prisma } from "./generated/client";

/** A transaction or client on the desk's tables. Only write.ts hands out one that may write. */
export type DeskDb = Prisma.TransactionClient;

/** Whoever reads, and what they read with. Every query takes one, and narrows what it finds to what the actor may see. */
export interface Reader {
  actor: Actor;
  db: DeskDb;
}

/** A server that hangs says nothing, not even that a statement took too long: after this many ms it counts as away. */
export const patience = (statement: number) => ({ connectionTimeoutMillis: 3000, query_timeout: statement + 1000 });

const held = globalThis as { readingClient?: PrismaClient };

/** The only way to the desk's tables outside a door. PostgreSQL itself refuses writes on this connection. */
export function read(actor: Actor): Reader {
  held.readingClient ??= new PrismaClient({
    adapter: new PrismaPg({ connectionString: env.deskUrl(), max: 6, ...patience(6000), options: "-c default_transaction_read_only=on -c statement_timeout=6000" }),
  });
  return { actor, db: held.readingClient };
}
