// node scripts/pictures.mjs: the pictures of the README, made from the running program with the founding cases. Nothing is saved in it.
import fs from "node:fs";
import path from "node:path";
import { build, isBuilt } from "./start/build.mjs";
import { Refusal } from "./start/refusal.mjs";
import { root } from "./start/settings.mjs";
import { say, step } from "./start/steps.mjs";

const folder = path.join(root, "docs/pictures");
const mostBytes = 300_000;

async function main() {
  if (!isBuilt()) await build();
  const { findBrowser, installBrowser } = await import("./test/browser.mjs");
  const executablePath = (await findBrowser()) ?? (await step("Installing a browser", () => installBrowser({})));
  const { register } = await import("tsx/esm/api");
  register();
  const { startProgram } = await import("./bench/program.ts");
  const { chromium } = await import("@playwright/test");
  fs.mkdirSync(folder, { recursive: true });
  const program = await step("Starting the program", () => startProgram());
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  try {
    const page = await browser.newPage({ baseURL: program.url, viewport: { width: 1200, height: 1500 }, locale: "en-GB", timezoneId: "Europe/London", colorScheme: "light" });
    await casePage(page);
    await ruling(page);
  } finally {
    await browser.close();
    await program.stop();
  }
}

async function casePage(page) {
  await page.goto("/cases/aleksandr-pavlov");
  await take(page, "case-page.png");
}

/** A ruling of the founding cases as it is typed in; the form is not sent. */
async function ruling(page) {
  const { signIn } = await import("./bench/program.ts");
  await page.setViewportSize({ width: 1200, height: 1120 });
  await page.goto("/sign-in?then=/desk/decisions/new");
  await page.getByLabel("Email address").fill(signIn.email);
  await page.getByLabel("Password").fill(signIn.password);
  await page.getByRole("button", { name: "Sign in to the desk" }).click();
  await page.getByRole("combobox", { name: "Proceeding" }).fill("Павлов");
  await page.getByRole("option", { name: "first request" }).click();
  await page.getByRole("group", { name: "Outcome" }).getByRole("radio", { name: "Refused for defects of form" }).check();
  await page.getByLabel("Date of the ruling").fill("17 апреля 2013");
  await page.getByText("Wednesday 17 April 2013").waitFor();
  await page.evaluate(() => window.scrollTo(0, 0));
  await take(page, "log-a-ruling.png");
}

async function take(page, name) {
  await page.evaluate(() => document.fonts.ready);
  const file = path.join(folder, name);
  await page.screenshot({ path: file });
  const { size } = fs.statSync(file);
  if (size > mostBytes) throw new Refusal(`${name} has ${size} bytes; at most ${mostBytes} belong in the repository.`);
  say(`docs/pictures/${name}, ${Math.round(size / 1000)} kB`);
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Refusal ? error.message : error);
  process.exitCode = 1;
}
process.exit();
