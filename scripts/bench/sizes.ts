import { brotliDecompressSync } from "node:zlib";
import pg from "pg";
import { kB, ms, type Figure, type Section } from "./figure";
import type { Program } from "./program";

const cases = ["aleksandr-pavlov", "tatiana-paraskevich", "mukhtar-ablyazov"];

/** What the three founding cases weigh, and how long their summaries take. */
export async function sizes(program: Program): Promise<Section> {
  const figures: Figure[] = [];
  for (const slug of cases) figures.push(...(await ofPage(program, slug)));
  for (const slug of cases) figures.push(await ofPdf(program, slug));
  return {
    title: "Sizes and summaries",
    how: "The case pages of the founding cases as the front sends them to the first who asks, and to those who ask again: it makes a smaller form when it has nothing else to do. The target is for a case with 50 timeline entries; how many each has stands beside it. A summary is made anew three times (the record's epoch is moved in between, so that nothing is kept), the worst of them, over HTTP.",
    figures,
  };
}

async function ofPage({ url }: Program, slug: string): Promise<Figure[]> {
  const sent = async (encoding: string) => (await rawly(`${url}/cases/${slug}`, encoding)).length;
  const brotli = await rawly(`${url}/cases/${slug}`, "br");
  const html = brotliDecompressSync(brotli).toString("utf8");
  const size = Buffer.byteLength(html), gzip = await sent("gzip");
  let again = brotli.length;
  for (let tries = 0; tries < 40 && again === brotli.length; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    again = await sent("br");
  }
  const { decisions, petitions, events, custody } = (await (await fetch(`${url}/cases/${slug}/case.json`)).json()) as Record<string, unknown[]>;
  const entries = decisions!.length + petitions!.length + events!.length + custody!.length;
  const scripts = [...html.matchAll(/<script\b[^>]*>/g)];
  const scriptBytes = (await Promise.all(scripts.map(async ([tag]) => (await (await fetch(new URL(/src="([^"]+)"/.exec(tag)?.[1] ?? "", url))).text()).length))).reduce((sum, one) => sum + one, 0);
  return [
    { what: `/cases/${slug} (${entries} timeline entries): HTML`, measured: kB(size), target: "under 90 kB", met: size < 90_000 },
    { what: `/cases/${slug}: sent to the first, Brotli / gzip`, measured: `${kB(brotli.length)} / ${kB(gzip)}; to others ${kB(again)}`, target: "under 20 kB", met: Math.max(brotli.length, gzip) < 20_000 },
    { what: `/cases/${slug}: JavaScript`, measured: `${scriptBytes} bytes`, target: "at most 5 kB", met: scriptBytes <= 5000 },
  ];
}

/** The body as it was sent: fetch would unpack it. */
async function rawly(address: string, encoding: string): Promise<Buffer> {
  const { default: http } = await import("node:http");
  return new Promise((resolve, reject) => {
    http.get(address, { headers: { "accept-encoding": encoding } }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk)).on("end", () => resolve(Buffer.concat(chunks)));
    }).on("error", reject);
  });
}

async function ofPdf({ url, ownerUrl }: Program, slug: string): Promise<Figure> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  const took = [];
  let bytes = 0;
  for (let round = 0; round < 3; round++) {
    await client.query("SELECT record.move_epoch()");
    await new Promise((resolve) => setTimeout(resolve, 600)); // the front looks each 250 ms
    const began = performance.now();
    bytes = (await (await fetch(`${url}/cases/${slug}/summary.pdf`)).arrayBuffer()).byteLength;
    took.push(performance.now() - began);
  }
  await client.end();
  return { what: `/cases/${slug}/summary.pdf, made anew (${kB(bytes)})`, measured: ms(Math.max(...took)) };
}
