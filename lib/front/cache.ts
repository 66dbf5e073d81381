import { LRUCache } from "lru-cache";
import type { Address } from "./address";
import type { Answer } from "./answer";

type Shelf = LRUCache<string, Answer>;

/**
 * Finished public answers, on shelves bounded in bytes. What strangers can ask for without end (searches, addresses that do not
 * exist) has shelves of its own, so that no flood of it puts a page out.
 */
export class AnswerCache {
  readonly #pages: Shelf;
  readonly #queries: Shelf;
  readonly #misses: Shelf;
  readonly #fixed: Shelf;
  readonly #saved: Shelf;

  constructor(bytes: number) {
    this.#pages = shelf(bytes / 2);
    this.#queries = shelf(bytes / 8);
    this.#misses = shelf(bytes / 16);
    this.#fixed = shelf(bytes / 4);
    this.#saved = shelf(bytes / 16);
  }

  /** By key; a raw request target that equals a key has, by that, passed the guards. */
  find(key: string): Answer | undefined {
    return this.#pages.get(key) ?? this.#fixed.get(key) ?? this.#queries.get(key) ?? this.#misses.get(key);
  }

  /** Keeps what is worth keeping: 200 and 404 and lasting redirects of pages, 200 of files that never change. */
  keep(address: Address, answer: Answer): void {
    const { status } = answer.parts;
    if (address.kind === "fixed") {
      if (status === 200) this.#fixed.set(address.key, answer);
    } else if (status === 200) {
      (address.search ? this.#queries : this.#pages).set(address.key, answer);
    } else if (status === 404 || status === 301 || status === 308) {
      this.#misses.set(address.key, answer);
    }
  }

  /** The marked copy of a page, made once while the database is away. */
  saved(key: string, answer: Answer, when: Date): Answer {
    const name = `${when.getTime()} ${key}`;
    let copy = this.#saved.get(name);
    if (!copy) this.#saved.set(name, copy = answer.savedCopy(when));
    return copy;
  }

  /** The record has changed: nothing made before is served again, as a saved copy neither. */
  forgetRecord(): void {
    for (const one of [this.#pages, this.#queries, this.#misses, this.#saved]) one.clear();
  }

  /** Bytes taken now, by the same count that bounds them. */
  get bytes(): number {
    return [this.#pages, this.#queries, this.#misses, this.#fixed, this.#saved].reduce((sum, one) => sum + one.calculatedSize, 0);
  }
}

function shelf(bytes: number): Shelf {
  const maxSize = Math.max(1, Math.floor(bytes));
  return new LRUCache<string, Answer>({ maxSize, maxEntrySize: Math.max(1, Math.floor(maxSize / 4)), sizeCalculation: (answer, key) => answer.bytes + key.length * 2 });
}
