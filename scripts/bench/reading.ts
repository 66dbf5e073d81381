import { startConstant, startEmptyNext, type Server } from "./floors";
import { times, whole, type Figure, type Section } from "./figure";
import { addInventedCases } from "./invented";
import { load, perSecond, type Order } from "./loading";
import { cpuOf } from "./processes";
import type { Program } from "./program";
import type { PublishedCase } from "../../lib/record/shape";

const connections = 16, seconds = 6;

/** Whole case pages for the crowd, enough that it never asks for one twice; numbers that no other part uses. */
const crowdFrom = 200_000, crowdCases = 2500;

/** The Pavlov page from the front's cache, alone and beside people who ask for what is not in it; the floors in the same run. */
export async function reading(program: Program, signal: AbortSignal): Promise<Section> {
  const model = (await (await fetch(`${program.url}/cases/aleksandr-pavlov/case.json`)).json()) as PublishedCase;
  await addInventedCases(program.ownerUrl, crowdFrom, crowdFrom + crowdCases, crowdFrom + crowdCases, model);
  const page: Order = { port: program.port, targets: ["/cases/aleksandr-pavlov"], connections, seconds };
  await load({ ...page, seconds: 1 }); // asked for again, so that it has its finer form
  await new Promise((resolve) => setTimeout(resolve, 500));
  const length = Number((await fetch(`${program.url}${page.targets[0]}`, { method: "HEAD", headers: { "accept-encoding": "br" } })).headers.get("content-length"));
  const constant = await measured(await startConstant(length), "/");
  const empty = await measured(await startEmptyNext(signal), "/");
  await load({ ...page, seconds: 2 });
  const warm = perSecond(await load(page));
  const crowd = load({ ...page, targets: [`/cases/case-{n}`], from: crowdFrom - 1, seconds: seconds + 1, count: crowdCases });
  await new Promise((resolve) => setTimeout(resolve, 500));
  const beside = perSecond(await load(page));
  const crowded = perSecond(await crowd);
  return {
    title: "Reading",
    how: `Requests per second over ${connections} kept connections, ${seconds} s each after a warm-up, answers compressed with Brotli as a browser asks for them (${whole(length)} bytes, of one that has been asked for before). The load is a process of its own on the same machine, over plain sockets with one request in flight on each; it shares the processors with what it measures, so the figures compare with each other and not with those of other tools. The constant answer is node:http with as many bytes; the empty page is a static page without content, built and served by the same Next alone, uncompressed.`,
    figures: [
      { what: "Constant answer of node:http", measured: `${whole(constant.rate)}/s${eachOf(constant.cpu, 3)}` },
      { what: "Empty page of Next alone", measured: `${whole(empty.rate)}/s${eachOf(empty.cpu, 2)}` },
      {
        what: "Pavlov page, warm", measured: `${whole(warm)}/s`, floor: `constant ${whole(constant.rate)}/s; ${times(warm / empty.rate)} the empty page`,
        target: "at least 5 × the empty page", met: warm >= 5 * empty.rate,
      },
      {
        what: `Pavlov page, warm, beside 16 clients asking for cold case pages (${whole(crowded)}/s answered)`, measured: `${whole(beside)}/s`, floor: `${times(beside / empty.rate)} the empty page`,
        target: "at least 2.5 × the empty page", met: beside >= 2.5 * empty.rate,
      },
    ],
  };
}

/** Only Linux tells a process's time exactly enough. */
export const eachOf = (cpu: number, digits: number) => (Number.isNaN(cpu) ? "" : `, ${cpu.toFixed(digits)} ms of CPU each`);

/** Requests a second of a server, and ms of its processor time for each; ends it. */
async function measured(server: Server, target: string): Promise<{ rate: number; cpu: number }> {
  try {
    const order = { port: server.port, targets: [target], connections, seconds };
    await load({ ...order, seconds: 2 });
    const before = cpuOf(server.pid);
    const result = await load(order);
    return { rate: perSecond(result), cpu: (cpuOf(server.pid) - before) / result.requests };
  } finally {
    await server.stop();
  }
}

/** Milliseconds of processor time of each part for a cold page, over `count` pages asked for once by `connections`. */
export async function coldPages(program: Program, order: Order, allowed = [200]): Promise<{ rate: number; latencies: number[]; cpu: Record<keyof Program["parts"], number> }> {
  const parts = Object.entries(program.parts);
  const before = parts.map(([, pid]) => cpuOf(pid));
  const result = await load(order, allowed);
  const cpu = Object.fromEntries(parts.map(([name, pid], at) => [name, (cpuOf(pid) - before[at]!) / result.requests])) as Record<keyof Program["parts"], number>;
  return { rate: perSecond(result), latencies: result.latencies, cpu };
}

type Cold = Awaited<ReturnType<typeof coldPages>>;

export const coldFigure = ({ rate, cpu }: Cold, empty: Cold): Figure => {
  const together = cpu.front + cpu.next + cpu.postgres;
  const partsOf = (one: Cold["cpu"]) => `Next ${one.next.toFixed(1)}, front ${one.front.toFixed(1)}, PostgreSQL ${one.postgres.toFixed(1)}`;
  return {
    what: "Case page, cold: rendered, compressed and kept, for 400 pages asked for once by 16 clients, after 400 others",
    measured: Number.isNaN(together) ? `${whole(rate)}/s; this system does not tell the time` : `${whole(rate)}/s${eachOf(together, 1)} (${partsOf(cpu)})`,
    floor: `an almost empty page: ${partsOf(empty.cpu)}`,
    target: "under 5 ms of CPU", ...(Number.isNaN(together) ? {} : { met: together < 5 }),
  };
};
