import { expect, test } from "@playwright/test";
import { parseString } from "fast-csv";
import { timelineCsv } from "@/lib/export/timeline-csv";
import { translator } from "@/lib/i18n/translator";
import { inventedCase } from "../../support/invented-case";

type Row = Record<string, string>;

const rows = async (): Promise<Row[]> => {
  const text = await timelineCsv(inventedCase, translator("en"), "https://cases.example/cases/vaida-kestutyte");
  return new Promise((resolve, reject) => {
    const read: Row[] = [];
    parseString<Row, Row>(text.replace(/^\ufeff/, ""), { headers: true }).on("error", reject).on("data", (row: Row) => read.push(row)).on("end", () => resolve(read));
  });
};

test("The timeline holds every decision, petition and event, oldest first", async () => {
  expect((await rows()).map(({ id, kind }) => [id, kind])).toEqual([
    ["E2", "event"], ["E1", "event"], ["D1", "decision"], ["Q1", "petition"], ["D2", "decision"], ["E3", "event"],
  ]);
});

test("A date stands as EDTF and as its earliest and latest day, and empty where nobody knows", async () => {
  const byId = new Map((await rows()).map((row) => [row.id, row]));
  expect(byId.get("D1")).toMatchObject({
    date: "[2026-02-12,2026-02-13]", earliest: "2026-02-12", latest: "2026-02-13", date_role: "act", date_in_words: "12 or 13\u00a0February 2026", further_dates: "published 2026-02-20",
    outcome: expect.stringContaining("2 to 1"), outcome_code: "granted", direction: "removal", sources: "1 Teismas leido išduoti; 3 Ruling of the Regional Court",
    url: "https://cases.example/cases/vaida-kestutyte#D1",
  });
  expect(byId.get("E2")).toMatchObject({ date: "2025-12", earliest: "2025-12-01", latest: "2025-12-31" });
  expect(byId.get("E3")).toMatchObject({ date: "", earliest: "", latest: "" });
});

test("No cell of the timeline is run as a formula", async () => {
  const read = await rows();
  for (const cell of read.flatMap((row) => Object.values(row))) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
  const statements = new Map(read.map(({ id, statement }) => [id, statement]));
  expect(statements.get("D1")).toMatch(/^'=1\+1/);
  expect(statements.get("E2")).toMatch(/^'\+420/);
  expect(statements.get("Q1")).toMatch(/^'@SUM/);
  expect(statements.get("E3")).toMatch(/^'- a day/);
});
