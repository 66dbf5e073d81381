import { expect, test } from "@playwright/test";
import fc from "fast-check";
import { translator } from "@/lib/i18n/translator";
import type { Direction, PublishedCase, PublishedDecision, PublishedProceeding } from "@/lib/record/shape";
import type { Drawing } from "@/lib/timeline/drawing";
import { boxOf, overlap, widthOf, type Box } from "@/lib/timeline/labels";
import { overviewOf } from "@/lib/timeline/overview";
import { tallDrawing } from "@/lib/timeline/overview-tall";
import { wideDrawing } from "@/lib/timeline/overview-wide";
import { dayNumber, timeScale } from "@/lib/timeline/time-scale";
import { inventedCase } from "../../support/invented-case";

const t = translator("en");
const drawings = (published: PublishedCase): Drawing[] => {
  const overview = overviewOf(published, t);
  return [wideDrawing(overview, { custody: "Custody" }), tallDrawing(overview, { custody: "Custody" })].filter((drawing): drawing is Drawing => drawing !== null);
};

/** Rectangles of a drawing that nothing may cover: labels and marks. */
function boxes({ labels, shapes }: Drawing): { labels: Box[]; marks: Box[] } {
  return {
    labels: [...labels.values()].map(boxOf),
    marks: shapes.flatMap((shape) => (shape.kind === "mark" ? [{ x: shape.x, y: shape.y, width: 12, height: 12 }] : [])),
  };
}

/** What is wrong with a drawing, in words; nothing where it can be read. */
function faults(drawing: Drawing): string[] {
  const { labels, marks } = boxes(drawing);
  return [
    ...labels.flatMap((label, at) => [
      ...labels.slice(at + 1).filter((other) => overlap(label, other)).map(() => "a label covers another"),
      ...marks.filter((mark) => overlap(label, mark)).map(() => "a label covers a mark"),
      ...(label.x < 0 || label.x + label.width > drawing.width || label.y + label.height > drawing.height ? ["a label leaves the drawing"] : []),
    ]),
    ...drawing.shapes.flatMap((shape) => {
      if (shape.kind === "path") return shape.d.includes("NaN") ? ["a path leads nowhere"] : [];
      const numbers = shape.kind === "rect" ? Object.values(shape.box) : [shape.x, shape.y];
      const inside = shape.kind !== "rect" || Math.min(shape.box.width, shape.box.height) >= 0;
      return numbers.every(Number.isFinite) && inside ? [] : [`a ${shape.kind} is nowhere`];
    }),
  ];
}

