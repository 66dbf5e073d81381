import { defineConfig } from "@playwright/test";
import "./scripts/start/quiet.mjs"; // in each worker

/** One runner for everything: the rules of the house, the rooms on a real PostgreSQL, and the whole program in Chromium. */
export default defineConfig({
  testDir: "tests",
  testMatch: "**/*.spec.ts",
  fullyParallel: false,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  reporter: process.env.WB_JSON_REPORT ? [["list"], ["json", { outputFile: process.env.WB_JSON_REPORT }]] : "list",
  use: {
    locale: "en-GB",
    timezoneId: "Europe/London",
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
    },
  },
  projects: [
    { name: "house", testDir: "tests/house" },
    { name: "rooms", testDir: "tests/rooms" },
    { name: "e2e", testDir: "tests/e2e" },
  ],
});
