// node scripts/build.mjs: builds, whether or not a build is there; for the container image and for a hand at work.
import { build } from "./start/build.mjs";
import { Refusal } from "./start/refusal.mjs";

try {
  await build();
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
