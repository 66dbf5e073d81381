import type { Reader } from "@/lib/db/desk";

/** The disputes on some records that may be public, as the document carries them. */
export async function publicDisputes(reader: Reader, targets: string[]) {
  const rows = await reader.db.dispute.findMany({
    where: { targetId: { in: targets }, entry: { disclosure: "public", removedAt: null } },
    orderBy: { id: "asc" },
    select: { id: true, targetId: true, field: true, taken: true, why: true },
  });
  return rows.map(({ id, targetId, field, taken, why }) => ({ id, statement: `${targetId}.${field}`, taken, why }));
}
