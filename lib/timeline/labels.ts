/** A rectangle in a drawing's units, y down. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** One place where a label may stand: its lines with the anchor and baseline of the first. */
export interface Place {
  lines: string[];
  anchor: "start" | "middle" | "end";
  x: number;
  y: number;
}

/** A label that wants a place. The more important is placed first; who finds none is left to the table. */
export interface Label<Key> {
  key: Key;
  importance: number;
  /** In the order of preference. */
  places: Place[];
}

export const LINE_HEIGHT = 12.5;
const ASCENT = 9.5;

/** How wide text in 11.5 px IBM Plex Sans can be, in px: rather too wide than too narrow, since no font is measured here. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) {
    let known = widths.get(character);
    if (known === undefined) widths.set(character, known = widthOfCharacter(character));
    width += known;
  }
  return width;
}

/** By character; there are only so many. */
const widths = new Map<string, number>();

function widthOfCharacter(character: string): number {
  if (/[ilj.,:;'’|!ıI]/u.test(character)) return 3.8;
  if (/[ \u00a0\u2009ftr()\-–]/u.test(character)) return 5;
  if (/[mwMW@—→%]/u.test(character)) return 10.8;
  if (/[a-z0-9]/u.test(character)) return 6.8;
  if (/\p{M}/u.test(character)) return 0;
  if (/[\p{Script=Latin}\p{Script=Greek}]/u.test(character)) return 8;
  if (/\p{Script=Cyrillic}/u.test(character)) return 9.2;
  return 12.5;
}

/** The rectangle that a label takes at a place. */
export function boxOf({ lines, anchor, x, y }: Place): Box {
  const width = Math.max(...lines.map(widthOf));
  const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
  return { x: left, y: y - ASCENT, width, height: lines.length * LINE_HEIGHT };
}

export const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Gives each label the first of its places that is free of obstacles and of labels placed before it, and lies in the bounds. */
export function placeLabels<Key>(labels: readonly Label<Key>[], obstacles: readonly Box[], bounds: Box): Map<Key, Place> {
  const placed = new Map<Key, Place>();
  const taken = [...obstacles];
  for (const label of [...labels].sort((a, b) => b.importance - a.importance)) {
    const place = label.places.find((each) => {
      const box = boxOf(each);
      return within(box, bounds) && !taken.some((other) => overlap(box, other));
    });
    if (!place) continue;
    placed.set(label.key, place);
    taken.push(boxOf(place));
  }
  return placed;
}

/** Text broken into lines no wider than given, as far as its words allow; what goes beyond the last line is cut with "…". */
export function brokenInto(text: string, width: number, most: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line ? `${line} ${word}` : word;
    if (line && widthOf(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  lines.push(line);
  const kept = lines.slice(0, most).map((each) => cut(each, width));
  if (lines.length > most) kept[most - 1] = cut(`${lines[most - 1]!.replace(/…$/, "")}…`, width);
  return kept;
}

function cut(line: string, width: number): string {
  if (widthOf(line) <= width) return line;
  const characters = [...line.replace(/…$/, "")];
  while (characters.length > 1 && widthOf(`${characters.join("")}…`) > width) characters.pop();
  return `${characters.join("").trimEnd()}…`;
}

const within = (box: Box, bounds: Box): boolean =>
  box.x >= bounds.x && box.y >= bounds.y && box.x + box.width <= bounds.x + bounds.width && box.y + box.height <= bounds.y + bounds.height;
