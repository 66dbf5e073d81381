// npm run bench: starts the whole program on data of its own, measures it, and writes BENCHMARKS.md.
// npm run bench -- growing: measures that section alone and writes nothing.
import { build, isBuilt } from "./start/build.mjs";
import { install, isInstalled } from "./start/install.mjs";
import "./start/quiet.mjs";
import { Refusal } from "./start/refusal.mjs";
import { step } from "./start/steps.mjs";
import { listenForStop } from "./start/stopping.mjs";

const { signal } = listenForStop(() => process.exit(130));

try {
  if (!isInstalled({ dev: true })) await step("Installing", (note) => install(note, { signal }));
  if (!isBuilt()) await build({ signal });
  const { register } = await import("tsx/esm/api"); // here, since this file is read before anything is installed
  register();
  const { bench } = await import("./bench/bench.ts");
  await bench(process.argv.slice(2), signal);
} catch (error) {
  if (!signal.aborted) console.error(error instanceof Refusal ? error.message : error);
  process.exitCode = 1;
}
process.exit();
