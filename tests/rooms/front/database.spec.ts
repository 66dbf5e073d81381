import pg from "pg";
import { databaseEpoch, EpochWatch } from "@/lib/front/epoch";
import { expect, test } from "@/tests/support/database";

async function connected(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => undefined);
  await client.connect();
  return client;
}

const frontConnections = "SELECT pid FROM pg_stat_activity WHERE application_name = 'watching-brief front' AND datname = current_database()";

test("The front sees within a second that the record has changed, over one connection that it opens again after any fault", async ({ database }) => {
  const owner = await connected(database.ownerUrl);
  const reader = await connected(database.readerUrl);
  let moves = 0;
  const watch = new EpochWatch(databaseEpoch(database.readerUrl), () => (moves += 1));
  await watch.start();
  const first = Number(watch.value);
  expect([moves, watch.isFresh()]).toEqual([1, true]);

  await owner.query("SELECT record.move_epoch()");
  const moved = performance.now();
  await expect.poll(() => watch.value, { intervals: [20] }).toBe(String(first + 1));
  expect(performance.now() - moved).toBeLessThan(1_000);

  // Hung up on: back at the next reading, and nobody noticed.
  const { rows } = await reader.query<{ pid: number }>(frontConnections);
  expect(rows).toHaveLength(1);
  await reader.query("SELECT pg_terminate_backend($1)", [rows[0]!.pid]);
  await owner.query("SELECT record.move_epoch()");
  await expect.poll(() => watch.value, { intervals: [20] }).toBe(String(first + 2));
  expect(watch.isFresh()).toBe(true);

  // Frozen: the row answers nobody.
  await owner.query("BEGIN");
  await owner.query("LOCK TABLE record.epoch IN ACCESS EXCLUSIVE MODE");
  await expect.poll(() => watch.isFresh(), { intervals: [20] }).toBe(false);
  await owner.query("SELECT record.move_epoch()");
  await owner.query("COMMIT");
  await expect.poll(() => watch.value, { intervals: [20] }).toBe(String(first + 3));
  expect(watch.isFresh()).toBe(true);
  await expect.poll(async () => (await reader.query(frontConnections)).rowCount).toBe(1);

  watch.stop();
  await expect.poll(async () => (await reader.query(frontConnections)).rowCount).toBe(0);
  await owner.end();
  await reader.end();
});
