import { fork, spawn, type ChildProcess } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { freePort } from "../start/ports.mjs";
import { run, until } from "../start/processes.mjs";
import { root } from "../start/settings.mjs";

export interface Server {
  port: number;
  pid: number;
  stop(): Promise<void>;
}

/** A node:http server in a process of its own that answers everything with this many bytes. */
export async function startConstant(bytes: number): Promise<Server> {
  const child = fork(path.join(root, "scripts/bench/constant.mjs"), [String(bytes)], { execArgv: [] });
  const { port } = await new Promise<{ port: number }>((resolve) => child.once("message", (said) => resolve(said as { port: number })));
  return serverOf(child, port);
}

/**
 * An empty static page, built and served by the same Next alone: the least that a page of the framework can cost. Its folder lies in the
 * checkout, where the framework finds itself, and is removed again.
 */
export async function startEmptyNext(signal: AbortSignal): Promise<Server> {
  fs.mkdirSync(path.join(root, ".scratch"), { recursive: true });
  const folder = fs.mkdtempSync(path.join(root, ".scratch/empty-next-"));
  const remove = () => fs.rmSync(folder, { recursive: true, force: true });
  try {
    fs.mkdirSync(path.join(folder, "app"));
    const files = {
      "package.json": '{"private":true,"type":"module"}',
      "next.config.js": "export default { compress: false, poweredByHeader: false };",
      "app/layout.jsx": 'export default function Layout({ children }) { return <html lang="en"><body>{children}</body></html>; }',
      "app/page.jsx": "export default function Page() { return null; }",
    };
    for (const [name, text] of Object.entries(files)) fs.writeFileSync(path.join(folder, name), text);
    const next = path.join(root, "node_modules/next/dist/bin/next");
    const env = { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" } as NodeJS.ProcessEnv, running = { signal, env };
    await run("The empty page", process.execPath, [next, "build", folder], running);
    const port = await freePort();
    const child = spawn(process.execPath, [next, "start", folder, "-H", "127.0.0.1", "-p", String(port)], { env, stdio: "ignore" });
    const server = serverOf(child, port, remove);
    signal.addEventListener("abort", () => void server.stop());
    const up = await until(async () => (await fetch(`http://127.0.0.1:${port}/`).catch(() => null))?.ok ?? false, 30_000);
    if (up) return server;
    await server.stop();
    throw new Error("The empty page was not served within 30 s.");
  } catch (error) {
    remove();
    throw error;
  }
}

function serverOf(child: ChildProcess, port: number, after = () => {}): Server {
  const ended = new Promise((resolve) => child.on("exit", resolve));
  return {
    port,
    pid: child.pid!,
    async stop() {
      child.kill("SIGTERM");
      await ended;
      after();
    },
  };
}
