import { type ChildProcess, spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { Writable } from "node:stream";
import { expect, test } from "@playwright/test";
import { buildingAlone } from "../../../scripts/start/building-alone.mjs";
import { noted } from "../../../scripts/start/processes.mjs";

let file: string;
const sleepers: ChildProcess[] = [];
test.beforeEach(() => {
  file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), "watching-brief-building-")), "building.json");
});
test.afterEach(() => {
  for (const one of sleepers.splice(0)) one.kill("SIGKILL");
  fs.rmSync(path.dirname(file), { recursive: true });
});

/** A process that lives until it is killed. */
function sleeper(): ChildProcess & { pid: number } {
  const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
  sleepers.push(child);
  return child as ChildProcess & { pid: number };
}

/** Asks to build: what it says meanwhile, and whether it may begin. */
function asks() {
  const one = { said: "", mayBegin: false, alone: undefined as unknown as Promise<Awaited<ReturnType<typeof buildingAlone>>> };
  const out = new Writable({ write: (text, _encoding, done) => (one.said += text, done()) });
  one.alone = buildingAlone({ file, out: out as unknown as typeof process.stdout }).then((alone) => ((one.mayBegin = true), alone));
  return one;
}

test("Who builds alone waits for nobody and says nothing", async () => {
  const one = asks();
  expect((await one.alone).waited).toBe(false);
  (await one.alone).done();
  expect([one.said, fs.existsSync(file)]).toEqual(["", false]);
});

test("A second build waits for the first, says so in a line, and begins when the first is done", async () => {
  const first = await asks().alone;
  const second = asks();
  await expect.poll(() => second.said).toBe(`Waiting for another build here (process ${process.pid})…\n`);
  expect(second.mayBegin).toBe(false);
  first.done();
  expect((await second.alone).waited).toBe(true);
  expect(second.said.split("\n")).toEqual([expect.stringContaining("…"), expect.stringContaining("done in"), ""]);
});

test("The place of one that was killed is taken over, when what it had started has ended too", async () => {
  const [builder, child] = [sleeper(), sleeper()];
  fs.writeFileSync(file, JSON.stringify({ builder: noted(builder.pid), child: noted(child.pid) }));
  builder.kill("SIGKILL");
  const next = asks();
  await expect.poll(() => next.said).toContain("Waiting");
  expect(next.mayBegin).toBe(false);
  child.kill("SIGKILL");
  await next.alone;
  expect(JSON.parse(fs.readFileSync(file, "utf8"))).toMatchObject({ builder: { pid: process.pid } });
});

test("Of several that find a dead one's note, one builds at a time", async () => {
  for (const text of ["", JSON.stringify({ builder: { pid: 1, identity: "of another boot" } })]) {
    fs.writeFileSync(file, text);
    let atWork = 0;
    await Promise.all(Array.from({ length: 5 }, async () => {
      const alone = await asks().alone;
      expect((atWork += 1)).toBe(1);
      await new Promise((resolve) => setImmediate(resolve));
      atWork -= 1;
      alone.done();
    }));
  }
});
