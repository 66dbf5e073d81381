import { gunzipSync } from "node:zlib";
import { expect, test } from "@playwright/test";
import { ask, gate, holdBack, html, post, stand, type Stand } from "./fake-next";

let on: Stand;
test.beforeEach(async () => {
  on = await stand();
});
test.afterEach(() => on.stop());

test("A private page is asked for anew each time, with the visitor's cookie, and kept nowhere", async () => {
  on.next.reply = ({ headers }, response) => html(response, 200, headers.cookie ?? "nobody", { "set-cookie": ["a=1", "b=2"], "x-powered-by": "Next.js", "cache-control": "public, max-age=99", etag: "\"x\"" });
  for (const name of ["ann", "bob"]) {
    const got = await ask(on.port, "/desk?tab=mine", { headers: { cookie: name } });
    expect(got.body).toContain(`<main>${name}</main>`);
    expect(got.headers).toMatchObject({ "cache-control": "no-store", "set-cookie": ["a=1", "b=2"] });
    expect(Object.keys(got.headers).filter((header) => /powered|etag|nextjs/.test(header))).toEqual([]);
  }
  expect(on.next.seen.map(({ url }) => url)).toEqual(["/desk?tab=mine", "/desk?tab=mine"]);
});

test("Each private answer has a nonce of its own, which Next was told for its scripts, and no visitor chooses it", async () => {
  on.next.reply = ({ headers }, response) => html(response, 200, String(headers["x-nonce"]));
  const nonces = await Promise.all([1, 2].map(async () => {
    const got = await ask(on.port, "/desk", { headers: { "x-nonce": "evil" } });
    const [, nonce] = /script-src 'nonce-([A-Za-z0-9+/]{22}==)';/.exec(String(got.headers["content-security-policy"])) ?? [];
    expect(got.body).toContain(`<main>${nonce}</main>`);
    return nonce;
  }));
  expect(new Set(nonces).size).toBe(2);
  expect((await ask(on.port, "/cases")).headers["content-security-policy"]).toContain("script-src 'self';");
});

test("A form arrives whole, and where it leads to stays on the visitor's host", async () => {
  on.next.reply = (_request, response) => void response.writeHead(303, { location: `http://127.0.0.1:${on.next.port}/desk/cases/x?saved=1#d1` }).end();
  const got = await post(on.port, "/desk/cases/new", { "content-type": "multipart/form-data; boundary=x" }, "--x\r\n\u0416\r\n--x--");
  expect([got.status, got.headers.location]).toEqual([303, "/desk/cases/x?saved=1#d1"]);
  expect(on.next.seen[0]).toMatchObject({ method: "POST", body: "--x\r\n\u0416\r\n--x--", headers: { "content-type": "multipart/form-data; boundary=x", host: `127.0.0.1:${on.port}` } });
});

test("A refused form comes back as the page wrote it", async () => {
  on.next.reply = (_request, response) => html(response, 422, "Say which outcome.");
  const got = await post(on.port, "/desk/decisions/new");
  expect([got.status, got.body.includes("Say which outcome.")]).toEqual([422, true]);
});

test("HEAD of a private page is passed on as it is", async () => {
  expect((await ask(on.port, "/desk", { method: "HEAD" })).status).toBe(200);
  expect(on.next.seen[0]!.method).toBe("HEAD");
});

test("A long private page is compressed on the way", async () => {
  const long = "<p>a ruling</p>".repeat(400);
  on.next.reply = (_request, response) => html(response, 200, long);
  const got = await ask(on.port, "/desk", { headers: { "accept-encoding": "gzip" } });
  expect(got.headers["content-encoding"]).toBe("gzip");
  expect(gunzipSync(got.bytes).toString()).toContain(long);
  expect(got.bytes.length).toBeLessThan(1_000);
});

test("The framework's blank page becomes ours, with the number of the request", async () => {
  for (const [status, body] of [[404, '<html id="__next_error__"></html>'], [404, '<h1 class="next-error-h1">404</h1>'], [405, ""]] as const) {
    on.next.reply = (_request, response) => void response.writeHead(status, { "content-type": "text/html" }).end(body);
    const got = await ask(on.port, "/desk/nowhere");
    expect(got.status).toBe(status);
    expect(got.body).toContain(`<code>${got.headers["x-request-id"]}</code>`);
    expect(got.body).not.toContain("next");
  }
});

test("A failure becomes our page, but for one that the program words itself", async () => {
  on.next.reply = (_request, response) => html(response, 500, "TypeError at line 3");
  const ours = await post(on.port, "/desk/cases/new?name=secret", { cookie: "session=secret" }, "who=secret");
  expect(ours.status).toBe(500);
  expect(ours.body).toContain("Something went wrong on our side");
  expect(ours.body).not.toContain("TypeError");
  expect(on.lines).toEqual([{ id: ours.headers["x-request-id"], method: "POST", path: "/desk/cases/new", status: 500, sentence: "failed", cause: "Next answered 500" }]);
  expect(JSON.stringify(on.lines)).not.toContain("secret");
  on.next.reply = (_request, response) => html(response, 503, "As you typed it", { "x-own-page": "1" });
  const theirs = await post(on.port, "/desk/cases/new");
  expect([theirs.status, theirs.body.includes("As you typed it"), theirs.headers["x-own-page"]]).toEqual([503, true, undefined]);
  on.next.reply = (_request, response) => void response.writeHead(503).end();
  expect((await ask(on.port, "/desk")).body).toContain("The database cannot be reached at the moment. Try again");
  expect((await post(on.port, "/desk")).body).toContain("your browser has kept the form");
});

