import pg from "pg";
import { writing, type Write } from "@/lib/db/write";
import { Fault } from "@/lib/errors";
import { fault } from "@/lib/fault";
import { seed } from "../../support/cast";
import { expect, test } from "../../support/database";

const PLANTED = "planted.name@example.org";

/** The line that the log gets of what this throws. */
async function logged(work: () => unknown): Promise<string> {
  const lines: string[] = [], { error: say } = console;
  try {
    await work();
  } catch (problem) {
    console.error = (line: string) => lines.push(line);
    const answer = fault(problem, new Request(`http://localhost/desk/people/new?name=${encodeURIComponent(PLANTED)}`, { method: "POST", headers: { "x-request-id": "7-a" } }));
    expect([answer.status, answer.headers.get("x-request-id"), await answer.text()]).toEqual([500, "7-a", ""]);
  } finally {
    console.error = say;
  }
  expect(lines).toHaveLength(1);
  return lines[0]!;
}

const user = { id: "planted", email: PLANTED, name: PLANTED, role: "monitor" };
const insideWrite = (work: (tx: Write["tx"]) => Promise<unknown>) => () => writing(seed, ({ tx }) => work(tx));

test("The log of a fault holds nothing that somebody typed, and says what it was and where", async ({ database }) => {
  const client = new pg.Client(database.deskUrl);
  await client.connect();
  const faults: [string, () => unknown, object][] = [
    ["a value that is there already", insideWrite((tx) => tx.user.createMany({ data: [user, { ...user, id: "again" }] })), { code: "P2002", where: { model: "User", state: "23505", table: "user", constraint: "user_email_key" } }],
    ["a row that a check refuses", insideWrite((tx) => tx.user.create({ data: { ...user, role: PLANTED } })), { where: { model: "User", state: "23514" } }],
    ["arguments that make no sense", insideWrite((tx) => tx.user.create({ data: { ...user, nothing: PLANTED } } as never)), { fault: "PrismaClientValidationError" }],
    ["a query of our own", insideWrite((tx) => tx.$queryRaw`SELECT ${PLANTED}::text::integer`), { code: "P2010", where: { state: "22P02" } }],
    ["plain pg", () => client.query('INSERT INTO desk."user" (id, email, name, role) VALUES ($1, $1, $1, $1)', [PLANTED]), { code: "23514", where: { table: "user", constraint: "user_role" } }],
    ["a text that is no JSON", () => JSON.parse(PLANTED), { fault: "SyntaxError" }],
    ["an error about an error", () => { throw new Error(`no ${PLANTED}`, { cause: new TypeError(`at\n    at ${PLANTED}:1:1`) }); }, { cause: { fault: "TypeError" } }],
    ["a code that is none", () => { throw Object.assign(new Error("x"), { code: PLANTED, table: PLANTED, constraint: { index: PLANTED } }); }, { fault: "Error" }],
    ["no error at all", () => { throw PLANTED; }, { fault: "thrown" }],
  ];
  try {
    for (const [what, work, said] of faults) {
      const line = await logged(work);
      expect(line, what).not.toContain("planted");
      expect(JSON.parse(line), what).toMatchObject({ id: "7-a", method: "POST", path: "/desk/people/new", ...said });
    }
  } finally {
    await client.end();
  }
});

test("The log tells where a fault was thrown, and what our own faults say", async () => {
  const line = await logged(() => { throw new Fault("A change without an audit entry was rolled back."); });
  expect(JSON.parse(line)).toMatchObject({ fault: "Fault", message: "A change without an audit entry was rolled back." });
  expect((JSON.parse(line) as { at: string[] }).at[0]).toContain("faults.spec.ts");
});
