import type { Translator } from "@/lib/i18n/translator";
import type { ListName } from "@/lib/text/vocabulary";
import { parseDate } from "@/lib/text/partial-date";
import type { PublishedCase } from "@/lib/record/shape";

/** Fields whose value is a code, and the vocabulary that words it. */
const CODES: Record<string, ListName> = {
  "proceedings.kind": "proceeding_kind", "proceedings.status": "proceeding_status", "decisions.kind": "decision_kind", "decisions.outcome": "decision_outcome",
  "decisions.standing": "decision_standing", "petitions.kind": "petition_kind", "petitions.outcome": "petition_outcome", "events.kind": "event_kind",
  "risks.ground": "risk_ground", "custody.kind": "custody_status", "links.kind": "relationship_kind", "authorities.kind": "authority_kind",
};
const STATES = new Set(["requesting", "requested", "forum", "state", "path"]);

/** A value of the public document in words, as its reader would say it. */
export function printedValue(list: string, field: string, value: unknown, t: Translator, ...documents: (PublishedCase | null)[]): string {
  if (value === null || value === undefined) return t("publishing.nothing");
  if (Array.isArray(value)) return value.map((one) => printedValue(list, field, one, t, ...documents)).join("; ");
  if (typeof value === "object") return printedObject(list, value as Record<string, unknown>, t, documents);
  const text = String(value), vocabulary = CODES[`${list}.${field}`];
  if (vocabulary) return t.term(vocabulary, text);
  if (field === "direction") return t(`publishing.direction.${text}`);
  if (STATES.has(field)) return t.state(text);
  if (["born", "since", "until", "from", "date"].includes(field) && parseDate(text)) return t.date(text);
  return named(text, documents) ?? text;
}

function printedObject(list: string, value: Record<string, unknown>, t: Translator, documents: (PublishedCase | null)[]): string {
  if ("stance" in value) return cited(value, t, documents);
  if ("role" in value) return t("publishing.datedAs", { date: t.date(String(value.date)), role: t.term("date_role", String(value.role)).toLowerCase() });
  if ("against" in value) return t("publishing.votes", { for: Number(value.for), against: Number(value.against) });
  if ("how" in value) return `${t.term("proceeding" in value ? "decision_effect" : "proceeding_relation", String(value.how))}: ${named(String(value.proceeding ?? value.to), documents) ?? ""}`;
  return String(value.text ?? value.name ?? value.title ?? (value.state ? t.state(String(value.state)) : ""));
}

function cited(citation: Record<string, unknown>, t: Translator, documents: (PublishedCase | null)[]): string {
  const source = named(String(citation.source), documents) ?? String(citation.source);
  return t("publishing.cited", { stance: t.term("stance", String(citation.stance)).toLowerCase(), source, asserts: citation.asserts ? String(citation.asserts) : "none" });
}

/** What an id of the document is called. */
function named(id: string, documents: (PublishedCase | null)[]): string | undefined {
  for (const document of documents) {
    if (!document) continue;
    const person = document.people.find((one) => one.id === id)?.names[0]?.text;
    const other = document.authorities.find((one) => one.id === id)?.english ?? document.organisations.find((one) => one.id === id)?.english
      ?? document.proceedings.find((one) => one.id === id)?.title ?? document.decisions.find((one) => one.id === id)?.summary
      ?? document.petitions.find((one) => one.id === id)?.summary ?? document.sources.find((one) => one.id === id)?.title;
    if (person ?? other) return person ?? other;
  }
  return undefined;
}
