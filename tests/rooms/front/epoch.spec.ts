import net, { type AddressInfo } from "node:net";
import { expect, test } from "@playwright/test";
import { databaseEpoch, EpochWatch } from "@/lib/front/epoch";
import { ask, gate, html, stand, type Stand } from "./fake-next";

let on: Stand;
/** What the database holds: the page shows it. */
let content: string;

test.beforeEach(async () => {
  on = await stand();
  content = "first";
  on.next.reply = (_request, response) => html(response, 200, content);
});
test.afterEach(() => on.stop());

const moved = async () => {
  on.epoch.value += 1;
  await expect.poll(() => on.front.watch.value).toBe(String(on.epoch.value));
};
const away = async (state: "refusing" | "frozen" = "refusing") => {
  on.epoch.state = state;
  await expect.poll(() => on.front.watch.isFresh()).toBe(false);
};

test("When the record changes, every page is made anew", async () => {
  expect((await ask(on.port, "/cases")).body).toContain("first");
  content = "second";
  expect((await ask(on.port, "/cases")).body).toContain("first");
  await moved();
  expect((await ask(on.port, "/cases")).body).toContain("second");
});

test("No answer begun a second after a take-down carries the case, while many ask", async () => {
  await on.stop();
  on = await stand({ epochTimes: { everyMs: 250, timeoutMs: 500, staleMs: 750 } });
  on.next.reply = (_request, response) => html(response, content === "first" ? 200 : 404, content);
  let takenDown = Number.POSITIVE_INFINITY;
  let asking = true;
  const late: string[] = [];
  let asked = 0;
  const visitors = Array.from({ length: 8 }, async () => {
    while (asking) {
      const begun = performance.now();
      const { body } = await ask(on.port, "/cases/x");
      asked += 1;
      if (begun > takenDown + 1_000 && body.includes("first")) late.push(body);
    }
  });
  await expect.poll(() => asked).toBeGreaterThan(100);
  content = "gone";
  on.epoch.value += 1;
  takenDown = performance.now();
  await expect.poll(() => performance.now() - takenDown, { timeout: 5_000 }).toBeGreaterThan(1_600);
  asking = false;
  await Promise.all(visitors);
  expect(late).toEqual([]);
  expect((await ask(on.port, "/cases/x")).status).toBe(404);
});

test("A page whose making began before a take-down is neither sent nor kept", async () => {
  const { opened, open } = gate();
  on.next.reply = async (_request, response) => {
    const read = content;
    if (on.next.seen.length === 1) await opened;
    html(response, 200, read);
  };
  const begun = ask(on.port, "/cases/x");
  await expect.poll(() => on.next.seen.length).toBe(1);
  content = "gone";
  await moved();
  const joined = ask(on.port, "/cases/x");
  open();
  expect((await begun).body).toContain("gone");
  expect((await joined).body).toContain("gone");
  expect((await ask(on.port, "/cases/x")).body).toContain("gone");
  expect(on.next.seen).toHaveLength(2);
});

test("A page that was kept is not sent when the record changes while it is being compressed", async () => {
  content = "first ".repeat(1_000);
  await ask(on.port, "/cases");
  const kept = on.front.cache.find("/cases")!;
  const { opened, open } = gate();
  let compressing = false;
  const prepare = kept.prepare.bind(kept);
  kept.prepare = async (encoding) => {
    compressing = true;
    await opened;
    await prepare(encoding);
  };
  const begun = ask(on.port, "/cases", { headers: { "accept-encoding": "br" } });
  await expect.poll(() => compressing).toBe(true);
  content = "gone";
  await moved();
  open();
  expect((await begun).body).toContain("gone");
});

test("A page begun while the database was away is made again when it is back by the end", async () => {
  await away();
  const { opened, open } = gate();
  on.next.reply = async (_request, response) => {
    const read = content;
    if (on.next.seen.length === 1) await opened;
    html(response, 200, read);
  };
  const begun = ask(on.port, "/cases/x");
  await expect.poll(() => on.next.seen.length).toBe(1);
  content = "gone";
  on.epoch.state = "up";
  await expect.poll(() => on.front.watch.isFresh()).toBe(true);
  open();
  expect((await begun).body).toContain("gone");
});

test("A record that changes faster than pages can be made ends in a sentence, not in an old page", async () => {
  on.next.reply = async (_request, response) => {
    await moved();
    html(response, 200, "old by now");
  };
  const got = await ask(on.port, "/cases/x");
  expect(got.status).toBe(503);
  expect(got.body).not.toContain("old by now");
});

