import { spawn, type ChildProcess } from "node:child_process";
import http from "node:http";
import net, { type AddressInfo } from "node:net";
import { expect, test } from "@playwright/test";
import { ask, FakeNext, gate, html, post } from "./fake-next";

interface Running {
  child: ChildProcess;
  port: number;
  ended: Promise<number | null>;
  said: () => string;
}

let next: FakeNext;
const children: ChildProcess[] = [];
test.beforeEach(async () => {
  next = new FakeNext();
  await next.start();
});
test.afterEach(async () => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
  await next.stop();
});

/** The real process. The port of its database is one on which nothing listens. */
async function run(env: Record<string, string> = {}): Promise<Running> {
  const child = spawn(process.execPath, ["--import", "tsx", "lib/front/main.ts"], {
    env: { NODE_ENV: "production", PATH: process.env.PATH, HOST: "127.0.0.1", PORT: "0", NEXT_PORT: String(next.port), READER_DATABASE_URL: "postgresql://reader@127.0.0.1:1/x", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  children.push(child);
  let out = "";
  let err = "";
  child.stdout.on("data", (chunk) => (out += chunk));
  child.stderr.on("data", (chunk) => (err += chunk));
  const ended = new Promise<number | null>((resolve) => child.on("exit", resolve));
  await Promise.race([expect.poll(() => out, { timeout: 20_000 }).toContain("\n"), ended]);
  const port = out ? (JSON.parse(out) as { ready: true; port: number }).port : 0;
  return { child, port, ended, said: () => err };
}

for (const signal of ["SIGTERM", "SIGINT"] as const) {
  test(`On ${signal} a page that has been begun is finished, nothing new is taken, and the process ends well`, async () => {
    const { opened, open } = gate();
    next.reply = async ({ url }, response) => {
      if (url !== "/quick") await opened;
      html(response, 200, "finished");
    };
    const front = await run();
    expect(front.port).toBeGreaterThan(0);
    const agent = new http.Agent({ keepAlive: true });
    await ask(front.port, "/quick", { agent });
    const preconnected = net.connect(front.port, "127.0.0.1").on("error", () => undefined);
    await new Promise((resolve) => preconnected.once("connect", resolve));
    const page = ask(front.port, "/cases");
    const form = post(front.port, "/desk");
    await expect.poll(() => next.seen.length).toBe(3);
    front.child.kill(signal);
    await expect.poll(() => ask(front.port, "/quick").then(() => "taken", () => "refused")).toBe("refused");
    open();
    expect([(await page).body, (await form).body].every((body) => body.includes("finished"))).toBe(true);
    const answered = performance.now();
    expect(await front.ended).toBe(0);
    // A browser's connections that carry nothing do not hold it up.
    expect(performance.now() - answered).toBeLessThan(4_000);
    expect(front.said()).toBe("");
    agent.destroy();
  });
}

test("A port that is in use is said in one sentence", async () => {
  const taken = net.createServer();
  await new Promise<void>((resolve) => taken.listen(0, "127.0.0.1", resolve));
  const { port } = taken.address() as AddressInfo;
  const front = await run({ PORT: String(port) });
  expect(await front.ended).toBe(1);
  expect(front.said()).toBe(`Port ${port} on 127.0.0.1 is already in use. Stop what uses it, or set PORT to another one.\n`);
  await new Promise((resolve) => taken.close(resolve));
});

test("A setting that is missing or makes no sense is said in one sentence", async () => {
  for (const [env, sentence] of [
    [{ READER_DATABASE_URL: "" }, "READER_DATABASE_URL is not set; the front cannot start without it.\n"],
    [{ NEXT_PORT: "x" }, "NEXT_PORT must be a number from 1 to 65535.\n"],
    [{ FRONT_CACHE_BYTES: "12" }, "FRONT_CACHE_BYTES must be a number from 1048576 to 1099511627776.\n"],
    [{ SITE_URL: "cases.example.org" }, "SITE_URL must be an address such as https://cases.example.org.\n"],
  ] as const) {
    const front = await run(env);
    expect([await front.ended, front.said()]).toEqual([1, sentence]);
  }
});

test("Without its database the process starts, passes pages on and says on failure what is away", async () => {
  const front = await run();
  expect((await ask(front.port, "/about")).status).toBe(200);
  next.reply = (_request, response) => html(response, 500, "x");
  const got = await ask(front.port, "/cases?q=secret");
  expect([got.status, got.body.includes("The database cannot be reached")]).toEqual([503, true]);
  await expect.poll(() => front.said()).toContain("\n");
  expect(JSON.parse(front.said())).toMatchObject({ level: "error", process: "front", id: got.headers["x-request-id"], method: "GET", path: "/cases", status: 503 });
  expect(front.said()).not.toContain("secret");
});
