// npm test: everything that must hold, from a fresh clone, and a line of counts at the end. `npm test -- lint rooms` runs some of it.
import { build, isBuilt } from "./start/build.mjs";
import { install, isInstalled } from "./start/install.mjs";
import { Refusal } from "./start/refusal.mjs";
import { say, seconds, step } from "./start/steps.mjs";
import { listenForStop } from "./start/stopping.mjs";

const projects = ["house", "rooms", "e2e"];
const chosen = process.argv.slice(2);
const wanted = (name) => !chosen.length || chosen.includes(name);
const began = performance.now();
let database;
const { signal } = listenForStop(() => process.exit(130));

async function main() {
  const running = { signal };
  if (!isInstalled({ dev: true })) await step("Installing", (note) => install(note, running));
  if (!isBuilt()) await build(running);
  const { findBrowser, installBrowser } = await import("./test/browser.mjs");
  const browser = (await findBrowser()) ?? (await step("Installing a browser", () => installBrowser(running)));
  say(`Browser: ${browser}`);

  const { check, playwright } = await import("./test/checks.mjs");
  const results = [];
  if (wanted("lint")) results.push(await check("Lint, with the rules of the house", ["node_modules/eslint/bin/eslint.js", "."], running));
  if (wanted("types")) results.push(await check("Types", ["node_modules/typescript/bin/tsc", "--noEmit"], running));
  const { startTestDatabase } = await import("./test/database.mjs");
  database = await step("Starting a PostgreSQL for the tests", () => startTestDatabase(running));
  const env = { CHROMIUM_PATH: browser, WB_TEST_SUPERUSER_URL: database.superuserUrl };
  for (const project of projects.filter(wanted)) results.push(await playwright(project, env, signal));

  const total = (kind) => results.reduce((sum, counts) => sum + counts[kind], 0);
  say(`All of it took ${seconds(began)}`);
  return { line: `${total("passed")} passed, ${total("failed")} failed${total("skipped") ? `, ${total("skipped")} skipped` : ""}`, failed: total("failed") };
}

let outcome = { failed: 1 };
try {
  outcome = await main();
} catch (error) {
  if (!signal.aborted) console.error(error instanceof Refusal ? error.message : error);
}
await database?.stop();
if (outcome.line) say(outcome.line);
process.exit(outcome.failed ? 1 : 0);
