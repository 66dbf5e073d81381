import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { freePort } from "../../../scripts/start/ports.mjs";
import { root } from "../../../scripts/start/settings.mjs";

let place: string;
test.beforeEach(() => {
  place = fs.mkdtempSync(path.join(os.tmpdir(), "watching-brief-folder-"));
});
test.afterEach(() => fs.rmSync(place, { recursive: true, force: true }));

/** What lies at the path, and what the system says of it. */
const unusable: Record<string, (at: string) => string> = {
  // Linux keeps a folder in which nobody makes another.
  ...(process.platform === "linux" && { "a folder that the system does not let anybody make": () => "/proc/x", "a folder deep in such a one": () => "/proc/x/y/z" }),
  "a link to nothing": (at) => (fs.symlinkSync(path.join(at, "gone"), path.join(at, "link")), path.join(at, "link")),
  "a link to itself": (at) => (fs.symlinkSync("loop", path.join(at, "loop")), path.join(at, "loop")),
  "a file": (at) => (fs.writeFileSync(path.join(at, "file"), ""), path.join(at, "file")),
  "a folder in a file": (at) => (fs.writeFileSync(path.join(at, "file"), ""), path.join(at, "file/data")),
  "a name that is too long": (at) => path.join(at, "n".repeat(300)),
  "a folder whose secrets cannot be read": (at) => (fs.mkdirSync(path.join(at, "secrets.json")), at),
  "a folder whose note of who runs is a folder": (at) => (fs.mkdirSync(path.join(at, "run.json")), at),
};

for (const [what, lay] of Object.entries(unusable)) {
  test(`A data folder that cannot be used is refused in one sentence: ${what}`, async () => {
    const dataDir = lay(place);
    const { status, stdout, stderr } = await start(dataDir);
    expect(stderr).toMatch(/^The data folder .+ cannot be used .*\([A-Z]+\).*DATA_DIR=….*\n$/);
    expect(stderr).toContain(dataDir);
    expect([status, stdout]).toEqual([1, ""]);
  });
}

/** `npm start` to its end, which must not be long. */
async function start(dataDir: string) {
  const env = { ...process.env, OWNER_DATABASE_URL: "", DATABASE_URL: "", READER_DATABASE_URL: "", HOST: "127.0.0.1", PORT: String(await freePort()), DATA_DIR: dataDir };
  return spawnSync(process.execPath, ["scripts/start.mjs"], { cwd: root, env, encoding: "utf8", timeout: 8_000, killSignal: "SIGKILL" });
}
