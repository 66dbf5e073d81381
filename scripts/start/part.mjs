import { spawn } from "node:child_process";
import readline from "node:readline";
import { pathToFileURL } from "node:url";
import path from "node:path";
import { send } from "./processes.mjs";
import { Refusal } from "./refusal.mjs";
import { root } from "./settings.mjs";

const leash = pathToFileURL(path.join(root, "scripts/start/leash.mjs")).href;
const longestPause = 10_000; // ms between two tries to start a part that keeps crashing
const steadyAfter = 60_000; // ms of running after which a crash counts as the first again

/**
 * One Node process that is kept running: `begin()` starts it and waits until it is ready; when it ends by itself it is started again,
 * at once the first time and then with growing pauses; `end(limit)` lets it finish what it does, at most `limit` ms, and stops it.
 * `args` and `env` are the process's; an abort of `signal` ends the waiting; `isReady` is asked every 50 ms with the lines that it has printed so far.
 * `note(pid)` is told its number; `say(line)` is given what it prints once it has been ready, and what happens to it.
 */
export function keepRunning({ name, args, env, isReady, note, say, signal }) {
  let child;
  let exited;
  let ending = false;
  let wake = () => {};

  function launch() {
    const began = Date.now();
    const printed = [];
    // A group of its own: the terminal's Ctrl-C reaches the supervisor alone, which ends the parts in their order.
    child = spawn(process.execPath, ["--import", leash, ...args], { cwd: root, env, detached: true, stdio: ["ignore", "pipe", "pipe", "ipc"] });
    const started = child;
    note(started.pid);
    for (const stream of [started.stdout, started.stderr]) {
      readline.createInterface({ input: stream }).on("line", (line) => (printed.ready ? say(line) : printed.push(line)));
    }
    exited = new Promise((resolve) => started.on("error", () => resolve("could not be run")).on("exit", (code, signal) => resolve(signal ?? `exit code ${code}`)));
    exited.then((how) => (started.gone = how));
    return { started, printed, began };
  }

  async function ready({ started, printed }, limit) {
    const end = Date.now() + limit;
    while (!started.gone && !signal.aborted && Date.now() < end) {
      if (await isReady(printed)) return void (printed.ready = true);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    signal.throwIfAborted();
    throw new Refusal(`${printed.join("\n")}\n${name} did not start (${started.gone ?? `not ready within ${limit / 1000} s`}); what it said is above.`);
  }

  async function watch(launched) {
    for (let crashes = 0; ; crashes++) {
      const how = await exited;
      if (ending) return;
      if (Date.now() - launched.began > steadyAfter) crashes = 0;
      say(`${name} stopped by itself (${how}); starting it again.`);
      await new Promise((resolve) => ((wake = resolve), setTimeout(resolve, crashes && Math.min(longestPause, 250 * 2 ** crashes))));
      if (ending) return;
      launched = launch();
      try {
        await ready(launched, 60_000);
        say(`${name} runs again.`);
      } catch (error) {
        if (ending || signal.aborted) return;
        say(error.message);
        send("SIGKILL", launched.started.pid, { group: true });
      }
    }
  }

  return {
    async begin() {
      const launched = launch();
      await ready(launched, 60_000);
      watch(launched);
    },
    async end(limit) {
      ending = true;
      wake();
      if (!child) return;
      if (!child.gone) send("SIGTERM", child.pid);
      const kill = setTimeout(() => send("SIGKILL", child.pid, { group: true }), limit);
      await exited;
      clearTimeout(kill);
      note(undefined);
    },
    kill: () => child && !child.gone && send("SIGKILL", child.pid, { group: true }),
  };
}
