import { randomBytes } from "node:crypto";
import { translator } from "@/lib/i18n/translator";

/** A fault of ours: logged with a number, answered with that number. Never shows what went wrong inside. */
export function fault(error: unknown, request: Request): Response {
  const id = request.headers.get("x-request-id") ?? randomBytes(4).toString("hex");
  const { name, message, stack } = error instanceof Error ? error : { name: "thrown", message: String(error), stack: undefined };
  console.error(JSON.stringify({ id, method: request.method, path: new URL(request.url).pathname, fault: name, message, stack }));
  // The front puts its own page, with this number, in the place of an empty 5xx.
  return new Response(null, { status: isAway(error) ? 503 : 500, headers: { "x-request-id": id } });
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
