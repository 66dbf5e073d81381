import type { IncomingMessage } from "node:http";
import type { Address } from "./address";
import { Trouble } from "./trouble";

/** Names and values together, so 64 header lines. */
const mostRawHeaders = 128;
const hostForm = /^(?:[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?\.?|\[[0-9a-f:.]{2,45}\])(?::\d{1,5})?$/i;
const readable = "GET, HEAD";
const readableAndForms = "GET, HEAD, POST";
let lastGoodHost = "";

/**
 * What can be said of a request before its address is looked at; on the path of every warm answer, so cheap.
 * Returns what is wrong, or null. Never throws.
 */
export function checkRequest(request: IncomingMessage): Trouble | null {
  const { method, headers, rawHeaders } = request;
  if (method !== "GET" && method !== "HEAD" && method !== "POST") return new Trouble(405, "method", { Allow: readableAndForms });
  if (rawHeaders.length > mostRawHeaders) return new Trouble(431, "headers");
  const { host } = headers;
  if (host !== lastGoodHost) {
    if (host === undefined ? request.httpVersion !== "1.0" : !hostForm.test(host)) return new Trouble(400, "host");
    lastGoodHost = host ?? "";
  }
  if (saysHostTwice(rawHeaders)) return new Trouble(400, "host");
  if (headers["next-action"] !== undefined) return new Trouble(400, "action");
  if (headers.expect !== undefined && headers.expect.toLowerCase() !== "100-continue") return new Trouble(417, "expect");
  if (method !== "POST" && (headers["transfer-encoding"] !== undefined || (headers["content-length"] ?? "0") !== "0")) {
    return new Trouble(400, "bodyOnReading");
  }
  return null;
}

/** Node keeps the first of two Host lines; a proxy further out may have believed the second. */
function saysHostTwice(rawHeaders: readonly string[]): boolean {
  let seen = false;
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at]!;
    if (name.length !== 4 || name.toLowerCase() !== "host") continue;
    if (seen) return true;
    seen = true;
  }
  return false;
}

/**
 * Whether this form may be sent to this address. `host` is the host that the visitor asked for.
 * @throws Trouble 403, 405, 413 or 415.
 */
export function checkForm(request: IncomingMessage, address: Address, host: string, mostBytes: number): void {
  const { headers } = request;
  if (!address.takesForms) throw new Trouble(405, "method", { Allow: readable });
  if (!isSameOrigin(headers.origin, headers["sec-fetch-site"], host)) throw new Trouble(403, "origin");
  const type = (headers["content-type"] ?? "").split(";", 1)[0]!.trim().toLowerCase();
  if (type !== "application/x-www-form-urlencoded" && type !== "multipart/form-data") throw new Trouble(415, "bodyType");
  if (Number(headers["content-length"] ?? 0) > mostBytes) throw new Trouble(413, "bodyLarge");
}

function isSameOrigin(origin: string | undefined, site: string | string[] | undefined, host: string): boolean {
  if (origin === undefined) return site === undefined || site === "same-origin";
  try {
    // Through URL on both sides, so that a port that goes without saying is left out on both.
    const { protocol, host: from } = new URL(origin);
    return /^https?:$/.test(protocol) && from === new URL(`${protocol}//${host}`).host;
  } catch {
    return false;
  }
}
