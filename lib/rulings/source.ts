import type { Reader } from "@/lib/db/desk";
import { readCitings, type Citing } from "@/lib/dossier/citing";
import { labelsOf, type Label } from "@/lib/dossier/labels";
import { findOptions, sourceAt } from "@/lib/dossier/picking";
import { visibleTo } from "@/lib/entries/policy";
import { isEmpty, type Values } from "@/lib/entries/values";
import type { Problem } from "@/lib/errors";
import { Typed } from "@/lib/typed";

/** The statements of a ruling that its source stands behind. */
const CITED = ["summary", "outcome", "date", "authority", "votes"];

/** The source that an address or an exact title means, if the desk has it. */
export async function sourceCalled(reader: Reader, text: string): Promise<Label | null> {
  const typed = text.trim();
  if (!typed) return null;
  if (isAddress(typed)) {
    const id = await sourceAt(reader, typed);
    return id ? ((await labelsOf(reader, "source", [id]))[0] ?? null) : null;
  }
  return (await findOptions(reader, "source", typed)).find(({ label }) => label.toLowerCase() === typed.toLowerCase()) ?? null;
}

const isAddress = (text: string): boolean => /^https?:\/\//i.test(text);

/**
 * The source that was typed, as the citing of a decision's values: the one that the desk has, else a new one of unknown reliability
 * that is called as it was typed. Null where none was typed; a problem where it can be none.
 */
export async function readSource(reader: Reader, text: string, day: string): Promise<{ citing: ((values: Values) => Citing) | null } | Problem> {
  const typed = text.trim();
  if (!typed) return { citing: null };
  const known = await sourceCalled(reader, typed);
  const row = { "cite.0.source": known?.id ?? "new", "cite.0.source.typed": typed, "cite.0.fields": ["summary"] };
  const { citings, problems } = await readCitings(reader, Typed.of(row), { summary: "–" }, day);
  const [problem] = problems, [citing] = citings;
  if (problem || !citing) return { field: "source", key: isAddress(typed) ? "entries.badAddress" : problem?.key ?? "entries.required", values: problem?.values };
  return { citing: (values) => ({ ...citing, fields: CITED.filter((field) => !isEmpty(values[field])) }) };
}

/** How many sources are cited for statements of a record. */
export async function sourcesBehind(reader: Reader, record: string): Promise<number> {
  const rows = await reader.db.citation.findMany({ where: { targetId: record, entry: { AND: [visibleTo(reader.actor), { removedAt: null }] } }, select: { sourceId: true }, distinct: ["sourceId"] });
  return rows.length;
}
