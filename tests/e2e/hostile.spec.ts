import fs from "node:fs";
import path from "node:path";
import { hostileRequests, sendRaw } from "../support/hostile";
import { expect, test } from "../support/program";
import { signedIn, Visitor } from "../support/signing-in";

test.describe.configure({ timeout: 120_000 });

const sizeOf = (folder: string): number =>
  fs.readdirSync(folder, { recursive: true, withFileTypes: true }).reduce((sum, entry) => {
    const file = path.join(entry.parentPath, entry.name);
    return sum + (entry.isFile() && fs.existsSync(file) ? fs.statSync(file).size : 0);
  }, 0);

test("Three thousand hostile requests on raw sockets get no 5xx, and the public pages go on answering", async ({ program }) => {
  const port = Number(new URL(program.url).port), requests = hostileRequests(20_261_124, 3000), reader = new Visitor(program.url);
  const before = sizeOf(".next");
  const statuses = new Map<number | null, number>();
  for (let at = 0; at < requests.length; at += 150) {
    const answers = await Promise.all(requests.slice(at, at + 150).map((request) => sendRaw(port, request)));
    for (const { status } of answers) statuses.set(status, (statuses.get(status) ?? 0) + 1);
  }
  expect([...statuses].filter(([status]) => status !== null && status >= 500)).toEqual([]);
  expect((await reader.ask("/cases/aleksandr-pavlov")).status).toBe(200);
  for (let at = 0; at < 600; at += 30) {
    const answers = await Promise.all(Array.from({ length: 30 }, (_one, n) => reader.ask(`/cases/no-such-case-${at + n}`)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([404]));
  }
  expect((await reader.ask("/cases/aleksandr-pavlov")).status).toBe(200);
  expect(sizeOf(".next") - before).toBeLessThan(64 * 1024);
});

const NUL = "\u0000", LONG = "x".repeat(5000);
const EVENT = "/desk/cases/aleksandr-pavlov/events/new";
const good = { date: "3 March 2014", kind: "other", summary: "Kept as it was typed.", proceeding: "", disclosure: "team", note: "A note that is kept too." };

test("Every malformed answer of a form gets a sentence and a 4xx, with the form as it was typed", async ({ program }) => {
  const monitor = await signedIn(program, program.adminEmail, program.adminPassword);
  const bad: Record<string, Record<string, string>> = {
    "no such day": { date: "31 February 2014" }, "no date": { date: "32 Nov" }, "a date that is a sentence": { date: "some time before the war" }, "a date too long": { date: "2".repeat(3000) },
    "an unknown code": { kind: "invented" }, "an operator for a code": { kind: '{"not":"x"}' }, "a record that is not there": { proceeding: "no-such-record" },
    "a record of another kind": { proceeding: "E019" }, "a record of another case": { proceeding: "PK-UA1" }, "a bad id": { proceeding: "../../etc" }, "nothing said": { summary: "" },
    "too long": { summary: LONG }, "a control character": { summary: `a${NUL}b` }, "an unknown disclosure": { disclosure: "everyone" }, "a long note": { note: LONG },
  };
  for (const [what, wrong] of Object.entries(bad)) {
    const response = await monitor.ask(EVENT, { ...good, ...wrong });
    const page = await response.text();
    expect(response.status, what).toBeGreaterThanOrEqual(400);
    expect(response.status, what).toBeLessThan(500);
    expect(page, what).toMatch(/role="alert"/);
    for (const [name, value] of Object.entries(good)) if (value && !(name in wrong) && ["summary", "note", "date"].includes(name)) expect(page, `${what}: ${name}`).toContain(value);
  }
});

test("Malformed addresses of the desk and the public site are not found or refused, never a fault", async ({ program }) => {
  const monitor = await signedIn(program, program.adminEmail, program.adminPassword);
  for (const address of [
    "/desk/cases/%2e%2e", "/desk/cases/No_Slug", "/desk/cases/aleksandr-pavlov/nothing/new", "/desk/cases/aleksandr-pavlov/decisions/%F0%9F%98%80", "/desk/cases/aleksandr-pavlov/decisions/a%2Fb", "/desk/cases/tatiana-paraskevich/decisions/E019",
    "/desk/nothing", "/desk/sources/none", "/desk/entries/none", "/desk/decisions/saved/none", "/desk/find/nothing?q=a", "/desk/echo/date", `/desk/echo/date?text=${"9".repeat(900)}`, "/desk/find/person?q=%27%25", "/desk/decisions/new?proceeding=none",
    "/cases/UPPER", "/cases/aleksandr-pavlov/v/1", "/cases?status=invented&requested=%27&page=-1", "/schema/none.json", "/xx/cases", "/en/cases/aleksandr-pavlov", "/favicon.ico", "/_next/data/x.json",
  ]) expect((await monitor.ask(address)).status, address).toBeLessThan(500);
  // NextAuth's own pages and forms are not served: ours call its functions.
  for (const address of ["/api/auth/signin", "/api/auth/session", "/api/auth/callback/credentials"]) expect((await monitor.ask(address)).status, address).toBe(404);
  for (const cookie of ["authjs.session-token=garbage", "authjs.session-token=", `authjs.session-token=${"a".repeat(3000)}`, "__proto__=1"]) {
    const response = await fetch(`${program.url}/desk`, { redirect: "manual", headers: { cookie } });
    expect([response.status, response.headers.get("location")?.slice(0, 8)], cookie.slice(0, 40)).toEqual([303, "/sign-in"]);
  }
  expect((await monitor.ask("/sign-in", { email: program.adminEmail, password: program.adminPassword, then: "https://evil.example/desk" })).headers.get("location")).toBe("/desk");
});
