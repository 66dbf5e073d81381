import type { Sentence } from "./sentences";

/**
 * What the front answers by itself in place of a page: a refusal (4xx) or a failure (5xx).
 * Thrown or returned; `headers` are added to the answer, `cause` goes to the log and to nobody else.
 */
export class Trouble extends Error {
  constructor(
    readonly status: number,
    readonly sentence: Sentence,
    readonly headers: Readonly<Record<string, string>> = {},
    cause?: unknown,
  ) {
    super(sentence, { cause });
    this.name = "Trouble";
  }
}

/** Too much at once; `Retry-After` in seconds. */
export function busy(): Trouble {
  return new Trouble(503, "busy", { "Retry-After": "3" });
}
