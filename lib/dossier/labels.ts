import type { Reader } from "@/lib/db/desk";
import type { KindName } from "@/lib/entries/kind";
import { findEntries, type EntryDetail } from "@/lib/entries/queries";
import type { Name, RoleDate, Values } from "@/lib/entries/values";
import { translator, type Translator } from "@/lib/i18n/translator";
import { kinds } from "./kinds";

/** A record in one line, and what tells it from others that read alike. */
export interface Label { id: string; label: string; detail?: string }

/** Lines for records of a kind by id, in the order of the ids; those that the actor may not see are left out. */
export async function labelsOf(reader: Reader, kind: KindName, ids: readonly string[]): Promise<Label[]> {
  if (ids.length === 0) return [];
  const lines = await linesFor(reader, kind, await findEntries(reader, kinds[kind], { ids: [...new Set(ids)] }));
  return ids.flatMap((id) => lines.find((line) => line.id === id) ?? []);
}

/** Lines for records that were read already. */
export async function linesFor(reader: Reader, kind: KindName, entries: readonly EntryDetail[]): Promise<Label[]> {
  const t = translator("en");
  const named = await namesBehind(reader, kind, entries);
  return entries.map((entry) => ({ id: entry.id, ...lineOf(t, kind, entry.values, named) }));
}

/** Labels of the records that a line speaks of: the person of a proceeding, the court of a decision. */
async function namesBehind(reader: Reader, kind: KindName, entries: readonly EntryDetail[]): Promise<(id: unknown) => string | undefined> {
  const behind: [KindName, string][] =
    kind === "proceeding" || kind === "consent" || kind === "charge" || kind === "custody" || kind === "nationality" ? [["person", "person"]]
    : kind === "link" ? [["person", "from"], ["person", "to"]]
    : kind === "decision" ? [["authority", "authority"]]
    : kind === "citation" ? [["source", "source"]] : [];
  const known = new Map<string, string>();
  for (const [of, field] of behind) {
    const ids = entries.flatMap(({ values }) => (typeof values[field] === "string" ? [values[field]] : []));
    for (const { id, label } of await labelsOf(reader, of, ids)) known.set(id, label);
  }
  return (id) => known.get(String(id));
}

function lineOf(t: Translator, kind: KindName, values: Values, named: (id: unknown) => string | undefined): { label: string; detail?: string } {
  const text = (field: string) => (typeof values[field] === "string" ? values[field] : "");
  const joined = (...parts: unknown[]) => parts.filter((part) => typeof part === "string" && part).join(" · ") || undefined;
  switch (kind) {
    case "person": {
      const [main, ...others] = inOrder(values.names as unknown as Name[]);
      return { label: main?.text ?? "", detail: joined(others.slice(0, 3).map(({ text: one }) => one).join(", "), values.born && t("entries.line.born", { date: t.date(text("born"), "short") })) };
    }
    case "proceeding":
      return { label: joined(named(values.person), text("title"))!, detail: joined(between(t, values), t.term("proceeding_status", text("status"))) };
    case "decision":
      return { label: joined(firstDate(t, values), t.term("decision_outcome", text("outcome")), named(values.authority))!, detail: text("summary") };
    case "petition": return { label: joined(firstDate(t, values), t.term("petition_kind", text("kind")), text("reference"))!, detail: text("summary") };
    case "event": return { label: joined(values.date && t.date(text("date"), "short"), text("summary"))! };
    case "authority": return { label: text("english"), detail: joined(text("local") !== text("english") && text("local"), t.state(text("state"))) };
    case "organisation": return { label: text("english"), detail: joined(text("name") !== text("english") && text("name"), values.state && t.state(text("state"))) };
    case "source": return { label: text("title"), detail: joined(text("publisher"), values.date && t.date(text("date"), "short"), t("entries.line.graded", { grade: text("reliability") })) };
    case "link": return { label: t("entries.line.link", { from: named(values.from) ?? "?", kind: t.term("relationship_kind", text("kind")).toLowerCase(), to: named(values.to) ?? "?" }), detail: text("sentence") };
    case "nationality": return { label: t.state(text("state")), detail: named(values.person) };
    case "charge": return { label: text("wording"), detail: joined(named(values.person), values.state && t.state(text("state"))) };
    case "risk": return { label: t.term("risk_ground", text("ground")), detail: text("sentence") };
    case "custody": return { label: text("sentence"), detail: joined(t.term("custody_status", text("kind")), values.from && t.date(text("from"), "short")) };
    case "consent": return { label: t.term("consent_basis", text("basis")), detail: named(values.person) };
    case "citation": return { label: named(values.source) ?? "", detail: joined(t.term("stance", text("stance")), text("place")) };
    default: return { label: text(kinds[kind].headline) || t(`entries.kind.${kind}`) };
  }
}

/** The main name first. */
const inOrder = (names: Name[]): Name[] => [...names].sort((a, b) => Number(b.kind === "main") - Number(a.kind === "main"));

/** Who seeks from whom, or before whom: "Kazakhstan → Spain". */
function between(t: Translator, values: Values): string {
  return [values.requesting, values.requested ?? values.forum].flatMap((state) => (typeof state === "string" ? [t.state(state)] : [])).join(" → ");
}

/** The date of the act itself, or the first that is known. */
export const dateOf = (dates: RoleDate[]): string | null => (dates.find(({ role }) => role === "act") ?? dates[0])?.date ?? null;

function firstDate(t: Translator, values: Values): string | null {
  const date = dateOf(values.date as unknown as RoleDate[]);
  return date && t.date(date, "short");
}
