import pg from "pg";
import { env } from "@/lib/env";

const held = globalThis as { recordPool?: pg.Pool };

/** The record, read with the login that can read nothing else. This module knows no table of the desk. */
export async function readRecord<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
  held.recordPool ??= new pg.Pool({ connectionString: env.readerUrl(), max: 6, connectionTimeoutMillis: 3000, statement_timeout: 5000, options: "-c default_transaction_read_only=on" })
    .on("error", () => undefined); // an idle connection that the server closed is replaced at the next query
  const { rows } = await held.recordPool.query<Row>(text, values);
  return rows;
}
