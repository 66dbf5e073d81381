import { createHash } from "node:crypto";
import { expect, test } from "@playwright/test";
import { boundedLog } from "@/lib/front/log";
import { ask, html, post, stand, type Stand } from "./fake-next";

let on: Stand;
test.beforeEach(async () => {
  on = await stand({ limits: { renderMs: 300 }, stylesheet: "/assets/public.1.css" });
});
test.afterEach(() => on.stop());

test("While Next is down, kept pages are served and others say that it is starting", async () => {
  await ask(on.port, "/cases");
  await on.next.stop();
  const kept = await ask(on.port, "/cases");
  expect([kept.status, kept.headers["x-saved-copy"]]).toEqual([200, undefined]);
  const other = await ask(on.port, "/about?person=secret");
  expect([other.status, other.headers["retry-after"], other.headers["cache-control"]]).toEqual([503, "3", "no-store"]);
  expect(other.body).toContain("is starting");
  expect(on.lines).toEqual([expect.objectContaining({ id: other.headers["x-request-id"], method: "GET", path: "/about", status: 503 })]);
  expect(JSON.stringify(on.lines)).not.toContain("secret");
  await on.next.start();
  expect((await ask(on.port, "/about")).status).toBe(200);
});

test("A page that is not made in time, breaks off or fails is our page with the request's number", async () => {
  const replies = {
    "/late": [502, () => undefined],
    "/broken": [502, (response: import("node:http").ServerResponse) => {
      response.writeHead(200, { "content-length": "100" });
      response.write("half");
      setImmediate(() => response.destroy());
    }],
    "/failed": [500, (response: import("node:http").ServerResponse) => html(response, 500, "stack trace")],
    "/away": [503, (response: import("node:http").ServerResponse) => html(response, 503, "stack trace")],
  } as const;
  on.next.reply = ({ url }, response) => replies[url as keyof typeof replies][1](response);
  for (const [path, [status]] of Object.entries(replies)) {
    const got = await ask(on.port, path);
    expect([got.status, got.headers["cache-control"]], path).toEqual([status, "no-store"]);
    expect(got.headers["retry-after"], path).toBe({ 500: undefined, 502: "60", 503: "10" }[status]);
    if (status === 502) expect(got.body).toContain("stopped answering. Try again in a minute.");
    expect(got.body).toContain(`<code>${got.headers["x-request-id"]}</code>`);
    expect(got.body).not.toContain("stack trace");
  }
  expect(on.lines.map(({ status }) => status)).toEqual([502, 502, 500, 503]);
});

test("Next's own page for what is missing becomes ours, each time with its own number, and is asked for once", async () => {
  on.next.reply = (_request, response) => html(response, 404, '<div id="__next_error__"></div>');
  const numbers = new Set<string>();
  for (let time = 0; time < 3; time += 1) {
    const got = await ask(on.port, "/nowhere");
    expect(got.status).toBe(404);
    expect(got.body).toContain("There is no page at this address");
    expect(got.body).toContain(`<code>${got.headers["x-request-id"]}</code>`);
    numbers.add(String(got.headers["x-request-id"]));
  }
  expect(numbers.size).toBe(3);
  expect(on.next.seen).toHaveLength(1);
  expect(on.lines).toEqual([]);
});

test("The site's own page for what is missing stays as it is", async () => {
  on.next.reply = (_request, response) => html(response, 404, "No case has this name.");
  expect((await ask(on.port, "/cases/nobody")).body).toContain("No case has this name.");
});

test("Our page stands alone: its style is allowed by its hash, and it wears the site's stylesheet where there is one", async () => {
  const got = await ask(on.port, "/%zz");
  const style = /<style>([^]*)<\/style>/.exec(got.body)![1]!;
  expect(got.headers["content-security-policy"]).toContain(`style-src 'self' 'sha256-${createHash("sha256").update(style).digest("base64")}'`);
  expect(got.body).toContain('<link rel="stylesheet" href="/assets/public.1.css">');
  expect(got.body).not.toContain("<script");
});

test("An idle connection that Next closes in the wrong moment costs the visitor nothing, and no form goes over one", async () => {
  const known = new WeakSet<object>();
  let hungUp = 0;
  on.next.reply = (_request, response) => {
    if (known.has(response.socket!)) {
      hungUp += 1;
      response.destroy();
      return;
    }
    known.add(response.socket!);
    html(response, 200, "x");
  };
  for (const path of ["/one", "/two", "/desk"]) expect((await ask(on.port, path)).status, path).toBe(200);
  expect(hungUp).toBe(2);
  expect((await post(on.port, "/desk")).status).toBe(200);
  expect(hungUp).toBe(2);
});

test("A flood of failures writes a bounded number of lines and how many were left out", async () => {
  const written: string[] = [];
  const log = boundedLog((line) => written.push(line), 5);
  for (let at = 0; at < 1_000; at += 1) log({ path: "/x", status: 500 });
  expect(written.length).toBeLessThanOrEqual(11);
  await expect.poll(() => {
    log({ path: "/y", status: 500 });
    return written.map((line) => JSON.parse(line) as { leftOut?: number }).reduce((sum, { leftOut }) => sum + (leftOut ?? 0), 0);
  }).toBeGreaterThan(900);
});
