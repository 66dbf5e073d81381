import net from "node:net";
import { freePort } from "./ports.mjs";
import { keepRunning } from "./part.mjs";
import { Refusal } from "./refusal.mjs";
import { say } from "./steps.mjs";

/** How long each part may take to finish what it does when it is asked to stop, in ms. */
const patience = { front: 11_000, next: 10_000 };

/** What Next says of itself at every start. */
const banner = /^\s*([▲✓]|- (Local|Network):|$)/;

/**
 * Starts Next on loopback, then the front on HOST:PORT, and keeps both and PostgreSQL running.
 * `urls` are the database's three addresses, `postgres` what startPostgres gave (undefined with a database of one's own), `note` is
 * told each part's process number. Returns `{ stop, kill }`: `stop` ends front, then Next; PostgreSQL is its starter's to stop.
 */
export async function serve({ settings, urls, secrets, postgres, note, signal }) {
  const nextPort = await freePort();
  const { next: nextEnv, front: frontEnv } = environments(settings, urls, secrets, nextPort);
  const next = keepRunning({
    name: "Next",
    args: ["--import", "./scripts/start/quiet.mjs", "node_modules/next/dist/bin/next", "start", "-H", "127.0.0.1", "-p", String(nextPort)],
    env: nextEnv,
    isReady: () => answers(nextPort),
    note: (pid) => note("next", pid),
    say: (line) => banner.test(line) || say(line),
    signal,
  });
  const front = keepRunning({
    name: "The front",
    args: ["--import", "tsx", "lib/front/main.ts"],
    env: frontEnv,
    isReady: (printed) => printed.some((line) => line.startsWith('{"ready":true')),
    note: (pid) => note("front", pid),
    say,
    signal,
  });
  const unwatch = postgres ? watchPostgres(postgres) : () => {};
  const stop = async () => {
    await front.end(patience.front);
    await next.end(patience.next);
    await unwatch();
  };
  try {
    await next.begin();
    await front.begin();
    await assertHealthy(settings, signal);
  } catch (error) {
    await stop();
    throw error;
  }
  return { stop, kill: () => (front.kill(), next.kill()) };
}

/** What each process is told. Neither learns the owner's login or the first password; the front knows the reader's login alone. */
function environments(settings, urls, secrets, nextPort) {
  const { ADMIN_EMAIL, ADMIN_PASSWORD, OWNER_DATABASE_URL, DATABASE_URL, AUTH_SECRET, ...rest } = process.env;
  const shared = {
    ...rest,
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
    HOST: settings.host,
    PORT: String(settings.port),
    NEXT_PORT: String(nextPort),
    DATA_DIR: settings.dataDir,
    READER_DATABASE_URL: urls.readerUrl,
    SITE_URL: settings.siteUrl ?? addressOf(settings), // printed on what is taken away, so it is always some address
  };
  // Next reads .env by itself and leaves alone what is set, if only to nothing.
  const kept = { OWNER_DATABASE_URL: "", ADMIN_EMAIL: "", ADMIN_PASSWORD: "" };
  return {
    front: shared,
    next: { ...shared, ...kept, DATABASE_URL: urls.deskUrl, AUTH_SECRET: AUTH_SECRET || secrets.authSecret, AUTH_TRUST_HOST: "true" },
  };
}

function answers(port) {
  return new Promise((resolve) => {
    const socket = net.connect({ port, host: "127.0.0.1" });
    socket.once("connect", () => (socket.destroy(), resolve(true))).once("error", () => resolve(false));
  });
}

/** A PostgreSQL that was killed is started again on its port; meanwhile the front serves what it has. Returns how to end the watch. */
function watchPostgres(postgres) {
  let restarting;
  const timer = setInterval(() => {
    if (restarting || postgres.isAlive()) return;
    say("PostgreSQL stopped by itself; starting it again.");
    restarting = postgres.restart().then(() => say("PostgreSQL runs again."), (error) => say(error.message));
    restarting.then(() => (restarting = undefined));
  }, 1000);
  return async () => {
    clearInterval(timer);
    await restarting;
  };
}

/** The address on which people reach it from this machine. */
export function addressOf({ host, port }) {
  const name = { "0.0.0.0": "127.0.0.1", "::": "[::1]" }[host] ?? (host.includes(":") ? `[${host}]` : host);
  return `http://${name}:${port}`;
}

async function assertHealthy(settings, signal) {
  const health = `${addressOf(settings)}/api/health`;
  let last = "no answer";
  for (let attempt = 0; attempt < 60; attempt++) {
    signal.throwIfAborted();
    try {
      const answer = await fetch(health, { signal: AbortSignal.timeout(10_000) });
      if (answer.ok) return;
      last = inWords(await answer.json());
    } catch (error) {
      last = error.cause?.code ?? error.message;
    }
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Refusal(`Watching Brief started, but ${health} does not say that it is well: ${last}.`);
}

/** The program's report on its database, or the front's sentence that there is none. */
const inWords = ({ database, error }) => (database ? `the database ${seems(database.desk)} for the desk's login, and ${seems(database.record)} for the reader's` : error.replace(/\.$/, ""));
const seems = (state) => (state === "up" ? "is up" : state);
