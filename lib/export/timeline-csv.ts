import type { Translator } from "@/lib/i18n/translator";
import type { PublishedCase } from "@/lib/record/shape";
import { csv, type CsvColumn } from "@/lib/text/csv";
import { parseDate } from "@/lib/text/partial-date";
import { timelineEntries, type TimelineEntry } from "@/lib/timeline/entries";
import { naming, type Naming } from "./naming";

/**
 * Decisions, petitions and events of a case as CSV for spreadsheets, oldest first. Dates stand as EDTF and, in columns of their
 * own, as the earliest and latest day (ISO 8601) that they can be, empty where open. No cell is run as a formula.
 * @param address the public address of the case's page, to which each row's anchor is added
 */
export function timelineCsv(published: PublishedCase, t: Translator, address: string): Promise<string> {
  return csv(timelineEntries(published), columns(published, t, address));
}

function columns(published: PublishedCase, t: Translator, address: string): CsvColumn<TimelineEntry>[] {
  const named = naming(published, t);
  const titles = new Map(published.sources.map(({ n, title }) => [n, title]));
  const day = (entry: TimelineEntry) => (entry.date ? parseDate(entry.date.date) : null);
  return [
    { heading: "id", cell: ({ id }) => id },
    { heading: "kind", cell: ({ kind }) => kind },
    { heading: "date", cell: ({ date }) => date?.date },
    { heading: "earliest", cell: (entry) => day(entry)?.earliest },
    { heading: "latest", cell: (entry) => day(entry)?.latest },
    { heading: "date_role", cell: ({ date }) => date?.role },
    { heading: "date_in_words", cell: ({ date }) => (date ? t.date(date.date) : t("export.dateUnknown")) },
    { heading: "further_dates", cell: ({ further }) => further.map(({ role, date }) => `${role} ${date}`).join("; ") },
    { heading: "proceeding", cell: ({ proceedings }) => proceedings.map(named.proceeding).join("; ") },
    { heading: "authority", cell: (entry) => authority(entry, named) },
    { heading: "outcome", cell: (entry) => outcome(entry, t, named) },
    { heading: "outcome_code", cell: (entry) => (entry.kind === "event" ? entry.record.kind : entry.record.outcome) },
    { heading: "direction", cell: (entry) => (entry.kind === "decision" ? entry.record.direction : null) },
    { heading: "statement", cell: ({ record }) => record.summary },
    { heading: "sources", cell: ({ id }) => named.sources(id).map((n) => `${n} ${titles.get(n)}`).join("; ") },
    { heading: "url", cell: ({ id }) => `${address}#${id}` },
  ];
}

/** Who decided, or to whom a petition went. */
function authority(entry: TimelineEntry, named: Naming): string | null {
  if (entry.kind === "event") return null;
  if (entry.kind === "petition") return entry.record.addressee ? named.authority(entry.record.addressee) : entry.record.addresseeText;
  const { authority: id, section } = entry.record;
  return [id && named.authority(id), section].filter(Boolean).join(", ");
}

/** What was decided with its vote, what came of a petition, or what kind of event it was. */
function outcome(entry: TimelineEntry, t: Translator, named: Naming): string {
  if (entry.kind === "decision") return named.outcome(entry.record);
  return entry.kind === "petition" ? t.term("petition_outcome", entry.record.outcome) : t.term("event_kind", entry.record.kind);
}
