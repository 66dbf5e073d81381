import { type Sounds } from "./name-sounds";

/** Two words are the same name from here on; between the two figures they may be. */
export const ALIKE = 0.84;
export const PERHAPS_ALIKE = 0.81;

/**
 * How alike two words sound, 0 to 1: one less the cost of turning one into the other, a sound at a time, over the longer's length.
 * Sounds that romanisations and neighbouring languages exchange cost little, a consonant that came or went costs most.
 */
export function likeness(a: Sounds, b: Sounds): number {
  if (a === b) return a ? 1 : 0;
  if (!a || !b || a.length > 60 || b.length > 60) return 0;
  return Math.max(0, 1 - distance(a, b) / Math.max(a.length, b.length));
}

const EXCHANGES: Record<number, readonly string[]> = {
  0.05: ["Xh", "XS", "XC", "jZ", "jJ", "jh", "qk", "qc", "qJ", "qs", "qC"],
  0.1: ["sz", "jX", "jq"],
  0.15: ["ij", "Xk"],
  0.25: ["ae", "ao", "ei", "gh", "vf", "cs", "ZJ", "qS"],
  0.3: ["ou", "ct", "uv", "sS", "zZ", "jS", "jC"],
  0.4: ["eo", "CS", "cC", "CJ", "hk", "gJ"],
  0.5: ["dt", "SZ", "bv", "gk", "bp"],
  0.6: ["ai", "iu"],
  0.8: ["io"],
};
const EXCHANGE = new Map(
  Object.entries(EXCHANGES).flatMap(([cost, pairs]) =>
    pairs.flatMap((pair): [string, number][] => [[pair, Number(cost)], [[...pair].reverse().join(""), Number(cost)]]),
  ),
);
const CHANGED = 1.3;
const SWAPPED = 0.8;

/** Optimal string alignment: insertions, deletions, exchanges, and two neighbours swapped. */
function distance(a: Sounds, b: Sounds): number {
  let beforeLast: number[] = [];
  let last = [0];
  for (let j = 0; j < b.length; j++) last.push((last[j] ?? 0) + presence(b, j));
  for (let i = 0; i < a.length; i++) {
    const row = [(last[0] ?? 0) + presence(a, i)];
    for (let j = 0; j < b.length; j++) {
      const costs = [(last[j] ?? 0) + exchange(a, i, b, j), (last[j + 1] ?? 0) + presence(a, i), (row[j] ?? 0) + presence(b, j)];
      if (i > 0 && j > 0 && a[i] === b[j - 1] && a[i - 1] === b[j]) costs.push((beforeLast[j - 1] ?? 0) + SWAPPED);
      row.push(Math.min(...costs));
    }
    [beforeLast, last] = [last, row];
  }
  return last[b.length] ?? 0;
}

/** What it costs that one word has a sound where the other has none. */
function presence(word: Sounds, at: number): number {
  const sound = word[at] ?? "";
  if (sound === "j") return 0.15;
  // Aleksandr and Aleksandra, Viktor and Viktoria are two people.
  if (sound === "a" && at === word.length - 1) return 3;
  return "aeiou".includes(sound) ? 0.5 : CHANGED;
}

function exchange(a: Sounds, i: number, b: Sounds, j: number): number {
  const [left = "", right = ""] = [a[i], b[j]];
  return left === right ? 0 : (EXCHANGE.get(left + right) ?? CHANGED);
}
