import { LINE_HEIGHT, type Box, type Place } from "./labels";
import type { Mark, Overview } from "./overview";
import { timeScale, type TimeScale } from "./time-scale";

/** What a drawing is made of. Kinds of rectangles and paths are the classes of the stylesheet. */
export type Shape =
  | { kind: "rect"; as: "bar" | "hatch" | "held"; box: Box }
  | { kind: "path"; as: "grid" | "dash" | "stop" | "tie"; d: string }
  | { kind: "mark"; symbol: Mark["symbol"]; x: number; y: number }
  | { kind: "text"; as: "lane" | "quiet" | "label"; anchor: "start" | "middle" | "end"; x: number; y: number; text: string };

/** A drawing in units of about a pixel. `labels` are the places that labels were given, by what they name. */
export interface Drawing {
  width: number;
  height: number;
  shapes: Shape[];
  labels: Map<string, Place>;
  compressed: boolean;
}

/** Half the side of a mark. */
export const HALF_MARK = 6;
/** Half the breadth of a bar, and of the thin one of custody. */
export const HALF_BAR = 5;
export const HALF_HELD = 2.5;

/** The scale of the case along an axis; null for a case in which nothing is dated. */
export function scaleOf({ lanes, custody }: Overview, from: number, to: number): TimeScale | null {
  const days = [
    ...lanes.flatMap((lane) => [lane.from, lane.until, ...lane.marks.map(({ day }) => day)]),
    ...custody.flatMap((period) => [period.from, period.until]),
  ].filter((day): day is number => day !== null);
  return days.length > 0 ? timeScale(Math.min(...days), Math.max(...days), days, from, to) : null;
}

/** The lines of a placed label as text, one below the other. */
export const textsOf = ({ lines, anchor, x, y }: Place): Shape[] =>
  lines.map((text, line) => ({ kind: "text", as: "label", anchor, x: round(x), y: round(y + line * LINE_HEIGHT), text }));

export const boxAround = (x: number, y: number, halfWidth: number, halfHeight = halfWidth): Box =>
  ({ x: round(x - halfWidth), y: round(y - halfHeight), width: round(2 * halfWidth), height: round(2 * halfHeight) });

export const round = (value: number): number => Math.round(value * 10) / 10;
