import fs from "node:fs";
import path from "node:path";
import { claim } from "./claim.mjs";
import { readJson, writeWhole } from "./files.mjs";
import { identify, lives, noted, send, until } from "./processes.mjs";
import { Refusal } from "./refusal.mjs";

/** How the data folder is laid out; moved when an older program could no longer use what a newer one left there. */
const dataVersion = 1;

/**
 * Opens the data folder for this process alone, and ends what a killed predecessor left running.
 * Returns `{ path, state, remember, note, endLeftovers, stopping, close }`: `state` is what `version.json` holds and `remember(changes)` adds to
 * it; `note(name, pid)` writes down a part that was started (undefined: that it ended), so that the next start finds it.
 * @throws {Refusal} when the folder is in use, of a newer version, or not ours to write
 */
export const openDataFolder = (dataDir) => usingFolder(dataDir, async () => {
  makeFolder(dataDir, process.getuid?.() === 0 ? 0o711 : 0o700);
  const runFile = path.join(dataDir, "run.json");
  const left = await claim(runFile, (before) => ours(before?.parts ?? {}), (run) => waitForItsEnd(runFile, run));
  return opened(dataDir, left?.parts ?? {});
});

/**
 * What `work` gives, which reads and writes in the data folder.
 * @throws {Refusal} when the system does not let it
 */
export async function usingFolder(dataDir, work) {
  try {
    return await work();
  } catch (error) {
    if (!error.syscall) throw error; // not the system's answer
    const whose = ["EACCES", "EPERM"].includes(error.code);
    throw new Refusal(`The data folder ${dataDir} cannot be used${whose ? " by this user" : ""} (${error.code}); choose another with DATA_DIR=…${whose ? ", or start as the user who owns it" : ""}.`);
  }
}

/** One level after the other: where the system lets nobody make a folder, as in /proc, Node's own way tries without end. */
function makeFolder(folder, mode) {
  if (fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  const parent = path.dirname(folder);
  if (parent !== folder) makeFolder(parent, mode);
  fs.mkdirSync(folder, { mode });
}

/** A supervisor that is stopping, or whose `npm start` was killed and which is about to notice, is waited for. */
async function waitForItsEnd(file, run) {
  if (!lives(run?.supervisor)) return;
  const leaving = () => readJson(file)?.stopping || (run.startedBy && !lives(run.startedBy));
  if (leaving() && (await until(() => !lives(run.supervisor), 45_000))) return;
  throw new Refusal(`The data folder ${path.dirname(file)} is in use by a Watching Brief that is running (process ${run.supervisor.pid}).`);
}

const ours = (parts, stopping = false) => JSON.stringify({ supervisor: noted(process.pid), startedBy: startedBy(), stopping, parts });

/** The npm process that was asked for `npm start`, if there is one. */
export const startedBy = () => (process.env.npm_lifecycle_event === "start" && identify(process.ppid) ? noted(process.ppid) : undefined);

function opened(dataDir, leftovers) {
  const runFile = path.join(dataDir, "run.json");
  const versionFile = path.join(dataDir, "version.json");
  const state = readJson(versionFile) ?? {};
  if (state.version > dataVersion) {
    fs.rmSync(runFile);
    throw new Refusal(`The data folder ${dataDir} was written by a newer Watching Brief (data version ${state.version}; this one knows ${dataVersion}): start that one, or choose another folder with DATA_DIR=….`);
  }
  const parts = { ...leftovers };
  let stopping = false;
  const remember = (changes) => writeWhole(versionFile, JSON.stringify(Object.assign(state, { version: dataVersion }, changes)));
  const write = () => writeWhole(runFile, ours(parts, stopping));
  remember({});
  return {
    path: dataDir,
    state,
    remember,
    note(name, pid) {
      if (pid) parts[name] = noted(pid);
      else delete parts[name];
      write();
    },
    endLeftovers: () => endLeftovers(leftovers),
    stopping() {
      stopping = true;
      write();
    },
    close: () => fs.rmSync(runFile, { force: true }),
  };
}

/** Ends the parts of a killed predecessor that still live; PostgreSQL is not among them, it is taken over with its data. */
async function endLeftovers(parts) {
  const alive = Object.values(parts).filter(lives);
  for (const { pid } of alive) send("SIGTERM", pid);
  await until(() => !alive.some(lives), 3000);
  for (const { pid } of alive.filter(lives)) send("SIGKILL", pid, { group: true });
  await until(() => !alive.some(lives), 3000);
  return alive.length;
}
