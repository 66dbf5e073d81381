import { lives } from "./processes.mjs";
import { startedBy } from "./folder.mjs";
import { Stopped } from "./refusal.mjs";

/** npm passes on the signal that the terminal has already sent us, so that one Ctrl-C arrives twice; later ones are meant. */
const oneSignal = 1000; // ms

/**
 * Listens for the wish to stop: Ctrl-C, SIGTERM, a closed terminal, or the end of whoever started us.
 * Returns `{ signal, asked }`: `signal` aborts what is being prepared, `asked` resolves. A second wish calls `kill`.
 */
export function listenForStop(kill) {
  const controller = new AbortController();
  let first;
  const asked = new Promise((resolve) => controller.signal.addEventListener("abort", resolve));
  const wish = () => {
    if (first && Date.now() - first > oneSignal) kill();
    if (first) return;
    first = Date.now();
    controller.abort(new Stopped());
  };
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(name, wish);
  const npm = startedBy();
  if (process.channel) process.on("disconnect", wish); // a program that started us over a channel is gone
  if (npm) setInterval(() => first || lives(npm) || wish(), 500).unref();
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {}); // the terminal is gone: go on and stop in order
  return { signal: controller.signal, asked };
}
