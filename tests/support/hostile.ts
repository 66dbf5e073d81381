import net from "node:net";

/** What came back on a raw socket: `status` is null where the server closed or said nothing that looks like HTTP. */
export interface RawAnswer {
  status: number | null;
  body: string;
}

/**
 * `count` requests that no honest client sends, the same ones for the same seed: broken escapes, NUL, lone surrogates, absurd
 * lengths, wrong methods and types, forged headers, smuggling, plain noise, and floods of addresses that do not exist.
 * Every complete one asks for the connection to be closed.
 */
export function hostileRequests(seed: number, count: number): Buffer[] {
  const random = generator(seed);
  const kinds = Object.values(families);
  return Array.from({ length: count }, (_, at) => kinds[at % kinds.length]!(random));
}

/**
 * Sends the bytes as they are and reads until the server closes. Where it stays silent for `patienceMs`, this side ends first,
 * as with a request that was never finished.
 */
export function sendRaw(port: number, buffer: Buffer, patienceMs = 1_000): Promise<RawAnswer> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const socket = net.connect({ port, host: "127.0.0.1", allowHalfOpen: true }, () => socket.write(buffer));
    let silences = 0;
    const done = () => {
      socket.destroy();
      const text = Buffer.concat(chunks).toString("utf8");
      const status = /^HTTP\/1\.1 (\d{3})/.exec(text)?.[1];
      const cut = text.indexOf("\r\n\r\n");
      resolve({ status: status ? Number(status) : null, body: cut < 0 ? "" : text.slice(cut + 4) });
    };
    socket.setTimeout(patienceMs, () => {
      silences += 1;
      if (silences > 1) done();
      else socket.end();
    });
    socket.on("data", (chunk) => chunks.push(chunk));
    socket.on("end", done);
    socket.on("error", done);
  });
}

interface Random {
  /** A whole number from 0 up to, not including, `below`. */
  number: (below: number) => number;
  one: <T>(list: readonly T[]) => T;
  text: (length: number, alphabet?: string) => string;
  bytes: (length: number) => Buffer;
}

/** mulberry32: small, and the same everywhere. */
function generator(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const number = (below: number) => Math.floor(next() * below);
  return {
    number,
    one: (list) => list[number(list.length)]!,
    text: (length, alphabet = "abcdefghijklmnopqrstuvwxyz0123456789-") => Array.from({ length }, () => alphabet[number(alphabet.length)]).join(""),
    bytes: (length) => Buffer.from(Array.from({ length }, () => number(256))),
  };
}

const publicPaths = ["/", "/cases", "/cases/aleksandr-pavlov", "/cases/x/case.json", "/about"];
const privatePaths = ["/desk", "/desk/decisions/new", "/sign-in", "/sign-out"];

function raw(method: string, target: string, headers: readonly string[] = [], body: string | Buffer = ""): Buffer {
  const head = [`${method} ${target} HTTP/1.1`, "Host: 127.0.0.1", "Connection: close", ...headers].join("\r\n");
  return Buffer.concat([Buffer.from(`${head}\r\n\r\n`, "latin1"), Buffer.from(body)]);
}

function form(target: string, headers: readonly string[], body: string): Buffer {
  return raw("POST", target, [`Content-Length: ${Buffer.byteLength(body)}`, ...headers], body);
}

const urlEncoded = "Content-Type: application/x-www-form-urlencoded";

