import os from "node:os";
import pg from "pg";
import { Refusal } from "../start/refusal.mjs";
import { say, step } from "../start/steps.mjs";
import { kB, ms, type Section } from "./figure";
import { growing } from "./growing";
import { lines } from "./lines";
import { familyOf, memoryOf } from "./processes";
import { startProgram, type Program } from "./program";
import { publishing } from "./publishing";
import { reading } from "./reading";
import { figureLine, writeReport } from "./report";
import { sizes } from "./sizes";

/** In the order in which they run: the last ones change what the record holds. */
const parts: Record<string, { name: string; after?: string; run: (program: Program, note: (text: string) => void, signal: AbortSignal) => Promise<Section> }> = {
  sizes: { name: "Sizes and summaries", run: sizes },
  publishing: { name: "Writing and taking down", run: publishing },
  growing: { name: "Growing", after: "after 100,000 cases", run: growing },
  reading: { name: "Reading", after: "after reading", run: (program, _note, signal) => reading(program, signal) },
};

/**
 * Measures everything, writes BENCHMARKS.md, and says at its end which targets were not met. With the names of some `wanted` parts,
 * measures those and prints them.
 * @throws Refusal for a name that is no part
 */
export async function bench(wanted: string[], signal: AbortSignal): Promise<void> {
  const unknown = wanted.find((name) => !(name in parts));
  if (unknown) throw new Refusal(`There is no part ${unknown} to measure. There are: ${Object.keys(parts).join(", ")}.`);
  const began = performance.now();
  const load = os.loadavg()[0]!;
  if (load > os.cpus().length / 2) say(`This machine is busy (load ${load.toFixed(1)}): the figures will be worse than it can do.`);
  const program = await step("Starting the program", () => startProgram(signal));
  try {
    const memory = [["after the start", memoriesOf(program)]] as [string, Record<string, number>][];
    const sections: Section[] = [];
    for (const [key, { name, after, run }] of Object.entries(parts)) {
      if (wanted.length && !wanted.includes(key)) continue;
      sections.push(await step(name, (note: (text: string) => void) => run(program, note, signal)));
      if (after) memory.push([after, memoriesOf(program)]);
    }
    if (wanted.length) return say(sections.flatMap(({ figures }) => figures.map(figureLine)).join("\n"));
    sections.push(memorySection(memory, program), lines());
    const missed = writeReport(sections, { postgres: await versionOf(program), load, seconds: (performance.now() - began) / 1000 });
    say(missed.length ? `Not met:\n${missed.map((line) => `  ${line}`).join("\n")}` : "All targets are met.");
    say("All figures are in BENCHMARKS.md");
  } finally {
    await program.stop();
  }
}

const memoriesOf = ({ parts }: Program): Record<string, number> => Object.fromEntries(Object.entries(parts).map(([name, pid]) => [name, memoryOf(familyOf(pid))]));

function memorySection(memory: [string, Record<string, number>][], program: Program): Section {
  return {
    title: "Start and memory",
    how: "The start is a first one, with built sources: making the database, loading and publishing the founding cases. Memory is what each part and its children hold, shared pages counted once (Pss).",
    figures: [
      { what: "First start, from the command to ready", measured: ms(program.startMs) },
      ...memory.map(([when, { front, next, postgres }]) => ({ what: `Memory ${when}: front / Next / PostgreSQL`, measured: [front, next, postgres].map((bytes) => kB(bytes! / 1000).replace("kB", "MB")).join(" / ") })),
    ],
  };
}

async function versionOf({ readerUrl }: Program): Promise<string> {
  const client = new pg.Client({ connectionString: readerUrl });
  await client.connect();
  const { rows } = await client.query<{ server_version: string }>("SHOW server_version");
  await client.end();
  return rows[0]!.server_version;
}
