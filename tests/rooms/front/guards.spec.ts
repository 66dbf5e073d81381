import http from "node:http";
import net from "node:net";
import { expect, test } from "@playwright/test";
import { ask, html, post, raw, stand, type Stand } from "./fake-next";

let on: Stand;
test.beforeEach(async () => {
  on = await stand({ limits: { headersMs: 300, bodyMs: 300 } });
});
test.afterEach(() => on.stop());

test("Methods other than GET, HEAD and POST are refused with what is allowed", async () => {
  for (const method of ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND"]) {
    const got = await ask(on.port, "/cases", { method });
    expect([got.status, got.headers.allow], method).toEqual([405, "GET, HEAD, POST"]);
  }
  for (const method of ["BREW", "get", "CONNECT"]) {
    const answer = await raw(on.port, `${method} ${method === "CONNECT" ? "x:443" : "/"} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
    expect(answer, method).toMatch(/^HTTP\/1\.1 405 [^]*Allow: GET, HEAD, POST/);
  }
  expect(on.next.seen).toEqual([]);
});

test("A form may be sent only to where a form lives", async () => {
  for (const path of ["/", "/cases/aleksandr-pavlov", "/api/health", "/api/auth/signout", "/assets/site.css", "/desktop"]) {
    const got = await post(on.port, path);
    expect([got.status, got.headers.allow], path).toEqual([405, "GET, HEAD"]);
  }
  expect(on.next.seen).toEqual([]);
  for (const path of ["/desk/cases/new", "/sign-in", "/sign-out"]) expect((await post(on.port, path)).status, path).toBe(200);
  expect(on.next.seen.map(({ body }) => body)).toEqual(Array(3).fill("name=Pavlov"));
});

test("Only a form is taken where a form is asked for", async () => {
  for (const type of ["application/json", "text/plain", "multipart/mixed", "x"]) expect((await post(on.port, "/desk", { "content-type": type })).status, type).toBe(415);
  expect((await ask(on.port, "/desk", { method: "POST", body: "a=b" })).status).toBe(415);
  expect(on.next.seen).toEqual([]);
  for (const type of ["application/x-www-form-urlencoded; charset=UTF-8", "multipart/form-data; boundary=x"]) expect((await post(on.port, "/desk", { "content-type": type })).status).toBe(200);
});

test("A form from another site, or from nowhere, is refused", async () => {
  const plain = { method: "POST", body: "a=b" };
  const type = { "content-type": "application/x-www-form-urlencoded", "content-length": 3 };
  for (const origin of ["null", "http://evil.example", `https://127.0.0.1:${on.port + 1}`, `http://127.0.0.1.evil.example:${on.port}`, "file://", "x", ""]) {
    const got = await post(on.port, "/desk", { origin });
    expect(got.status, origin).toBe(403);
    expect(got.body).toContain("from another site");
  }
  for (const site of ["cross-site", "same-site", "none"]) expect((await ask(on.port, "/desk", { ...plain, headers: { ...type, "sec-fetch-site": site } })).status, site).toBe(403);
  expect(on.next.seen).toEqual([]);
  expect((await ask(on.port, "/desk", { ...plain, headers: { ...type, "sec-fetch-site": "same-origin" } })).status).toBe(200);
  expect((await ask(on.port, "/desk", { ...plain, headers: type })).status).toBe(200);
  expect((await post(on.port, "/desk", { host: "cases.example.org", origin: "https://cases.example.org" })).status).toBe(200);
});

test("A form that is too large is refused with a page that the sender gets to see", async () => {
  const large = "x".repeat(1024 * 1024 + 1);
  const declared = await post(on.port, "/desk", {}, large);
  expect([declared.status, declared.headers.connection]).toEqual([413, "close"]);
  expect(declared.body).toContain("larger than this site takes");
  const chunked = await ask(on.port, "/desk", { method: "POST", body: large, headers: { "content-type": "application/x-www-form-urlencoded", "transfer-encoding": "chunked" } });
  expect(chunked.status).toBe(413);
  expect(on.next.seen).toEqual([]);
  expect((await post(on.port, "/desk", {}, "x".repeat(1024 * 1024))).status).toBe(200);
});

test("Who sends all of a large form before listening still gets to read why it was refused", async () => {
  const body = Buffer.alloc(12 * 1024 * 1024, "x");
  const head = `POST /desk HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ${body.length}\r\n\r\n`;
  const answer = await new Promise<string>((resolve, reject) => {
    let text = "";
    const socket = net.connect(on.port, "127.0.0.1").pause();
    socket.on("error", reject).on("data", (chunk) => (text += chunk.toString())).on("close", () => resolve(text));
    socket.write(head);
    socket.write(body, () => socket.resume());
  });
  expect(answer).toMatch(/^HTTP\/1\.1 413 [^]*Connection: close[^]*larger than this site takes/);
});

test("A form that does not arrive in time is refused with 408", async () => {
  const answer = await raw(on.port, "POST /desk HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 10\r\n\r\nabc");
  expect(answer).toMatch(/^HTTP\/1\.1 408 [^]*did not arrive in time/);
  expect(on.next.seen).toEqual([]);
});

test("Header lines that do not arrive in time are answered with 408", async () => {
  expect(await raw(on.port, "GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ")).toMatch(/^HTTP\/1\.1 408 [^]*did not arrive in time/);
});

test("A form that waits for 100 Continue is told to go on", async () => {
  const answer = await new Promise<number>((resolve, reject) => {
    const request = http.request({ port: on.port, host: "127.0.0.1", path: "/desk", method: "POST", agent: false,
      headers: { expect: "100-continue", "content-type": "application/x-www-form-urlencoded", "content-length": 3 } }, (response) => resolve(response.resume().statusCode!));
    request.on("error", reject).on("continue", () => request.end("a=b"));
    request.flushHeaders();
  });
  expect(answer).toBe(200);
  expect(on.next.seen[0]).toMatchObject({ body: "a=b" });
});

test("What is expected besides 100 Continue is refused with 417", async () => {
  expect((await post(on.port, "/desk", { expect: "200-ok" })).status).toBe(417);
  expect(on.next.seen).toEqual([]);
});

test("A request whose length is said in two ways is refused by the parser, in words", async () => {
  for (const lines of ["Content-Length: 5\r\nTransfer-Encoding: chunked", "Transfer-Encoding: xchunked", "Content-Length: 3\r\nContent-Length: 4", "Content-Length: -1", "Transfer-Encoding : chunked"]) {
    expect(await raw(on.port, `POST /desk HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${lines}\r\n\r\n0\r\n\r\n`), lines)
      .toMatch(/^HTTP\/1\.1 400 [^]*X-Content-Type-Options: nosniff[^]*could not be understood/);
  }
  expect(on.next.seen).toEqual([]);
});

test("A body on reading is refused", async () => {
  expect((await ask(on.port, "/cases", { headers: { "content-length": 3 }, body: "abc" })).status).toBe(400);
  expect((await ask(on.port, "/cases", { headers: { "transfer-encoding": "chunked" }, body: "abc" })).status).toBe(400);
  expect(on.next.seen).toEqual([]);
});

test("A Host that names no host, two hosts or none is refused, also for a page that is kept", async () => {
  expect((await ask(on.port, "/cases")).status).toBe(200);
  for (const lines of ["", "Host: \r\n", "Host: a b\r\n", "Host: evil.example/x\r\n", "Host: a@b\r\n", "Host: x\r\nHost: y\r\n", `Host: ${"a".repeat(300)}\r\n`, "Host: x:123456\r\n"]) {
    expect(await raw(on.port, `GET /cases HTTP/1.1\r\n${lines}Connection: close\r\n\r\n`), lines).toMatch(/^HTTP\/1\.1 400 [^]*which site it is for/);
  }
  expect(await raw(on.port, "GET /cases HTTP/1.1\r\nHost: [::1]:3000\r\nConnection: close\r\n\r\n")).toMatch(/^HTTP\/1\.1 200 /);
  expect(on.next.seen).toHaveLength(1);
});

test("Too many or too long header lines are refused with 431", async () => {
  const many = Object.fromEntries(Array.from({ length: 65 }, (_, at) => [`x-${at}`, "1"]));
  expect((await ask(on.port, "/cases", { headers: many })).status).toBe(431);
  expect(await raw(on.port, `GET / HTTP/1.1\r\nHost: x\r\nCookie: ${"a".repeat(20_000)}\r\n\r\n`)).toMatch(/^HTTP\/1\.1 431 [^]*header lines/);
  expect(on.next.seen).toEqual([]);
});

test("A forged server action is refused, on every address", async () => {
  for (const path of ["/", "/desk"]) expect((await ask(on.port, path, { headers: { "next-action": "a".repeat(40) } })).status).toBe(400);
  expect((await post(on.port, "/desk", { "next-action": "x" })).status).toBe(400);
  expect(on.next.seen).toEqual([]);
});

const forged = {
  rsc: "1", "next-router-state-tree": "x", "next-router-prefetch": "1", "next-url": "/desk", "x-middleware-subrequest": "middleware", "x-middleware-rewrite": "/x",
  "content-security-policy": "script-src 'nonce-evil'", "content-security-policy-report-only": "x", "x-forwarded-host": "evil.example", "x-forwarded-proto": "https",
  "x-forwarded-for": "10.0.0.1", forwarded: "host=evil.example", "x-real-ip": "10.0.0.1", "x-nextjs-data": "1", "x-matched-path": "/desk", "x-request-id": "forged", "x-nonce": "forged", te: "trailers",
};

test("Forged framework and forwarding headers never reach Next", async () => {
  for (const path of ["/cases", "/desk"]) {
    on.next.seen.length = 0;
    expect((await ask(on.port, path, { headers: { ...forged, "accept-language": "ru", cookie: "a=b", "user-agent": "seen" } })).status).toBe(200);
    const { headers } = on.next.seen[0]!;
    const host = path === "/desk" ? `127.0.0.1:${on.port}` : headers.host;
    expect(headers).toMatchObject({ "x-forwarded-host": host, "x-forwarded-proto": "http", host });
    for (const name of Object.keys(forged).filter((name) => !["x-forwarded-host", "x-forwarded-proto"].includes(name))) {
      expect(headers[name], `${path} ${name}`).not.toBe(forged[name as keyof typeof forged]);
    }
    expect(Object.keys(headers).filter((name) => /^(rsc|next-|x-middleware|content-security|forwarded|x-real|x-nextjs|x-matched|te$)/.test(name))).toEqual([]);
    expect(JSON.stringify(headers)).not.toContain("evil");
  }
  expect(on.next.seen[0]!.headers).toMatchObject({ "x-forwarded-for": "127.0.0.1", cookie: "a=b", "accept-language": "ru", "user-agent": "seen" });
});

test("Behind a proxy that is trusted, its own last word is believed and the visitor's is not", async () => {
  const trusting = await stand({ trustProxy: true });
  const headers = { "x-forwarded-for": "10.6.6.6, 192.0.2.7", "x-forwarded-proto": "http, https", "x-forwarded-host": "cases.example.org", cookie: "a=b" };
  const got = await ask(trusting.port, "/desk", { headers });
  expect(trusting.next.seen[0]!.headers).toMatchObject({ "x-forwarded-for": "192.0.2.7", "x-forwarded-proto": "https", "x-forwarded-host": "cases.example.org", host: "cases.example.org" });
  expect(got.headers["strict-transport-security"]).toContain("max-age=31536000");
  expect((await post(trusting.port, "/desk", { ...headers, origin: "https://cases.example.org" })).status).toBe(200);
  expect((await ask(trusting.port, "/desk", { headers: { "x-forwarded-for": "no address" } })).headers["strict-transport-security"]).toBeUndefined();
  expect(trusting.next.seen.at(-1)!.headers["x-forwarded-for"]).toBe("127.0.0.1");
  await trusting.stop();
});

test("A malformed address is answered with our page and its number, as JSON under /api/", async () => {
  const page = await ask(on.port, "/cases/%zz");
  expect([page.status, page.headers["content-type"], page.headers["cache-control"]]).toEqual([400, "text/html; charset=utf-8", "no-store"]);
  expect(page.body).toContain(String(page.headers["x-request-id"]));
  const json = await ask(on.port, "/api/v1/%zz");
  expect(JSON.parse(json.body)).toEqual({ status: 400, error: expect.stringContaining("percent sign"), requestId: json.headers["x-request-id"] });
  const head = await ask(on.port, "/cases/%zz", { method: "HEAD" });
  expect([head.status, head.body]).toEqual([400, ""]);
  expect(on.next.seen).toEqual([]);
});

test("Clean addresses are reached by a lasting redirect within this host", async () => {
  const got = await ask(on.port, "//evil.example//?q=1");
  expect([got.status, got.headers.location]).toEqual([308, "/evil.example"]);
  expect(on.next.seen).toEqual([]);
});

test("Requests sent after one another over one connection get their own answers, and garbage in between ends it", async () => {
  on.next.reply = ({ url }, response) => html(response, 200, `this is ${url}`);
  const answer = await raw(on.port, "GET /a HTTP/1.1\r\nHost: x\r\n\r\nGET /b HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
  expect(answer.match(/this is \/[ab]/g)).toEqual(["this is /a", "this is /b"]);
  const socket = net.connect(on.port, "127.0.0.1");
  let seen = "";
  socket.on("data", (chunk) => (seen += chunk.toString())).write("GET /a HTTP/1.1\r\nHost: x\r\n\r\n");
  await expect.poll(() => seen).toContain("this is /a");
  socket.write("\u0000\u0001garbage\r\n\r\n");
  await new Promise((resolve) => socket.on("close", resolve));
  expect(seen.match(/HTTP\/1\.1 \d+/g)).toEqual(["HTTP/1.1 200", "HTTP/1.1 400"]);
});