for (const state of ["refusing", "frozen"] as const) {
  test(`With the database ${state}, what is kept is served and says so`, async () => {
    on.next.reply = ({ url }, response) => {
      if (url === "/data.json") return void response.writeHead(200, { "content-type": "application/json" }).end("{}");
      html(response, 200, url === "/marked" ? "before<!--saved-copy-->after" : "plain");
    };
    const live = await ask(on.port, "/plain");
    for (const path of ["/marked", "/data.json"]) await ask(on.port, path);
    await away(state);
    const plain = await ask(on.port, "/plain", { headers: { "if-none-match": live.headers.etag! } });
    expect(plain.status).toBe(200);
    expect(plain.headers).toMatchObject({ warning: '110 - "Response is Stale"', "x-saved-copy": "1", "cache-control": "no-store" });
    expect(plain.body).toMatch(/<body class="page"><p class="saved-copy" role="status">Saved copy of <time datetime="\d{4}-[^"]+Z">[^<]+ UTC<\/time>\. The database cannot be reached/);
    expect((await ask(on.port, "/marked")).body).toMatch(/before<p class="saved-copy"[^]*<\/p>after/);
    const data = await ask(on.port, "/data.json");
    expect([data.body, data.headers["x-saved-copy"]]).toEqual(["{}", "1"]);
    on.epoch.state = "up";
    await expect.poll(async () => (await ask(on.port, "/plain")).headers["x-saved-copy"]).toBeUndefined();
    expect(on.next.seen).toHaveLength(3);
  });
}

test("A page that is not kept is asked of Next while the database is away, and not kept", async () => {
  await away();
  expect((await ask(on.port, "/cases")).body).toContain("first");
  content = "second";
  expect((await ask(on.port, "/cases")).body).toContain("second");
  on.next.reply = (_request, response) => html(response, 500, "our fault");
  const got = await ask(on.port, "/cases");
  expect([got.status, got.headers["retry-after"]]).toEqual([503, "30"]);
  expect(got.body).toContain("The database cannot be reached");
  await on.next.stop();
  expect((await ask(on.port, "/cases")).status).toBe(503);
});

test("Saved copies end with their time; files that never change go on", async () => {
  await on.stop();
  on = await stand({ savedCopyMinutes: 2.5 / 60 });
  on.next.reply = (_request, response) => html(response, 200, "x");
  for (const path of ["/cases", "/assets/a.css"]) await ask(on.port, path);
  await on.next.stop();
  await away();
  expect((await ask(on.port, "/cases")).headers["x-saved-copy"]).toBe("1");
  await expect.poll(async () => (await ask(on.port, "/cases")).status).toBe(503);
  expect((await ask(on.port, "/assets/a.css")).status).toBe(200);
});

test("What was taken down while the database was away does not come back with it", async () => {
  await ask(on.port, "/cases/x");
  await away();
  expect((await ask(on.port, "/cases/x")).headers["x-saved-copy"]).toBe("1");
  content = "gone";
  on.epoch.value += 1;
  on.epoch.state = "up";
  await expect.poll(() => on.front.watch.isFresh()).toBe(true);
  expect((await ask(on.port, "/cases/x")).body).toContain("gone");
  await away();
  expect((await ask(on.port, "/cases/x")).body).not.toContain("first");
});

test("A reading that is only late is waited for: a busy moment is no outage", async () => {
  const { opened, open } = gate();
  let reads = 0;
  const watch = new EpochWatch({ read: () => (reads += 1) === 1 ? Promise.resolve("1") : opened.then(() => "2"), drop: () => undefined }, () => undefined, { everyMs: 5, timeoutMs: 5_000, staleMs: 20 });
  await watch.start();
  await expect.poll(() => watch.isFresh()).toBe(false);
  let settled = false;
  const waiting = watch.settled().then(() => (settled = true));
  await new Promise((resolve) => setImmediate(resolve));
  expect(settled).toBe(false);
  open();
  await waiting;
  expect(watch.value).toBe("2");
  watch.stop();
});

test("A database that accepts and never answers, or hangs up, counts as away and is called again", async () => {
  let calls = 0;
  const silent = net.createServer((socket) => {
    calls += 1;
    socket.on("error", () => undefined).resume();
    if (calls > 1) socket.destroy();
  });
  await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
  const watch = new EpochWatch(databaseEpoch(`postgresql://reader@127.0.0.1:${(silent.address() as AddressInfo).port}/x`, 100), () => undefined, { everyMs: 20, timeoutMs: 100, staleMs: 150 });
  await watch.start();
  expect([watch.value, watch.isFresh()]).toEqual([null, false]);
  await expect.poll(() => calls).toBeGreaterThan(3);
  watch.stop();
  await new Promise((resolve) => silent.close(resolve));
});
