import type { Kind } from "@/lib/entries/kind";
import type { EntryDetail } from "@/lib/entries/queries";
import { isEmpty } from "@/lib/entries/values";
import type { Evidence } from "./evidence";
import { statementFields } from "./place";

/** What a record could still have, as keys of `entries.missing`. It never stops saving. */
export type Missing = "noSource" | "oneSource" | "bareStatements" | "noAuthority" | "noAnswer" | "unsettled" | "rumoured" | "noReasons" | "noService" | "noPerson" | "noOriginal";

/** A quiet list beside a record. `evidence` is what stands behind it. */
export function missingOf(kind: Kind, { values }: Pick<EntryDetail, "values">, evidence: Evidence): Missing[] {
  const found: Missing[] = [], empty = (field: string) => field in values && isEmpty(values[field]);
  const statements = statementFields(kind).filter((field) => !isEmpty(values[field]));
  const supported = new Set(evidence.citations.filter(({ citation }) => citation.values.stance === "supports").map(({ field }) => field));
  const lines = new Set(evidence.citations.map(({ source }) => String(source.values.line ?? source.id)));
  if (statements.length) {
    if (lines.size === 0) found.push("noSource");
    else if (lines.size === 1) found.push("oneSource");
    if (lines.size > 0 && statements.some((field) => !supported.has(field))) found.push("bareStatements");
  }
  const disputed = new Set(evidence.citations.filter(({ citation }) => citation.values.stance === "contradicts").map(({ field }) => field));
  if ([...disputed].some((field) => !evidence.disputes.some((one) => one.field === field && one.dispute.values.why))) found.push("unsettled");
  if (kind.name === "decision") {
    const roles = (values.date as unknown as { role: string }[]).map(({ role }) => role);
    if (empty("authority")) found.push("noAuthority");
    if (values.standing === "rumoured") found.push("rumoured");
    if (!roles.includes("published")) found.push("noReasons");
    if (!roles.includes("notified")) found.push("noService");
  }
  if (kind.name === "charge" && empty("answer")) found.push("noAnswer");
  if ((kind.name === "proceeding" || kind.name === "charge" || kind.name === "consent") && empty("person")) found.push("noPerson");
  if (kind.name === "person" && !(values.names as unknown as { kind: string }[]).some((name) => name.kind === "original")) found.push("noOriginal");
  return found;
}
