import { performance } from "node:perf_hooks";
import pg from "pg";

/** Where the record's epoch is read: one value, moved by every publication and take-down. */
export interface EpochSource {
  /** Rejects when the database cannot say. */
  read(): Promise<string>;
  /** Gives up whatever is open; the next `read` begins anew. */
  drop(): void;
}

export interface EpochTimes {
  everyMs: number;
  timeoutMs: number;
  /** How old the last good reading may be before the database counts as away. */
  staleMs: number;
}

/** Knows the record's epoch, how long ago that was certain, and whether the database answers. */
export class EpochWatch {
  value: string | null = null;
  /** Wall-clock time of the last good reading; for people. */
  confirmedOn: Date | null = null;
  #confirmedAt = Number.NEGATIVE_INFINITY;
  #lastFailed = false;
  #reading = false;
  #poll: Promise<void> = Promise.resolve();
  #timer: NodeJS.Timeout | undefined;
  #stopped = false;

  constructor(
    readonly source: EpochSource,
    readonly onMove: () => void,
    readonly times: EpochTimes = { everyMs: 250, timeoutMs: 500, staleMs: 750 },
  ) {}

  /** Resolves after the first reading, good or not. */
  start(): Promise<void> {
    this.#begin();
    return this.#poll;
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
    this.source.drop();
  }

  /** Whether `value` can be relied on now. */
  isFresh(): boolean {
    return this.ageMs() <= this.times.staleMs;
  }

  /** Milliseconds since the last good reading was begun. */
  ageMs(): number {
    return performance.now() - this.#confirmedAt;
  }

  /** Where a reading is late but has not failed, waits for its outcome: a busy moment is no outage. */
  async settled(): Promise<void> {
    if (this.isFresh() || this.#lastFailed) return;
    if (!this.#reading) this.#begin();
    await this.#poll;
  }

  #begin(): void {
    clearTimeout(this.#timer);
    if (this.#stopped) return;
    this.#reading = true;
    this.#poll = this.#read().finally(() => {
      this.#reading = false;
    });
  }

  async #read(): Promise<void> {
    // The reading is as old as its question, not as its answer.
    const asked = performance.now();
    const askedOn = new Date();
    try {
      const value = await within(this.source.read(), this.times.timeoutMs);
      if (value !== this.value) {
        this.value = value;
        this.onMove();
      }
      this.#confirmedAt = asked;
      this.confirmedOn = askedOn;
      this.#lastFailed = false;
    } catch {
      this.#lastFailed = true;
      this.source.drop();
    }
    if (!this.#stopped) this.#timer = setTimeout(() => this.#begin(), Math.max(0, this.times.everyMs - (performance.now() - asked)));
  }
}

async function within<T>(work: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Reads `record.epoch` over one connection of the reader's login, opened again after any fault. */
export function databaseEpoch(url: string, timeoutMs = 500): EpochSource {
  let client: pg.Client | null = null;
  const drop = () => {
    const old = client;
    client = null;
    old?.end().catch(() => undefined);
  };
  const connect = async () => {
    const fresh = new pg.Client({ connectionString: url, connectionTimeoutMillis: timeoutMs, application_name: "watching-brief front" });
    fresh.on("error", () => {
      if (client === fresh) drop();
    });
    client = fresh;
    await fresh.connect();
    return fresh;
  };
  return {
    async read() {
      const open = client ?? await connect();
      const { rows } = await open.query<{ value: string }>("SELECT value::text AS value FROM record.epoch WHERE id = 1");
      if (!rows[0]) throw new Error("record.epoch has no row");
      return rows[0].value;
    },
    drop,
  };
}
