import { doors, type DoorRow, type Way } from "../support/doors";
import { expect, test } from "../support/program";
import { newMonitor, signedIn, Visitor } from "../support/signing-in";

const wayOf = (response: Response): Way => {
  if (response.status === 404) return "missing";
  if (response.status === 401 || response.headers.get("location")?.startsWith("/sign-in?then")) return "sign-in";
  return "in";
};
const knock = async (visitor: Visitor, { method, address, form }: DoorRow) => wayOf(await visitor.ask(address, method === "POST" ? { ...form } : undefined));

test("Each role passes the doors that are its own, and no others", async ({ program }) => {
  const { email, password } = await newMonitor(program);
  const visitors = { nobody: () => new Visitor(program.url), monitor: await signedIn(program, email, password), administrator: await signedIn(program, program.adminEmail, program.adminPassword) };
  for (const door of doors) {
    const name = `${door.method} ${door.address}`;
    expect(await knock(visitors.nobody(), door), `nobody: ${name}`).toBe(door.nobody);
    expect(await knock(visitors.monitor, door), `monitor: ${name}`).toBe(door.monitor);
    // The account in the table is nobody's, so that nothing happens to anybody: an administrator too finds nothing there.
    expect(await knock(visitors.administrator, door), `administrator: ${name}`).toBe(door.route.includes("accounts/[id]") ? "missing" : door.administrator);
  }
});

test("A session that an administrator ends, or whose person is suspended, opens nothing from then on", async ({ program }) => {
  const { email, password, administrator } = await newMonitor(program);
  const accounts = await (await administrator.ask("/desk/accounts")).text();
  const id = new RegExp(`id="account-([^"]+)"(?:(?!id="account-).)*${email.replace(".", "\\.")}`, "s").exec(accounts)![1]!;
  const first = await signedIn(program, email, password);
  expect((await first.ask("/desk")).status).toBe(200);
  expect((await administrator.ask(`/desk/accounts/${id}`, { change: "signOut" })).status).toBe(303);
  expect((await first.ask("/desk")).headers.get("location")).toMatch(/^\/sign-in/);
  const second = await signedIn(program, email, password);
  expect((await administrator.ask(`/desk/accounts/${id}`, { change: "suspend" })).status).toBe(303);
  expect((await second.ask("/desk")).headers.get("location")).toMatch(/^\/sign-in/);
  expect((await second.ask("/desk/decisions/new", { summary: "typed" })).status).toBe(401);
  await expect(signedIn(program, email, password)).rejects.toThrow("422");
  expect((await administrator.ask(`/desk/accounts/${id}`, { change: "restore" })).status).toBe(303);
  expect((await (await signedIn(program, email, password)).ask("/desk")).status).toBe(200);
});

test("Nobody can shut the door on himself, and five wrong passwords make an account rest", async ({ program }) => {
  const { email, administrator } = await newMonitor(program);
  const accounts = await (await administrator.ask("/desk/accounts")).text();
  const own = new RegExp(`id="account-([^"]+)"(?:(?!id="account-).)*${program.adminEmail.replace(".", "\\.")}`, "s").exec(accounts)![1]!;
  expect((await administrator.ask(`/desk/accounts/${own}`, { change: "suspend" })).status).toBe(403);
  const guesser = new Visitor(program.url);
  for (let tries = 0; tries < 5; tries += 1) expect((await guesser.ask("/sign-in", { email, password: `guess-${tries}` })).status).toBe(422);
  const resting = await guesser.ask("/sign-in", { email, password: "twelve-or-more-letters" });
  expect(resting.status).toBe(429);
  expect(await resting.text()).toContain("rests for 15 minutes");
});
