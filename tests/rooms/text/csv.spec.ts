import { test, expect } from "@playwright/test";
import fc from "fast-check";
import { parseString } from "fast-csv";
import { type CsvColumn, csv } from "@/lib/text/csv";

type Row = { date: string; what: string | null; votes?: number };
const columns: CsvColumn<Row>[] = [
  { heading: "Date", cell: (row) => row.date },
  { heading: "What", cell: (row) => row.what },
  { heading: "Votes", cell: (row) => row.votes },
];

test("a spreadsheet opens it: byte order mark, headings, CRLF after every line", async () => {
  expect(await csv([{ date: "2013-11-08", what: "Granted", votes: 10 }, { date: "2012-12", what: null }], columns)).toBe(
    "\uFEFFDate,What,Votes\r\n2013-11-08,Granted,10\r\n2012-12,,\r\n",
  );
  expect(await csv([], columns)).toBe("\uFEFFDate,What,Votes\r\n");
});

test("commas, quotes and line ends stay inside their cell", async () => {
  expect(await csv([{ date: "x", what: 'a, "b"\r\nc' }], columns)).toContain('x,"a, ""b""\r\nc",\r\n');
});

test("no text is run as a formula, and a negative number stays a number", async () => {
  for (const danger of ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"]) {
    const text = await csv([{ date: "x", what: danger, votes: -3 }], columns);
    const rows = await parsed(text);
    expect(rows[1], JSON.stringify(danger)).toEqual(["x", `'${danger}`, "-3"]);
  }
  expect(await csv([], [{ heading: "=cmd", cell: () => "" }])).toBe("\uFEFF'=cmd\r\n");
});

test("what was written is read back, but for the apostrophe", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.string(), fc.string()), { minLength: 1, maxLength: 5 }), async (pairs) => {
      const text = await csv(pairs, [{ heading: "a", cell: ([a]) => `.${a}` }, { heading: "b", cell: ([, b]) => `.${b}` }]);
      expect((await parsed(text)).slice(1)).toEqual(pairs.map(([a, b]) => [`.${a}`, `.${b}`]));
    }),
    { numRuns: 50 },
  );
});

function parsed(text: string): Promise<string[][]> {
  return new Promise((resolve, reject) => {
    const rows: string[][] = [];
    parseString<string[], string[]>(text, { headers: false })
      .on("error", reject)
      .on("data", (row: string[]) => rows.push(row))
      .on("end", () => resolve(rows));
  });
}
