import { boxAround, HALF_BAR, HALF_HELD, HALF_MARK, round, scaleOf, textsOf, type Drawing, type Shape } from "./drawing";
import { brokenInto, placeLabels, widthOf, type Box, type Label, type Place } from "./labels";
import type { Lane, Overview } from "./overview";
import type { TimeScale } from "./time-scale";

const WIDTH = 804;
/** Where the names of the lanes end and time begins. */
const AXIS = 164;
const NAME_WIDTH = AXIS - 14;
const LANES_TOP = 24;
const LINE = 14.5;
/** Baselines of labels above and below the middle of a bar. */
const ABOVE = -12;
const BELOW = 21;

/** The overview with time running to the right, 804 units wide: one lane a proceeding, the last for custody. Null where nothing is dated. */
export function wideDrawing(overview: Overview, words: { custody: string }): Drawing | null {
  const scale = scaleOf(overview, AXIS, WIDTH - 4);
  if (!scale) return null;
  const lanes = positioned(overview.lanes);
  const middles = new Map(lanes.map(({ lane, middle }) => [lane.id, middle]));
  const lanesEnd = lanes.at(-1)?.bottom ?? LANES_TOP;
  const custodyAt = lanesEnd + 26;
  const height = overview.custody.length > 0 ? custodyAt + 26 : lanesEnd + 8;

  const shapes: Shape[] = [{ kind: "path", as: "grid", d: scale.years.map(({ at }) => `M${round(at)} 20V${round(height - 6)}`).join("") }, ...years(scale)];
  const obstacles: Box[] = [];
  const labels: Label<string>[] = [];
  for (const { day, from, to } of overview.ties) {
    const [x, a, b] = [round(scale.at(day)), middles.get(from)!, middles.get(to)!];
    const down = Math.sign(b - a);
    shapes.push({ kind: "path", as: "tie", d: `M${x} ${round(a + down * HALF_MARK)}V${round(b - down * HALF_MARK)}` });
    obstacles.push({ x: x - 1, y: Math.min(a, b), width: 2, height: Math.abs(b - a) });
  }
  for (const { lane, middle, names } of lanes) drawLane(lane, middle, names);
  if (overview.custody.length > 0) drawCustody();
  const placed = placeLabels(labels, obstacles, { x: AXIS - 8, y: 16, width: WIDTH - AXIS + 8, height: height - 16 });
  return { width: WIDTH, height: round(height), shapes: [...shapes, ...[...placed.values()].flatMap(textsOf)], labels: placed, compressed: scale.compressed };

  function drawLane(lane: Lane, middle: number, names: Shape[]): void {
    const [from, until] = [scale!.at(lane.from), scale!.at(lane.until)];
    const end = lane.ending === "open" ? WIDTH - 4 : until;
    shapes.push(...names, { kind: "rect", as: "bar", box: { x: round(from), y: middle - HALF_BAR, width: round(end - from), height: 2 * HALF_BAR } });
    for (const span of lane.suspended) {
      const x = round(scale!.at(span.from));
      shapes.push({ kind: "rect", as: "hatch", box: { x, y: middle - HALF_BAR, width: round(scale!.at(span.until) - x), height: 2 * HALF_BAR } });
    }
    if (lane.ending === "unknown") shapes.push({ kind: "path", as: "dash", d: `M${round(until)} ${middle}H${WIDTH - 4}` });
    obstacles.push(boxAround((from + WIDTH - 4) / 2, middle, (WIDTH - 4 - from) / 2, HALF_BAR));
    if (lane.ending === "stopped") {
      shapes.push({ kind: "path", as: "stop", d: `M${round(until + 11)} ${middle - 7}v14` });
      obstacles.push(boxAround(until + 11, middle, 1.5, 7.5));
    }
    for (const mark of lane.marks) {
      const x = scale!.at(mark.day);
      shapes.push({ kind: "mark", symbol: mark.symbol, x: round(x - HALF_MARK), y: middle - HALF_MARK });
      obstacles.push(boxAround(x, middle, HALF_MARK));
      labels.push({ key: `${lane.id} ${mark.id}`, importance: mark.importance, places: places(mark.label, x, middle) });
    }
  }

  function drawCustody(): void {
    shapes.push({ kind: "text", as: "lane", anchor: "start", x: 0, y: custodyAt + 4, text: words.custody });
    for (const [at, period] of overview.custody.entries()) {
      const from = period.from === null ? AXIS : scale!.at(period.from);
      const next = overview.custody[at + 1]?.from ?? null;
      const until = period.until === null ? (next === null ? WIDTH - 4 : scale!.at(next)) : scale!.at(period.until);
      if (period.held && period.until !== null && period.from !== null) {
        const width = Math.max(2, round(until - from));
        shapes.push({ kind: "rect", as: "held", box: { x: round(from), y: custodyAt - HALF_HELD, width, height: 2 * HALF_HELD } });
      } else shapes.push({ kind: "path", as: "dash", d: `M${round(from)} ${custodyAt}H${round(until)}` });
      obstacles.push(boxAround((from + until) / 2, custodyAt, Math.max(2, (until - from) / 2), HALF_HELD));
      labels.push({ key: `custody ${period.id}`, importance: 4, places: places(period.label, (from + until) / 2, custodyAt) });
    }
  }
}

/** Above or below a mark, over it, or beginning or ending beside it. */
function places(text: string, x: number, middle: number): Place[] {
  return [ABOVE, BELOW].flatMap((offset) => (["middle", "start", "end"] as const).map((anchor) => ({
    lines: [text], anchor, x: x + (anchor === "start" ? -HALF_MARK : anchor === "end" ? HALF_MARK : 0), y: middle + offset,
  })));
}

/** The lanes from the top, each as high as its name and two rows of labels need. */
function positioned(lanes: readonly Lane[]): { lane: Lane; middle: number; bottom: number; names: Shape[] }[] {
  let top = LANES_TOP;
  return lanes.map((lane) => {
    const title = brokenInto(lane.title, NAME_WIDTH, 3);
    const states = lane.between ? brokenInto(lane.between, NAME_WIDTH, 2) : [];
    const lines = title.length + states.length;
    const height = Math.max(lane.marks.length > 0 ? 54 : 34, lines * LINE + 10);
    const middle = round(top + height / 2 + 2);
    const first = middle + 4 - ((lines - 1) * LINE) / 2;
    const names = [...title, ...states].map((text, line): Shape => ({
      kind: "text", as: line < title.length ? "lane" : "quiet", anchor: "start", x: 0, y: round(first + line * LINE), text,
    }));
    top += height;
    return { lane, middle, bottom: top, names };
  });
}

/** The years along the top, each named where it is long enough to hold its name. */
function years(scale: TimeScale): Shape[] {
  return scale.years.flatMap(({ year, at }, index): Shape[] => {
    const text = String(year);
    if (at + 4 + widthOf(text) > (scale.years[index + 1]?.at ?? WIDTH)) return [];
    return [{ kind: "text", as: "quiet", anchor: "start", x: round(at + 4), y: 14, text }];
  });
}
