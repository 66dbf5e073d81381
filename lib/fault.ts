import { randomBytes } from "node:crypto";
import { Fault } from "@/lib/errors";
import { translator } from "@/lib/i18n/translator";

/** A fault of ours: logged with a number, answered with that number. Never shows what went wrong inside. */
export function fault(error: unknown, request: Request): Response {
  const id = request.headers.get("x-request-id") ?? randomBytes(4).toString("hex");
  console.error(JSON.stringify({ id, method: request.method, path: new URL(request.url).pathname, ...told(error) }));
  // The front puts its own page, with this number, in the place of an empty 5xx.
  return new Response(null, { status: isAway(error) ? 503 : 500, headers: { "x-request-id": id } });
}

interface Told { fault: string; message?: string; code?: string; where?: Record<string, string>; at?: string[]; cause?: Told }

/**
 * What the log is told of a fault: what kind it is, its code, where in the database and where in the program. A message may quote what
 * somebody typed (Prisma's and PostgreSQL's do), a name or an address among it, so only a Fault's own is told.
 */
export function told(error: unknown, depth = 0): Told {
  if (!(error instanceof Error)) return { fault: "thrown" };
  const { name, message, stack, cause, code, meta, ...own } = error as Error & { code?: unknown; meta?: PrismaMeta } & Record<string, unknown>;
  const database = { ...own, ...meta?.driverAdapterError?.cause };
  const { originalCode: state, table, column, constraint } = database;
  const where = Object.entries({ state, model: meta?.modelName, table, column, constraint: (constraint as { index?: unknown } | undefined)?.index ?? constraint });
  const named = where.filter((pair): pair is [string, string] => isName(pair[1]));
  return {
    fault: name,
    ...(error instanceof Fault && { message }),
    ...(isName(code) && { code }),
    ...(named.length > 0 && { where: Object.fromEntries(named) }),
    at: framesOf(stack, message),
    ...(cause instanceof Error && depth < 3 && { cause: told(cause, depth + 1) }),
  };
}

/** What Prisma keeps beside its message, and what its adapter heard from PostgreSQL. */
interface PrismaMeta { modelName?: unknown; driverAdapterError?: { cause?: Record<string, unknown> } }

const isName = (value: unknown): value is string => typeof value === "string" && /^\w{1,100}$/.test(value);

/** Where it was thrown: the lines of the stack after the message, which may itself have lines that look like them. */
function framesOf(stack = "", message: string): string[] {
  const after = stack.indexOf(message) + message.length;
  return stack.slice(after).split("\n").filter((line) => /^ {4}at .*(:\d+:\d+|<anonymous>)\)?$/.test(line)).map((line) => line.slice(7)).slice(0, 20);
}

/** Whether PostgreSQL could not be reached, which passes, as against a fault that stays. */
function isAway(error: unknown): boolean {
  const { code, message = "" } = (error ?? {}) as { code?: unknown; message?: string };
  if (/read timeout|timeout exceeded when trying to connect|Connection terminated|Can't reach database/i.test(message)) return true;
  return code === "P1001" || code === "P1002" || code === "P2024" || code === "P1017" || code === "ECONNREFUSED" || code === "57P01" || code === "57P03";
}

/** A body in which no form can be made out: no browser of a person sends one, so a sentence without a page is enough. */
export const unreadable = (): Response =>
  new Response(translator("en")("errors.unreadable"), { status: 400, headers: { "content-type": "text/plain; charset=utf-8" } });
