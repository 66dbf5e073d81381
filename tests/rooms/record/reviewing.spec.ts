import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { ChangeRow } from "@/components/record/ChangeRow";
import { translator } from "@/lib/i18n/translator";
import type { RecordChange } from "@/lib/record/review";
import { inventedCase } from "../../support/invented-case";
import { expect, test } from "../../support/database";

const t = translator("en");
const row = (list: string, record: string) => {
  const change: RecordChange = { list, record, change: "added", differences: [] };
  return renderToStaticMarkup(createElement(ChangeRow, { t, change, before: null, after: inventedCase })).replaceAll("\u00a0", " ");
};

test("A row of the review says what a record is about in words, and its day where it has one", () => {
  expect(row("links", "L1")).toContain('<p class="when">2009</p>');
  expect(row("custody", "K1")).toContain('<p class="when">10 December 2025</p>');
  expect(row("disputes", "D1-date")).toContain("12 or 13 February 2026");
  expect(row("citations", "kestutyte-LT")).toContain("Vaida Kęstutytė: Lithuania");
});
