import { isIP } from "node:net";
import type { IncomingHttpHeaders, IncomingMessage } from "node:http";

/** Names and values in one list, as `writeHead` takes them fastest. */
export type HeaderList = string[];

const hashForm = /^'?sha(256|384|512)-[A-Za-z0-9+/_-]{43,88}={0,2}'?$/;

/**
 * What every answer carries. `styleHashes`: the upstream's `x-style-hash`, the hashes of the inline styles of this
 * answer, separated by spaces; anything that is no hash is left out. With a `nonce` the scripts that carry it run and no others;
 * a page that is kept for all has none, and runs scripts of its own host.
 */
export function securityHeaders(https: boolean, styleHashes = "", nonce?: string): HeaderList {
  const hashes = styleHashes.split(/[\s,]+/).filter((hash) => hashForm.test(hash)).map((hash) => ` '${hash.replaceAll("'", "")}'`).join("");
  return [
    "Content-Security-Policy",
    `default-src 'none'; script-src ${nonce ? `'nonce-${nonce}'` : "'self'"}; style-src 'self'${hashes}; img-src 'self'; font-src 'self'; connect-src 'self'; `
      + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
    "X-Content-Type-Options", "nosniff",
    // Not no-referrer: Chromium would send `Origin: null` with our own forms.
    "Referrer-Policy", "same-origin",
    "Cross-Origin-Opener-Policy", "same-origin",
    "Cross-Origin-Resource-Policy", "same-origin",
    "Permissions-Policy", "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
    "X-Frame-Options", "DENY",
    ...(https ? ["Strict-Transport-Security", "max-age=31536000; includeSubDomains"] : []),
  ];
}

/** What a public page may say besides its body; a cookie is not among it. */
const publicAnswerHeaders = ["content-disposition", "content-language", "location", "link", "x-robots-tag", "last-modified", "access-control-allow-origin"];
/** What a private page may say besides its body. */
const privateAnswerHeaders = [
  "content-disposition", "content-language", "location", "link", "x-robots-tag",
  "content-type", "set-cookie", "allow", "retry-after", "clear-site-data", "www-authenticate",
];

/** What passes from an answer of Next to the visitor: a list of what may, so that nothing new slips through. `self` is Next's own host and port. */
export function passedOn(headers: IncomingHttpHeaders, who: "public" | "private", self: string): HeaderList {
  const list: HeaderList = [];
  for (const name of who === "public" ? publicAnswerHeaders : privateAnswerHeaders) {
    const value = headers[name];
    if (value === undefined) continue;
    for (const one of Array.isArray(value) ? value : [value]) list.push(name, name === "location" ? withoutHost(one, self) : one);
  }
  return list;
}

/** A redirect that Next addressed to itself stays on the visitor's host. */
function withoutHost(location: string, self: string): string {
  if (!/^https?:\/\//i.test(location) || !URL.canParse(location)) return location;
  const url = new URL(location);
  return url.host === self ? `/${url.pathname.replace(/^\/+/, "")}${url.search}${url.hash}` : location;
}

/** Who asks, as the front saw it: none of it is taken from the visitor's word, except from a proxy that the operator trusts. */
export interface Caller {
  host: string;
  proto: "http" | "https";
  address: string;
}

/** With `trustProxy`, the last entry of each list is the proxy's own; those before it are what the visitor claimed. */
export function caller(request: IncomingMessage, trustProxy: boolean, fallbackHost: string): Caller {
  const { headers, socket } = request;
  const host = headers.host ?? fallbackHost;
  const address = socket.remoteAddress ?? "";
  if (!trustProxy) return { host, proto: "http", address };
  const forwardedFor = lastOf(headers["x-forwarded-for"]);
  const forwardedHost = lastOf(headers["x-forwarded-host"]);
  return {
    host: /^[a-z0-9.:[\]-]{1,255}$/i.test(forwardedHost) ? forwardedHost : host,
    proto: isHttps(request, trustProxy) ? "https" : "http",
    address: isIP(forwardedFor) ? forwardedFor : address,
  };
}

export function isHttps(request: IncomingMessage, trustProxy: boolean): boolean {
  return trustProxy && lastOf(request.headers["x-forwarded-proto"]) === "https";
}

function lastOf(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value.join(",") : value ?? "").split(",").at(-1)!.trim();
}

/** What of a visitor's request reaches Next on a private address. */
const privateRequestHeaders = [
  "accept", "accept-language", "authorization", "content-type", "cookie", "origin", "referer", "user-agent",
  "sec-fetch-dest", "sec-fetch-mode", "sec-fetch-site", "sec-fetch-user",
];

/** The request line's companions for Next. On a public address nothing comes from the visitor, so no answer can depend on who asked first. */
export function requestHeaders(who: Caller, id: string, visitor?: { headers: IncomingHttpHeaders; nonce: string }): Record<string, string | string[]> {
  const headers: Record<string, string | string[]> = {
    host: who.host,
    "x-forwarded-host": who.host,
    "x-forwarded-proto": who.proto,
    "x-request-id": id,
  };
  if (who.address) headers["x-forwarded-for"] = who.address;
  if (visitor) {
    headers["x-nonce"] = visitor.nonce;
    for (const name of privateRequestHeaders) {
      const value = visitor.headers[name];
      if (value !== undefined) headers[name] = value;
    }
  }
  return headers;
}
