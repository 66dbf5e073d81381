import http, { type IncomingMessage, type OutgoingHttpHeaders } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { Trouble } from "./trouble";

export interface Ask {
  method: string;
  /** Path and query, percent-encoded. */
  target: string;
  headers: OutgoingHttpHeaders;
  body?: Buffer;
  /** For the answer's head to arrive, in ms. */
  withinMs: number;
  /** How long to go on trying while nothing listens there, in ms: Next takes a moment to start again. */
  waitMs: number;
}

/** Next, behind this process. */
export class Upstream {
  readonly #agent = new http.Agent({ keepAlive: true, maxFreeSockets: 16 });

  constructor(readonly host: string, readonly port: number) {}

  get authority(): string {
    return `${this.host}:${this.port}`;
  }

  /**
   * Resolves with the answer's head; its body is the caller's to read.
   * @throws Trouble 503 where nothing listens, 502 where no answer comes.
   */
  async ask(ask: Ask): Promise<IncomingMessage> {
    const until = Date.now() + ask.waitMs;
    for (let again = true; ;) {
      try {
        return await this.#once(ask);
      } catch (problem) {
        const { code, onOldConnection } = problem as NodeJS.ErrnoException & { onOldConnection?: boolean };
        if (code === "ECONNREFUSED") {
          // Nothing was sent, so asking again is safe, also with a form.
          if (Date.now() >= until) throw new Trouble(503, "starting", { "Retry-After": "3" }, problem);
          await sleep(150);
        } else if (again && onOldConnection && ask.method !== "POST") {
          // Next closed an idle connection in the same moment.
          again = false;
        } else {
          throw ask.method === "POST" ? new Trouble(502, "brokenAfterSending", {}, problem) : broken(problem);
        }
      }
    }
  }

  #once({ method, target, headers, body, withinMs }: Ask): Promise<IncomingMessage> {
    return new Promise((resolve, reject) => {
      const request = http.request({
        host: this.host, port: this.port, method, path: target,
        headers: body ? { ...headers, "content-length": body.length } : headers,
        // A form goes over a connection of its own: an old one may be closing, and a form is not sent twice.
        agent: method === "POST" ? false : this.#agent,
      });
      const timer = setTimeout(() => request.destroy(new Error(`no answer within ${withinMs} ms`)), withinMs);
      request.on("response", (message) => {
        clearTimeout(timer);
        resolve(message);
      });
      request.on("error", (problem) => {
        clearTimeout(timer);
        reject(Object.assign(problem, { onOldConnection: request.reusedSocket && (problem as NodeJS.ErrnoException).code === "ECONNRESET" }));
      });
      request.end(body);
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}

/**
 * The whole body of an answer.
 * @throws Trouble 502 where it breaks off, takes longer than `withinMs` or is larger than `mostBytes`.
 */
export function collect(message: IncomingMessage, mostBytes: number, withinMs: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    const fail = (why: string) => {
      clearTimeout(timer);
      message.destroy();
      reject(broken(new Error(why)));
    };
    const timer = setTimeout(() => fail(`the body took longer than ${withinMs} ms`), withinMs);
    message.on("data", (chunk: Buffer) => {
      length += chunk.length;
      if (length > mostBytes) fail(`the body is larger than ${mostBytes} bytes`);
      else chunks.push(chunk);
    });
    message.on("end", () => {
      clearTimeout(timer);
      resolve(Buffer.concat(chunks));
    });
    message.on("error", (problem) => fail(problem.message));
    message.on("close", () => {
      if (!message.complete) fail("the body broke off");
    });
  });
}

function broken(cause: unknown): Trouble {
  return new Trouble(502, "broken", { "Retry-After": "60" }, cause);
}

/** Next's own page for "not found" or "failed", which is blank without scripts and looks like no page of this site. */
export function isFrameworkPage(body: Buffer): boolean {
  return body.length === 0 || body.includes('id="__next_error__"') || body.includes("next-error-h1");
}

/** What a 5xx of the program becomes. It answers 503 where the database is away, which passes, and else 500. */
export function failure(status: number, afterSending: boolean): Trouble {
  const cause = new Error(`Next answered ${status}`);
  if (status !== 503) return new Trouble(500, "failed", {}, cause);
  return new Trouble(503, afterSending ? "databaseUnreachableForForm" : "databaseUnreachable", { "Retry-After": "10" }, cause);
}

/** A failure that the program words itself, with the form as typed, says so with this header; it is then left as it is. */
export function isOwnPage(message: IncomingMessage): boolean {
  return message.headers["x-own-page"] === "1";
}
