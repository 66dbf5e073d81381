import { randomBytes } from "node:crypto";
import http, { type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { readAddress } from "./address";
import type { Answer } from "./answer";
import { Bodies, Gone } from "./body";
import { AnswerCache } from "./cache";
import { chosenEncoding, type Encoding } from "./encoding";
import { EpochWatch, type EpochSource, type EpochTimes } from "./epoch";
import { checkForm, checkRequest } from "./guards";
import { caller, isHttps, type Caller } from "./headers";
import { Lane } from "./lane";
import type { Log } from "./log";
import { answerOnSocket, refuseConnect, sendMoved, sendTrouble } from "./own-answer";
import { PrivatePages } from "./private-pages";
import { PublicPages } from "./public-pages";
import { Trouble } from "./trouble";
import { Upstream } from "./upstream";

export interface FrontOptions {
  upstream: { host: string; port: number };
  epoch: EpochSource;
  log: Log;
  /** The public address of the site, without a trailing slash; without it, the address that the front listens on. */
  siteUrl?: string;
  cacheBytes?: number;
  savedCopyMinutes?: number;
  /** Believe the last entry of X-Forwarded-Proto, -For and -Host: only behind a proxy that sets them. */
  trustProxy?: boolean;
  /** Path of the site's stylesheet, for our own pages. */
  stylesheet?: string | null;
  epochTimes?: EpochTimes;
  limits?: Partial<typeof defaultLimits>;
}

/** Counts, bytes and milliseconds. */
export const defaultLimits = {
  renders: 2, rendersWaiting: 200, patienceMs: 20_000, renderMs: 15_000,
  privateAtOnce: 32, privateWaiting: 200, privateMs: 60_000, restartMs: 5_000, healthMs: 5_000,
  bodyBytes: 1024 * 1024, bodiesHeldBytes: 64 * 1024 * 1024, bodyMs: 20_000,
  headersMs: 10_000, idleMs: 30_000, silentMs: 120_000, connections: 10_000,
};

export interface Front {
  server: Server;
  cache: AnswerCache;
  watch: EpochWatch;
  /** Begins to listen; resolves with the port, which is a free one for 0. */
  listen(port: number, host: string): Promise<number>;
  /** Accepts nothing more, lets begun answers end, cuts what is left after `withinMs`. */
  drain(withinMs: number): Promise<void>;
}

/** The front: guards, cache, headers, before Next. */
export function createFront(options: FrontOptions): Front {
  const limits = { ...defaultLimits, ...options.limits };
  const trustProxy = options.trustProxy ?? false;
  const stylesheet = options.stylesheet ?? null;
  let site: Caller = siteCaller(options.siteUrl ?? "http://localhost");
  const cache = new AnswerCache(options.cacheBytes ?? 64 * 1024 * 1024);
  const watch = new EpochWatch(options.epoch, () => cache.forgetRecord(), options.epochTimes);
  const upstream = new Upstream(options.upstream.host, options.upstream.port);
  const publicPages = new PublicPages(watch, cache, upstream, {
    renders: limits.renders, waiting: limits.rendersWaiting, patienceMs: limits.patienceMs, renderMs: limits.renderMs,
    savedCopyMs: (options.savedCopyMinutes ?? 15) * 60_000,
  }, () => site);
  const privatePages = new PrivatePages(
    upstream, new Lane(limits.privateAtOnce, limits.privateWaiting, limits.patienceMs),
    new Bodies(limits.bodyBytes, limits.bodiesHeldBytes, limits.bodyMs),
    { withinMs: limits.privateMs, healthMs: limits.healthMs, waitMs: limits.restartMs },
  );
  const nextId = requestIds();
  let draining = false;
  let atWork = 0;
  let isRefining = false;

  /** A warm answer is a look-up and a write; all else takes the long way. */
  function handle(request: IncomingMessage, response: ServerResponse): void {
    const id = nextId();
    const https = isHttps(request, trustProxy);
    if (draining) response.shouldKeepAlive = false;
    const wrong = checkRequest(request);
    if (wrong) return sendTrouble(request, response, wrong, id, https, stylesheet);
    const kept = request.method === "POST" ? undefined : cache.find(request.url!);
    if (kept && !kept.parts.blank && (kept.parts.keeping === "fixed" || watch.isFresh())) {
      const encoding = chosenEncoding(request.headers["accept-encoding"]);
      if (kept.isReady(encoding)) {
        kept.send(request, response, encoding, https, id);
        return refine(kept, encoding);
      }
    }
    atWork += 1;
    void answer(request, response, id, https).catch((problem: unknown) => fail(request, response, problem, id, https)).finally(() => {
      atWork -= 1;
    });
  }

  /** What is asked for again is worth fewer bytes: one answer at a time, and only while nobody waits for something else to be made. */
  function refine(kept: Answer, encoding: Encoding): void {
    if (encoding !== "br" || isRefining || atWork > 0) return;
    const work = kept.refine();
    if (!work) return;
    isRefining = true;
    // Where it fails, the present form goes on being sent.
    void work.catch(() => undefined).finally(() => {
      isRefining = false;
    });
  }

  async function answer(request: IncomingMessage, response: ServerResponse, id: string, https: boolean): Promise<void> {
    const address = readAddress(request.url!);
    if (address.kind === "moved") return sendMoved(request, response, address.to, id, https);
    const who = caller(request, trustProxy, site.host);
    if (request.method === "POST") checkForm(request, address, who.host, limits.bodyBytes);
    if (address.kind === "private") return privatePages.pass(request, response, address, who, id);
    const encoding = chosenEncoding(request.headers["accept-encoding"]);
    const made = await publicPages.answer(address, encoding, id);
    if (made.parts.blank) throw new Trouble(404, "missing");
    if (draining) response.shouldKeepAlive = false;
    made.send(request, response, encoding, https, id);
  }

  function fail(request: IncomingMessage, response: ServerResponse, problem: unknown, id: string, https: boolean): void {
    if (problem instanceof Gone || response.headersSent || response.destroyed) {
      response.destroy();
      return;
    }
    const trouble = problem instanceof Trouble ? problem : new Trouble(500, "failed", {}, problem);
    if (trouble.status >= 500) {
      const path = request.url!.split("?", 1)[0]!.slice(0, 200);
      options.log({ id, method: request.method ?? "", path, status: trouble.status, sentence: trouble.sentence, cause: reason(trouble.cause) });
    }
    if (draining) response.shouldKeepAlive = false;
    sendTrouble(request, response, trouble, id, https, stylesheet);
  }

  const server = http.createServer({
    maxHeaderSize: 16 * 1024, requireHostHeader: false, headersTimeout: limits.headersMs,
    // The body has a time of its own; this one only ends what nobody reads any more.
    requestTimeout: limits.headersMs + limits.bodyMs + 10_000,
    connectionsCheckingInterval: Math.min(1_000, limits.headersMs), keepAliveTimeout: limits.idleMs,
  }, handle);
  // Counted in checkRequest: Node would leave out what is too much without a word.
  server.maxHeadersCount = 0;
  server.maxConnections = limits.connections;
  server.timeout = limits.silentMs;
  server.on("checkContinue", handle).on("checkExpectation", handle);
  server.on("connect", (_request: IncomingMessage, socket: Socket) => refuseConnect(socket, nextId()));
  server.on("clientError", (problem: Error, socket: Socket) => answerOnSocket(socket, problem, nextId()));
  const sockets = new Set<Socket>();
  server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });

  async function listen(port: number, host: string): Promise<number> {
    await watch.start();
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject).listen(port, host, () => {
        server.off("error", reject);
        resolve();
      });
    }).catch((problem: unknown) => {
      watch.stop();
      throw problem;
    });
    const bound = (server.address() as AddressInfo).port;
    if (!options.siteUrl) site = siteCaller(`http://${/^(0\.0\.0\.0|::)$/.test(host) ? "localhost" : host.includes(":") ? `[${host}]` : host}:${bound}`);
    return bound;
  }

  async function drain(withinMs: number): Promise<void> {
    draining = true;
    const until = Date.now() + withinMs;
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    const look = setInterval(() => {
      server.closeIdleConnections();
      if (Date.now() >= until) server.closeAllConnections();
      // A browser opens connections before it needs them: Node does not count those as idle.
      else if (atWork === 0) for (const socket of sockets) if (socket.writableLength === 0) socket.destroy();
    }, 50);
    await closed;
    clearInterval(look);
    watch.stop();
    upstream.close();
  }

  return { server, cache, watch, listen, drain };
}

function siteCaller(siteUrl: string): Caller {
  const url = new URL(siteUrl);
  return { host: url.host, proto: url.protocol === "https:" ? "https" : "http", address: "" };
}

/** Ids that are unique over processes and restarts, and cost nothing. */
function requestIds(): () => string {
  const process = randomBytes(5).toString("hex");
  let count = 0;
  return () => `${process}-${(count += 1).toString(36)}`;
}

function reason(cause: unknown): string | null {
  if (!(cause instanceof Error)) return null;
  return cause.cause instanceof Error ? `${cause.message}: ${cause.cause.message}` : cause.message;
}
