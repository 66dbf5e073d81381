import { inflateSync } from "node:zlib";

/** What the objects of a PDF hold in their streams, inflated where they are deflated. Enough to look inside, not to render. */
export function pdfStreams(pdf: Uint8Array): { dictionary: string; bytes: Buffer }[] {
  const file = Buffer.from(pdf);
  const streams = [];
  for (let at = file.indexOf("stream\n"); at !== -1; at = file.indexOf("stream\n", at + 1)) {
    if (file.subarray(at - 3, at).toString("latin1") === "end") continue;
    const dictionary = file.subarray(file.lastIndexOf(" obj", at), at).toString("latin1");
    const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1]);
    if (!Number.isInteger(length)) continue;
    const raw = file.subarray(at + 7, at + 7 + length);
    streams.push({ dictionary, bytes: dictionary.includes("/FlateDecode") ? inflateSync(raw) : raw });
  }
  return streams;
}

/** Every character that the fonts of a PDF can give back as text, from their ToUnicode maps. */
export function pdfCharacters(pdf: Uint8Array): Set<string> {
  const characters = new Set<string>();
  for (const { bytes } of pdfStreams(pdf)) {
    const text = bytes.toString("latin1");
    if (!text.includes("begincmap")) continue;
    for (const [, block] of text.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
      for (const [, hex] of block!.matchAll(/<[0-9A-Fa-f]+>\s*<([0-9A-Fa-f]+)>/g)) {
        for (const character of Buffer.from(hex!, "hex").swap16().toString("utf16le")) characters.add(character);
      }
    }
  }
  return characters;
}
