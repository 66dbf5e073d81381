import { Trouble } from "./trouble";

/** What a visitor may ask a public page, in one place. Any other name is dropped before the page is looked up or made. */
export const publicQueryNames: ReadonlySet<string> = new Set([
  "q", "state", "status", "kind", "page", "sort", "order", "from", "until", "person", "stage",
]);

const privatePaths = ["/desk", "/sign-in", "/sign-out", "/api/health"];
/** Where a form may be sent. */
const formPaths = ["/desk", "/sign-in", "/sign-out"];
const fixedPaths = ["/assets", "/fonts", "/_next/static"];
/** Names that mean something to Next itself and nothing to a visitor. */
const frameworkQueryName = /^(_rsc$|nxt[A-Z]|__next)/;
/** Other forms in which Next would give a page away. */
const frameworkPath = /^\/_next(\/|$)|\.(rsc|action)$|\.segments\//;

const longestUrl = 2048;
const longestPath = 1024;
const mostQueryPairs = 32;
// Nothing that a person can type into a field and mean: controls, and code points that are no characters.
const noCharacter = /[\u0000-\u001f\u007f-\u009f\ufffe\uffff]/;

/**
 * An address that has passed: `page` is public and changes with the record, `fixed` never changes under its name,
 * `private` is for one person. `path` and `search` (with its "?", or empty) are in one spelling, percent-encoded,
 * and are what Next is asked for; together they are the key under which an answer is kept.
 */
export interface Address {
  kind: "page" | "fixed" | "private";
  path: string;
  search: string;
  key: string;
  takesForms: boolean;
}

/** A cleaner address of the same page, always a path on this host. */
export interface Moved {
  kind: "moved";
  to: string;
}

/**
 * Reads the target of a request line.
 * @throws Trouble 400, 404 or 414 with the sentence that says what is wrong with it.
 */
export function readAddress(url: string): Address | Moved {
  if (url.length > longestUrl) throw new Trouble(414, "addressLong");
  if (!url.startsWith("/")) throw new Trouble(400, "addressForm");
  if (/[^\x21-\x7e]|[\\#]/.test(url)) throw new Trouble(400, "addressCharacter");
  const cut = url.indexOf("?");
  const rawPath = cut < 0 ? url : url.slice(0, cut);
  if (rawPath.length > longestPath) throw new Trouble(414, "addressLong");

  const decoded = rawPath.split("/").map(readSegment);
  const segments = decoded.filter((segment) => segment !== "");
  const plain = `/${segments.join("/")}`;
  const path = `/${segments.map(encodeURIComponent).join("/")}`;
  if (frameworkPath.test(plain) && !within(plain, "/_next/static")) throw new Trouble(404, "missing");

  const kind = fixedPaths.some((one) => within(plain, one)) ? "fixed"
    : privatePaths.some((one) => within(plain, one)) ? "private" : "page";
  const search = cut < 0 ? "" : readQuery(url.slice(cut + 1), kind);
  // Two empty segments are "/" alone; more come from a doubled or a trailing slash.
  if (decoded.length - segments.length > (segments.length ? 1 : 2)) return { kind: "moved", to: path + search };
  return { kind, path, search, key: path + search, takesForms: formPaths.some((one) => within(plain, one)) };
}

function within(path: string, folder: string): boolean {
  return path.startsWith(folder) && (path.length === folder.length || path[folder.length] === "/");
}

function readSegment(raw: string): string {
  const segment = decode(raw);
  // An encoded slash would be one name here and two folders behind.
  if (/[/\\]/.test(segment)) throw new Trouble(400, "addressCharacter");
  if (segment === "." || segment === "..") throw new Trouble(400, "addressDots");
  return segment;
}

/** Every pair is checked, also those that are dropped; the order of different names makes no different page. */
function readQuery(raw: string, kind: Address["kind"]): string {
  if (raw === "") return "";
  const parts = raw.split("&");
  if (parts.length > mostQueryPairs) throw new Trouble(400, "addressQuery");
  const pairs = parts.filter((part) => part !== "").map((part): [string, string] => {
    const equals = part.indexOf("=");
    const [name, value] = equals < 0 ? [part, ""] : [part.slice(0, equals), part.slice(equals + 1)];
    return [decode(name.replaceAll("+", "%20")), decode(value.replaceAll("+", "%20"))];
  });
  const wanted = pairs.filter(([name]) => kind === "private" ? !frameworkQueryName.test(name) : kind === "page" && publicQueryNames.has(name));
  if (wanted.length === 0) return "";
  if (kind === "page") wanted.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `?${new URLSearchParams(wanted).toString()}`;
}

/** decodeURIComponent refuses broken escapes, overlong forms and lone surrogates alike. */
function decode(raw: string): string {
  let text: string;
  try {
    text = raw.includes("%") ? decodeURIComponent(raw) : raw;
  } catch {
    throw new Trouble(400, "addressEscape");
  }
  if (noCharacter.test(text)) throw new Trouble(400, "addressCharacter");
  return text;
}
