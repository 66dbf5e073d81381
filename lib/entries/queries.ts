import type { Reader } from "@/lib/db/desk";
import type { Kind, KindName } from "./kind";
import { visibleTo } from "./policy";
import { including, readValues } from "./storage";
import type { Values } from "./values";

/** A record as the desk knows it: what all kinds have in common, and its values. */
export interface EntryDetail {
  id: string;
  kind: KindName;
  caseId: string | null;
  disclosure: Disclosure;
  note: string | null;
  version: number;
  updatedAt: Date;
  updatedBy: string;
  removedAt: Date | null;
  values: Values;
}
export type Disclosure = "public" | "team" | "restricted";

/** A record of the kind, or null where there is none that the actor may see. */
export async function getEntry(reader: Reader, kind: Kind, id: string): Promise<EntryDetail | null> {
  const [entry] = await findEntries(reader, kind, { id });
  return entry ?? null;
}

/** Records of a kind, in the order in which they were entered. Removed ones only when asked for by id. */
export async function findEntries(reader: Reader, kind: Kind, where: { id?: string; ids?: string[]; caseId?: string }): Promise<EntryDetail[]> {
  const rows = await reader.db.entry.findMany({
    where: {
      AND: [
        visibleTo(reader.actor),
        { kind: kind.name, ...(where.id ? { id: where.id } : { removedAt: null }), ...(where.ids ? { id: { in: where.ids } } : {}), ...(where.caseId ? { caseId: where.caseId } : {}) },
      ],
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    include: { ...including(kind), updatedBy: { select: { name: true } } },
  });
  return rows.map((row) => detail(kind, row as unknown as EntryRow));
}

/** Which kind a record is of, if the actor may see it. */
export async function kindOfEntry(reader: Reader, id: string): Promise<{ kind: KindName; caseId: string | null } | null> {
  const row = await reader.db.entry.findFirst({ where: { AND: [visibleTo(reader.actor), { id }] }, select: { kind: true, caseId: true } });
  return row as { kind: KindName; caseId: string | null } | null;
}

type EntryRow = Omit<EntryDetail, "values" | "updatedBy"> & { updatedBy: { name: string }; dates: { field: string; role: string | null; edtf: string }[] };

function detail(kind: Kind, row: EntryRow): EntryDetail {
  const { id, caseId, disclosure, note, version, updatedAt, removedAt } = row;
  return { id, kind: kind.name, caseId, disclosure, note, version, updatedAt, updatedBy: row.updatedBy.name, removedAt, values: readValues(kind, row as never) };
}
