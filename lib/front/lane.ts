import { busy } from "./trouble";

/**
 * Lets a bounded number of pieces of work run at once; the rest wait in order.
 * More than `waiting`, or a wait longer than `patienceMs`, is a 503, so that a flood costs a sentence and not memory.
 */
export class Lane {
  #running = 0;
  readonly #queue: (() => void)[] = [];

  constructor(readonly atOnce: number, readonly waiting: number, readonly patienceMs: number) {}

  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.#running < this.atOnce) this.#running += 1;
    else await this.#turn();
    try {
      return await work();
    } finally {
      // Who waits takes over this place, so the count stays.
      const next = this.#queue.shift();
      if (next) next();
      else this.#running -= 1;
    }
  }

  #turn(): Promise<void> {
    if (this.#queue.length >= this.waiting) throw busy();
    return new Promise((resolve, reject) => {
      const go = () => {
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(() => {
        this.#queue.splice(this.#queue.indexOf(go), 1);
        reject(busy());
      }, this.patienceMs);
      this.#queue.push(go);
    });
  }
}
