import { join } from "node:path";
import type { Worker } from "node:worker_threads";
import { Fault } from "@/lib/errors";
import type { Translator } from "@/lib/i18n/translator";
import type { PublishedCase } from "@/lib/record/shape";
import { caseJson } from "./case-json";
import { FACES, printableWith } from "./glyphs";
import { summaryContent } from "./summary-content";

/** How long one summary may take, in milliseconds; past it the thread is ended and the next summary gets a new one. */
const TIME_LIMIT = 20_000;
/** How many summaries may wait for the thread; more are refused. */
const WAITING_LIMIT = 32;

interface Answer { id: number; pdf?: Uint8Array; error?: string }
interface Task { id: number; content: string; attachment: string; moment: number; resolve(pdf: Uint8Array<ArrayBuffer>): void; reject(error: Error): void }

// The files are found from the root of the program, where every process of it runs, and not beside this module: a bundler
// moves modules, and Typst reads its template, its fonts and the thread's program from the disk.
const folder = () => join(/* turbopackIgnore: true */ process.cwd(), "lib", "export");
const faces = () => FACES.map((face) => join(/* turbopackIgnore: true */ process.cwd(), "node_modules", "@expo-google-fonts", face));

let thread: Worker | null = null;
let current: Task | null = null;
let clock: NodeJS.Timeout | undefined;
let printable: ((text: string) => string) | null = null;
let count = 0;
const queue: Task[] = [];
const underWay = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();

/**
 * The summary of a case as PDF/A-3a, tagged, with its public document attached as `case.json`. The same version gives the same
 * bytes; whoever asks while it is being made gets the one that is made.
 * @param address the public address of the case's page
 * @throws when Typst refuses, takes longer than 20 s, or more than 32 summaries wait
 */
export function summaryPdf(published: PublishedCase, t: Translator, address: string): Promise<Uint8Array<ArrayBuffer>> {
  const key = JSON.stringify([published.id, published.version, published.publishedAt, t.locale, address]);
  const known = underWay.get(key);
  if (known) return known;
  const made = ask(published, t, address).finally(() => underWay.delete(key));
  underWay.set(key, made);
  return made;
}

async function ask(published: PublishedCase, t: Translator, address: string): Promise<Uint8Array<ArrayBuffer>> {
  if (queue.length >= WAITING_LIMIT) throw new Fault("Too many summaries are waiting to be set");
  printable ??= printableWith(faces());
  const clean = printable;
  const content = JSON.stringify(summaryContent(published, t, address), (key, value: unknown) =>
    typeof value === "string" && key !== "url" && key !== "address" ? clean(value) : value);
  const moment = Math.floor(Date.parse(published.publishedAt) / 1000);
  return new Promise((resolve, reject) => {
    queue.push({ id: ++count, content, attachment: caseJson(published), moment, resolve, reject });
    next();
  });
}

function next(): void {
  if (current || queue.length === 0) return;
  current = queue.shift()!;
  const { id, content, attachment, moment } = current;
  try {
    thread ??= start();
    thread.ref();
    clock = setTimeout(() => stop(new Fault("The summary took too long to set")), TIME_LIMIT);
    thread.postMessage({ id, content, attachment, moment });
  } catch (error) {
    stop(error instanceof Error ? error : new Error(String(error)));
  }
}

function start(): Worker {
  // An imported Worker would be taken for one to bundle, and its program looked for among the modules.
  const { Worker } = process.getBuiltinModule("node:worker_threads");
  const worker = new Worker(join(folder(), "pdf-worker.mjs"), { workerData: { folder: folder(), fonts: faces() } });
  worker.on("message", (answer: Answer) => {
    if (answer.id !== current?.id) return;
    if (answer.pdf) settle((task) => task.resolve(new Uint8Array(answer.pdf!)));
    else settle((task) => task.reject(new Error(answer.error)));
  });
  worker.on("error", (error) => { if (worker === thread) stop(error instanceof Error ? error : new Error(String(error))); });
  worker.on("exit", () => { if (worker === thread) stop(new Fault("The thread that sets summaries ended")); });
  return worker;
}

function stop(error: Error): void {
  const ended = thread;
  thread = null;
  void ended?.terminate();
  settle((task) => task.reject(error));
}

function settle(how: (task: Task) => void): void {
  clearTimeout(clock);
  const task = current;
  current = null;
  // An idle thread keeps no process alive.
  thread?.unref();
  if (task) how(task);
  next();
}
