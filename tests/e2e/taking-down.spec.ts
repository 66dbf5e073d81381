import { lendProgram, startProgram, test as base, expect, type Program } from "../support/program";
import { signedIn, type Visitor } from "../support/signing-in";

/** A program of its own, since the case is gone in between. */
const test = base.extend<object, { own: Program }>({
  own: [({}, use) => lendProgram({}, use), { scope: "worker", timeout: 300_000 }],
});
test.describe.configure({ mode: "serial", timeout: 60_000 });

const SLUG = "tatiana-paraskevich", NAME = "Tatiana Paraskevich", DESK = `/desk/cases/${SLUG}`;
const FILES = ["", "/summary.pdf", "/case.json", "/timeline.csv"].map((part) => `/cases/${SLUG}${part}`);
let monitor: Visitor;

/** Milliseconds until an address answers as asked; asked again at once, so that what is measured is the program. */
async function until(address: string, seen: (response: Response, text: string) => boolean): Promise<number> {
  const began = performance.now();
  while (performance.now() - began < 5000) {
    const response = await monitor.ask(address);
    if (seen(response, await response.text())) return performance.now() - began;
  }
  throw new Error(`${address} did not answer as it should within 5 s`);
}

test("What a monitor publishes is public within a second", async ({ own }) => {
  monitor = await signedIn(own, own.adminEmail, own.adminPassword);
  for (const address of FILES) expect((await monitor.ask(address)).status).toBe(200);
  const saved = await monitor.ask(`${DESK}/standfirsts/new`, { sentence: "A sentence that was not there before.", position: "9", disclosure: "team", note: "" });
  expect(saved.status, await saved.text()).toBe(303);
  const id = /standfirsts\/([^?]+)/.exec(saved.headers.get("location")!)![1]!;
  const unsourced = await monitor.ask(`${DESK}/publish`, { seen: "1", include: id });
  expect(unsourced.status).toBe(422);
  expect(await unsourced.text()).toContain("No public source");
  const cited = await monitor.ask("/desk/citations/new", { about: `${id}.sentence`, source: "N40", stance: "supports", note: "" });
  expect(cited.status, await cited.text()).toBe(303);
  expect((await monitor.ask(`${DESK}/publish`, { seen: "1", include: id })).status).toBe(303);
  expect(await until(`/cases/${SLUG}`, (_response, text) => text.includes("A sentence that was not there before."))).toBeLessThan(1000);
});

test("A case that was published meanwhile is not published over", async () => {
  const late = await monitor.ask(`${DESK}/publish`, { seen: "1" });
  expect(late.status).toBe(409);
  expect(await late.text()).toContain("Somebody published another version");
});

test("Taking down wants the name of the case", async () => {
  const refused = await monitor.ask(`${DESK}/take-down`, { name: "Tatiana" });
  expect(refused.status).toBe(422);
  const text = await refused.text();
  expect(text).toContain("Type the whole name of the case");
  expect(text).toContain("<h2>Not taken down</h2>");
  expect(text).not.toContain("Not published yet");
  expect((await monitor.ask(`/cases/${SLUG}`)).status).toBe(200);
});

test("A case that is taken down is gone from page, files, lists and search within a second", async () => {
  // Neither capitals nor spaces around it are what the question is about.
  expect((await monitor.ask(`${DESK}/take-down`, { name: ` ${NAME.toLowerCase()} ` })).status).toBe(303);
  const gone = await Promise.all([
    ...FILES.map((address) => until(address, ({ status }) => status === 404)),
    ...["/", "/cases", "/cases?q=paraskevich", "/cases?q=%D0%9F%D0%B0%D1%80%D0%B0%D1%81%D0%BA%D0%B5%D0%B2%D0%B8%D1%87"].map((address) => until(address, (_response, text) => !text.includes(SLUG))),
  ]);
  expect(Math.max(...gone)).toBeLessThan(1000);
  const page = await (await monitor.ask(`/cases/${SLUG}`)).text();
  expect(page).not.toContain("Paraskevich");
});

test("Published again it is the next version, and what was erased is not in its history", async () => {
  expect((await monitor.ask(`${DESK}/publish`, { seen: "2" })).status).toBe(303);
  expect(await until(`/cases/${SLUG}`, ({ status }) => status === 200)).toBeLessThan(1000);
  const published = (await (await monitor.ask(`/cases/${SLUG}/case.json`)).json()) as { version: number; history: { version: number }[] };
  expect([published.version, published.history.map(({ version }) => version)]).toEqual([3, [3]]);
});

test("A restart brings nothing back", async ({ own }) => {
  expect((await monitor.ask(`${DESK}/take-down`, { name: NAME })).status).toBe(303);
  await own.stop();
  const again = await startProgram({ dataDir: own.dataDir, port: Number(new URL(own.url).port) });
  await again.ready();
  for (const address of FILES) expect((await monitor.ask(address)).status, address).toBe(404);
  expect(await (await monitor.ask("/cases")).text()).not.toContain(SLUG);
  await again.stop();
});
