import { execFileSync, spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import zlib from "node:zlib";

export interface Answer { address: string; status: number; bytes: Buffer; headers: string }

/** Asks for every address that can be reached from some others, and follows no link off the site. @throws where there are more than `most` */
export async function crawl(base: string, starts: string[], most = 400): Promise<Answer[]> {
  const asked = new Map<string, Answer>(), waiting = [...starts];
  while (waiting.length && asked.size < most) {
    const address = waiting.shift()!.split("#")[0]!;
    if (asked.has(address)) continue;
    const response = await fetch(base + address, { redirect: "manual" });
    const answer = { address, status: response.status, bytes: Buffer.from(await response.arrayBuffer()), headers: [...response.headers].map(([name, value]) => `${name}: ${value}`).join("\n") };
    asked.set(address, answer);
    const location = response.headers.get("location");
    if (location?.startsWith("/")) waiting.push(location);
    if (!response.headers.get("content-type")?.startsWith("text/html")) continue;
    for (const [, link] of answer.bytes.toString("utf8").matchAll(/(?:href|src|action)="(\/[^"/][^"]*|\/)"/g)) waiting.push(link!.replaceAll("&amp;", "&"));
  }
  if (waiting.some((address) => !asked.has(address.split("#")[0]!))) throw new Error(`More than ${most} addresses: not all of them were looked at.`);
  return [...asked.values()];
}

/** Everything that an answer says, in whatever way it is written: as it is, unescaped, and with the streams of a PDF unpacked. */
export function saidBy({ bytes, headers }: Answer): string {
  const raw = bytes.toString("utf8");
  const unescaped = raw.replace(/&#(x?)([0-9a-f]+);/gi, (_all, hex: string, code: string) => String.fromCodePoint(parseInt(code, hex ? 16 : 10)))
    .replace(/\\u([0-9a-f]{4})/gi, (_all, code: string) => String.fromCharCode(parseInt(code, 16)));
  const untagged = raw.replace(/<[^>]*>|&shy;|[\u00ad\u200b]/g, "");
  const percent = (headers + raw).replace(/%([0-9a-f]{2})/gi, (_all, code: string) => String.fromCharCode(parseInt(code, 16)));
  return [headers, raw, unescaped, untagged, percent, ...(raw.startsWith("%PDF") ? [...unpacked(bytes), pdfText(bytes)] : [])].join("\n");
}

/** The streams of a PDF that zlib can unpack: pages, fonts, metadata and the attached JSON. */
export function unpacked(pdf: Buffer): string[] {
  const streams: string[] = [];
  for (let at = pdf.indexOf("stream"); at >= 0; at = pdf.indexOf("stream", at + 6)) {
    const begin = pdf[at + 6] === 13 ? at + 8 : at + 7;
    try {
      streams.push(zlib.inflateSync(pdf.subarray(begin), { finishFlush: zlib.constants.Z_SYNC_FLUSH }).toString("utf8"));
    } catch {
      // Not a packed stream.
    }
  }
  return streams;
}

/** The words on the pages, where poppler's pdftotext is at hand; the attached JSON holds the same ones. */
function pdfText(pdf: Buffer): string {
  if (spawnSync("pdftotext", ["-v"]).error) return "";
  const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), "watching-brief-pdf-")), "summary.pdf");
  fs.writeFileSync(file, pdf);
  const text = execFileSync("pdftotext", [file, "-"], { encoding: "utf8" });
  fs.rmSync(path.dirname(file), { recursive: true });
  return text.replace(/-?\n/g, "");
}
