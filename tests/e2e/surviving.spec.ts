import fs from "node:fs";
import path from "node:path";
import { lendProgram, startProgram, test as base, expect, type Program } from "../support/program";
import { signedIn, Visitor } from "../support/signing-in";

const test = base.extend<object, { own: Program }>({
  own: [({}, use) => lendProgram({}, use), { scope: "worker", timeout: 300_000 }],
});
test.describe.configure({ mode: "serial", timeout: 90_000 });

const FORM = "/desk/cases/aleksandr-pavlov/events/new";
const typed = { date: "3 March 2014", kind: "other", summary: "Typed “before” the & session <ended>.", proceeding: "PV-EXT2", disclosure: "team", note: "" };

/** What a page's form would send: its hidden inputs and the values that they carry. */
const hiddenIn = (html: string): Record<string, string> =>
  Object.fromEntries([...html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(([, name, value]) => [unescaped(name!), unescaped(value!)]));
const unescaped = (text: string) => text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replace(/&#x27;|&#39;/g, "'").replaceAll("&amp;", "&");
const parts = (program: Program) => (JSON.parse(fs.readFileSync(path.join(program.dataDir, "run.json"), "utf8")) as { parts: Record<string, { pid: number }> }).parts;
const settled = async (ask: () => Promise<Response>, well: (response: Response) => boolean) => {
  for (let tries = 0; ; tries += 1) {
    const response = await ask().catch(() => null);
    if (response && well(response)) return response;
    if (tries > 200) throw new Error(`never well: ${response?.status}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
};

test("A form that is sent after its session ended loses nothing: sign in, go on, saved", async ({ own }) => {
  const monitor = await signedIn(own, own.adminEmail, own.adminPassword);
  expect((await monitor.ask(FORM)).status).toBe(200);
  await monitor.ask("/sign-out", {});
  const ended = await monitor.ask(FORM, typed);
  expect(ended.status).toBe(401);
  const carried = hiddenIn(await ended.text());
  expect(carried["carried.summary"]).toBe(typed.summary);
  const wrong = await monitor.ask("/sign-in", { ...carried, email: own.adminEmail, password: "not it" });
  expect(wrong.status).toBe(422);
  const signed = await monitor.ask("/sign-in", { ...hiddenIn(await wrong.text()), email: own.adminEmail, password: own.adminPassword });
  expect(signed.status).toBe(200);
  const page = await signed.text();
  expect(page).toContain(`action="${FORM}"`);
  const saved = await monitor.ask(FORM, hiddenIn(page));
  expect(saved.status, await saved.text()).toBe(303);
  expect(unescaped(await (await monitor.ask(saved.headers.get("location")!)).text())).toContain(typed.summary);
});

test("A form that was opened before a crash of Next, or of everything, is saved when it is sent after", async ({ own }) => {
  const monitor = await signedIn(own, own.adminEmail, own.adminPassword);
  process.kill(parts(own).next!.pid, "SIGKILL");
  const first = await settled(() => monitor.ask(FORM, { ...typed, summary: "Sent after Next crashed." }), ({ status }) => status === 303);
  expect(first.headers.get("location")).toContain("/events/");
  for (const { pid } of Object.values(parts(own))) process.kill(pid, "SIGKILL");
  own.process.kill("SIGKILL");
  const again = await startProgram({ dataDir: own.dataDir, port: Number(new URL(own.url).port) });
  await again.ready();
  const second = await monitor.ask(FORM, { ...typed, summary: "Sent after everything was killed." });
  expect(second.status, await second.text()).toBe(303);
  const docket = await (await monitor.ask("/desk/cases/aleksandr-pavlov?show=events")).text();
  for (const text of ["Sent after Next crashed.", "Sent after everything was killed."]) expect(docket.split(text).length, text).toBeGreaterThan(1);
  await again.stop();
});

test("With the database away public pages are served as saved copies, the desk says so plainly, and both come back by themselves", async ({ own }) => {
  const again = await startProgram({ dataDir: own.dataDir, port: Number(new URL(own.url).port) });
  await again.ready();
  const monitor = await signedIn(again, again.adminEmail, again.adminPassword), reader = new Visitor(again.url);
  expect((await reader.ask("/cases/aleksandr-pavlov")).headers.get("x-saved-copy")).toBeNull();
  const data = fs.readdirSync(again.dataDir, { recursive: true, encoding: "utf8" }).find((file) => file.endsWith("postmaster.pid"))!;
  const postmaster = Number(fs.readFileSync(path.join(again.dataDir, data), "utf8").split("\n")[0]);
  process.kill(postmaster, "SIGSTOP"); // it answers nobody, as when its machine hangs
  const children = childrenOf(postmaster);
  for (const pid of children) process.kill(pid, "SIGSTOP");
  try {
    const saved = await settled(() => reader.ask("/cases/aleksandr-pavlov"), (response) => response.headers.get("x-saved-copy") === "1");
    expect(saved.status).toBe(200);
    const page = await saved.text();
    expect(page).toContain("Saved copy");
    expect(page).toContain("Aleksandr Pavlov");
    const desk = await monitor.ask("/desk");
    expect(desk.status).toBe(503);
    expect(await desk.text()).toContain("database");
    const health = await reader.ask("/api/health");
    expect([health.status, ((await health.json()) as { status: string }).status]).toEqual([503, "down"]);
  } finally {
    for (const pid of [postmaster, ...children]) process.kill(pid, "SIGCONT");
  }
  await settled(() => reader.ask("/cases/aleksandr-pavlov"), (response) => response.status === 200 && response.headers.get("x-saved-copy") === null);
  await settled(() => monitor.ask("/desk"), ({ status }) => status === 200);
  await again.stop();
});

function childrenOf(parent: number): number[] {
  return fs.readdirSync("/proc").filter((name) => /^\d+$/.test(name)).flatMap((name) => {
    try {
      return new RegExp(`^PPid:\\s+${parent}$`, "m").test(fs.readFileSync(`/proc/${name}/status`, "utf8")) ? [Number(name)] : [];
    } catch {
      return []; // it ended meanwhile
    }
  });
}
