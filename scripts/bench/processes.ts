import fs from "node:fs";

const ticks = 100; // a second; USER_HZ of every Linux that Node runs on

/** The process and all that it has started and that live. Linux alone; elsewhere only itself. */
export function familyOf(pid: number): number[] {
  const parents = new Map(processes().map((one) => [one, Number(fieldsOf(one)?.[1])]));
  const under = (parent: number): number[] => [parent, ...[...parents].filter(([, above]) => above === parent).flatMap(([child]) => under(child))];
  return under(pid);
}

/**
 * Milliseconds of processor time that a process and its family have used so far, NaN where the system does not tell. Whoever has ended
 * counts with the parent that has waited for it, so that the difference between two moments misses nobody.
 */
export function cpuOf(pid: number): number {
  if (!fieldsOf(pid)) return NaN;
  return familyOf(pid).reduce((sum, one) => sum + ([11, 12, 13, 14].reduce((used, at) => used + Number(fieldsOf(one)?.[at] ?? 0), 0) * 1000) / ticks, 0);
}

/** Bytes of memory that these hold, each shared page counted once among those who share it; NaN where the system does not tell. */
export function memoryOf(pids: readonly number[]): number {
  return pids.reduce((sum, pid) => {
    try {
      return sum + Number(/^Pss:\s+(\d+)/m.exec(fs.readFileSync(`/proc/${pid}/smaps_rollup`, "utf8"))?.[1]) * 1024;
    } catch {
      return NaN;
    }
  }, 0);
}

const processes = () => (fs.existsSync("/proc/self/stat") ? fs.readdirSync("/proc").filter((name) => /^\d+$/.test(name)).map(Number) : []);

/** The fields of /proc/<pid>/stat after the name, which may hold anything. */
function fieldsOf(pid: number): string[] | undefined {
  try {
    return fs.readFileSync(`/proc/${pid}/stat`, "utf8").replace(/^.*\) /s, "").split(" ");
  } catch {
    return undefined;
  }
}
