import { createHash } from "node:crypto";
import pg from "pg";
import { Cast, edit } from "../../support/cast";
import { expect, test } from "../../support/database";

interface Row { number: number; previous_hash: Buffer; hash: Buffer; salt: Buffer | null; document: string | null; published_at: Date }

async function as<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const versions = (url: string, caseId: string) =>
  as(url, async (client) => (await client.query<Row>("SELECT * FROM record.publication WHERE case_id = $1 ORDER BY number", [caseId])).rows);

async function twiceThrice() {
  const cast = await Cast.enter();
  const decision = await cast.decision();
  await cast.publish();
  for (const summary of ["The court allows it, by three votes.", "The court allows it, by four votes."]) {
    await edit("decision", decision, { summary });
    await cast.publish({ reason: "The votes were counted again." });
  }
  return cast;
}

test("Each version's hash is that of its salt and text and of the version before it", async ({ database }) => {
  const cast = await twiceThrice();
  const rows = await versions(database.readerUrl, cast.caseId);
  expect(rows.map(({ number }) => number)).toEqual([1, 2, 3]);
  let previous: Buffer = Buffer.alloc(0);
  for (const { previous_hash, hash, salt, document } of rows) {
    expect(previous_hash).toEqual(previous);
    expect(hash).toEqual(createHash("sha256").update(previous).update(salt!).update(document!, "utf8").digest());
    expect(salt).toHaveLength(32);
    previous = hash;
  }
  const newest = JSON.parse(rows[2]!.document!) as { history: { version: number; reason: string | null }[] };
  expect(newest.history.map(({ version, reason }) => [version, reason])).toEqual([[3, "The votes were counted again."], [2, "The votes were counted again."], [1, null]]);
});

const unchained: [string, (row: Row) => Partial<Row>][] = [
  ["leaves a number out", ({ number }) => ({ number: number + 2 })],
  ["takes a number again", ({ number }) => ({ number })],
  ["follows another version than the last", () => ({ previous_hash: Buffer.from("other") })],
  ["has another hash than its text", () => ({ hash: Buffer.alloc(32) })],
  ["has no text", () => ({ document: null, salt: null })],
];
for (const [what, change] of unchained) {
  test(`The database refuses a version that ${what}, even from its owner`, async ({ database }) => {
    const cast = await Cast.enter();
    await cast.decision();
    await cast.publish();
    const [last] = await versions(database.readerUrl, cast.caseId);
    const salt = Buffer.alloc(32, 7), document = "{}";
    const right = { number: last!.number + 1, previous_hash: last!.hash, hash: createHash("sha256").update(last!.hash).update(salt).update(document).digest(), salt, document, published_at: new Date() };
    const insert = (row: Row) => as(database.ownerUrl, async (client) => {
      await client.query("BEGIN");
      await client.query("INSERT INTO record.publication (case_id, number, previous_hash, hash, salt, document, published_at) VALUES ($1, $2, $3, $4, $5, $6, $7)",
        [cast.caseId, row.number, row.previous_hash, row.hash, row.salt, row.document, row.published_at]);
      await client.query("ROLLBACK");
    });
    await insert(right); // what is wrong below is the one thing that was changed
    await expect(insert({ ...right, ...change(last!) })).rejects.toThrow(/does not continue the chain|publication_pkey/);
  });
}

const rewriting = [
  "UPDATE record.publication SET document = '{}' WHERE case_id = $1",
  "UPDATE record.publication SET published_at = now() WHERE case_id = $1",
  "UPDATE record.publication SET salt = NULL, document = NULL, hash = sha256('x') WHERE case_id = $1",
  "UPDATE record.publication SET salt = NULL, document = NULL, number = 9 WHERE case_id = $1",
  "UPDATE record.publication SET salt = NULL WHERE case_id = $1",
  "DELETE FROM record.publication WHERE case_id = $1",
  "UPDATE desk.audit_entry SET action = 'nothing' WHERE case_id = $1",
  "DELETE FROM desk.audit_entry WHERE case_id = $1",
  "UPDATE desk.audit_content SET after = '{}' WHERE audit_entry_id IN (SELECT id FROM desk.audit_entry WHERE case_id = $1)",
];
for (const statement of rewriting) {
  test(`The database refuses its own owner: ${statement}`, async ({ database }) => {
    const cast = await Cast.enter();
    await cast.decision();
    await cast.publish();
    const before = await versions(database.ownerUrl, cast.caseId);
    await expect(as(database.ownerUrl, (client) => client.query(statement, [cast.caseId]))).rejects.toThrow(/refused|publication_whole_or_erased/);
    expect(await versions(database.ownerUrl, cast.caseId)).toEqual(before);
  });
}

test("Neither publications nor audit entries can be emptied at one stroke", async ({ database }) => {
  for (const table of ["record.publication", "desk.audit_entry"]) {
    await expect(as(database.ownerUrl, (client) => client.query(`TRUNCATE ${table} CASCADE`)), table).rejects.toThrow("refused");
  }
});

test("Publishing and taking down each leave an audit entry with its reason, and move the epoch", async ({ database }) => {
  const epoch = () => as(database.readerUrl, async (client) => Number((await client.query("SELECT value FROM record.epoch")).rows[0].value));
  const before = await epoch();
  const cast = await twiceThrice();
  await cast.takeDown();
  expect(await epoch()).toBe(before + 4);
  const entries = await as(database.deskUrl, async (client) => (await client.query(
    "SELECT action, reason, actor_id FROM desk.audit_entry e LEFT JOIN desk.audit_content c ON c.audit_entry_id = e.id WHERE case_id = $1 AND action IN ('case.published', 'case.takenDown') ORDER BY id", [cast.caseId])).rows);
  expect(entries.map(({ action, reason }) => [action, reason])).toEqual([
    ["case.published", null], ["case.published", "The votes were counted again."], ["case.published", "The votes were counted again."], ["case.takenDown", null],
  ]);
  expect(new Set(entries.map(({ actor_id }) => actor_id))).toEqual(new Set(["system.seed"]));
});
