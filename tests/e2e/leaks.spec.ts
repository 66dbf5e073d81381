import zlib from "node:zlib";
import pg from "pg";
import { Cast } from "../support/cast";
import { expect, test as database } from "../support/database";
import { guardedCase } from "../support/guarded-case";
import { MARK, plant, plantable, publicColumns } from "../support/planting";
import { lendProgram, type Program } from "../support/program";
import { crawl, saidBy, unpacked, type Answer } from "../support/public-bytes";

/** The whole program on the worker's own database, so that its owner's login can plant. */
const test = database.extend<object, { program: Program; owner: pg.Client }>({
  owner: [async ({ database: { ownerUrl } }, use) => {
    const owner = new pg.Client({ connectionString: ownerUrl });
    await owner.connect();
    await use(owner);
    await owner.end();
  }, { scope: "worker" }],
  program: [({ database: { ownerUrl, deskUrl, readerUrl } }, use) => lendProgram({ env: { OWNER_DATABASE_URL: ownerUrl, DATABASE_URL: deskUrl, READER_DATABASE_URL: readerUrl, DEMO: "0" } }, use), { scope: "worker", timeout: 300_000 }],
});

test.describe.configure({ mode: "serial", timeout: 120_000 });

test("Nothing that was not published is in any byte that the public can get", async ({ program, owner }) => {
  const cast = await guardedCase(owner);
  expect(await plant(owner)).toBeGreaterThan(60);
  await cast.publish();
  await cast.publish({ protect: true, reason: `${MARK}endangered` });
  const answers = await everythingPublic(program, cast, 2);
  expect(answers.length).toBeGreaterThan(20);
  expect(answers.find(({ address }) => address === `/cases/${cast.slug}`)?.bytes.toString()).toContain("The court allows the extradition.");
  expect(leaksIn(answers)).toEqual([]);
});

test("A mark in a public statement is found on the page and in every file, so that the finder is known to find", async ({ program, owner }) => {
  const cast = await Cast.enter();
  const decision = await cast.decision();
  await owner.query(`UPDATE desk.decision SET summary = '${MARK}shown' WHERE id = $1`, [decision]);
  await cast.publish();
  const found = leaksIn(await everythingPublic(program, cast)).map(([address]) => address);
  for (const part of ["", "/summary.pdf", "/case.json", "/timeline.csv"]) expect(found).toContain(`/cases/${cast.slug}${part}`);
  expect(found).toContain("/cases?q=durmanov");
});

test("A mark is found however it is written", () => {
  const mark = `${MARK}written`, letters = [...mark];
  const code = (letter: string, base = 10) => letter.charCodeAt(0).toString(base);
  const ways: Record<string, Partial<Answer>> = {
    "as it is": { bytes: Buffer.from(`<p>${mark}</p>`) },
    "in a header": { headers: `x-note: ${mark}` },
    "by numbers": { bytes: Buffer.from(letters.map((letter) => `&#${code(letter)};`).join("")) },
    "by hexadecimal numbers": { bytes: Buffer.from(letters.map((letter) => `&#x${code(letter, 16)};`).join("")) },
    "with percent signs": { headers: `location: /${letters.map((letter) => `%${code(letter, 16)}`).join("")}` },
    "in JSON's way": { bytes: Buffer.from(letters.map((letter) => `\\u00${code(letter, 16)}`).join("")) },
    "across tags and places to break": { bytes: Buffer.from(letters.join("<wbr>").replace("q", "\u00adq")) },
  };
  for (const [way, answer] of Object.entries(ways)) expect(leaksIn([{ address: "/", status: 200, headers: "", bytes: Buffer.alloc(0), ...answer }]), way).toEqual([["/", [mark]]]);
  expect(unpacked(Buffer.concat([Buffer.from("%PDF-1.7\n1 0 obj\nstream\n"), zlib.deflateSync(mark), Buffer.from("\nendstream")]))).toContain(mark);
  expect(leaksIn([{ address: "/", status: 200, headers: "", bytes: Buffer.from(`${MARK} and nothing after it`) }])).toEqual([]);
});

test("Columns are planted from the database's own catalogue, and what may be public is in it", async ({ owner }) => {
  const known = (await plantable(owner)).map(({ table, column }) => `${table}.${column}`);
  expect(known).toEqual(expect.arrayContaining(["entry.note", "consent.from", "user.email", "person_name.folded", ...publicColumns()]));
});

/** All that strangers can ask for, once the front has seen that the case is published: it looks four times a second. */
async function everythingPublic(program: Program, { slug }: Cast, version = 1): Promise<Answer[]> {
  const text = async (address: string) => (await fetch(program.url + address)).text();
  await expect.poll(() => text("/cases?q=durmanov"), { intervals: [50] }).toContain(slug);
  await expect.poll(() => text(`/cases/${slug}/case.json`), { intervals: [50] }).toContain(`"version": ${version},`);
  const files = ["", "/summary.pdf", "/case.json", "/timeline.csv", "/nothing"].map((part) => `/cases/${slug}${part}`);
  const searches = ["durmanov", "Дурманов", "sidonova", MARK, "extradition"].map((text) => `/cases?q=${encodeURIComponent(text)}`);
  return crawl(program.url, ["/", "/cases", "/about", "/schema/case-1.json", "/api/health", "/desk", "/sign-in", "/no-such-page", "/cases/no-such-case", "/icon.svg", "/robots.txt", "/sitemap.xml", ...files, ...searches]);
}

/** The addresses at which a mark was found, with the marks. The search for the marks' beginning repeats it, and nothing after it. */
const leaksIn = (answers: Answer[]): [string, string[]][] =>
  answers.flatMap((answer) => {
    const marks = [...new Set(saidBy(answer).match(new RegExp(`${MARK}[a-z]+`, "gi")) ?? [])];
    return marks.length ? [[answer.address, marks] as [string, string[]]] : [];
  });
