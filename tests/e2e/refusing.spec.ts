import fs from "node:fs";
import path from "node:path";
import { doors } from "../support/doors";
import { formsIn, sent } from "../support/forms";
import { expect, test } from "../support/program";
import { newMonitor, signedIn, Visitor } from "../support/signing-in";

test.describe.configure({ timeout: 120_000 });

const desk = doors.filter(({ address }) => address.startsWith("/desk"));
const TYPED = { summary: "Typed “before” <b>& kept</b>", note: "line 1\nline 2", "names.0.text": "Ілияс", include: "E019" };

/** What every door of the desk does for somebody who is not, or no longer, signed in. */
async function refuses(visitor: Visitor, who: string): Promise<void> {
  for (const { method, address } of desk) {
    const response = await visitor.ask(address, method === "POST" ? TYPED : undefined), name = `${who}: ${method} ${address}`;
    if (method === "GET") {
      expect([response.status, response.headers.get("location")], name).toEqual([303, `/sign-in?then=${encodeURIComponent(address)}`]);
      continue;
    }
    expect(response.status, name).toBe(401);
    const carried = Object.fromEntries(formsIn(await response.text()).flatMap((form) => sent(form)));
    expect(carried, name).toMatchObject({ then: address, ...Object.fromEntries(Object.entries(TYPED).map(([field, value]) => [`carried.${field}`, value])) });
  }
}

test("Nobody gets past a door of the desk: a page leads to the sign-in and back, a form keeps what was typed", async ({ program }) => {
  expect(desk.length).toBeGreaterThan(20);
  await refuses(new Visitor(program.url), "nobody");
  const forger = new Visitor(program.url);
  forger.cookies.set("authjs.session-token", "eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2Q0JDLUhTNTEyIn0..AAAA.AAAA.AAAA");
  await refuses(forger, "a forged session");
});

test("Whoever signed out, was signed out or is suspended is nobody at every door, with the cookie that was good before", async ({ program }) => {
  const { email, password, administrator } = await newMonitor(program);
  const id = new RegExp(`id="account-([^"]+)"(?:(?!id="account-).)*${email.replace(".", "\\.")}`, "s").exec(await (await administrator.ask("/desk/accounts")).text())![1]!;
  const endings: Record<string, (visitor: Visitor) => Promise<Response>> = {
    "signed out": (visitor) => visitor.ask("/sign-out", {}),
    "signed out by an administrator": () => administrator.ask(`/desk/accounts/${id}`, { change: "signOut" }),
    "given another password": () => administrator.ask(`/desk/accounts/${id}`, { change: "password", newPassword: password }),
    suspended: () => administrator.ask(`/desk/accounts/${id}`, { change: "suspend" }),
  };
  for (const [who, end] of Object.entries(endings)) {
    const visitor = await signedIn(program, email, password), before = [...visitor.cookies];
    expect((await visitor.ask("/desk")).status, who).toBe(200);
    expect((await end(visitor)).status, who).toBe(303);
    for (const [name, value] of before) visitor.cookies.set(name, value);
    await refuses(visitor, who);
  }
});

test("A form that another site sends is refused before anybody looks at it", async ({ program }) => {
  const monitor = await signedIn(program, program.adminEmail, program.adminPassword);
  const cookie = [...monitor.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  const elsewhere: Record<string, string>[] = [{ origin: "https://elsewhere.example" }, { origin: "null" }, { "sec-fetch-site": "cross-site" }];
  for (const from of elsewhere) {
    for (const { address } of desk.filter(({ method }) => method === "POST")) {
      const response = await fetch(program.url + address, { method: "POST", redirect: "manual", body: new URLSearchParams(TYPED), headers: { cookie, ...from } });
      expect(response.status, `${JSON.stringify(from)} ${address}`).toBe(403);
    }
  }
});

test("Floods of what is not there fill no disk: neither the build nor the data folder, but for PostgreSQL’s own files", async ({ program }) => {
  const reader = new Visitor(program.url), before = [filesIn(".next"), filesIn(program.dataDir)];
  for (let at = 0; at < 900; at += 30) {
    const answers = await Promise.all(Array.from({ length: 30 }, (_one, n) => reader.ask([`/cases/none-${at + n}`, `/cases?q=none+${at + n}`, `/none/${at + n}`, `/cases/none-${at + n}/summary.pdf`, `/sign-in?then=/none-${at + n}`][n % 5]!)));
    for (const { status, url } of answers) expect(status, url).toBeLessThan(500);
  }
  for (const [at, folder] of [".next", program.dataDir].entries()) {
    const { count, bytes } = filesIn(folder);
    expect(count - before[at]!.count, folder).toBeLessThan(5);
    expect(bytes - before[at]!.bytes, folder).toBeLessThan(256 * 1024);
  }
});

/** Files under a folder and their bytes together; PostgreSQL's tables and journal, which it makes larger ahead of need, are left out. */
function filesIn(folder: string): { count: number; bytes: number } {
  const sizes = fs.readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) => {
    const file = path.join(entry.parentPath, entry.name);
    if (!entry.isFile() || /postgres\/data\/(base|global|pg_(?!log))/.test(file)) return [];
    return [fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0];
  });
  return { count: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}
