import { spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import readline from "node:readline";
import { root } from "./settings.mjs";
import { Refusal, Stopped } from "./refusal.mjs";

/**
 * What tells a process from a later one with the same number, or undefined when no such process lives.
 * On Linux the boot and the clock tick at which it began; elsewhere what ps says of its beginning.
 */
export function identify(pid) {
  if (process.platform === "linux") return identifyOnLinux(pid);
  const began = spawnSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).stdout?.trim();
  return began || undefined;
}

function identifyOnLinux(pid) {
  try {
    const fields = fs.readFileSync(`/proc/${pid}/stat`, "utf8").replace(/^.*\) /s, "").split(" ");
    if (fields[0] === "Z" || fields[0] === "X") return undefined; // ended, only not yet collected
    return `${fs.readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim()} ${fields[19]}`;
  } catch {
    return undefined;
  }
}

/** A process as it is noted in a file: its number and its identity. */
export const noted = (pid) => ({ pid, identity: identify(pid) });

/** Whether the noted process still lives. */
export const lives = (note) => Boolean(note?.identity) && identify(note.pid) === note.identity;

/** Sends a signal to a process, or to its whole group; a process that has gone already is no error. */
export function send(signal, pid, { group = false } = {}) {
  try {
    process.kill(group ? -pid : pid, signal);
  } catch (error) {
    if (error.code !== "ESRCH" && error.code !== "EPERM") throw error;
  }
}

/** Waits until `condition` holds, looking every 50 ms; false when `limit` milliseconds have passed. */
export async function until(condition, limit) {
  const end = Date.now() + limit;
  while (!(await condition())) {
    if (Date.now() > end) return false;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return true;
}

/**
 * Runs one command to its end, in a process group of its own, so that the terminal's Ctrl-C reaches us alone and we end it.
 * `onLine` is given each line that it prints; `begun` its process number, once, and undefined at its end.
 * @throws {Refusal} with the first and last lines that it printed, when it fails; {Stopped} when `signal` was given first
 */
export async function run(name, command, args, { env = process.env, signal, onLine = () => {}, begun = () => {} } = {}) {
  signal?.throwIfAborted();
  const child = spawn(command, args, { cwd: root, env, detached: true, stdio: ["ignore", "pipe", "pipe"] });
  const head = []; // of what it prints: the reason often stands first
  const tail = [];
  for (const stream of [child.stdout, child.stderr]) {
    readline.createInterface({ input: stream }).on("line", (line) => {
      (head.length < 20 ? head : tail).push(line);
      if (tail.length > 40) tail.shift();
      onLine(line);
    });
  }
  if (child.pid) begun(child.pid);
  const stop = () => send("SIGKILL", child.pid, { group: true });
  signal?.addEventListener("abort", stop);
  const ended = await new Promise((resolve) => child.on("error", (error) => resolve({ error })).on("close", (code, killedBy) => resolve({ code, killedBy })));
  signal?.removeEventListener("abort", stop);
  begun(undefined);
  if (signal?.aborted) throw new Stopped(name);
  if (ended.error) throw new Refusal(`${name} failed: ${command} could not be run (${ended.error.code}).`);
  if (ended.code !== 0) throw new Refusal(`${[...head, ...tail].join("\n")}\n${name} failed (${ended.killedBy ?? `exit code ${ended.code}`}); what it said is above.`);
}
