import { STATUS_CODES, type IncomingMessage, type ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { errorJson, errorPage, errorStyleHash } from "./error-page";
import { securityHeaders, type HeaderList } from "./headers";
import { sentences } from "./sentences";
import { Trouble } from "./trouble";

/** How long and how much of an unwanted body is read after it was refused: a sender who is cut off never sees why. */
const lingerMs = 2_000;
const lingerBytes = 16 * 1024 * 1024;

/** Answers with our own page, or with JSON under /api/. */
export function sendTrouble(request: IncomingMessage, response: ServerResponse, trouble: Trouble, id: string, https: boolean, stylesheet: string | null): void {
  const isProgram = /^\/api\//.test(request.url ?? "");
  const { status, sentence } = trouble;
  const shown = { status, sentence, id, stylesheet, keepsForm: request.method === "POST" && (status === 408 || status === 413 || status >= 500) };
  const body = Buffer.from(isProgram ? errorJson(shown) : errorPage(shown));
  finish(request, response, status, [
    "Content-Type", isProgram ? "application/json; charset=utf-8" : "text/html; charset=utf-8",
    "Content-Length", String(body.length),
    ...Object.entries(trouble.headers).flat(),
    ...ownHeaders(id, https, isProgram ? "" : errorStyleHash),
  ], body);
}

/** To the one spelling of an address, always on this host. */
export function sendMoved(request: IncomingMessage, response: ServerResponse, to: string, id: string, https: boolean): void {
  finish(request, response, 308, ["Location", to, "Content-Length", "0", ...ownHeaders(id, https, "")], Buffer.alloc(0));
}

function ownHeaders(id: string, https: boolean, styleHash: string): HeaderList {
  return ["Cache-Control", "no-store", ...securityHeaders(https, styleHash), "X-Request-Id", id];
}

function finish(request: IncomingMessage, response: ServerResponse, status: number, head: HeaderList, body: Buffer): void {
  const hasMore = !request.complete && (request.method === "POST" || request.headers["transfer-encoding"] !== undefined || request.headers["content-length"] !== undefined);
  if (!hasMore) {
    response.writeHead(status, head);
    response.end(body);
    return;
  }
  response.shouldKeepAlive = false;
  response.writeHead(status, head);
  if (request.method !== "HEAD" && body.length > 0) response.write(body);
  let read = 0;
  const end = () => {
    clearTimeout(timer);
    response.end();
  };
  const timer = setTimeout(end, lingerMs);
  request.on("data", (chunk: Buffer) => {
    read += chunk.length;
    if (read > lingerBytes) end();
  });
  request.on("end", end).on("close", end).on("error", end);
}

const parserTroubles: Readonly<Record<string, Trouble>> = {
  HPE_HEADER_OVERFLOW: new Trouble(431, "headers"),
  HPE_INVALID_METHOD: new Trouble(405, "method", { Allow: "GET, HEAD, POST" }),
  HPE_CHUNK_EXTENSIONS_OVERFLOW: new Trouble(413, "bodyLarge"),
  ERR_HTTP_REQUEST_TIMEOUT: new Trouble(408, "requestSlow"),
};
const malformed = new Trouble(400, "malformed");

/** Where Node could make no request of what came, there is only the socket to answer on. */
export function answerOnSocket(socket: Socket, { code, rawPacket }: NodeJS.ErrnoException & { rawPacket?: Buffer }, id: string): void {
  // An answer that has begun on this connection must not get another one in its middle.
  const begun = (socket as Socket & { _httpMessage?: ServerResponse | null })._httpMessage?.headersSent;
  if (!socket.writable || begun || code === "ECONNRESET") {
    socket.destroy();
    return;
  }
  // Node calls noise a wrong method too.
  const isNoise = code === "HPE_INVALID_METHOD" && !/^[A-Za-z-]{1,20} /.test(rawPacket?.toString("latin1", 0, 32) ?? "");
  writePlain(socket, (isNoise ? undefined : parserTroubles[code ?? ""]) ?? malformed, id);
}

/** CONNECT reaches no request handler in Node. */
export function refuseConnect(socket: Socket, id: string): void {
  if (socket.writable) writePlain(socket, parserTroubles.HPE_INVALID_METHOD!, id);
}

function writePlain(socket: Socket, trouble: Trouble, id: string): void {
  const body = `${sentences[trouble.sentence]}\n`;
  const head = [
    "Content-Type", "text/plain; charset=utf-8", "Content-Length", String(Buffer.byteLength(body)), "Connection", "close",
    ...Object.entries(trouble.headers).flat(), ...ownHeaders(id, false, ""),
  ];
  let lines = `HTTP/1.1 ${trouble.status} ${STATUS_CODES[trouble.status]}\r\n`;
  for (let at = 0; at < head.length; at += 2) lines += `${head[at]}: ${head[at + 1]}\r\n`;
  socket.on("error", () => undefined);
  socket.end(`${lines}\r\n${body}`, () => socket.destroySoon());
}
