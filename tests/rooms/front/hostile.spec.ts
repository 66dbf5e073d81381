import { expect, test } from "@playwright/test";
import { hostileRequests, sendRaw } from "@/tests/support/hostile";
import { ask, html, stand } from "./fake-next";

const count = 2_600;
const atOnce = 40;

test("Thousands of hostile requests on raw sockets get no failure, and pages stay as they were", async () => {
  test.setTimeout(120_000);
  const on = await stand();
  on.next.reply = ({ url }, response) => html(response, url.startsWith("/cases/") && !url.includes("pavlov") ? 404 : 200, "Every page says something.");
  const before = await ask(on.port, "/cases/aleksandr-pavlov");
  const requests = hostileRequests(20131108, count);
  const failures: string[] = [];
  const tally = new Map<number | null, number>();
  const wordless: string[] = [];
  let at = 0;
  await Promise.all(Array.from({ length: atOnce }, async () => {
    while (at < requests.length) {
      const request = requests[at]!;
      at += 1;
      const { status, body } = await sendRaw(on.port, request, 300);
      const shown = `${status} for ${JSON.stringify(request.toString("latin1").slice(0, 200))}`;
      tally.set(status, (tally.get(status) ?? 0) + 1);
      if (status !== null && status >= 500) failures.push(shown);
      // The sentence may be missing only where the request was HEAD, and none of these is.
      if (status !== null && status >= 400 && !/[a-z]{3}[^<]*\./.test(body)) wordless.push(shown);
    }
  }));
  expect(failures).toEqual([]);
  expect(wordless).toEqual([]);
  expect(on.lines).toEqual([]);
  // Most are refused; some are only odd, and are pages; few are no HTTP at all.
  expect([...tally].filter(([status]) => status !== null && status >= 400).reduce((sum, [, n]) => sum + n, 0)).toBeGreaterThan(count / 2);
  expect(tally.get(null) ?? 0).toBeLessThan(count / 20);
  for (const status of [200, 308, 400, 403, 404, 405, 413, 414, 415, 417, 431]) expect(tally.get(status) ?? 0, String(status)).toBeGreaterThan(0);

  for (const { url, headers } of on.next.seen) {
    expect(url).toMatch(/^\/(?!\/)[\x21-\x7e]{0,2047}$/);
    expect(decodeURIComponent(url.split("?", 1)[0]!)).not.toMatch(/[\u0000-\u001f\\]|\/\.\.?(\/|$)/);
    expect(Object.keys(headers).filter((name) => /^(rsc|next-|x-middleware|x-nextjs|x-matched|x-now|x-invoke|x-prerender|content-security|forwarded|x-real|expect|transfer-encoding)/.test(name))).toEqual([]);
    expect(JSON.stringify([headers.host, headers["x-forwarded-host"], headers["x-forwarded-for"], headers["x-forwarded-proto"]])).not.toContain("evil");
  }
  const after = await ask(on.port, "/cases/aleksandr-pavlov");
  expect([after.status, after.body, after.headers.etag]).toEqual([200, before.body, before.headers.etag]);
  await on.stop();
});

test("The same seed gives the same requests, and another seed others", () => {
  const joined = (seed: number) => Buffer.concat(hostileRequests(seed, 200)).toString("base64");
  expect(joined(1)).toBe(joined(1));
  expect(joined(1)).not.toBe(joined(2));
});
