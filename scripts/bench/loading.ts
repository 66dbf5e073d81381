import { fork } from "node:child_process";
import path from "node:path";
import { root } from "../start/settings.mjs";

/** What is asked for: see load.mjs. */
export interface Order {
  port: number;
  targets: string[];
  connections: number;
  seconds: number;
  count?: number;
  /** The number before the first one that `{n}` stands for. */
  from?: number;
  encoding?: string;
}

export interface Load {
  requests: number;
  seconds: number;
  statuses: Record<string, number>;
  /** ms */
  latencies: number[];
}

/**
 * Asks in a process of its own and gives what came of it.
 * @throws Error where an answer has another status than those allowed, so that no figure is made of refusals
 */
export async function load(order: Order, allowed: readonly number[] = [200]): Promise<Load> {
  const child = fork(path.join(root, "scripts/bench/load.mjs"), { stdio: ["ignore", "inherit", "inherit", "ipc"], execArgv: [] });
  const done = new Promise<Load>((resolve, reject) => {
    child.once("message", (result) => resolve(result as Load));
    child.once("exit", (code) => reject(new Error(`The load ended with ${code}.`)));
  });
  child.send(order);
  const result = await done;
  const others = Object.entries(result.statuses).filter(([status]) => !allowed.includes(Number(status)));
  if (others.length) throw new Error(`${order.targets[0]} was answered with ${others.map(([status, count]) => `${count} × ${status}`).join(", ")}.`);
  return result;
}

export const perSecond = ({ requests, seconds }: Load): number => requests / seconds;
