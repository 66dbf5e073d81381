import type { Reader } from "@/lib/db/desk";
import type { Kind } from "@/lib/entries/kind";
import { visibleTo } from "@/lib/entries/policy";
import { labelsOf, type Label } from "./labels";
import { findOptions } from "./picking";

const SHOWN = 60;

/** Shared records of a kind: those that a text can mean, or those that changed last; with how many the actor may see in all. */
export async function libraryLines(reader: Reader, kind: Kind, asked: string): Promise<{ lines: Label[]; total: number }> {
  const where = { AND: [visibleTo(reader.actor), { kind: kind.name, removedAt: null }] };
  const [total, latest] = await Promise.all([
    reader.db.entry.count({ where }),
    reader.db.entry.findMany({ where, orderBy: [{ updatedAt: "desc" }, { id: "asc" }], take: SHOWN, select: { id: true } }),
  ]);
  const lines = asked.trim() ? await findOptions(reader, kind.name, asked, { most: SHOWN }) : await labelsOf(reader, kind.name, latest.map(({ id }) => id));
  return { lines, total };
}
