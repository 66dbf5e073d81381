import { createHash, randomBytes } from "node:crypto";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect, test } from "@playwright/test";
import { ask, gate, holdBack, html, stand, type Stand } from "./fake-next";

let on: Stand;
test.beforeEach(async () => {
  on = await stand();
});
test.afterEach(() => on.stop());

const urls = () => on.next.seen.map(({ url }) => url);

test("A page is made once and then served from memory, whoever asks", async () => {
  for (const headers of [{}, { cookie: "a=b" }, { "accept-language": "ru" }, { "user-agent": "other" }]) expect((await ask(on.port, "/cases", { headers })).body).toContain("<p>/cases</p>");
  await ask(on.port, "/cases", { method: "HEAD" });
  expect(urls()).toEqual(["/cases"]);
});

test("A query name that no page knows makes no second page and does not reach Next", async () => {
  for (const path of ["/cases?q=a&requested=ES", "/cases?requested=ES&q=a", "/cases?utm_source=x&q=a&requested=ES&_rsc=1", "/cases?q=a&fbclid=%C3%A9&requested=ES"]) await ask(on.port, path);
  for (const path of ["/cases/a?q=1", "/cases/a?q=2", "/cases/a"]) await ask(on.port, path);
  expect(urls()).toEqual(["/cases?q=a&requested=ES", "/cases/a"]);
});

test("No cookie reaches a public page, none comes from it, and only what is allowed does", async () => {
  on.next.reply = (_request, response) => html(response, 200, "x", { "set-cookie": "a=b", "x-powered-by": "Next.js", "x-nextjs-cache": "HIT", "content-language": "en", etag: "\"theirs\"", "cache-control": "private, max-age=9" });
  const got = await ask(on.port, "/cases", { headers: { cookie: "session=secret", authorization: "Bearer x" } });
  expect(on.next.seen[0]!.headers).not.toHaveProperty("cookie");
  expect(on.next.seen[0]!.headers).not.toHaveProperty("authorization");
  expect(Object.keys(got.headers).filter((name) => /cookie|powered|nextjs/.test(name))).toEqual([]);
  expect(got.headers).toMatchObject({ "content-language": "en", "cache-control": "public, max-age=0, must-revalidate", "surrogate-key": "record", "surrogate-control": "max-age=0" });
});

test("A public page is made in the site's name, not in that of the host that its first visitor forged", async () => {
  await on.stop();
  on = await stand({ siteUrl: "https://cases.example.org" });
  on.next.reply = (request, response) => html(response, 200, `https://${request.headers.host}/`);
  expect((await ask(on.port, "/about", { headers: { host: "evil.example" } })).body).toContain("https://cases.example.org/");
  expect(on.next.seen[0]!.headers).toMatchObject({ host: "cases.example.org", "x-forwarded-host": "cases.example.org", "x-forwarded-proto": "https" });
});

