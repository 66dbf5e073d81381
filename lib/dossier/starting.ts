import { Typed } from "@/lib/typed";
import type { Place } from "./place";

/** What only one answer fits: the one proceeding of the case, the place behind the last sentence, what the disputed statement says. */
export interface Only { proceeding?: string; position?: number; taken?: string }

/** What a new record's form begins with: what is usual for its kind, and what the address that led here says (`?person=…`). */
export function startingForm({ kind, caseEntry }: Place, query: URLSearchParams, only: Only = {}): Typed {
  const usual: Record<string, string | string[]> = {};
  if (kind.name === "source") Object.assign(usual, { linkable: "yes", quotable: "yes", reliability: "F" });
  if (kind.name === "case") usual.needsConsent = "yes";
  if (kind.name === "decision") usual.standing = "reported";
  if (kind.name === "citation") usual.stance = "supports";
  if (kind.name === "standfirst") usual.position = String(only.position ?? 0);
  if (kind.name === "dispute" && only.taken) usual.taken = only.taken.slice(0, 400);
  const subjects = (caseEntry?.values.subjects ?? []) as string[];
  for (const { name, type } of kind.fields) {
    if (name === "person" && subjects.length === 1) usual.person = subjects[0]!;
    if (only.proceeding && name === "proceeding" && type === "ref") usual.proceeding = only.proceeding;
    if (only.proceeding && name === "proceedings" && type === "refs") usual.proceedings = [only.proceeding];
  }
  const known = new Set(kind.fields.map(({ name }) => name));
  const asked = [...query.keys()].filter((key) => known.has(key.split(".")[0]!));
  return Typed.of({ ...usual, ...Object.fromEntries(asked.map((key) => [key, query.getAll(key)])) });
}
