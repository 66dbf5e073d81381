import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { compressed, finer, isText, type Encoding } from "./encoding";
import { securityHeaders, type HeaderList } from "./headers";
import { savedCopyBanner } from "./sentences";

/** `record`: as long as the record does not change. `fixed`: for ever under its name. `none`: for this visitor only. */
type Keeping = "record" | "fixed" | "none";

const keepingHeaders: Record<Keeping, HeaderList> = {
  record: ["Cache-Control", "public, max-age=0, must-revalidate", "Surrogate-Control", "max-age=0", "Surrogate-Key", "record"],
  fixed: ["Cache-Control", "public, max-age=31536000, immutable"],
  none: ["Cache-Control", "no-store"],
};

interface Parts {
  status: number;
  type: string;
  body: Buffer;
  /** Further header lines, names and values in one list. */
  fields: HeaderList;
  styleHashes: string;
  keeping: Keeping;
  /** The record's epoch read before the page was made; null where nobody could say. */
  epoch: string | null;
  /** Next's own empty page: to be answered with ours, under the visitor's request id. */
  blank?: boolean;
}

/** A finished public answer, with its header lines and its compressed forms. */
export class Answer {
  readonly #forms = new Map<Encoding, Buffer | null>();
  readonly #heads = new Map<string, HeaderList>();
  readonly #etag: string | null;
  readonly #isText: boolean;
  #isRefined = false;

  constructor(readonly parts: Parts) {
    this.#isText = isText(parts.type);
    // Weak, because one tag stands for the plain and every compressed form.
    this.#etag = parts.status === 200 && parts.keeping !== "none"
      ? `W/"${createHash("sha256").update(parts.body).update(parts.styleHashes).digest("base64url").slice(0, 22)}"` : null;
  }

  /** Bytes that this takes at most: both compressed forms together are no longer than the body. */
  get bytes(): number {
    return this.parts.body.length * (this.#isText ? 2 : 1) + 4096;
  }

  isReady(encoding: Encoding): boolean {
    return encoding === "identity" || !this.#isText || this.#forms.has(encoding);
  }

  async prepare(encoding: Encoding): Promise<void> {
    if (!this.isReady(encoding)) this.#forms.set(encoding, await compressed(this.parts.body, encoding));
  }

  /** Makes the Brotli form finer, once; whoever asks meanwhile is sent the present one. Null where there is nothing to do. */
  refine(): Promise<void> | null {
    const form = this.#forms.get("br");
    if (this.#isRefined || !form) return null;
    this.#isRefined = true;
    return finer(this.parts.body, form).then((better) => {
      if (!better) return;
      this.#forms.set("br", better);
      for (const name of ["br", "brs"]) this.#heads.delete(name);
    });
  }

  /** Writes the answer at once; nothing is awaited between the caller's last look at the epoch and the first byte. */
  send(request: IncomingMessage, response: ServerResponse, encoding: Encoding, https: boolean, id: string): void {
    const unchanged = this.#etag !== null && isKnown(request.headers["if-none-match"], this.#etag);
    const form = unchanged ? null : this.#forms.get(encoding) ?? null;
    const body = form ?? this.parts.body;
    const name = `${unchanged ? "304" : form ? encoding : ""}${https ? "s" : ""}`;
    let head = this.#heads.get(name);
    if (!head) this.#heads.set(name, head = this.#head(unchanged ? null : body, form ? encoding : null, https));
    // The list is read within writeHead, so its last place can serve every request in turn.
    head[head.length - 1] = id;
    response.writeHead(unchanged ? 304 : this.parts.status, head);
    if (unchanged) response.end();
    else response.end(body);
  }

  #head(body: Buffer | null, encoding: Encoding | null, https: boolean): HeaderList {
    const { type, fields, styleHashes, keeping } = this.parts;
    return [
      ...(body ? ["Content-Type", type, "Content-Length", String(body.length)] : []),
      ...(encoding ? ["Content-Encoding", encoding] : []),
      ...(this.#isText ? ["Vary", "Accept-Encoding"] : []),
      ...(this.#etag ? ["ETag", this.#etag] : []),
      ...keepingHeaders[keeping], ...fields, ...securityHeaders(https, styleHashes),
      "X-Request-Id", "",
    ];
  }

  /** The same page, saying plainly that it may be out of date; `when` is when the record was last asked. */
  savedCopy(when: Date): Answer {
    const { type, body, fields } = this.parts;
    return new Answer({
      ...this.parts,
      body: /^text\/html/i.test(type) ? withBanner(body, savedCopyBanner(when)) : body,
      fields: [...fields, "Warning", '110 - "Response is Stale"', "X-Saved-Copy", "1"],
      keeping: "none",
      epoch: null,
    });
  }
}

function isKnown(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  if (ifNoneMatch === etag || ifNoneMatch.trim() === "*") return true;
  const opaque = etag.slice(2);
  return ifNoneMatch.split(",").some((one) => one.trim().replace(/^W\//, "") === opaque);
}

function withBanner(body: Buffer, banner: string): Buffer {
  const html = body.toString("utf8");
  const marked = html.includes("<!--saved-copy-->") ? html.replace("<!--saved-copy-->", () => banner)
    : html.replace(/<body(\s[^>]*)?>/i, (tag) => tag + banner);
  return Buffer.from(marked);
}
