import { type ChildProcess, spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { test as base } from "@playwright/test";
import { freePort } from "../../scripts/start/ports.mjs";
import { until } from "../../scripts/start/processes.mjs";
import { root } from "../../scripts/start/settings.mjs";

export const adminEmail = "administrator@example.org";
export const adminPassword = "correct-horse-battery";

/** The whole program as `npm start` starts it. */
export interface Program {
  url: string;
  dataDir: string;
  adminEmail: string;
  adminPassword: string;
  process: ChildProcess;
  /** What it has printed so far. */
  output(): string;
  /** The exit code, once it has ended by itself; null after a signal that it did not handle. */
  ended(): Promise<number | null>;
  /** Waits for the line that says it is ready. */
  ready(): Promise<void>;
  /** SIGTERM, and the exit code. */
  stop(): Promise<number | null>;
}

/** A new folder for data, through which PostgreSQL's user can pass when the tests run as root. */
export function makeDataDir(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "watching-brief-e2e-"));
  fs.chmodSync(folder, 0o711);
  return folder;
}

/** Starts it with a setting of its own in every respect; nothing of the developer's `.env` reaches it. */
export async function startProgram({ dataDir = makeDataDir(), port, env = {} }: { dataDir?: string; port?: number; env?: Record<string, string> } = {}): Promise<Program> {
  const chosen = port ?? (await freePort());
  const blank = { OWNER_DATABASE_URL: "", DATABASE_URL: "", READER_DATABASE_URL: "", SITE_URL: "", AUTH_SECRET: "", DEMO: "" };
  const child = spawn(process.execPath, ["scripts/start.mjs"], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe", "ipc"], // the channel ends it when the tests are killed
    env: { ...process.env, ...blank, HOST: "127.0.0.1", PORT: String(chosen), DATA_DIR: dataDir, ADMIN_EMAIL: adminEmail, ADMIN_PASSWORD: adminPassword, ...env },
  });
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (data: Buffer) => (printed += data));
  const exit = new Promise<number | null>((resolve) => child.on("close", resolve));
  const program: Program = {
    url: `http://127.0.0.1:${chosen}`,
    dataDir,
    adminEmail,
    adminPassword,
    process: child,
    output: () => printed,
    ended: () => exit,
    async ready() {
      await until(() => printed.includes("is ready at") || child.exitCode !== null || child.signalCode !== null, 300_000);
      if (!printed.includes("is ready at")) throw new Error(`The program did not start:\n${printed}`);
    },
    stop() {
      if (child.exitCode === null && child.signalCode === null) child.kill("SIGTERM");
      return exit;
    },
  };
  return program;
}

/** A program for as long as a fixture is in use; its data go with it. */
export async function lendProgram(options: Parameters<typeof startProgram>[0], use: (program: Program) => Promise<void>): Promise<void> {
  const program = await startProgram(options);
  await program.ready();
  await use(program);
  await program.stop();
  fs.rmSync(program.dataDir, { recursive: true, force: true });
}

/** End-to-end tests: `program` runs once for each worker, on the production build, with the founding cases. */
export const test = base.extend<object, { program: Program }>({
  program: [({}, use) => lendProgram({}, use), { scope: "worker", timeout: 300_000 }],
  baseURL: ({ program }, use) => use(program.url),
});

export { expect } from "@playwright/test";
