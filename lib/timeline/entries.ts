import type { PublishedCase, PublishedDecision, PublishedEvent, PublishedPetition } from "@/lib/record/shape";
import { compareDates, parseDate } from "@/lib/text/partial-date";
import { groupBy } from "./evidence";

export type RoleDate = PublishedDecision["dates"][number];

/** One thing that happened, as the timeline tells it. `date` is the one that it goes by, `further` its other dates by role. */
export type TimelineEntry = { id: string; date: RoleDate | null; further: RoleDate[]; proceedings: string[] } & (
  | { kind: "decision"; record: PublishedDecision }
  | { kind: "petition"; record: PublishedPetition }
  | { kind: "event"; record: PublishedEvent }
);

/** The date of the act before the dates of what followed it; the date of a report only where there is no other. */
const ROLES = ["act", "dated", "announced", "notified", "published", "effective", "reported"];

/** The date that an act goes by, or null. */
export function mainDate(dates: readonly RoleDate[]): RoleDate | null {
  const rank = ({ role }: RoleDate) => (ROLES.indexOf(role) + ROLES.length + 1) % (ROLES.length + 1);
  return [...dates].sort((a, b) => rank(a) - rank(b))[0] ?? null;
}

/** All entries of a case, oldest first; what has no date stands last. Of one day, what is told first in the document comes first. */
export function timelineEntries({ decisions, petitions, events }: Pick<PublishedCase, "decisions" | "petitions" | "events">): TimelineEntry[] {
  const entries: TimelineEntry[] = [
    ...events.map((record): TimelineEntry => ({
      kind: "event", record, id: record.id, further: [],
      date: record.date === null ? null : { role: "act", date: record.date }, proceedings: record.proceeding ? [record.proceeding] : [],
    })),
    ...decisions.map((record): TimelineEntry => ({ kind: "decision", record, id: record.id, ...dated(record.dates), proceedings: record.proceedings })),
    ...petitions.map((record): TimelineEntry => ({ kind: "petition", record, id: record.id, ...dated(record.dates), proceedings: record.proceedings })),
  ];
  return entries.sort((a, b) => compareDates(a.date?.date ?? null, b.date?.date ?? null));
}

/** Entries under the year in which they can first have happened; the last group, if any, is of those without a date. */
export function byYear(entries: readonly TimelineEntry[]): { year: string | null; entries: TimelineEntry[] }[] {
  const groups = groupBy(entries, ({ date }) => yearOf(date?.date ?? null));
  const undated = groups.get(null);
  groups.delete(null);
  return [...groups, ...(undated ? [[null, undated] as const] : [])].map(([year, group]) => ({ year, entries: group }));
}

/** The year in which a date can first lie (its last year where the beginning is open), or null. */
export function yearOf(edtf: string | null): string | null {
  const date = edtf === null ? null : parseDate(edtf);
  return (date?.earliest ?? date?.latest)?.slice(0, 4) ?? null;
}

function dated(dates: readonly RoleDate[]): Pick<TimelineEntry, "date" | "further"> {
  const date = mainDate(dates);
  return { date, further: dates.filter((other) => other !== date) };
}
