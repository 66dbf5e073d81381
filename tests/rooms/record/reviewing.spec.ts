import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { ChangeRow } from "@/components/record/ChangeRow";
import { translator } from "@/lib/i18n/translator";
import type { RecordChange } from "@/lib/record/review";
import { read } from "@/lib/db/desk";
import { kinds } from "@/lib/dossier/kinds";
import { getEntry } from "@/lib/entries/queries";
import { LeftOutList } from "@/components/record/LeftOutList";
import { reviewCase } from "@/lib/record/review";
import { add, Cast, seed } from "../../support/cast";
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

test("A record that is ticked is to be included, or says why it stays at the desk all the same", async () => {
  const cast = await Cast.enter(), event = { kind: "arrest", date: "2031", summary: "He is arrested." };
  const shown = await cast.add("event", event, { disclosure: "team" });
  const hidden = await cast.add("event", event, { disclosure: "team", source: "secret" });
  const claim = await add("proceeding", cast.caseId, { title: "Asylum", kind: "asylum", forum: "ES", status: "pending" }, { disclosure: "team" });
  const left = await cast.add("event", event, { disclosure: "team" });
  const ticked = [shown, hidden, claim], { leftOut } = await reviewCase(read(seed), (await getEntry(read(seed), kinds.case, cast.caseId))!, ticked);
  const then = (id: string) => leftOut.find(({ entry }) => entry.id === id)?.then;
  expect([shown, hidden, claim, left].map(then)).toEqual(["included", "hidden", "unnamed", undefined]);
  const html = renderToStaticMarkup(createElement(LeftOutList, { t, slug: cast.slug, leftOut, ticked }));
  expect(html).toContain(`Left out: ${leftOut.length - 1} records. To be included: one record`);
  for (const said of ["To be included · event", "Stays at the desk · event", "rests on a source that may not be shown"]) expect(html).toContain(said);
});
