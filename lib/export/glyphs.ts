import { readFileSync } from "node:fs";
import anyAscii from "any-ascii";

/** Faces of the summary: Latin, Cyrillic (Kazakh too) and Greek, as TrueType, since Typst reads no WOFF2. */
export const FACES = [
  "source-serif-4/400Regular/SourceSerif4_400Regular.ttf",
  "source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf",
  "ibm-plex-sans/400Regular/IBMPlexSans_400Regular.ttf",
  "ibm-plex-sans/600SemiBold/IBMPlexSans_600SemiBold.ttf",
] as const;

/**
 * Makes text printable with the given font files: PDF/A forbids a character without a glyph, so what no face has is given in
 * Latin letters between square brackets, and what is invisible or private is left out. The attached data keeps the original.
 * @param files paths of TrueType files
 */
export function printableWith(files: readonly string[]): (text: string) => string {
  const covered = new Set(files.flatMap((file) => [...characters(readFileSync(file))]));
  const has = (character: string) => covered.has(character.codePointAt(0)!);
  return (text) =>
    text.normalize("NFC").replace(/[^\S\u00a0]+/gu, " ").replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}]/gu, "")
      .split(/( |\u00a0)/u).map((word) => withoutGaps(word, has)).join("");
}

function withoutGaps(word: string, has: (character: string) => boolean): string {
  let printed = "";
  let missing = "";
  for (const character of [...word, ""]) {
    if (character !== "" && !has(character)) {
      missing += character;
      continue;
    }
    // A lone accent that no face can set is dropped; its letter stays.
    if (/\P{M}/u.test(missing)) printed += `[${anyAscii(missing).trim() || "?"}]`;
    missing = "";
    printed += character;
  }
  return printed;
}

/** Code points that a TrueType file has glyphs for, from its `cmap` tables of formats 4 and 12 (OpenType 1.9, cmap). */
function* characters(font: Buffer): Generator<number> {
  const tables = font.readUInt16BE(4);
  for (let table = 0; table < tables; table++) {
    const record = 12 + table * 16;
    if (font.toString("latin1", record, record + 4) !== "cmap") continue;
    const cmap = font.readUInt32BE(record + 8);
    for (let sub = 0; sub < font.readUInt16BE(cmap + 2); sub++) {
      const at = cmap + font.readUInt32BE(cmap + 4 + sub * 8 + 4);
      const format = font.readUInt16BE(at);
      if (format === 4) yield* segments(font, at);
      if (format === 12) yield* groups(font, at);
    }
  }
}

function* segments(font: Buffer, at: number): Generator<number> {
  const count = font.readUInt16BE(at + 6) / 2;
  const ends = at + 14;
  const starts = ends + count * 2 + 2;
  const deltas = starts + count * 2;
  const offsets = deltas + count * 2;
  for (let segment = 0; segment < count; segment++) {
    const start = font.readUInt16BE(starts + segment * 2);
    const delta = font.readUInt16BE(deltas + segment * 2);
    const offset = font.readUInt16BE(offsets + segment * 2);
    for (let code = start; code <= font.readUInt16BE(ends + segment * 2) && code < 0xffff; code++) {
      const glyph = offset === 0 ? (code + delta) & 0xffff : font.readUInt16BE(offsets + segment * 2 + offset + (code - start) * 2);
      if (glyph !== 0) yield code;
    }
  }
}

function* groups(font: Buffer, at: number): Generator<number> {
  for (let group = 0; group < font.readUInt32BE(at + 12); group++) {
    const record = at + 16 + group * 12;
    for (let code = font.readUInt32BE(record); code <= font.readUInt32BE(record + 4); code++) yield code;
  }
}
