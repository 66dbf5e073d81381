import net from "node:net";
import { Refusal } from "./refusal.mjs";

/**
 * A free port on loopback. Taken from below the range out of which Linux and macOS choose ports for outgoing connections, so that a
 * part which crashed finds its port still free.
 */
export async function freePort() {
  for (let attempt = 0; attempt < 200; attempt++) {
    const port = 20_000 + Math.floor(Math.random() * 12_000);
    if (!(await whyNotListen("127.0.0.1", port))) return port;
  }
  throw new Refusal("No free port was found on 127.0.0.1 between 20000 and 32000.");
}

/** @throws {Refusal} one sentence when nobody can listen on this address now */
export async function assertCanListen(host, port) {
  const code = await whyNotListen(host, port);
  if (!code) return;
  if (code === "EADDRINUSE") throw new Refusal(`Port ${port} on ${host} is in use by another program; stop it, or choose another with PORT=….`);
  if (code === "EACCES") throw new Refusal(`Listening on port ${port} is not allowed for this user; choose one above 1023 with PORT=….`);
  throw new Refusal(`HOST=${host} is not an address of this machine (${code}).`);
}

function whyNotListen(host, port) {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once("error", (error) => resolve(error.code));
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve(undefined)));
  });
}

/** @throws {Refusal} one sentence when nothing answers at the host and port of a database URL within five seconds */
export async function assertReachable(databaseUrl) {
  const url = new URL(databaseUrl);
  const port = Number(url.port || 5432);
  const host = url.searchParams.get("host") ?? decodeURIComponent(url.hostname);
  const target = host.startsWith("/") ? { path: `${host}/.s.PGSQL.${port}` } : { host: host.replace(/^\[|\]$/g, "") || "localhost", port };
  const code = await new Promise((resolve) => {
    const socket = net.connect({ ...target, timeout: 5000 });
    socket.once("connect", () => (socket.destroy(), resolve(undefined)));
    socket.once("timeout", () => (socket.destroy(), resolve("no answer within 5 s")));
    socket.once("error", (error) => resolve(error.code ?? error.message));
  });
  if (code) throw new Refusal(`The database at ${target.path ?? `${host}:${port}`} cannot be reached (${code}).`);
}
