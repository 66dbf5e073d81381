import http, { type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from "node:http";
import net, { type AddressInfo } from "node:net";
import type { EpochSource } from "@/lib/front/epoch";
import type { LogLine } from "@/lib/front/log";
import { createFront, type Front, type FrontOptions } from "@/lib/front/server";

export interface Seen {
  method: string;
  url: string;
  headers: IncomingHttpHeaders;
  body: string;
}

export type Reply = (request: Seen, response: ServerResponse) => void | Promise<void>;

/** Stands where Next stands, and remembers what reached it. */
export class FakeNext {
  readonly seen: Seen[] = [];
  port = 0;
  reply: Reply = (request, response) => html(response, 200, `<p>${request.url}</p>`);
  #server: http.Server | undefined;

  /** On the port that it had before, if it had one. */
  async start(): Promise<void> {
    const server = http.createServer((request, response) => void this.#take(request, response));
    await new Promise<void>((resolve) => server.listen(this.port, "127.0.0.1", resolve));
    this.port = (server.address() as AddressInfo).port;
    this.#server = server;
  }

  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    if (!server) return;
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }

  async #take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const seen = { method: request.method!, url: request.url!, headers: request.headers, body: Buffer.concat(chunks).toString() };
    this.seen.push(seen);
    await this.reply(seen, response);
  }
}

export function html(response: ServerResponse, status: number, main: string, headers: http.OutgoingHttpHeaders = {}): void {
  response.writeHead(status, { "content-type": "text/html; charset=utf-8", ...headers });
  response.end(`<!DOCTYPE html><html lang="en"><body class="page"><main>${main}</main></body></html>`);
}

/** Stands where the database stands: up, refusing at once, or frozen and silent. */
export class FakeEpoch implements EpochSource {
  value = 1;
  state: "up" | "refusing" | "frozen" = "up";

  read(): Promise<string> {
    if (this.state === "refusing") return Promise.reject(new Error("refused"));
    if (this.state === "frozen") return new Promise(() => undefined);
    return Promise.resolve(String(this.value));
  }

  drop(): void { /* nothing is held open */ }
}

export interface Stand {
  port: number;
  front: Front;
  next: FakeNext;
  epoch: FakeEpoch;
  lines: LogLine[];
  stop: () => Promise<void>;
}

/** A front on a free port before a fake Next. The epoch is polled faster than in life, so that tests need not wait. */
export async function stand(options: Partial<FrontOptions> = {}): Promise<Stand> {
  const next = new FakeNext();
  await next.start();
  const epoch = new FakeEpoch();
  const lines: LogLine[] = [];
  const front = createFront({
    upstream: { host: "127.0.0.1", port: next.port }, epoch, log: (line) => lines.push(line),
    epochTimes: { everyMs: 20, timeoutMs: 200, staleMs: 400 }, ...options,
  });
  const port = await front.listen(0, "127.0.0.1");
  return {
    port, front, next, epoch, lines,
    async stop() {
      await front.drain(1_000);
      await next.stop();
    },
  };
}

export interface Got {
  status: number;
  headers: IncomingHttpHeaders;
  bytes: Buffer;
  body: string;
}

export interface Asked {
  method?: string;
  headers?: http.OutgoingHttpHeaders;
  body?: string | Buffer;
  agent?: http.Agent;
}

/** One request over a connection of its own, with the target as it is written. */
export function ask(port: number, path: string, { method = "GET", headers = {}, body, agent }: Asked = {}): Promise<Got> {
  return new Promise((resolve, reject) => {
    const request = http.request({ host: "127.0.0.1", port, path, method, headers, agent: agent ?? false }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () => {
        const bytes = Buffer.concat(chunks);
        resolve({ status: response.statusCode!, headers: response.headers, bytes, body: bytes.toString() });
      });
    });
    request.on("error", reject);
    request.end(body);
  });
}

/** A form as a browser on this site sends it. */
export function post(port: number, path: string, headers: http.OutgoingHttpHeaders = {}, body: string | Buffer = "name=Pavlov"): Promise<Got> {
  return ask(port, path, {
    method: "POST", body,
    headers: { "content-type": "application/x-www-form-urlencoded", origin: `http://127.0.0.1:${port}`, "content-length": Buffer.byteLength(body), ...headers },
  });
}

/** Sends lines as they stand and gives back all that comes until the front closes. */
export function raw(port: number, text: string): Promise<string> {
  return new Promise((resolve) => {
    let answer = "";
    const socket = net.connect(port, "127.0.0.1", () => socket.write(text, "latin1"));
    socket.on("data", (chunk) => (answer += chunk.toString("latin1")));
    socket.on("error", () => resolve(answer));
    socket.on("close", () => resolve(answer));
  });
}

/** A promise that a test resolves by hand. */
export function gate(): { opened: Promise<void>; open: () => void } {
  let open = () => undefined as void;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open };
}

/** Nothing is answered until the function that this returns is called. */
export function holdBack(next: Stand["next"]): () => void {
  const { opened, open } = gate();
  next.reply = async (_request, response) => {
    await opened;
    html(response, 200, "x");
  };
  return open;
}
