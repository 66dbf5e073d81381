import type { Address } from "./address";
import { Answer } from "./answer";
import type { AnswerCache } from "./cache";
import type { Encoding } from "./encoding";
import type { EpochWatch } from "./epoch";
import { passedOn, requestHeaders, type Caller } from "./headers";
import { Lane } from "./lane";
import { busy, Trouble } from "./trouble";
import { collect, failure, isFrameworkPage, isOwnPage, type Upstream } from "./upstream";

const mostBytes = 32 * 1024 * 1024;
/** How often a page is made again because the record changed meanwhile. */
const mostTries = 6;

export interface PublicLimits {
  /** Renders at once and waiting; a wait longer than `patienceMs` is a 503. */
  renders: number;
  waiting: number;
  patienceMs: number;
  /** For one render, in ms. */
  renderMs: number;
  /** How long saved copies are served after the database was last heard, in ms. */
  savedCopyMs: number;
}

/** Public answers: from the cache where the record has not changed, else made once for all who ask. */
export class PublicPages {
  readonly #pageLane: Lane;
  readonly #fixedLane: Lane;
  readonly #underWay = new Map<string, Promise<Answer>>();

  constructor(
    readonly watch: EpochWatch,
    readonly cache: AnswerCache,
    readonly upstream: Upstream,
    readonly limits: PublicLimits,
    /** The site itself: what is made for everyone is asked for in its name, never in a visitor's. */
    readonly site: () => Caller,
  ) {
    this.#pageLane = new Lane(limits.renders, limits.waiting, limits.patienceMs);
    this.#fixedLane = new Lane(8, limits.waiting, limits.patienceMs);
  }

  /**
   * The answer for this address, ready to be written in this encoding at once: no change of the record known by then is missing in it.
   * @throws Trouble 500, 502, 503.
   */
  async answer(address: Address, encoding: Encoding, id: string): Promise<Answer> {
    for (let tries = 0; tries < mostTries; tries += 1) {
      const answer = address.kind === "fixed"
        ? this.cache.find(address.key) ?? await this.#fixedFile(address, id)
        : await this.#page(address, id);
      await answer.prepare(encoding);
      if (address.kind === "fixed" || this.#isCurrent(answer)) return answer;
    }
    throw busy();
  }

  #isCurrent(answer: Answer): boolean {
    return !this.watch.isFresh() || answer.parts.epoch === this.watch.value;
  }

  async #page(address: Address, id: string): Promise<Answer> {
    await this.watch.settled();
    const kept = this.cache.find(address.key);
    if (this.watch.isFresh()) return kept ?? this.#made(address, id);
    const { confirmedOn } = this.watch;
    if (kept && confirmedOn && this.watch.ageMs() <= this.limits.savedCopyMs) {
      return kept.parts.blank ? kept : this.cache.saved(address.key, kept, confirmedOn);
    }
    return this.#made(address, id);
  }

  /** One render per address at a time; whoever asks meanwhile waits for the same one. */
  #made(address: Address, id: string): Promise<Answer> {
    const underWay = this.#underWay.get(address.key);
    if (underWay) return underWay;
    const made = this.#pageLane.run(() => this.#render(address, id)).finally(() => this.#underWay.delete(address.key));
    this.#underWay.set(address.key, made);
    return made;
  }

  async #render(address: Address, id: string): Promise<Answer> {
    for (let tries = 0; tries < mostTries; tries += 1) {
      const epoch = this.watch.isFresh() ? this.watch.value : null;
      const answer = await this.#fetch(address, id, epoch);
      await this.watch.settled();
      // Away: what Next could make is sent, and not kept, since nobody can say how long it holds.
      if (!this.watch.isFresh()) return answer;
      // Begun before the record changed, or before anybody could say: made again.
      if (epoch === null || epoch !== this.watch.value) continue;
      this.cache.keep(address, answer);
      return answer;
    }
    throw busy();
  }

  #fixedFile(address: Address, id: string): Promise<Answer> {
    return this.#fixedLane.run(async () => {
      const answer = await this.#fetch(address, id, null);
      this.cache.keep(address, answer);
      return answer;
    });
  }

  async #fetch(address: Address, id: string, epoch: string | null): Promise<Answer> {
    const { renderMs } = this.limits;
    try {
      const message = await this.upstream.ask({ method: "GET", target: address.key, headers: requestHeaders(this.site(), id), withinMs: renderMs, waitMs: 0 });
      const body = await collect(message, mostBytes, renderMs);
      const status = message.statusCode ?? 502;
      if (status >= 500 && !isOwnPage(message)) throw failure(status, false);
      const blank = status >= 400 && isFrameworkPage(body);
      if (blank && status !== 404) throw new Trouble(status, "refusedByPage");
      const lasts = status === 200 || status === 404 || status === 301 || status === 308;
      return new Answer({
        status, blank, epoch,
        body: blank ? Buffer.alloc(0) : body,
        type: message.headers["content-type"] ?? "application/octet-stream",
        fields: passedOn(message.headers, "public", this.upstream.authority),
        styleHashes: String(message.headers["x-style-hash"] ?? ""),
        keeping: !lasts ? "none" : address.kind === "page" ? "record" : status === 200 ? "fixed" : "none",
      });
    } catch (problem) {
      // With the database away, a page that could not be made is the database's doing, whatever Next made of it.
      if (address.kind === "page" && problem instanceof Trouble && problem.status >= 500 && !this.watch.isFresh()) {
        throw new Trouble(503, "databaseAway", { "Retry-After": "30" }, problem);
      }
      throw problem;
    }
  }
}
