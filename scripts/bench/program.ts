import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { readJson } from "../start/files.mjs";
import { freePort } from "../start/ports.mjs";
import { until } from "../start/processes.mjs";
import { root } from "../start/settings.mjs";

export const signIn = { email: "administrator@example.org", password: "correct-horse-battery" };

/** The whole program on data of its own, with the founding cases, as `npm start` starts it. */
export interface Program {
  port: number;
  url: string;
  /** Milliseconds from the command to "ready". */
  startMs: number;
  /** Process numbers of its parts. */
  parts: { front: number; next: number; postgres: number };
  ownerUrl: string;
  readerUrl: string;
  stop(): Promise<void>;
}

/** @throws Error with what it printed, when it does not start */
export async function startProgram(signal?: AbortSignal): Promise<Program> {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), "watching-brief-bench-"));
  fs.chmodSync(dataDir, 0o711); // PostgreSQL's user passes through it
  const port = await freePort();
  const blank = { OWNER_DATABASE_URL: "", DATABASE_URL: "", READER_DATABASE_URL: "", SITE_URL: "", AUTH_SECRET: "", DEMO: "", TRUST_PROXY: "" };
  const began = performance.now();
  const child = spawn(process.execPath, ["scripts/start.mjs"], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe", "ipc"], // the channel ends it when this process is killed
    env: { ...process.env, ...blank, HOST: "127.0.0.1", PORT: String(port), DATA_DIR: dataDir, ADMIN_EMAIL: signIn.email, ADMIN_PASSWORD: signIn.password },
  });
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (data: Buffer) => (printed += data));
  const ended = new Promise((resolve) => child.on("close", resolve));
  const stop = async () => {
    child.kill("SIGTERM");
    await ended;
    const moved = pointer(dataDir);
    for (const folder of [dataDir, ...(moved ? [moved] : [])]) fs.rmSync(folder, { recursive: true, force: true });
  };
  signal?.addEventListener("abort", () => void stop());
  await until(() => printed.includes("is ready at") || child.exitCode !== null, 300_000);
  if (!printed.includes("is ready at")) {
    await stop();
    throw new Error(`The program did not start:\n${printed}`);
  }
  const startMs = performance.now() - began;
  return { port, url: `http://127.0.0.1:${port}`, startMs, ...insideOf(dataDir), stop };
}

const pointer = (dataDir: string): string | undefined => (readJson(path.join(dataDir, "postgres-folder.json")) as { folder: string } | undefined)?.folder;

/** What the data folder tells of the running program. */
function insideOf(dataDir: string): Pick<Program, "parts" | "ownerUrl" | "readerUrl"> {
  const { parts } = readJson(path.join(dataDir, "run.json")) as { parts: Record<"front" | "next", { pid: number }> };
  const secrets = readJson(path.join(dataDir, "secrets.json")) as Record<"owner" | "reader", string>;
  const home = pointer(dataDir) ?? path.join(dataDir, "postgres");
  const [postgres, , , port] = fs.readFileSync(path.join(home, "data/postmaster.pid"), "utf8").split("\n");
  const urlOf = (login: "owner" | "reader") => `postgresql://watching_brief_${login}:${secrets[login]}@127.0.0.1:${port}/watching_brief`;
  return { parts: { front: parts.front.pid, next: parts.next.pid, postgres: Number(postgres) }, ownerUrl: urlOf("owner"), readerUrl: urlOf("reader") };
}