test("The program's report on its health passes as it is", async () => {
  on.next.reply = (_request, response) => void response.writeHead(503, { "content-type": "application/json" }).end('{"database":"away"}');
  const got = await ask(on.port, "/api/health");
  expect([got.status, got.body, got.headers["cache-control"]]).toEqual([503, '{"database":"away"}', "no-store"]);
  expect(on.lines).toEqual([]);
});

test("Whoever watches over the site hears soon that the program does not answer, also while all places for private pages are taken", async () => {
  await on.stop();
  on = await stand({ limits: { privateAtOnce: 1, healthMs: 200 } });
  const open = holdBack(on.next);
  const waiting = ask(on.port, "/desk");
  await expect.poll(() => on.next.seen.length).toBe(1);
  const got = await Promise.race([ask(on.port, "/api/health"), waiting]);
  expect([got.status, got.headers["content-type"], got.headers["retry-after"]]).toEqual([503, "application/json; charset=utf-8", "10"]);
  expect((JSON.parse(got.body) as { error: string }).error).toContain("program does not answer");
  open();
  expect((await waiting).status).toBe(200);
  await on.next.stop();
  const down = await ask(on.port, "/api/health");
  expect([down.status, down.body.includes("is starting")]).toEqual([503, true]);
});

test("A form sent while Next starts again waits for it and arrives once", async () => {
  await on.next.stop();
  const sent = post(on.port, "/desk");
  await new Promise((resolve) => setImmediate(resolve));
  await on.next.start();
  expect((await sent).status).toBe(200);
  expect(on.next.seen.map(({ body }) => body)).toEqual(["name=Pavlov"]);
});

test("Who sent a form that was not taken is told that the browser has kept it, and is not led away", async () => {
  await on.stop();
  on = await stand({ limits: { bodyBytes: 1_000, bodyMs: 200, restartMs: 0 } });
  const kept = async (status: number, sent: Promise<{ status: number; body: string }>) => {
    const got = await sent;
    expect([got.status, got.body.split("your browser has kept the form").length, got.body.includes("<a ")], String(status)).toEqual([status, 2, false]);
  };
  await kept(413, post(on.port, "/desk", {}, "x".repeat(1_001)));
  await kept(408, post(on.port, "/desk", { "content-length": "500" }));
  on.next.reply = (_request, response) => html(response, 500, "x");
  await kept(500, post(on.port, "/desk"));
  on.next.reply = (_request, response) => void response.writeHead(503).end();
  await kept(503, post(on.port, "/desk"));
  on.next.reply = (_request, response) => void response.destroy();
  await kept(502, post(on.port, "/desk"));
  await on.next.stop();
  await kept(503, post(on.port, "/desk"));
  const read = await ask(on.port, "/desk");
  expect([read.status, read.body.includes('<a href="/">'), read.body.includes("kept")]).toEqual([503, true, false]);
});

test("A form to which no answer came is not sent twice, and its sender is told that it may have been saved", async () => {
  on.next.reply = (_request, response) => void response.destroy();
  const got = await post(on.port, "/desk");
  expect(got.status).toBe(502);
  expect(got.body).toContain("may or may not have been saved");
  expect(on.next.seen).toHaveLength(1);
});

test("Private pages wait for none of the public ones, and are bounded on their own", async () => {
  await on.stop();
  on = await stand({ limits: { privateAtOnce: 2, privateWaiting: 1, renders: 1 } });
  const { opened, open } = gate();
  on.next.reply = async ({ url }, response) => {
    if (url !== "/desk/quick") await opened;
    html(response, 200, url);
  };
  const publicOne = ask(on.port, "/slow");
  await expect.poll(() => on.next.seen.length).toBe(1);
  expect((await ask(on.port, "/desk/quick")).status).toBe(200);
  const slow = ["/desk/1", "/desk/2"].map((path) => ask(on.port, path));
  await expect.poll(() => on.next.seen.length).toBe(4);
  const rest = ["/desk/3", "/desk/4"].map((path) => ask(on.port, path));
  expect((await Promise.race(rest)).status).toBe(503);
  open();
  expect((await Promise.all([publicOne, ...slow, ...rest])).map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 503]);
});

test("Bodies that are held at once are bounded together", async () => {
  await on.stop();
  on = await stand({ limits: { bodiesHeldBytes: 1_500 } });
  const open = holdBack(on.next);
  const first = post(on.port, "/desk", {}, "x".repeat(1_000));
  await expect.poll(() => on.next.seen.length).toBe(1);
  expect((await post(on.port, "/desk", {}, "x".repeat(1_000))).status).toBe(503);
  open();
  expect((await first).status).toBe(200);
  expect((await post(on.port, "/desk", {}, "x".repeat(1_000))).status).toBe(200);
});
