import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { root } from "../start/settings.mjs";
import type { Figure, Section } from "./figure";

export interface Circumstances {
  postgres: string;
  /** Average number of processes that wanted a processor in the minute before, at the beginning. */
  load: number;
  /** Seconds for all of it. */
  seconds: number;
}

/** Writes BENCHMARKS.md: the machine, what was not met, every figure beside its floor and its target. */
export function writeReport(sections: Section[], { postgres, load, seconds }: Circumstances): string[] {
  const next = (JSON.parse(fs.readFileSync(path.join(root, "node_modules/next/package.json"), "utf8")) as { version: string }).version;
  const cores = os.cpus();
  const all = sections.flatMap(({ figures }) => figures);
  const missed = all.filter(({ met }) => met === false).map(({ what, measured, target }) => `${what}: ${measured}; the design asks for ${target}.`);
  const judged = all.filter(({ met }) => met !== undefined).length;
  fs.writeFileSync(path.join(root, "BENCHMARKS.md"), [
    "# Figures",
    "",
    "Written by `npm run bench`, which starts the whole program on data of its own, on loopback, and measures each figure beside its floor in the same run. Run it on your machine: it takes a few minutes and overwrites this file.",
    "",
    `Measured on ${new Date().toISOString().slice(0, 10)}: ${cores.length} × ${(cores[0]?.model ?? "processor of unknown make").trim()}, ${Math.round(os.totalmem() / 2 ** 30)} GiB of memory, ${os.type()} ${os.release().split(/[-+]/)[0]} (${os.arch()}), Node ${process.versions.node}, PostgreSQL ${postgres}, Next ${next}. Load of the machine in the minute before: ${load.toFixed(2)}, and in the last minute, this run included: ${os.loadavg()[0]!.toFixed(2)}. All of it took ${Math.round(seconds)} s.`,
    "",
    missed.length ? `**${judged - missed.length} of ${judged} targets are met. Not met:**` : `**All ${judged} targets are met.**`,
    ...(missed.length ? ["", ...missed.map((line) => `- ${line}`)] : []),
    "",
    ...sections.flatMap(sectionLines),
  ].join("\n"));
  return missed;
}

/** A figure as a line of the terminal. */
export const figureLine = ({ what, measured, floor, target, met }: Figure): string =>
  `  ${what}: ${measured}${floor ? ` (${floor})` : ""}${met === undefined ? "" : `; ${target}: ${met ? "met" : "NOT MET"}`}`;

const sectionLines = ({ title, how, figures }: Section): string[] =>
  [`## ${title}`, how, "", "| figure | measured | floor, same run | target | |", "|---|---|---|---|---|", ...figures.map(row), ""];

function row({ what, measured, floor = "", target = "", met }: Figure): string {
  const verdict = met === undefined ? "" : met ? "met" : "**not met**";
  return `| ${[what, measured, floor, target, verdict].map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
}
