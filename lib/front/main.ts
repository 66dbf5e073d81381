import { readFileSync } from "node:fs";
import { databaseEpoch } from "./epoch";
import { boundedLog } from "./log";
import { createFront } from "./server";

/** For answers that had begun when the process was asked to stop; its supervisor waits ten seconds. */
const drainMs = 9_500;

class Setting extends Error {}

function text(name: string): string {
  const value = process.env[name];
  if (!value) throw new Setting(`${name} is not set; the front cannot start without it.`);
  return value;
}

function number(name: string, standard: number | null, least: number, most: number): number {
  const raw = process.env[name];
  if (!raw && standard !== null) return standard;
  const value = Number(raw);
  if (!raw || !Number.isFinite(value) || value < least || value > most) throw new Setting(`${name} must be a number from ${least} to ${most}.`);
  return value;
}

function siteUrl(): string | undefined {
  const raw = process.env.SITE_URL?.replace(/\/+$/, "");
  if (!raw) return undefined;
  if (!/^https?:\/\//.test(raw) || !URL.canParse(raw)) throw new Setting("SITE_URL must be an address such as https://cases.example.org.");
  return raw;
}

/** Our own pages wear the site's stylesheet where it has been built, and stand without. */
function stylesheet(): string | null {
  try {
    const path: unknown = (JSON.parse(readFileSync("public/assets/manifest.json", "utf8")) as Record<string, unknown>)["public.css"];
    return typeof path === "string" && /^\/[\w./-]+$/.test(path) ? path : null;
  } catch {
    return null;
  }
}

function stop(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

async function main(): Promise<void> {
  const host = process.env.HOST || "127.0.0.1";
  const port = number("PORT", 3000, 0, 65_535);
  const front = createFront({
    upstream: { host: "127.0.0.1", port: number("NEXT_PORT", null, 1, 65_535) },
    epoch: databaseEpoch(text("READER_DATABASE_URL")),
    log: boundedLog((line) => process.stderr.write(line)),
    siteUrl: siteUrl(),
    cacheBytes: number("FRONT_CACHE_BYTES", 64 * 1024 * 1024, 1024 * 1024, 2 ** 40),
    savedCopyMinutes: number("SAVED_COPY_MINUTES", 15, 0, 24 * 60),
    trustProxy: process.env.TRUST_PROXY === "1",
    stylesheet: stylesheet(),
  });

  let stopping = false;
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      void front.drain(drainMs).then(() => process.exit(0));
    });
  }

  const bound = await front.listen(port, host).catch((problem: NodeJS.ErrnoException) => {
    if (problem.code === "EADDRINUSE") return stop(`Port ${port} on ${host} is already in use. Stop what uses it, or set PORT to another one.`);
    if (problem.code === "EACCES") return stop(`Port ${port} on ${host} may not be used by this user. Set PORT to one above 1023.`);
    if (problem.code === "EADDRNOTAVAIL" || problem.code === "ENOTFOUND") return stop(`This machine has no address ${host}. Set HOST to one that it has.`);
    throw problem;
  });
  process.stdout.write(`${JSON.stringify({ ready: true, port: bound })}\n`);
}

main().catch((problem: unknown) => {
  stop(problem instanceof Setting ? problem.message : `The front could not start: ${problem instanceof Error ? problem.message : String(problem)}`);
});