test("Every answer carries the security headers and a number of its own", async () => {
  const page = await ask(on.port, "/cases");
  const others = await Promise.all(["/cases", "/desk", "/cases/%zz", "//", "/assets/a.js"].map((path) => ask(on.port, path)));
  for (const got of [page, ...others]) {
    expect(got.headers["content-security-policy"]).toMatch(/^default-src 'none'; script-src '(self|nonce-[A-Za-z0-9+\/]{22}==)'; style-src 'self'( 'sha256-[A-Za-z0-9+/=]+')?; img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'$/);
    expect(got.headers).toMatchObject({ "x-content-type-options": "nosniff", "referrer-policy": "same-origin", "cross-origin-opener-policy": "same-origin", "cross-origin-resource-policy": "same-origin", "x-frame-options": "DENY", "permissions-policy": expect.any(String) });
    expect(got.headers).not.toHaveProperty("strict-transport-security");
  }
  expect(new Set([page, ...others].map(({ headers }) => headers["x-request-id"])).size).toBe(6);
});

test("The style of a page that Next gives the hash of is allowed, and nothing else in that header is", async () => {
  const hash = `sha256-${createHash("sha256").update("p{}").digest("base64")}`;
  on.next.reply = ({ url }, response) => html(response, 200, "x", { "x-style-hash": url === "/good" ? hash : "'unsafe-inline'; script-src *" });
  const good = await ask(on.port, "/good");
  expect(good.headers["content-security-policy"]).toContain(`style-src 'self' '${hash}';`);
  expect(good.headers).not.toHaveProperty("x-style-hash");
  expect((await ask(on.port, "/desk")).headers["content-security-policy"]).toContain("style-src 'self';");
  expect((await ask(on.port, "/bad")).headers["content-security-policy"]).toContain("style-src 'self'; img-src");
});

test("A visitor who has the page is told so with 304, until it changes", async () => {
  const { headers } = await ask(on.port, "/cases");
  const etag = headers.etag!;
  expect(etag).toMatch(/^W\/"[\w-]{22}"$/);
  for (const tag of [etag, etag.slice(2), `"x", ${etag}`, "*"]) {
    const again = await ask(on.port, "/cases", { headers: { "if-none-match": tag } });
    expect([again.status, again.body, again.headers.etag], tag).toEqual([304, "", etag]);
    expect(again.headers["content-security-policy"]).toContain("default-src 'none'");
  }
  expect((await ask(on.port, "/cases", { headers: { "if-none-match": "\"other\"" } })).status).toBe(200);
  on.next.reply = (_request, response) => html(response, 200, "changed");
  on.epoch.value += 1;
  await expect.poll(async () => (await ask(on.port, "/cases", { headers: { "if-none-match": etag } })).body).toContain("changed");
});

test("Text is compressed as the visitor can read it; what is small, dense or refused is not", async () => {
  const long = "<p>a case</p>".repeat(500);
  on.next.reply = ({ url }, response) => {
    if (url === "/small") return html(response, 200, "x");
    response.writeHead(200, { "content-type": url === "/dense" ? "application/pdf" : "text/html; charset=utf-8" });
    response.end(url === "/noise" ? randomBytes(4_000) : long);
  };
  const as = (path: string, encoding: string) => ask(on.port, path, { headers: { "accept-encoding": encoding } });
  for (const [accepted, encoding] of [["gzip, deflate, br, zstd", "br"], ["gzip", "gzip"], ["br;q=0, gzip;q=0.5", "gzip"], ["deflate", undefined], ["", undefined]] as const) {
    for (const time of ["cold", "warm"]) {
      const got = await as("/long", accepted);
      expect([got.headers["content-encoding"], got.headers.vary, got.headers["content-length"]], `${accepted} ${time}`).toEqual([encoding, "Accept-Encoding", String(got.bytes.length)]);
      expect((encoding === "br" ? brotliDecompressSync(got.bytes) : encoding === "gzip" ? gunzipSync(got.bytes) : got.bytes).toString()).toBe(long);
    }
  }
  for (const path of ["/small", "/dense", "/noise"]) expect((await as(path, "br")).headers["content-encoding"], path).toBeUndefined();
  expect((await as("/dense", "br")).headers.vary).toBeUndefined();
  expect(urls()).toEqual(["/long", "/small", "/dense", "/noise"]);
});

test("What is asked for again is sent in fewer bytes, as the same page under the same tag", async () => {
  const long = Array.from({ length: 900 }, (_, at) => `<p id="E${at}">On ${at % 28 + 1} March ${1990 + (at * 7) % 40} the court decided on request ${at * 37 % 1009}.</p>`).join("");
  on.next.reply = (_request, response) => html(response, 200, long);
  const asked = (headers = {}) => ask(on.port, "/cases", { headers: { "accept-encoding": "br", ...headers } });
  const first = await asked();
  await expect.poll(async () => (await asked()).bytes.length).toBeLessThan(first.bytes.length);
  const again = await asked();
  expect([again.status, again.headers.etag, again.headers["content-encoding"], again.headers["content-length"]]).toEqual([200, first.headers.etag, "br", String(again.bytes.length)]);
  expect(brotliDecompressSync(again.bytes)).toEqual(brotliDecompressSync(first.bytes));
  expect((await asked({ "if-none-match": first.headers.etag })).status).toBe(304);
  expect((await ask(on.port, "/cases", { method: "HEAD", headers: { "accept-encoding": "br" } })).headers["content-length"]).toBe(again.headers["content-length"]);
  expect(urls()).toEqual(["/cases"]);
});

test("HEAD says what GET would, without the page", async () => {
  const head = await ask(on.port, "/cases", { method: "HEAD" });
  const page = await ask(on.port, "/cases");
  expect([head.status, head.body, head.headers["content-length"], head.headers.etag]).toEqual([200, "", page.headers["content-length"], page.headers.etag]);
  expect(on.next.seen.map(({ method }) => method)).toEqual(["GET"]);
});

test("However many ask for one address, it is made once", async () => {
  const { opened, open } = gate();
  on.next.reply = async ({ url }, response) => {
    await opened;
    html(response, 200, url);
  };
  const asked = Array.from({ length: 50 }, (_, at) => ask(on.port, `/cases?x=${at}`));
  await expect.poll(() => on.next.seen.length).toBe(1);
  open();
  expect((await Promise.all(asked)).every(({ status }) => status === 200)).toBe(true);
  expect(urls()).toEqual(["/cases"]);
});

test("At most two pages are made at once; of those who wait beyond the bound each gets a sentence, and warm pages stay quick", async () => {
  await on.stop();
  on = await stand({ limits: { rendersWaiting: 10 } });
  await ask(on.port, "/warm");
  const { opened, open } = gate();
  let now = 0;
  let most = 0;
  on.next.reply = async ({ url }, response) => {
    if (!url.startsWith("/cold/")) return html(response, 200, url);
    most = Math.max(most, (now += 1));
    await opened;
    now -= 1;
    html(response, 200, url);
  };
  const asked = Array.from({ length: 20 }, (_, at) => ask(on.port, `/cold/${at}`));
  const refused = await Promise.race(asked);
  expect(refused.status).toBe(503);
  expect(refused.headers["retry-after"]).toBe("3");
  expect(refused.body).toContain("More pages are being asked for");
  expect((await ask(on.port, "/warm")).status).toBe(200);
  expect((await ask(on.port, "/assets/a.css")).status).toBe(200);
  open();
  const statuses = (await Promise.all(asked)).map(({ status }) => status);
  expect(statuses.filter((status) => status === 200)).toHaveLength(12);
  expect(statuses.filter((status) => status === 503)).toHaveLength(8);
  expect(most).toBe(2);
});

test("Who waits too long for a turn gets a sentence", async () => {
  await on.stop();
  on = await stand({ limits: { renders: 1, patienceMs: 50 } });
  const open = holdBack(on.next);
  const first = ask(on.port, "/a");
  await expect.poll(() => on.next.seen.length).toBe(1);
  expect((await ask(on.port, "/b")).status).toBe(503);
  open();
  expect((await first).status).toBe(200);
  expect((await ask(on.port, "/b")).status).toBe(200);
});

test("A flood of unknown addresses or of searches puts no page out and stays within the bound", async () => {
  await on.stop();
  const cacheBytes = 4 * 1024 * 1024;
  on = await stand({ cacheBytes });
  const filler = randomBytes(9_000).toString("base64");
  on.next.reply = ({ url }, response) => html(response, url.startsWith("/cases/no") ? 404 : 200, filler);
  await ask(on.port, "/cases/aleksandr-pavlov");
  for (let at = 0; at < 150; at += 1) await Promise.all([ask(on.port, `/cases/no-${at}`), ask(on.port, `/cases?q=${at}`)]);
  expect(on.front.cache.bytes).toBeLessThanOrEqual(cacheBytes);
  const before = on.next.seen.length;
  expect((await ask(on.port, "/cases/no-149")).status).toBe(404);
  await ask(on.port, "/cases/aleksandr-pavlov");
  expect(on.next.seen.length).toBe(before);
});

test("Lasting redirects and missing pages are kept, other answers are not", async () => {
  on.next.reply = ({ url }, response) => {
    const status = Number(url.slice(1));
    html(response, status, "x", status < 400 && status > 300 ? { location: `http://127.0.0.1:${on.next.port}/cases?q=1` } : {});
  };
  for (const status of [404, 301, 308, 302, 307, 400, 410]) {
    const [first, second] = [await ask(on.port, `/${status}`), await ask(on.port, `/${status}`)];
    expect([first.status, second.status]).toEqual([status, status]);
    const kept = [404, 301, 308].includes(status);
    expect(urls().filter((url) => url === `/${status}`).length, String(status)).toBe(kept ? 1 : 2);
    expect(second.headers["cache-control"]).toBe(kept ? "public, max-age=0, must-revalidate" : "no-store");
    if (status < 400) expect(second.headers.location).toBe("/cases?q=1");
  }
});

test("Files that never change are kept for a year, over every change of the record, and their absence is not", async () => {
  on.next.reply = ({ url }, response) => {
    response.writeHead(url.includes("no") ? 404 : 200, { "content-type": "text/css", "cache-control": "public, max-age=0" });
    response.end(`/* ${url} */`);
  };
  for (const path of ["/assets/site.1.css", "/fonts/a.woff2", "/_next/static/x.js"]) {
    expect((await ask(on.port, `${path}?v=2`)).headers["cache-control"]).toBe("public, max-age=31536000, immutable");
  }
  on.epoch.value += 1;
  await expect.poll(() => on.front.watch.value).toBe("2");
  for (const path of ["/assets/site.1.css", "/fonts/a.woff2", "/_next/static/x.js"]) await ask(on.port, path);
  expect(urls()).toEqual(["/assets/site.1.css", "/fonts/a.woff2", "/_next/static/x.js"]);
  for (let time = 0; time < 2; time += 1) expect((await ask(on.port, "/assets/no.css")).headers["cache-control"]).toBe("no-store");
  expect(urls()).toHaveLength(5);
});
