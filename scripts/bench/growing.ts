import pg from "pg";
import { foldName } from "../../lib/text/person-name";
import type { PublishedCase } from "../../lib/record/shape";
import { ms, quantile, times, whole, type Figure, type Section } from "./figure";
import { addInventedCases, inventedName, moveRecord } from "./invented";
import { load } from "./loading";
import type { Program } from "./program";
import { coldFigure, coldPages, eachOf } from "./reading";

const founding = ["Pavlov", "Павлов", "Paraskevich", "Ablyazov", "Аблязов", "Abliazov", "Tatiana", "Mukhtar", "Aleksandr Pavlov", "Shalabayeva"];
/** Bounds of one measurement, so that a slow one ends too. */
const searches = 100, again = 10, patience = 15_000;

interface Size { cases: number; bare: number[]; query: number[]; answer: number[]; list: number[]; home: number[]; page: number[]; cpu: number; row: number[] }

/** Search and reading at the present size, at 1,000 and at 100,000 published cases. */
export async function growing(program: Program, say: (text: string) => void): Promise<Section> {
  const model = (await (await fetch(`${program.url}/cases/aleksandr-pavlov/case.json`)).json()) as PublishedCase;
  const sizes = [await sized(program, 3, founding, "/cases/aleksandr-pavlov")];
  let before = 0, cold: Figure | undefined;
  for (const cases of [1000, 100_000]) {
    say(`adding published cases up to ${whole(cases)}`);
    await addInventedCases(program.ownerUrl, before, cases, 1000, model);
    say(`asking among ${whole(cases)} published cases`);
    // The answer "nothing is here" is a document too, with nothing to look up and almost nothing to render.
    cold ??= coldFigure(await warmedUp(program, "/cases/case-{n}"), await warmedUp(program, "/nothing/{n}", [404]));
    sizes.push(await sized(program, cases, searchNames(), "/cases/case-{n}"));
    before = cases;
  }
  const [, small, large] = sizes as [Size, Size, Size];
  const p = (values: number[], share = 0.95) => ms(quantile(values, share));
  const grown = quantile(large.page, 0.5) / quantile(small.page, 0.5);
  return {
    title: "Growing",
    how: `Published cases of invented people are put straight into the record of the running program, with the owner's login; 1,000 of them carry the whole document of the Pavlov case, the others, which nobody opens, its outline. Search: ${searches} names (whole, surname alone, half a surname), one after another, each asked for once, at most ${patience / 1000} s for each line. The bare SQL finds the first 50 cases whose names contain every word, with their titles and nothing else; the query is what the page asks the record for (list, last decisions, facets); the answer is the whole page over HTTP, rendered anew. For the list and the home page the record's epoch is moved ${again} times, so that nothing is kept.`,
    figures: [
      cold!,
      ...sizes.flatMap(({ cases, bare, query, answer, list, home }): Figure[] => {
        const at = `among ${whole(cases)} cases`, most = cases === 100_000;
        const slower = quantile(query, 0.95) / quantile(bare, 0.95), allowed = 2 * quantile(bare, 0.95) + 10;
        return [
          { what: `Search, the query ${at}, 95 of 100`, measured: p(query), floor: `${p(bare)} bare SQL`, ...(most ? { target: "within 2 × the bare SQL", met: slower <= 2 } : {}) },
          { what: `Search, the answer ${at}, 95 of 100`, measured: p(answer), floor: `${p(query)} the query`, ...(most ? { target: `within 2 × the bare SQL and 10 ms more (${ms(allowed)})`, met: quantile(answer, 0.95) <= allowed } : {}) },
          { what: `List of all cases / home page ${at}, half`, measured: `${p(list, 0.5)} / ${p(home, 0.5)}` },
        ];
      }),
      { what: "A cold case page among 1,000 cases, one at a time, half", measured: `${p(small.page, 0.5)}${eachOf(small.cpu, 1)}`, floor: `${p(small.row, 0.5)} its row alone` },
      { what: "A cold case page among 100,000 cases, one at a time, half", measured: `${p(large.page, 0.5)}${eachOf(large.cpu, 1)}`, floor: `${p(large.row, 0.5)} its row alone`, target: `at most 1.3 × that among 1,000 (${times(grown)})`, met: grown <= 1.3 },
    ],
  };
}

/** Whole names, surnames and halves of surnames, of cases spread over the first 1,000; all different, so that none has been answered before. */
function searchNames(): string[] {
  const names = new Set<string>();
  for (let n = 0; names.size < searches; n++) {
    const name = inventedName((n * 97) % 1000), surname = name.split(" ")[1]!;
    names.add([name, surname, surname.slice(0, Math.ceil(surname.length / 2))][n % 3]!);
  }
  return [...names];
}

/** Pages that nobody asked for before, of a program that has made 400 others of their kind: what is cold is the page. */
async function warmedUp(program: Program, target: string, allowed?: number[]) {
  const order = { port: program.port, targets: [target], connections: 16, seconds: 20, count: 400 };
  await load(order, allowed);
  return coldPages(program, { ...order, from: 400 }, allowed);
}

async function sized(program: Program, cases: number, names: string[], pages: string): Promise<Size> {
  process.env.READER_DATABASE_URL = program.readerUrl;
  const { listPublishedCases } = await import("../../lib/record/queries");
  const client = new pg.Client({ connectionString: program.readerUrl });
  await client.connect();
  const bare = await timed(names, (name) => bareSearch(client, name));
  const query = await timed(names, (name) => listPublishedCases({ q: name }));
  const row = await timed(names, (_name, n) => client.query("SELECT document FROM record.published_case WHERE slug = $1", [pages.split("/").pop()!.replace("{n}", String(n + 500))]));
  await client.end();
  const ask = (targets: string[]) => load({ port: program.port, targets, connections: 1, seconds: patience / 1000, count: targets.length });
  const answer = await ask(names.map((name) => `/cases?q=${encodeURIComponent(name)}`));
  const lists: number[][] = [];
  while (lists.length < again) {
    await moveRecord(program.ownerUrl);
    lists.push((await ask(["/cases", "/"])).latencies);
  }
  const targets = Array.from({ length: pages.includes("{n}") ? 300 : 0 }, (_, n) => pages.replace("{n}", String(n + 500)));
  const page = await coldPages(program, { port: program.port, targets, connections: 1, seconds: patience / 1000, count: targets.length });
  const cpu = page.cpu.front + page.cpu.next + page.cpu.postgres;
  return { cases, bare, query, answer: answer.latencies, list: lists.map(([list]) => list!), home: lists.map(([, home]) => home!), page: page.latencies, cpu, row };
}

/** Milliseconds of each, one after another, until all are done or patience ends; the first is done once before, uncounted. */
async function timed(names: string[], work: (name: string, at: number) => Promise<unknown>): Promise<number[]> {
  await work(names[0]!, 0);
  const took: number[] = [], end = performance.now() + patience;
  for (let n = 0; n < searches && performance.now() < end; n++) {
    const began = performance.now();
    await work(names[n % names.length]!, n);
    took.push(performance.now() - began);
  }
  return took;
}

function bareSearch(client: pg.Client, name: string) {
  const words = foldName(name).split(" ").filter(Boolean);
  const conditions = words.map((_, at) => `case_id IN (SELECT case_id FROM record.published_name WHERE folded LIKE $${at + 1})`);
  return client.query(`SELECT slug, title FROM record.published_case WHERE ${conditions.join(" AND ")} ORDER BY title LIMIT 50`, words.map((word) => `%${word}%`));
}
