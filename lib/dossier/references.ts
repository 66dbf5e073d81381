import type { Reader } from "@/lib/db/desk";
import type { Field, Kind, KindName } from "@/lib/entries/kind";
import { visibleTo } from "@/lib/entries/policy";
import type { Relation, Value, Values } from "@/lib/entries/values";
import { Refusal } from "@/lib/errors";
import { isStage } from "@/lib/procedures/stages";
import { kinds } from "./kinds";

/** What a record's references are checked against: the case it stands in, itself, and what it said before. */
interface Within { caseId: string | null; selfId: string | null; before: Values | null }

/**
 * Refuses, on its field, a reference to what does not exist for the actor, is of another kind, stands in another case or is the
 * record itself; a person who does not sign in as lead monitor; a stage that no procedure has.
 */
export async function checkReferences(reader: Reader, kind: Kind, values: Values, within: Within): Promise<void> {
  for (const field of kind.fields) {
    const value = values[field.name] ?? null;
    if (field.type === "user" && typeof value === "string") await checkUser(reader, field, value);
    if (field.type === "stage" && typeof value === "string" && value !== within.before?.[field.name] && !isStage(value)) throw new Refusal("entries.unknownCode", {}, { field: field.name });
    if ("of" in field) await checkRecords(reader, field, idsIn(value), within);
  }
}

/** Refuses sources that are not there for the actor. `inputs` names the input of each. */
export async function checkSources(reader: Reader, sources: readonly { id: string; input: string }[]): Promise<void> {
  for (const { id, input } of sources) await checkRecords(reader, { name: input, type: "ref", of: "source" }, [id], { caseId: null, selfId: null, before: null });
}

/** Ids that a value of a reference, references or relations names. */
function idsIn(value: Value): string[] {
  if (typeof value === "string") return [value];
  return Array.isArray(value) ? (value as (string | Relation)[]).map((one) => (typeof one === "string" ? one : one.to)) : [];
}

async function checkRecords(reader: Reader, field: Field & { of: KindName }, ids: string[], { caseId, selfId, before }: Within): Promise<void> {
  // What the record named already stays, seen or not: whoever edits one answer must not lose another.
  const wanted = [...new Set(ids)].filter((id) => !idsIn(before?.[field.name] ?? null).includes(id)), ofCase = kinds[field.of].belongs === "case";
  if (wanted.length === 0) return;
  const found = await reader.db.entry.count({ where: { AND: [visibleTo(reader.actor), { id: { in: wanted }, kind: field.of, removedAt: null, ...(ofCase ? { caseId } : {}) }] } });
  if (found < wanted.length) throw new Refusal("entries.unknownRecord", {}, { field: field.name });
  if (selfId && wanted.includes(selfId)) throw new Refusal("entries.itself", {}, { field: field.name });
}

async function checkUser(reader: Reader, field: Field, id: string): Promise<void> {
  const user = await reader.db.user.findFirst({ where: { id, role: { not: "system" } }, select: { id: true } });
  if (!user) throw new Refusal("entries.unknownUser", {}, { field: field.name });
}
