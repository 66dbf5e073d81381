import crypto from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { buildingAlone } from "./building-alone.mjs";
import { filesUnder, readJson, writeWhole } from "./files.mjs";
import { run } from "./processes.mjs";
import { Refusal } from "./refusal.mjs";
import { root } from "./settings.mjs";
import { step } from "./steps.mjs";

/** Everything that the build is made from; but tsconfig.json, which Next may rewrite while it builds. */
const sources = ["app", "components", "lib", "prisma/schema", "prisma.config.ts", "public", "next.config.js", "package-lock.json", "scripts/build-styles.mjs", "scripts/start/build.mjs"];
/** What the build makes inside those folders. */
const made = ["lib/db/generated", "public/assets"];
/** The build notes here what it was made from, after its last step. */
const stamp = path.join(root, ".next/made-from.json");
const styles = path.join(root, "scripts/build-styles.mjs");

/** Whether the build is there, whole, and made from the sources as they are now. */
export function isBuilt() {
  return readJson(stamp)?.sources === hashOfSources() && [...made, ".next/BUILD_ID"].every((place) => fs.existsSync(path.join(root, place)));
}

/**
 * Builds, unless another process built the same while this one waited for it. `running` is passed to `run`.
 * @throws {Refusal} when this user may not write there
 */
export async function build({ signal, begun = () => {} } = {}) {
  const alone = await orRefused(() => buildingAlone({ signal }));
  try {
    if (alone.waited && isBuilt()) return;
    const running = { signal, begun: (pid) => (alone.begun(pid), begun(pid)) };
    await step("Building", (note) => make(note, running));
  } finally {
    alone.done();
  }
}

async function orRefused(work) {
  try {
    return await work();
  } catch (error) {
    if (!["EACCES", "EPERM", "EROFS"].includes(error.code)) throw error;
    throw new Refusal(`The build in ${root} is out of date, and this user may not write there: run "npm run build" as the user who owns it.`);
  }
}

/** The database client, the public stylesheet, the application: in this order, since each is built into the next. */
async function make(note, running) {
  const from = hashOfSources(); // before: what is edited meanwhile is built again by the next start
  await orRefused(() => fs.rmSync(stamp, { force: true }));
  // Generating needs no engine; naming any existing file keeps Prisma from downloading one.
  const env = { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: "1" };
  const node = (name, args) => run(name, process.execPath, args, { ...running, env, onLine: (line) => /^\s*($|Route|[┌├└○ƒ])/.test(line) || note(`${name}: ${line.trim()}`) });
  note("database client");
  await node("database client", ["node_modules/prisma/build/index.js", "generate", "--no-hints"]);
  note("styles");
  await node("styles", [styles]);
  note("application");
  await node("application", ["node_modules/next/dist/bin/next", "build"]);
  writeWhole(stamp, JSON.stringify({ sources: from }), 0o644);
}

function hashOfSources() {
  const hash = crypto.createHash("sha256");
  for (const file of filesUnder(root, sources, made)) hash.update(`${file}\0`).update(fs.readFileSync(path.join(root, file))).update("\0");
  return hash.digest("hex");
}
