import type { Write } from "@/lib/db/write";
import type { EntryDetail } from "@/lib/entries/queries";
import { visibleTo } from "@/lib/entries/policy";

/**
 * Makes records of the team public with the version that is published: the case, those that were ticked, and the sources, people,
 * authorities and organisations that were ticked with them. What is restricted stays so: it is lifted in its own form only.
 */
export async function discloseEntries(write: Write, entry: EntryDetail, ids: string[]): Promise<void> {
  const found = await write.tx.entry.findMany({
    where: { AND: [visibleTo(write.actor), { id: { in: [entry.id, ...ids] }, disclosure: "team", removedAt: null, OR: [{ caseId: entry.id }, { caseId: null }] }] },
    select: { id: true, kind: true, caseId: true },
  });
  if (!found.length) return;
  await write.tx.entry.updateMany({
    where: { id: { in: found.map(({ id }) => id) } },
    data: { disclosure: "public", version: { increment: 1 }, updatedAt: new Date(), updatedById: write.actor.id },
  });
  for (const subject of found) await write.record(`${subject.kind}.disclosed`, { subject, before: { disclosure: "team" }, after: { disclosure: "public" } });
}
