import type { KindName } from "@/lib/entries/kind";
import { kinds } from "./kinds";

/** An id as a segment of an address: ids hold `/` and `:`, which servers on the way may take for something else. */
export const idInPath = (id: string): string => id.replaceAll("/", "~").replaceAll(":", ".");

/** The id of a segment, as `idInPath` or percent-encoding wrote it. */
export function idFromPath(segment: string): string {
  let text = segment;
  try {
    text = decodeURIComponent(segment);
  } catch {
    // Not percent-encoded after all: what is typed into an address can be anything, and finds nothing.
  }
  return text.replaceAll("~", "/").replaceAll(".", ":");
}

/** Kinds whose records stand in a case's own addresses; the others have one of their own for all cases. */
const APART: readonly KindName[] = ["citation", "dispute"];
export const isOfCase = (kind: KindName): boolean => kinds[kind].belongs === "case" && kind !== "case" && !APART.includes(kind);

/** The desk's page of a record. `slug` is that of its case, for the kinds that stand in one. */
export function entryAddress(kind: KindName, id: string, slug: string | null): string {
  if (kind === "case") return `/desk/cases/${slug}/edit`;
  const place = isOfCase(kind) ? `/desk/cases/${slug}/${kinds[kind].plural}` : `/desk/${kinds[kind].plural}`;
  return `${place}/${idInPath(id)}`;
}
