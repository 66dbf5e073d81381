import fs from "node:fs";
import path from "node:path";
import { claim } from "./claim.mjs";
import { writeWhole } from "./files.mjs";
import { lives, noted } from "./processes.mjs";
import { root } from "./settings.mjs";
import { step } from "./steps.mjs";

/** Notes who builds here. Beside .next, which Next empties. */
const builder = path.join(root, ".building.json");

/**
 * Waits, and says so, while another process builds here: two would write into .next together. One that was killed counts until what
 * it had started has ended too. Returns `{ waited, begun, done }`: `begun(pid)` notes what is started, `done()` lets the next one in.
 */
export async function buildingAlone({ signal = undefined, file = builder, out = process.stdout } = {}) {
  let waited = false;
  const noteOf = (child) => JSON.stringify({ builder: noted(process.pid), child: child && noted(child) });
  await claim(file, () => noteOf(), async (holder) => {
    if (!isAtWork(holder)) return;
    waited = true;
    await step(`Waiting for another build here (process ${holder.builder.pid})`, () => untilGone(file, holder, signal), out);
  });
  return { waited, begun: (pid) => writeWhole(file, noteOf(pid)), done: () => fs.rmSync(file, { force: true }) };
}

const isAtWork = (holder) => lives(holder?.builder) || lives(holder?.child);

/** It rewrites its note with each process that it starts. */
async function untilGone(file, holder, signal) {
  while (isAtWork(holder) && fs.existsSync(file)) {
    signal?.throwIfAborted();
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
