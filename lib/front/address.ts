import { Trouble } from "./trouble";

/**
 * The public pages that read something of their query, and what. Any other name is dropped before a page is looked up or made, or else
 * a stranger could have one page made without end.
 */
const queryNames: ReadonlyMap<string, readonly string[]> = new Map([["/cases", ["q", "requested", "requesting", "status"]]]);
/** The default language has no prefix, so that each page has one address. */
const defaultLanguage = "en";

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
  const isPrefixed = segments[0] === defaultLanguage;
  while (segments[0] === defaultLanguage) segments.shift();
  const plain = `/${segments.join("/")}`;
  const path = `/${segments.map(encodeURIComponent).join("/")}`;
  if (frameworkPath.test(plain) && !within(plain, "/_next/static")) throw new Trouble(404, "missing");

  const kind = fixedPaths.some((one) => within(plain, one)) ? "fixed"
    : privatePaths.some((one) => within(plain, one)) ? "private" : "page";
  const search = cut < 0 ? "" : readQuery(url.slice(cut + 1), kind, plain);
  // Two empty segments are "/" alone; more come from a doubled or a trailing slash.
  if (isPrefixed || decoded.length - segments.length > (segments.length ? 1 : 2)) return { kind: "moved", to: path + search };
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

/** Every pair is checked, also those that are dropped. */
function readQuery(raw: string, kind: Address["kind"], path: string): string {
  if (raw === "") return "";
  const parts = raw.split("&");
  if (parts.length > mostQueryPairs) throw new Trouble(400, "addressQuery");
  const pairs = parts.filter((part) => part !== "").map((part): [string, string] => {
    const equals = part.indexOf("=");
    const [name, value] = equals < 0 ? [part, ""] : [part.slice(0, equals), part.slice(equals + 1)];
    return [decode(name.replaceAll("+", "%20")), decode(value.replaceAll("+", "%20"))];
  });
  const wanted = kind === "private" ? pairs.filter(([name]) => !frameworkQueryName.test(name)) : kind === "page" ? publicPairs(pairs, path) : [];
  return wanted.length === 0 ? "" : `?${new URLSearchParams(wanted).toString()}`;
}

/** One spelling of what a page reads: the first value of each name that has one, in the order of the table. */
function publicPairs(pairs: [string, string][], path: string): [string, string][] {
  const names = queryNames.get(path) ?? [];
  return names.flatMap((name) => {
    const value = pairs.find((pair) => pair[0] === name)?.[1];
    return value ? [[name, value] as [string, string]] : [];
  });
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
