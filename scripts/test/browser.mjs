import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { run } from "../start/processes.mjs";
import { Refusal } from "../start/refusal.mjs";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const onMac = ["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium"];

/** The path of a Chromium that runs on this machine, or undefined. CHROMIUM_PATH wins; one that does not run is none. */
export async function findBrowser() {
  const { chromium } = await import("@playwright/test");
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  const places = [process.env.CHROMIUM_PATH, ...names.flatMap((name) => folders.map((folder) => path.join(folder, name))), ...onMac, chromium.executablePath()];
  return places.find((place) => place && fs.existsSync(place) && spawnSync(place, ["--version"], { timeout: 30_000 }).status === 0);
}

/**
 * Installs a Chromium: root on Debian from Debian's packages, everybody else Playwright's own.
 * @throws {Refusal} one sentence that says what to install, when neither works
 */
export async function installBrowser(running) {
  const asRoot = process.getuid?.() === 0;
  try {
    if (asRoot && isDebian()) {
      const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
      await run("apt-get update", "apt-get", ["update"], { ...running, env });
      await run("apt-get install chromium", "apt-get", ["install", "--yes", "--no-install-recommends", "chromium"], { ...running, env });
    } else {
      await run("playwright install chromium", process.execPath, ["node_modules/@playwright/test/cli.js", "install", "chromium"], running);
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
  const found = await findBrowser();
  if (!found) throw new Refusal("The end-to-end tests need a Chromium, and none could be installed here: install the package chromium or Google Chrome, or name one with CHROMIUM_PATH=….");
  return found;
}

const isDebian = () => fs.existsSync("/etc/os-release") && /^ID=debian$/m.test(fs.readFileSync("/etc/os-release", "utf8"));
