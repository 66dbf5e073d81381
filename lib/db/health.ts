import pg from "pg";
import { env } from "@/lib/env";

type State = "up" | "cannot be reached" | "does not answer";

/** Whether both logins are answered within two seconds. Addresses and messages of the server stay inside. */
export async function databaseHealth(): Promise<{ desk: State; record: State }> {
  const [desk, record] = await Promise.all([probe(env.deskUrl(), "SELECT 1 FROM desk.statement_field LIMIT 1"), probe(env.readerUrl(), "SELECT value FROM record.epoch")]);
  return { desk, record };
}

async function probe(connectionString: string, query: string): Promise<State> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 2000, query_timeout: 2000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
  } catch {
    return "cannot be reached";
  }
  try {
    await client.query(query);
    return "up";
  } catch {
    return "does not answer";
  } finally {
    await client.end().catch(() => undefined);
  }
}
