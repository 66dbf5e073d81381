import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { readJson } from "../start/files.mjs";
import { run, send } from "../start/processes.mjs";
import { Refusal } from "../start/refusal.mjs";
import { root } from "../start/settings.mjs";
import { say, seconds, step } from "../start/steps.mjs";

/** One command that passes or fails as a whole: `{ passed, failed, skipped }`. */
export async function check(name, args, running) {
  try {
    await step(name, () => run(name, process.execPath, args, running));
    return { passed: 1, failed: 0, skipped: 0 };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    say(error.message);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

/** The tests of one project of playwright.config.ts, listed as they end, and their counts. */
export async function playwright(project, env, signal) {
  const began = performance.now();
  say(`Tests of tests/${project}…`);
  const report = path.join(os.tmpdir(), `watching-brief-report-${process.pid}-${project}.json`);
  const child = spawn(process.execPath, ["node_modules/@playwright/test/cli.js", "test", `--project=${project}`], {
    cwd: root, detached: true, stdio: ["ignore", "inherit", "inherit"], env: { ...process.env, ...env, WB_JSON_REPORT: report },
  });
  const stop = () => send("SIGINT", child.pid); // it ends its workers and what they started
  signal.addEventListener("abort", stop);
  const code = await new Promise((resolve) => child.on("error", () => resolve(1)).on("exit", resolve));
  signal.removeEventListener("abort", stop);
  signal.throwIfAborted();
  const counts = countsOf(readJson(report), code);
  fs.rmSync(report, { force: true });
  say(`Tests of tests/${project}… ${counts.passed} passed, ${counts.failed} failed in ${seconds(began)}`);
  return counts;
}

/** A run that broke before its tests, or that failed without a test to show for it, counts as one failure. */
function countsOf(report, code) {
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = report?.stats ?? {};
  const failed = unexpected + flaky + (report?.errors?.length ?? 0);
  return { passed: expected, failed: code !== 0 && !failed ? 1 : failed, skipped };
}