const families: Record<string, (random: Random) => Buffer> = {
  brokenEscape: (r) => raw("GET", r.one(publicPaths) + r.one(["/%", "/%zz", "/%4", "?q=%", "?q=%f", "/%u0041", "?%%%=1", "/%c0%af", "/%ff%fe"])),
  controlCharacter: (r) => raw("GET", r.one(publicPaths) + r.one(["/%00", "?q=%00", "/%0d%0aSet-Cookie:x", "?q=%1b[2J", "/%7f", "?%00=1", "/a%00.json"])),
  loneSurrogate: (r) => raw("GET", r.one(publicPaths) + r.one(["/%ed%a0%80", "?q=%ed%bf%bf", "/%ed%b0%80x", "?q=%f4%90%80%80"])),
  longAddress: (r) => raw("GET", `/${r.text(r.one([1_025, 2_049, 5_000, 15_000, 40_000]))}`),
  longQuery: (r) => raw("GET", `/cases?${r.one(["q", "nosuch", "page"])}=${r.text(r.one([300, 1_900, 3_000, 20_000]))}`),
  manyQueryNames: (r) => raw("GET", `/cases?${Array.from({ length: 10 + r.number(200) }, () => `${r.text(3)}=${r.text(2)}`).join("&")}`),
  strangeQuery: (r) => raw("GET", `/cases?${r.one(["page=-1", "page=1e999", "page[]=1", "sort=__proto__", "from=2013-99-99", "state='%20OR%201=1--", "q=%F0%9F%92%A9", "__proto__[x]=1", "=&=&&&", "?q=1", "q=a&q=b&q[c]=d"])}`),
  dotSegments: (r) => raw("GET", r.one(["/../../etc/passwd", "/cases/../desk", "/./", "/%2e%2e/%2e%2e/etc/passwd", "/cases/..%2f..%2fdesk", "/..;/desk", "/assets/../../package.json"])),
  slashes: (r) => raw("GET", r.one(["//evil.example/", "///desk//", "/cases/", "/\\evil.example", "/%5cevil.example", "//", "/cases//x/", "/%2f%2fevil.example/"])),
  framework: (r) => raw("GET", r.one(["/_next/image?url=http://169.254.169.254/&w=64&q=1", "/_next/data/x/desk.json", "/desk.rsc", "/cases/x.segments/_tree.segment.rsc", "/_next/static/../../.env", "/cases?_rsc=abc", "/_next"])),
  rawBytesInAddress: (r) => raw("GET", `/${r.bytes(1 + r.number(40)).toString("latin1").replace(/[\r\n ]/g, "\u00e9")}`),
  absoluteTarget: (r) => raw("GET", r.one(["http://evil.example/", "https://127.0.0.1/cases", "cases", "*", "?q=1", "javascript:alert(1)", "http:///"])),
  oddMethod: (r) => raw(r.one(["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND", "CONNECT", "BREW", "get", "SEARCH", "PURGE", "M-SEARCH"]), r.one([...publicPaths, ...privatePaths])),
  postToPage: (r) => form(r.one(publicPaths), [urlEncoded], "a=b"),
  wrongType: (r) => form(r.one(privatePaths.slice(0, 3)), [`Content-Type: ${r.one(["application/json", "text/plain", "text/xml", "x", "multipart/", "application/x-www-form-urlencodedx", ",", "a/b;c=d;;;"])}`], "{}"),
  wrongOrigin: (r) => form(r.one(privatePaths), [urlEncoded, `Origin: ${r.one(["null", "http://evil.example", "file://", "http://127.0.0.1.evil.example", "http://127.0.0.1:1", "x", "https://[", ""])}`], "a=b"),
  crossSite: (r) => form(r.one(privatePaths), [urlEncoded, `Sec-Fetch-Site: ${r.one(["cross-site", "same-site", "none", "x"])}`], "a=b"),
  hugeBody: (r) => raw("POST", r.one(privatePaths), [urlEncoded, `Content-Length: ${r.one(["1048577", "99999999999", "9007199254740993"])}`], "a=b"),
  longBody: (r) => form(r.one(privatePaths), [urlEncoded], `a=${"x".repeat(1_048_577 + r.number(1_000))}`),
  brokenForm: (r) => form(r.one(privatePaths), [r.one([urlEncoded, "Content-Type: multipart/form-data", "Content-Type: multipart/form-data; boundary=x", "Content-Type: multipart/form-data; boundary="])], r.one(["%", "%00=%ff", "--x\r\nbroken", "\u0000", "a".repeat(5_000), "=&=&=", "--x--"])),
  brokenLength: (r) => raw("POST", r.one(privatePaths), [urlEncoded, `Content-Length: ${r.one(["-1", "abc", "1, 2", "0x10", "+3", "", "1 1"])}`], "a=b"),
  smuggling: (r) => raw("POST", r.one([...privatePaths, ...publicPaths]), r.one([
    ["Content-Length: 5", "Transfer-Encoding: chunked"], ["Transfer-Encoding: xchunked"], ["Transfer-Encoding: chunked", "Transfer-Encoding: identity"],
    ["Transfer-Encoding : chunked"], ["Content-Length: 3", "Content-Length: 4"], ["Transfer-Encoding:\tchunked"], [" Transfer-Encoding: chunked"],
  ]), "0\r\n\r\nGET /desk HTTP/1.1\r\nHost: x\r\n\r\n"),
  brokenChunks: (r) => raw("POST", r.one(privatePaths), [urlEncoded, "Transfer-Encoding: chunked"], r.one(["zz\r\n", "-1\r\nx\r\n", "ffffffffffffffff\r\nx", "3;a=\u0001\r\nabc\r\n0\r\n\r\n", "5\r\nab\r\n0\r\n\r\n", "1\nx\n0\n\n"])),
  bodyOnGet: (r) => raw("GET", r.one(publicPaths), ["Content-Length: 4"], "abcd"),
  unfinished: (r) => Buffer.from(r.one(["GET / HT", "GET /cases HTTP/1.1\r\nHost: x\r\n", "POST /desk HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 10\r\n\r\nabc", "G", "\r\n\r\n"])),
  manyHeaders: (r) => raw("GET", r.one(publicPaths), Array.from({ length: 65 + r.number(300) }, (_, at) => `X-${at}: ${r.text(8)}`)),
  largeHeader: (r) => raw("GET", r.one(publicPaths), [`${r.one(["Cookie", "X-A", "Accept-Language", "Referer", "If-None-Match"])}: ${r.text(r.one([4_000, 16_000, 70_000]))}`]),
  brokenHeader: (r) => raw("GET", r.one(publicPaths), [r.one(["X-A\u0000: b", "X A: b", ": b", "X-A: a\u0000b", "X-A: a\rb", " folded: x", "X-A", "X-\u00ff: a", "X-A: \u0001"])]),
  forgedHost: (r) => Buffer.from(`GET ${r.one(publicPaths)} HTTP/1.1\r\n${r.one(["", "Host: \r\n", "Host: a b\r\n", "Host: evil.example/x\r\n", "Host: a@b\r\n", "Host: [::1\r\n", "Host: x\r\nHost: y\r\n", `Host: ${"a".repeat(300)}\r\n`, "Host: x:99999999\r\n", "Host: ../..\r\n"])}Connection: close\r\n\r\n`),
  forgedForwarding: (r) => raw("GET", r.one([...publicPaths, "/desk"]), [`X-Forwarded-Host: ${r.one(["evil.example", "a,b", "\"", "x y"])}`, `X-Forwarded-Proto: ${r.one(["https", "javascript", "http,https"])}`, `X-Forwarded-For: ${r.one(["127.0.0.1", "x", "1,2,3", "::1"])}`, "Forwarded: host=evil.example", "X-Real-IP: 127.0.0.1"]),
  forgedFramework: (r) => raw("GET", r.one([...publicPaths, "/desk"]), r.one([
    ["RSC: 1", "Next-Router-State-Tree: %5B%22"], ["Next-Router-Prefetch: 1", "RSC: 1"], ["x-middleware-subrequest: middleware:middleware:middleware"], ["x-middleware-rewrite: http://evil.example"],
    ["Next-Url: /desk"], ["Content-Security-Policy: script-src 'nonce-evil'"], ["x-nextjs-data: 1"], ["x-matched-path: /desk"], ["x-now-route-matches: 1"], ["x-invoke-path: /desk", "x-invoke-status: 500"], ["x-prerender-revalidate: x"],
  ])),
  forgedAction: (r) => form(r.one([...privatePaths, ...publicPaths]), [r.one([urlEncoded, "Content-Type: text/plain;charset=UTF-8", "Content-Type: multipart/form-data; boundary=x"]), `Next-Action: ${r.text(40, "0123456789abcdef")}`], "[\"$K1\"]"),
  oddExpect: (r) => raw("POST", r.one(privatePaths), [urlEncoded, "Content-Length: 3", `Expect: ${r.one(["200-ok", "100-continues", "x", ""])}`], "a=b"),
  junkCookie: (r) => raw("GET", r.one(["/desk", "/cases"]), [`Cookie: ${r.one(["authjs.session-token=%00", "=;=;;;", "a=\"", "__proto__=1", "authjs.session-token=eyJhbGciOiJub25lIn0.e30.", `authjs.session-token=${"A".repeat(3_900)}`])}`]),
  junkConditions: (r) => raw("GET", r.one(publicPaths), [r.one(["If-None-Match: W/", "If-None-Match: \"", "Range: bytes=5-1", "Range: bytes=0-0,0-0,0-0", "If-Modified-Since: never", "Accept-Encoding: ;;q=x,,br;q=9", "Accept: \u00ff", "Accept-Language: xx-\"", "Upgrade: websocket", "Upgrade: h2c"])]),
  unknownAddress: (r) => raw("GET", `/${r.one(["cases", "people", "decisions", r.text(5)])}/${r.text(12)}`),
  otherProtocol: (r) => r.one([Buffer.from("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"), Buffer.from("GET /\r\n\r\n"), Buffer.from("GET / HTTP/9.9\r\nHost: x\r\n\r\n"), Buffer.from("GET / HTTP/1.1\nHost: x\nConnection: close\n\n"), Buffer.from([0x16, 3, 1, 2, 0, 1, 0, 1, 0xfc, 3, 3]), Buffer.from("HELO x\r\n"), Buffer.from("SSH-2.0-x\r\n")]),
  noise: (r) => Buffer.concat([r.bytes(1 + r.number(300)), Buffer.from("\r\n\r\n")]),
};
