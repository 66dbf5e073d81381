import { promisify } from "node:util";
import { brotliCompress, constants, createBrotliCompress, createGzip, gzip } from "node:zlib";
import type { Transform } from "node:stream";

export type Encoding = "identity" | "br" | "gzip";

const smallest = 1024;
/**
 * Brotli's, measured on our case pages (88 kB): 3 takes 0.7 ms and makes 19.0 kB, which is too much of the largest; 5 takes 1.5 and makes
 * 16.9, 10 takes 48 and makes 15.1; what lies between 5 and 10 costs and gains nothing.
 */
const quality = { usual: 5, finer: 10 };
/** Larger bodies stay as they were first sent: a finer form takes time in proportion. */
const mostToRefine = 256 * 1024;
const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);
const textType = /^(text\/|application\/(json|xml|javascript|manifest\+json)|[a-z]+\/[a-z0-9.+-]+\+(xml|json)|font\/(ttf|otf))/i;

export function isText(type: string): boolean {
  return textType.test(type);
}

/** A body in another encoding, or null where that would not at least halve it: so both together never take more than the body itself. */
export async function compressed(body: Buffer, encoding: Encoding): Promise<Buffer | null> {
  if (encoding === "identity" || body.length < smallest) return null;
  const result = encoding === "br" ? await brotli(body, quality.usual) : await compressGzip(body);
  return result.length * 2 <= body.length ? result : null;
}

/** A Brotli form in fewer bytes than this one, for what is asked for often; null where that is not worth it. */
export async function finer(body: Buffer, form: Buffer): Promise<Buffer | null> {
  if (body.length > mostToRefine) return null;
  const result = await brotli(body, quality.finer);
  return result.length < form.length ? result : null;
}

function brotli(body: Buffer, quality: number): Promise<Buffer> {
  // The window need not be larger than what most bodies are, and the whole form fits into one piece: less memory to clear each time.
  return compressBrotli(body, { chunkSize: 32 * 1024, params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_LGWIN]: 18, [constants.BROTLI_PARAM_SIZE_HINT]: body.length } });
}

/** The same for what passes through as a stream; `length` in bytes where it is known. */
export function compressor(encoding: Encoding, type: string, length: number | undefined): Transform | null {
  if (encoding === "identity" || !isText(type) || (length !== undefined && length < smallest)) return null;
  return encoding === "br" ? createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: quality.usual } }) : createGzip();
}

// Browsers send a handful of different values, and this is asked for every warm answer.
const known = new Map<string, Encoding>();

/** The best encoding that an Accept-Encoding header allows. */
export function chosenEncoding(accept: string | string[] | undefined): Encoding {
  if (accept === undefined || accept === "") return "identity";
  const text = String(accept);
  const before = known.get(text);
  if (before) return before;
  const allowed = new Set(text.toLowerCase().split(",").map((part) => part.split(";").map((word) => word.trim()))
    .filter(([, weight]) => !/^q=0(\.0*)?$/.test(weight ?? "")).map(([name]) => name));
  const best = allowed.has("br") ? "br" : allowed.has("gzip") ? "gzip" : "identity";
  if (known.size < 100 && text.length < 200) known.set(text, best);
  return best;
}
