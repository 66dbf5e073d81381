import type { Direction, PublishedCase, PublishedDecision, PublishedEvent, PublishedProceeding } from "@/lib/record/shape";
import { compareDates, parseDate } from "@/lib/text/partial-date";
import { pathOf, reaches, type PathNode } from "./path";

/**
 * Where one proceeding stands. `last` is the ruling that was decided last in it, or that ended or suspended it from elsewhere, and
 * then `effect` says how. `direction` is that of its end or last ruling, null where the proceeding is not about removal.
 */
export interface Standing {
  proceeding: PublishedProceeding;
  path: PathNode[];
  last: PublishedDecision | null;
  effect: string | null;
  direction: Direction | null;
}

/** Kinds that decide whether someone is handed over; what merely runs beside them (civil, criminal) stands below. */
const BESIDE = ["domestic_criminal_requested", "domestic_criminal_requesting", "criminal_against_officials", "civil_or_asset"];
/** Stands for a beginning that nobody knows: before all that is known. */
const FIRST = "1000";
const OPEN = ["anticipated", "pending", "reserved", "decided_not_final", "suspended"];

/** A row for each proceeding: the subjects' before those of other people, what is open first, then what moved last. */
export function standings(published: PublishedCase): Standing[] {
  const place = ({ proceeding }: Standing): number =>
    (proceeding.person === null || published.subjects.includes(proceeding.person) ? 0 : 4) +
    (BESIDE.includes(proceeding.kind) ? 2 : 0) + (isOpen(proceeding) ? 0 : 1);
  const ownLast = ({ effect }: Standing) => (effect ? 1 : 0);
  return published.proceedings
    .map((proceeding) => standing(published, proceeding))
    .sort((a, b) => place(a) - place(b) || reaches(b.path).localeCompare(reaches(a.path)) || ownLast(a) - ownLast(b));
}

/** Whether something is still to be decided in a proceeding, as far as is known. */
export const isOpen = ({ status }: PublishedProceeding): boolean => OPEN.includes(status);

function standing(published: PublishedCase, proceeding: PublishedProceeding): Standing {
  const path = pathOf(published, proceeding);
  const decided = path.findLast(({ says }) => says.by === "ruling" || says.by === "effect");
  const says = decided?.says;
  const last = says?.by === "ruling" || says?.by === "effect" ? says.decision : null;
  const end = path.findLast((node) => node.says.by === "end");
  return {
    proceeding, path, last,
    effect: says?.by === "effect" ? says.how : null,
    direction: BESIDE.includes(proceeding.kind) ? null : asDirection(end?.mark ?? decided?.mark),
  };
}

const asDirection = (mark: PathNode["mark"] | undefined): Direction | null => (mark === "removal" || mark === "protection" || mark === "neither" ? mark : null);

/** The latest custody period of each subject. It is the last that is known, which is not the same as the present one. */
export function lastCustody({ custody, subjects }: PublishedCase): PublishedCase["custody"] {
  return subjects.flatMap((person) => custody
    .filter((period) => period.person === null ? subjects.length === 1 : period.person === person)
    .toSorted((a, b) => compareDates(b.from ?? b.until ?? FIRST, a.from ?? a.until ?? FIRST))[0] ?? []);
}

/** Dated things that are still to come on the day of publication, soonest first. */
export function comingEvents({ events, publishedAt }: PublishedCase): PublishedEvent[] {
  const today = publishedAt.slice(0, 10);
  return events
    .filter(({ kind, date }) => /_scheduled$/.test(kind) && ((date && parseDate(date)?.latest) ?? "") >= today)
    .sort((a, b) => compareDates(a.date, b.date));
}
