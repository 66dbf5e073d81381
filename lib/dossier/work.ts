import type { Reader } from "@/lib/db/desk";
import type { KindName } from "@/lib/entries/kind";
import { visibleTo } from "@/lib/entries/policy";
import { findEntries, type EntryDetail } from "@/lib/entries/queries";
import { entryAddress, isOfCase } from "./address";
import { kinds } from "./kinds";
import { linesFor } from "./labels";

/** A record with its line, its address and the case that it stands in. */
export interface Recent { entry: EntryDetail; line: string; title: string | null; address: string }

/** Records that changed last, whoever changed them; what only hangs on another (a citation) is left to that one. */
export async function recentlyChanged(reader: Reader, most = 12): Promise<Recent[]> {
  const rows = await reader.db.entry.findMany({
    where: { AND: [visibleTo(reader.actor), { kind: { notIn: ["citation", "dispute", "nationality"] }, removedAt: null }] },
    orderBy: [{ updatedAt: "desc" }, { id: "asc" }], take: most, select: { id: true, kind: true },
  });
  return recentOf(reader, rows as { id: string; kind: KindName }[]);
}

/** Rulings that were heard of informally and are neither confirmed nor dropped, the oldest first. */
export async function rumouredDecisions(reader: Reader, most = 20): Promise<Recent[]> {
  const rows = await reader.db.entry.findMany({
    where: { AND: [visibleTo(reader.actor), { kind: "decision", removedAt: null, asDecision: { standing: "rumoured" } }] },
    orderBy: [{ updatedAt: "asc" }, { id: "asc" }], take: most, select: { id: true, kind: true },
  });
  return recentOf(reader, rows as { id: string; kind: KindName }[]);
}

async function recentOf(reader: Reader, rows: { id: string; kind: KindName }[]): Promise<Recent[]> {
  const found = new Map<string, Omit<Recent, "title" | "address">>();
  for (const kind of new Set(rows.map((row) => row.kind))) {
    const entries = await findEntries(reader, kinds[kind], { ids: rows.filter((row) => row.kind === kind).map(({ id }) => id) });
    const lines = await linesFor(reader, kind, entries);
    for (const entry of entries) {
      const { label = "", detail } = lines.find(({ id }) => id === entry.id) ?? {};
      const said = entry.values[kinds[kind].headline];
      found.set(entry.id, { entry, line: typeof said === "string" && said.includes(" ") ? said : [label, detail].filter(Boolean).join(" · ") });
    }
  }
  const cases = await findEntries(reader, kinds.case, { ids: [...new Set([...found.values()].flatMap(({ entry }) => entry.caseId ?? []))] });
  return rows.flatMap(({ id }) => {
    const one = found.get(id), own = cases.find((entry) => entry.id === one?.entry.caseId);
    if (!one || (isOfCase(one.entry.kind) && !own)) return [];
    const slug = own ? String(own.values.slug) : null;
    return [{ ...one, title: own && one.entry.kind !== "case" ? String(own.values.title) : null, address: one.entry.kind === "case" ? `/desk/cases/${slug}` : entryAddress(one.entry.kind, id, slug) }];
  });
}