const anyDate = fc.oneof(
  fc.integer({ min: 2005, max: 2026 }).map(String),
  fc.tuple(fc.integer({ min: 2005, max: 2026 }), fc.integer({ min: 1, max: 12 })).map(([year, month]) => `${year}-${String(month).padStart(2, "0")}`),
  fc.tuple(fc.integer({ min: 2012, max: 2014 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
    .map(([year, month, day]) => `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`),
);
const aDecision = (proceedings: string[]) => fc.record({
  proceedings: fc.subarray(proceedings, { minLength: 1 }), date: fc.option(anyDate), direction: fc.constantFrom<Direction>("removal", "protection", "neither"),
  outcome: fc.constantFrom("granted", "refused_on_form", "protection_granted_subsidiary", "interim_lifted", "adjourned"), votes: fc.option(fc.record({ for: fc.nat(20), against: fc.nat(20), note: fc.constant(null) })),
  affects: fc.array(fc.record({ proceeding: fc.constantFrom(...proceedings), how: fc.constantFrom("suspends", "ends") }), { maxLength: 2 }),
});
const aCase: fc.Arbitrary<PublishedCase> = fc.integer({ min: 1, max: 12 }).chain((count) => {
  const ids = Array.from({ length: count }, (_, at) => `P${at}`);
  return fc.record({
    proceedings: fc.tuple(...ids.map((id) => fc.record({ title: fc.string({ minLength: 1, maxLength: 70 }), status: fc.constantFrom("final", "pending", "unknown", "suspended", "superseded") })
      .map((given): PublishedProceeding => ({ ...inventedCase.proceedings[0]!, id, ...given })))),
    decisions: fc.array(aDecision(ids), { maxLength: 40 }).map((all) => all.map(({ date, ...given }, at): PublishedDecision =>
      ({ ...inventedCase.decisions[1]!, id: `D${at}`, ...given, dates: date ? [{ role: "act", date }] : [] }))),
    custody: fc.array(fc.record({ from: fc.option(anyDate), until: fc.option(anyDate), kind: fc.constantFrom("extradition_custody", "at_liberty_conditions") }), { maxLength: 5 })
      .map((all) => all.map((given, at) => ({ id: `K${at}`, person: null, sentence: "x", ...given }))),
  }).map((given) => ({ ...inventedCase, events: [], petitions: [], ...given }));
});

test("No label of the overview covers another or a mark, or leaves the drawing", () => {
  expect(drawings(inventedCase).flatMap(faults)).toEqual([]);
  fc.assert(fc.property(aCase, (published) => {
    const found = drawings(published).flatMap(faults);
    if (found.length > 0) throw new Error(found.join("; "));
  }), { numRuns: 150 });
});

test("The overview of the invented case has its lanes, its suspension and its labels", () => {
  const overview = overviewOf(inventedCase, t);
  expect(overview.lanes.map(({ id, ending, suspended }) => [id, ending, suspended.length])).toEqual([["P-EXT", "open", 0], ["P-ASY", "stopped", 0]]);
  expect(overview.ties).toEqual([{ day: dayNumber("2026-03-01"), from: "P-ASY", to: "P-EXT" }]);
  expect(overview.lanes[0]!.marks.map(({ symbol, label }) => [symbol, label])).toEqual([["ev", "arrest"], ["rem", "granted 2–1"]]);
  for (const drawing of drawings(inventedCase)) expect([...drawing.labels.keys()]).toEqual(expect.arrayContaining(["P-EXT D1", "P-ASY D2"]));
});

test("A suspension is hatched until what ends it", () => {
  const [granted, stayed] = inventedCase.decisions;
  const published: PublishedCase = {
    ...inventedCase,
    decisions: [
      granted!,
      { ...stayed!, affects: [{ proceeding: "P-EXT", how: "suspends" }] },
      { ...stayed!, id: "D3", dates: [{ role: "act", date: "2026-06-01" }], affects: [{ proceeding: "P-EXT", how: "ends" }] },
    ],
  };
  expect(overviewOf(published, t).lanes[0]!.suspended).toEqual([{ from: dayNumber("2026-03-01"), until: dayNumber("2026-06-01") }]);
});

test("A case in which nothing is dated has no drawing", () => {
  expect(drawings({ ...inventedCase, decisions: [], events: [], custody: [] })).toEqual([]);
});

test("Time runs forward on every scale, and years without events are narrower only in a long case", () => {
  const day = fc.integer({ min: dayNumber("1990-01-01"), max: dayNumber("2030-12-31") });
  fc.assert(fc.property(fc.uniqueArray(day, { minLength: 2, maxLength: 30 }), (days) => {
    const sorted = [...days].sort((a, b) => a - b);
    const scale = timeScale(sorted[0]!, sorted.at(-1)!, sorted, 100, 800);
    const positions = sorted.map(scale.at);
    return positions.every((position, at) => position >= (positions[at - 1] ?? 100) && position <= 800.001);
  }));
  const [from, until] = [dayNumber("2012-06-01"), dayNumber("2026-06-01")];
  const scale = timeScale(from, until, [from, until], 0, 1000);
  const length = (year: number) => scale.years.find((each) => each.year === year + 1)!.at - scale.years.find((each) => each.year === year)!.at;
  expect(scale.compressed).toBe(true);
  expect(length(2015) / length(2012)).toBeCloseTo(0.3, 1);
  expect(timeScale(from, dayNumber("2015-06-01"), [from], 0, 1000).compressed).toBe(false);
});

test("Widths are never less than those of the face in which labels are drawn", () => {
  // Advance widths of IBM Plex Sans Regular at 11.5 px, measured in Chromium.
  const measured: Record<string, number> = {
    "upheld 10–7": 66.1, "goes to court": 67.3, "refused on form": 82.1, "Подозреваемый": 88.3, "MMMM mmmm": 80.3, "Құрманғазыұлы": 86.7, "WwQG@%&—→": 84.6, "fftt ijl": 27.1,
  };
  for (const [text, width] of Object.entries(measured)) expect(widthOf(text), text).toBeGreaterThanOrEqual(width);
});
