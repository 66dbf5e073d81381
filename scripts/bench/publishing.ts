import pg from "pg";
import { ms, quantile, type Section } from "./figure";
import type { Program } from "./program";
import { Visitor } from "./visitor";

const slug = "aleksandr-pavlov", title = "Aleksandr Pavlov";
const rounds = 5, rulings = 30;
/** ms after which waiting for a page to come or go is given up: far beyond the target, and it ends. */
const patience = 30_000;
/** Every place where the case stands while it is published. */
const places = [`/cases/${slug}`, `/cases/${slug}/case.json`, `/cases/${slug}/timeline.csv`, `/cases/${slug}/summary.pdf`, "/cases?q=Pavlov", "/cases", "/"];
const mark = `/cases/${slug}`;

/** Taking down, publishing again, and logging rulings, through the desk's own forms. */
export async function publishing(program: Program): Promise<Section> {
  const visitor = await Visitor.at(program);
  const down = [], up = [];
  for (let round = 0; round < rounds; round++) {
    down.push(await untilGone(visitor));
    up.push(await untilThere(visitor));
  }
  const saves = await saveRulings(visitor);
  const commit = await commitTimes(program);
  const worst = (values: number[]) => Math.max(...values);
  const late = Math.max(0, worst(up.map(({ seen, form }) => seen - form)));
  return {
    title: "Writing and taking down",
    how: `Through the desk's forms with a session, as a browser without scripts sends them. Publishing and taking down the Pavlov case ${rounds} times each, the worst of them, counted from sending the form; after a take-down, page, JSON, CSV, PDF, search, list and home page are asked for without a pause until none of them carries the case. ${rulings} rulings logged one after another; the floor is one transaction of five rows on the same PostgreSQL, flushed to disk.`,
    figures: [
      { what: "From sending “take down” to the last answer begun that carries the case", measured: ms(worst(down.map(({ last }) => last))), floor: `the form itself is answered after ${ms(quantile(down.map(({ form }) => form), 0.5))}`, target: "within 1 s", met: worst(down.map(({ last }) => last)) <= 1000 },
      { what: "From sending “publish” to the public page that shows it", measured: ms(worst(up.map(({ seen }) => seen))), floor: `the form itself is answered after ${ms(quantile(up.map(({ form }) => form), 0.5))}; the page stands at most ${ms(late)} later`, target: "within 1 s", met: worst(up.map(({ seen }) => seen)) <= 1000 },
      { what: "A ruling saved with its audit entry in one transaction (from the form sent to its answer), half / 95 of 100", measured: `${ms(quantile(saves, 0.5))} / ${ms(quantile(saves, 0.95))}`, floor: `${ms(quantile(commit, 0.5))} / ${ms(quantile(commit, 0.95))}` },
    ],
  };
}

/** Takes the case down while asking for it everywhere; ms from sending the form. */
async function untilGone(visitor: Visitor): Promise<{ form: number; last: number }> {
  for (const place of places) if (!(await carries(visitor.url + place))) throw new Error(`${place} does not carry the case that is to be taken down.`);
  let last = 0;
  const stop = new AbortController(), end = performance.now() + patience;
  const watches = places.map(async (place) => {
    for (let misses = 0; misses < 20; ) {
      const begun = performance.now();
      if (begun > end) throw new Error(`${place} still carries the case ${patience / 1000} s after it was taken down.`);
      if (await carries(visitor.url + place)) [last, misses] = [Math.max(last, begun), 0];
      else misses += stop.signal.aborted ? 1 : 0;
    }
  });
  const { sentAt, answeredAt } = await visitor.send(`/desk/cases/${slug}/take-down`, { name: title });
  stop.abort();
  await Promise.all(watches);
  return { form: answeredAt - sentAt, last: Math.max(0, last - sentAt) };
}

async function carries(address: string): Promise<boolean> {
  const answer = await fetch(address);
  const text = await answer.text();
  if (answer.status === 404) return false;
  if (answer.status !== 200) throw new Error(`${address} was answered with ${answer.status}.`);
  return /\/(case\.json|timeline\.csv|summary\.pdf)$/.test(address) || text.includes(mark);
}

/** Publishes it again; ms from sending the form until the page is there. */
async function untilThere(visitor: Visitor): Promise<{ form: number; seen: number }> {
  const page = await visitor.page(`/desk/cases/${slug}/publish`);
  const seen = /name="seen" value="(\d+)"/.exec(page)![1]!;
  const sending = visitor.send(`/desk/cases/${slug}/publish`, { seen });
  const end = performance.now() + patience;
  while (!(await fetch(visitor.url + places[0])).ok) if (performance.now() > end) throw new Error(`${places[0]} does not show the case ${patience / 1000} s after it was published.`);
  const there = performance.now();
  const { sentAt, answeredAt } = await sending;
  return { form: answeredAt - sentAt, seen: there - sentAt };
}

/** Logs rulings in Pavlov's second extradition proceeding: ms of each form. */
async function saveRulings(visitor: Visitor): Promise<number[]> {
  const proceeding = "PV-EXT2";
  const form = await visitor.page(`/desk/decisions/new?proceeding=${proceeding}`);
  const outcome = /name="outcome" value="([^"]+)"|value="([^"]+)"[^>]*name="outcome"/.exec(form)!.slice(1).find(Boolean)!;
  const took = [];
  for (let n = 0; n < rulings; n++) {
    const { sentAt, answeredAt } = await visitor.send("/desk/decisions/new", { proceeding, outcome, date: "12 Nov 2013", summary: `Ruling ${n + 1} of the measurement.` });
    took.push(answeredAt - sentAt);
  }
  return took;
}

async function commitTimes({ ownerUrl }: Program): Promise<number[]> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  await client.query("CREATE TABLE record.bench_row (id serial PRIMARY KEY, text text)");
  const took = [];
  for (let n = 0; n < 100; n++) {
    const began = performance.now();
    await client.query("BEGIN");
    for (let row = 0; row < 5; row++) await client.query("INSERT INTO record.bench_row (text) VALUES ($1)", [`row ${row}`]);
    await client.query("COMMIT");
    took.push(performance.now() - began);
  }
  await client.query("DROP TABLE record.bench_row");
  await client.end();
  return took;
}
