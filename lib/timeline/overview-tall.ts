import { boxAround, HALF_BAR, HALF_HELD, HALF_MARK, round, scaleOf, textsOf, type Drawing, type Shape } from "./drawing";
import { brokenInto, LINE_HEIGHT, placeLabels, widthOf, type Box, type Label, type Place } from "./labels";
import type { Lane, Overview } from "./overview";

const WIDTH = 328;
/** Where the years end and the lanes begin. */
const YEARS = 38;
const CUSTODY_WIDTH = 50;
const NAME_LINE = 13;

/** The overview for a narrow screen, 328 units wide, with time running down. Null where nothing is dated. */
export function tallDrawing(overview: Overview, words: { custody: string }): Drawing | null {
  const columns = columnsOf(overview.lanes, overview.custody.length > 0);
  const custodyAt = WIDTH - HALF_MARK - 6;
  const heads = namedHeads(overview.lanes, columns) ?? numberedHeads(overview.lanes, columns);
  if (overview.custody.length > 0) heads.shapes.push({ kind: "text", as: "lane", anchor: "end", x: WIDTH, y: heads.custodyLine, text: words.custody });
  const top = heads.bottom + 16;
  const marks = overview.lanes.reduce((sum, lane) => sum + lane.marks.length, 0);
  const bottom = top + Math.min(860, Math.max(360, marks * 27));
  const scale = scaleOf(overview, top, bottom);
  if (!scale) return null;

  const shapes: Shape[] = [...heads.shapes, { kind: "path", as: "grid", d: scale.years.map(({ at }) => `M0 ${round(at)}H${WIDTH}`).join("") }];
  const obstacles: Box[] = [];
  const labels: Label<string>[] = [];
  for (const [index, { year, at }] of scale.years.entries()) {
    if (at + 14 > (scale.years[index + 1]?.at ?? bottom)) continue;
    shapes.push({ kind: "text", as: "quiet", anchor: "start", x: 0, y: round(at + 13), text: String(year) });
  }
  for (const { day, from, to } of overview.ties) {
    const [y, a, b] = [round(scale.at(day)), columns.get(from)!.x, columns.get(to)!.x];
    const right = Math.sign(b - a);
    shapes.push({ kind: "path", as: "tie", d: `M${round(a + right * HALF_MARK)} ${y}H${round(b - right * HALF_MARK)}` });
    obstacles.push({ x: Math.min(a, b), y: y - 1, width: Math.abs(b - a), height: 2 });
  }
  for (const lane of overview.lanes) drawLane(lane);
  drawCustody();
  const placed = placeLabels(labels, obstacles, { x: YEARS - 4, y: top - 12, width: WIDTH - YEARS + 4, height: bottom - top + 18 });
  return { width: WIDTH, height: round(bottom + 8), shapes: [...shapes, ...[...placed.values()].flatMap(textsOf)], labels: placed, compressed: scale.compressed };

  function drawLane(lane: Lane): void {
    const { x, width } = columns.get(lane.id)!;
    const [from, until] = [scale!.at(lane.from), scale!.at(lane.until)];
    const end = lane.ending === "open" ? bottom : until;
    shapes.push({ kind: "rect", as: "bar", box: { x: x - HALF_BAR, y: round(from), width: 2 * HALF_BAR, height: round(end - from) } });
    for (const span of lane.suspended) {
      const y = round(scale!.at(span.from));
      shapes.push({ kind: "rect", as: "hatch", box: { x: x - HALF_BAR, y, width: 2 * HALF_BAR, height: round(scale!.at(span.until) - y) } });
    }
    if (lane.ending === "unknown") shapes.push({ kind: "path", as: "dash", d: `M${x} ${round(until)}V${bottom}` });
    if (lane.ending === "stopped") shapes.push({ kind: "path", as: "stop", d: `M${x - 7} ${round(until + 10)}h14` });
    obstacles.push({ x: x - HALF_BAR - 1, y: from, width: 2 * HALF_BAR + 2, height: (lane.ending === "stopped" ? until + 12 : bottom) - from });
    for (const mark of lane.marks) {
      const y = scale!.at(mark.day);
      shapes.push({ kind: "mark", symbol: mark.symbol, x: x - HALF_MARK, y: round(y - HALF_MARK) });
      obstacles.push(boxAround(x, y, HALF_MARK + 1, HALF_MARK));
      labels.push({ key: `${lane.id} ${mark.id}`, importance: mark.importance, places: places(mark.label, x, y, width) });
    }
  }

  function drawCustody(): void {
    for (const [at, period] of overview.custody.entries()) {
      const from = period.from === null ? top : scale!.at(period.from);
      const next = overview.custody[at + 1]?.from ?? null;
      const until = period.until === null ? (next === null ? bottom : scale!.at(next)) : scale!.at(period.until);
      if (period.held && period.until !== null && period.from !== null) {
        shapes.push({ kind: "rect", as: "held", box: { x: custodyAt - HALF_HELD, y: round(from), width: 2 * HALF_HELD, height: Math.max(2, round(until - from)) } });
      } else shapes.push({ kind: "path", as: "dash", d: `M${custodyAt} ${round(from)}V${round(until)}` });
      obstacles.push({ x: custodyAt - HALF_HELD - 2, y: from, width: 2 * HALF_HELD + 4, height: Math.max(2, until - from) });
    }
  }
}

