import type { Direction, PublishedCase, PublishedDecision, PublishedEvent, PublishedProceeding } from "@/lib/record/shape";
import { compareDates, parseDate } from "@/lib/text/partial-date";
import { mainDate } from "./entries";

/** One stage on the way of a proceeding. `record` is the decision or event that made it, `date` EDTF; `open`: what follows is not known. */
export interface PathNode {
  mark: Direction | "event" | "unknown";
  date: string | null;
  record: string | null;
  says:
    | { by: "ruling"; decision: PublishedDecision }
    | { by: "event"; event: PublishedEvent }
    | { by: "effect"; how: string; decision: PublishedDecision }
    | { by: "end"; key: string; name: string }
    | { by: "next"; authority: string | null }
    | { by: "unknown" };
  open: boolean;
}

/** What opens a proceeding, the more telling first, or moves the person; whatever else happens is told in the timeline alone. */
const OPENING = [
  "extradition_requested", "asylum_applied", "red_notice_issued", "ccf_request_filed", "interim_measure_requested", "arrest", "provisional_arrest",
];
const MOVING = ["surrender", "deportation", "rendition", "abduction", "onward_transfer", "return_from_removal", "red_notice_suspended", "red_notice_deleted"];
/** Decisions beside the way: they do not say whether the person is handed over. */
const ASIDE = ["procedural_order", "custody_order", "bail_decision", "interim_measure_decision", "detention_validation"];
/** Direction of the ends that the procedures name. */
const ENDS: Record<string, Direction> = { end_refused: "protection", end_released: "protection", end_lapsed: "neither", end_surrendered: "removal", end_closed: "neither" };
/** So many stages stand in one line. Where there is room, decisions beside the way are shown; where there is none, openings are not. */
const ROOM = 6;

/** The path of a proceeding, oldest stage first; the last one is where it stands. */
export function pathOf(published: Pick<PublishedCase, "decisions" | "events" | "proceedings">, proceeding: PublishedProceeding): PathNode[] {
  const own = published.decisions.filter(({ proceedings }) => proceedings.includes(proceeding.id));
  const aside = own.filter((decision) => isAside(decision, published.decisions));
  const main = own.filter((decision) => !aside.includes(decision));
  const rulings = [...main.map(ruling), ...effects(published.decisions, proceeding.id, own)];
  const [openings, moves] = milestones(published.events.filter((event) => event.proceeding === proceeding.id));
  const beside = telling(aside, rulings.length > 0).map(ruling);
  const known = [...openings, ...moves, ...rulings];
  const told = known.length + beside.length < ROOM ? [...known, ...beside] : [...known, ...last(beside, known)];
  const ends = ending(proceeding, told.sort(inTime));
  const spare = Math.max(0, openings.length - Math.max(0, told.length + ends.length - ROOM));
  const path = [...told.filter((node) => !openings.slice(spare).includes(node)), ...ends];
  return path.map((node, at) => ({ ...node, open: path[at + 1]?.says.by === "unknown" }));
}

function isAside(decision: PublishedDecision, all: readonly PublishedDecision[]): boolean {
  if (ASIDE.includes(decision.kind)) return true;
  const reviewed = decision.reviews && all.find(({ id }) => id === decision.reviews);
  return Boolean(reviewed && isAside(reviewed, all.filter((other) => other !== decision)));
}

/** The first event of each kind that opens a proceeding, and all that moved the person. */
function milestones(events: readonly PublishedEvent[]): [openings: PathNode[], moves: PathNode[]] {
  const node = (event: PublishedEvent): PathNode => ({ mark: "event", date: event.date, record: event.id, says: { by: "event", event }, open: false });
  const first = OPENING.flatMap((kind) => events.filter((event) => event.kind === kind).sort((a, b) => compareDates(a.date, b.date))[0] ?? []);
  return [first.map(node), events.filter(({ kind }) => MOVING.includes(kind)).map(node)];
}

function ruling(decision: PublishedDecision): PathNode {
  return { mark: decision.direction, date: mainDate(decision.dates)?.date ?? null, record: decision.id, says: { by: "ruling", decision }, open: false };
}

/** What rulings of other proceedings did to this one: the first that suspended it, and each that ended or reopened it. */
function effects(decisions: readonly PublishedDecision[], proceeding: string, own: readonly PublishedDecision[]): PathNode[] {
  const foreign = decisions.filter((decision) => !own.includes(decision));
  const all = foreign.flatMap((decision) => decision.affects
    .filter((effect) => effect.proceeding === proceeding)
    .map(({ how }): PathNode => ({ ...ruling(decision), says: { by: "effect", how, decision } })));
  const suspended = all.filter(({ says }) => says.by === "effect" && says.how === "suspends").sort((a, b) => compareDates(a.date, b.date));
  return [...suspended.slice(0, 1), ...all.filter((node) => !suspended.includes(node))];
}

/** Decisions beside the way that tell how a matter stands: an order on its course does where nothing else was decided. */
function telling(aside: PublishedDecision[], decided: boolean): PublishedDecision[] {
  const more = aside.filter(({ kind }) => kind !== "procedural_order");
  return decided || more.length > 0 ? more : aside;
}

/** The last decision beside the way, if it came after everything on it: it is then how the matter was left. */
function last(beside: PathNode[], nodes: readonly PathNode[]): PathNode[] {
  const [latest] = [...beside].sort((a, b) => compareDates(b.date, a.date));
  return latest && nodes.every((node) => compareDates(node.date, latest.date) < 0) ? [latest] : [];
}

/** What stands after the last known stage: a named end, who decides next, or that nothing is known. */
function ending(proceeding: PublishedProceeding, path: readonly PathNode[]): PathNode[] {
  const { stage, status, pendingBefore } = proceeding;
  const bare = { date: null, record: null, open: false };
  if (pendingBefore || status === "pending" || status === "reserved") return [{ ...bare, mark: "event", says: { by: "next", authority: pendingBefore } }];
  if (status === "unknown") return [{ ...bare, mark: "unknown", says: { by: "unknown" } }];
  const direction = stage ? ENDS[stage.key] : undefined;
  const ended = path.at(-1)?.says.by === "effect";
  return stage && direction && !ended ? [{ ...bare, mark: direction, says: { by: "end", key: stage.key, name: stage.name } }] : [];
}

/**
 * Stages in the order in which they must have come about: by the last day that each can mean, so that "May" stands after the 10th of
 * May; of one day, what opens a proceeding before what is decided in it, and a ruling before its effects elsewhere.
 */
function inTime(a: PathNode, b: PathNode): number {
  const latest = ({ date }: PathNode) => (date && parseDate(date)?.latest) || "9999";
  return latest(a).localeCompare(latest(b)) || compareDates(a.date, b.date) || KINDS.indexOf(a.says.by) - KINDS.indexOf(b.says.by);
}
const KINDS = ["event", "ruling", "effect"];

/** The last day that a path certainly reaches, `YYYY-MM-DD`, or an empty string. */
export function reaches(path: readonly PathNode[]): string {
  return path.map(({ date }) => (date && parseDate(date)?.earliest) || "").sort().at(-1) ?? "";
}
