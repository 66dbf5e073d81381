import type { IncomingMessage } from "node:http";
import { busy, Trouble } from "./trouble";

/** Reads what forms carry, whole, before Next hears of it; so a slow sender occupies nobody. */
export class Bodies {
  #held = 0;

  /** `mostBytes` for one form, `mostHeld` for all that are held at once, `withinMs` for one to arrive. */
  constructor(readonly mostBytes: number, readonly mostHeld: number, readonly withinMs: number) {}

  /**
   * Runs `use` with the body and forgets it afterwards.
   * @throws Trouble 408, 413 or 503; whatever `use` throws.
   */
  async with<T>(request: IncomingMessage, use: (body: Buffer) => Promise<T>): Promise<T> {
    let own = 0;
    const hold = (bytes: number) => {
      own += bytes;
      this.#held += bytes;
      if (own > this.mostBytes) throw new Trouble(413, "bodyLarge");
      if (this.#held > this.mostHeld) throw busy();
    };
    try {
      return await use(await read(request, hold, this.withinMs));
    } finally {
      this.#held -= own;
    }
  }
}

/** The sender went away; there is nobody to answer. */
export class Gone extends Error {}

function read(request: IncomingMessage, hold: (bytes: number) => void, withinMs: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const settle = (end: () => void) => {
      clearTimeout(timer);
      request.off("data", take).off("end", whole).off("close", gone).off("error", gone);
      // A late error of the socket must still find a listener.
      request.on("error", () => undefined);
      end();
    };
    const take = (chunk: Buffer) => {
      try {
        hold(chunk.length);
        chunks.push(chunk);
      } catch (trouble) {
        settle(() => reject(trouble));
      }
    };
    const whole = () => settle(() => resolve(Buffer.concat(chunks)));
    const gone = () => settle(() => reject(new Gone("the sender went away")));
    const timer = setTimeout(() => settle(() => reject(new Trouble(408, "bodySlow"))), withinMs);
    request.on("data", take).on("end", whole).on("close", gone).on("error", gone);
  });
}
