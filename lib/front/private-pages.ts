import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { pipeline } from "node:stream";
import type { Address } from "./address";
import type { Bodies } from "./body";
import { chosenEncoding, compressor, isText } from "./encoding";
import { passedOn, requestHeaders, securityHeaders, type Caller, type HeaderList } from "./headers";
import type { Lane } from "./lane";
import { Trouble } from "./trouble";
import { collect, failure, isFrameworkPage, isOwnPage, type Ask, type Upstream } from "./upstream";

/** The program's own report on itself is 503 with its reason when it has one. */
const healthPath = "/api/health";

export interface PrivateLimits {
  /** For one answer, in ms. */
  withinMs: number;
  /** For the program's report on itself, which it gives within four seconds also where the database is silent, in ms. */
  healthMs: number;
  /** How long to wait for Next while it starts again, in ms. */
  waitMs: number;
}
const mostErrorBytes = 2 * 1024 * 1024;

/** What is for one person: passed on to Next and back, kept nowhere. */
export class PrivatePages {
  constructor(readonly upstream: Upstream, readonly lane: Lane, readonly bodies: Bodies, readonly limits: PrivateLimits) {}

  /** @throws Trouble 408, 413, 4xx without a page, 5xx; Gone where the visitor left. */
  async pass(request: IncomingMessage, response: ServerResponse, address: Address, who: Caller, id: string): Promise<void> {
    if (request.method !== "POST") return this.#forward(request, response, address, who, id);
    if (request.headers.expect !== undefined) response.writeContinue();
    await this.bodies.with(request, (body) => this.#forward(request, response, address, who, id, body));
  }

  async #forward(request: IncomingMessage, response: ServerResponse, address: Address, who: Caller, id: string, body?: Buffer): Promise<void> {
    const nonce = randomBytes(16).toString("base64");
    const asked = { method: request.method ?? "GET", target: address.key, headers: requestHeaders(who, id, { headers: request.headers, nonce }), body };
    const message = address.path === healthPath ? await this.#report(asked) : await this.lane.run(() => this.upstream.ask({ ...asked, ...this.limits }));
    const status = message.statusCode ?? 502;
    const head = headOf(message, who, id, this.upstream.authority, nonce);
    const asItIs = isOwnPage(message) || address.path === healthPath;
    if (status >= 500 && !asItIs) {
      message.resume();
      throw failure(status, request.method === "POST");
    }
    if (status >= 400 && request.method !== "HEAD") {
      const page = await collect(message, mostErrorBytes, this.limits.withinMs);
      if (!asItIs && isFrameworkPage(page)) throw new Trouble(status, status === 404 ? "missing" : "refusedByPage", allowOf(message));
      response.writeHead(status, [...head, "Content-Length", String(page.length)]);
      response.end(page);
      return;
    }
    await relay(request, response, message, status, head);
  }

  /** Whoever watches over the site waits in no queue and hears soon, also that there is nothing to hear. */
  async #report(asked: Omit<Ask, "withinMs" | "waitMs">): Promise<IncomingMessage> {
    try {
      return await this.upstream.ask({ ...asked, withinMs: this.limits.healthMs, waitMs: 0 });
    } catch (problem) {
      if (problem instanceof Trouble && problem.status === 502) throw new Trouble(503, "programSilent", { "Retry-After": "10" }, problem.cause);
      throw problem;
    }
  }
}

function headOf(message: IncomingMessage, who: Caller, id: string, self: string, nonce: string): HeaderList {
  return [
    ...passedOn(message.headers, "private", self),
    ...securityHeaders(who.proto === "https", String(message.headers["x-style-hash"] ?? ""), nonce),
    "Cache-Control", "no-store",
    "X-Request-Id", id,
  ];
}

function allowOf(message: IncomingMessage): Record<string, string> {
  return message.headers.allow ? { Allow: message.headers.allow } : {};
}

/** The body as it comes, compressed on the way: the desk is often at the end of a poor line. */
function relay(request: IncomingMessage, response: ServerResponse, message: IncomingMessage, status: number, head: HeaderList): Promise<void> {
  const type = message.headers["content-type"] ?? "";
  const length = message.headers["content-length"];
  const hasBody = request.method !== "HEAD" && status !== 204 && status !== 304;
  const press = hasBody ? compressor(chosenEncoding(request.headers["accept-encoding"]), type, length === undefined ? undefined : Number(length)) : null;
  response.writeHead(status, [
    ...head,
    ...(isText(type) ? ["Vary", "Accept-Encoding"] : []),
    ...(press ? ["Content-Encoding", chosenEncoding(request.headers["accept-encoding"])] : length !== undefined ? ["Content-Length", length] : []),
  ]);
  // A break on either side ends both; the head is out, so there is nothing left to say.
  return new Promise((resolve) => {
    const done = () => resolve();
    if (press) pipeline(message, press, response, done);
    else pipeline(message, response, done);
  });
}