/** To the right of a mark, on one line or broken, a little higher or lower where need be; to its left where there is no room. */
function places(text: string, x: number, y: number, width: number): Place[] {
  const broken = brokenInto(text, Math.max(44, width - 18), 2);
  const forms = broken.length > 1 && !broken.some((line) => line.endsWith("…")) && widthOf(text) > width - 18 ? [broken, [text]] : [[text]];
  return [1, -1].flatMap((side) => forms.flatMap((lines) => [0, -5, 5, -9, 9].map((offset): Place => ({
    lines, anchor: side > 0 ? "start" : "end", x: x + side * (HALF_MARK + 4), y: y + 4 + offset - ((lines.length - 1) * LINE_HEIGHT) / 2,
  }))));
}

/** Where each lane's bar runs, and how much room it has to the next: more for those with longer labels. */
function columnsOf(lanes: readonly Lane[], custody: boolean): Map<string, { x: number; width: number }> {
  const room = WIDTH - YEARS - (custody ? CUSTODY_WIDTH : 0);
  const least = Math.min(24, room / Math.max(1, lanes.length));
  const wanted = lanes.map((lane) => (lane.marks.length > 1 ? Math.min(70, Math.max(...lane.marks.map(({ label }) => widthOf(label)))) : 1));
  const sum = wanted.reduce((total, width) => total + width, 0);
  let left = YEARS;
  return new Map(lanes.map((lane, at) => {
    const width = least + (wanted[at]! / sum) * (room - least * lanes.length);
    const column = { x: round(left + HALF_MARK + 1), width };
    left += width;
    return [lane.id, column];
  }));
}

interface Heads {
  shapes: Shape[];
  bottom: number;
  /** Baseline of the word over the bar of custody. */
  custodyLine: number;
}

/** The names of the lanes over their bars, or null where one does not fit there. */
function namedHeads(lanes: readonly Lane[], columns: Map<string, { x: number; width: number }>): Heads | null {
  const heads = lanes.map((lane) => ({ lane, lines: brokenInto(lane.title, columns.get(lane.id)!.width / 1.1 - 4, 4) }));
  if (heads.some(({ lines }) => lines.some((line) => line.endsWith("…")))) return null;
  const rows = Math.max(1, ...heads.map(({ lines }) => lines.length));
  return {
    bottom: rows * NAME_LINE + 2, custodyLine: rows * NAME_LINE,
    shapes: heads.flatMap(({ lane, lines }) => lines.map((text, line): Shape => ({
      kind: "text", as: "lane", anchor: "start", x: columns.get(lane.id)!.x - HALF_MARK, y: (rows - lines.length + line + 1) * NAME_LINE, text,
    }))),
  };
}

/** The names of the lanes in a list above the drawing, with the numbers that stand over the bars. */
function numberedHeads(lanes: readonly Lane[], columns: Map<string, { x: number; width: number }>): Heads {
  let y = 0;
  const list = lanes.flatMap((lane, at) => brokenInto(lane.title, WIDTH / 1.06 - 20, 2).flatMap((text, line): Shape[] => {
    y += NAME_LINE + 1;
    const name: Shape = { kind: "text", as: "label", anchor: "start", x: 20, y, text };
    return line === 0 ? [{ kind: "text", as: "lane", anchor: "end", x: 13, y, text: String(at + 1) }, name] : [name];
  }));
  const bottom = y + 30;
  return {
    bottom, custodyLine: bottom - 2 - NAME_LINE,
    shapes: [...list, ...lanes.map((lane, at): Shape => ({ kind: "text", as: "lane", anchor: "middle", x: columns.get(lane.id)!.x, y: bottom - 2, text: String(at + 1) }))],
  };
}

