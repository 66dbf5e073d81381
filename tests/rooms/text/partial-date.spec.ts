import { test, expect } from "@playwright/test";
import fc from "fast-check";
import edtf from "edtf";
import { compareDates, datetimeOf, parseDate, remarkOn } from "@/lib/text/partial-date";
import { anyDate } from "./any-date";
import { FOUNDING_DATES } from "./founding-dates";

test("a date knows the first and last day it can mean", () => {
  const bounds = (text: string) => {
    const date = parseDate(text);
    return date && [date.earliest, date.latest];
  };
  expect(bounds("2012-12")).toEqual(["2012-12-01", "2012-12-31"]);
  expect(bounds("2012-02")).toEqual(["2012-02-01", "2012-02-29"]);
  expect(bounds("2009")).toEqual(["2009-01-01", "2009-12-31"]);
  expect(bounds("1976~")).toEqual(["1976-01-01", "1976-12-31"]);
  expect(bounds("2013-06-01?")).toEqual(["2013-06-01", "2013-06-01"]);
  expect(bounds("[2013-07-22,2013-07-23]")).toEqual(["2013-07-22", "2013-07-23"]);
  expect(bounds("[2013-04-19,2013-04-17]")).toEqual(["2013-04-17", "2013-04-19"]);
  expect(bounds("[2013-04-17..2013-04-19]")).toEqual(["2013-04-17", "2013-04-19"]);
  expect(bounds("{2013-07-22,2013-07-24}")).toEqual(["2013-07-22", "2013-07-24"]);
  expect(bounds("2013-12-11/2014-07-29")).toEqual(["2013-12-11", "2014-07-29"]);
  expect(bounds("2002/2003")).toEqual(["2002-01-01", "2003-12-31"]);
  expect(bounds("2013-21")).toEqual(["2013-03-01", "2013-05-31"]);
  expect(bounds("2012-24")).toEqual(["2012-12-01", "2013-02-28"]);
  expect(bounds("199X")).toEqual(["1990-01-01", "1999-12-31"]);
  expect(bounds("2013-XX")).toEqual(["2013-01-01", "2013-12-31"]);
});

test("an open or unknown end is null", () => {
  for (const text of ["2022-12-08/..", "2022-12-08/"]) expect(parseDate(text), text).toEqual({ edtf: text, earliest: "2022-12-08", latest: null });
  for (const text of ["../2013", "/2013"]) expect(parseDate(text), text).toEqual({ edtf: text, earliest: null, latest: "2013-12-31" });
});

test("what is no date of ours is refused", () => {
  const refused = [
    "", " ", "2013-02-30", "2013-13", "2013-00", "2013-1-1", "2013-11-08T10:00:00", "8 Nov 2013", "0999", "2201", "2300-01-01", "-0100", "y20000", "19", "201",
    "2014/2013", "2013/2013", "2013/2013-11", "../..", "/", "[..2013]", "[2013..]", "[]", "[2013-07-23..2013-07-22]", "2013-25", "1XXX", "2013-1X", "2013-11-08 ",
    "2013-11-08\n", "0999/2013", "2013-02-29", "[2013-02-28,2013-02-29]", "2013-02-29/2014", "2013-?02-29", `[${"2013,".repeat(30)}2014]`,
  ];
  for (const text of refused) expect(parseDate(text), JSON.stringify(text)).toBeNull();
});

test("every date of the founding cases is understood", () => {
  expect(FOUNDING_DATES.length).toBeGreaterThan(150);
  for (const text of FOUNDING_DATES) {
    const date = parseDate(text);
    expect(date?.edtf, text).toBe(text);
    expect(date?.earliest ?? date?.latest, text).toMatch(/^\d{4}-\d\d-\d\d$/);
  }
});

test("plain dates agree with the grammar of the standard, but for its 29 February of every year", () => {
  const text = fc.tuple(fc.integer({ min: 1000, max: 2200 }), fc.integer({ min: 0, max: 13 }), fc.integer({ min: 0, max: 32 }), fc.constantFrom("", "?", "~", "%"));
  fc.assert(fc.property(text, ([year, month, day, mark]) => {
    const written = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}${mark}`;
    const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
    expect(parseDate(written) !== null, written).toBe(grammarTakes(written) && (leap || month !== 2 || day !== 29));
  }), { numRuns: 1000 });
});

test("the first day is never after the last", () => {
  fc.assert(fc.property(anyDate, (text) => {
    const date = parseDate(text);
    expect(date, text).not.toBeNull();
    if (date?.earliest && date.latest) expect(date.earliest <= date.latest, text).toBe(true);
  }), { numRuns: 1000 });
});

test("no text makes reading fail", () => {
  const noise = fc.oneof(fc.string({ unit: "binary", maxLength: 150 }), fc.string({ unit: fc.constantFrom(..."0123456789-/[]{},.?~%XT: "), maxLength: 30 }));
  fc.assert(fc.property(noise, (text) => {
    const date = parseDate(text);
    if (date) expect(grammarTakes(text)).toBe(true);
    datetimeOf(text);
    remarkOn(text, "2026-01-01", { court: true });
  }), { numRuns: 1000 });
});

test("dates stand in order of their first day, then their last, and what is not known comes last", () => {
  const sorted = ["2009", "2013-01", "2013", "2013-11-08", "2013-11-08/2013-11-10", "2013-11-08/..", "../2001", null];
  expect([...sorted].reverse().sort(compareDates)).toEqual(sorted);
  expect(compareDates("nonsense", null)).toBe(0);
});

test("the order is total and transitive, and equal dates keep their places", () => {
  const one = fc.option(anyDate, { nil: null, freq: 8 });
  fc.assert(fc.property(one, one, one, (a, b, c) => {
    expect(compareDates(a, b) + compareDates(b, a)).toBe(0);
    expect(compareDates(a, a)).toBe(0);
    if (compareDates(a, b) <= 0 && compareDates(b, c) <= 0) expect(compareDates(a, c)).toBeLessThanOrEqual(0);
  }), { numRuns: 1000 });
  expect(["2013?", "2013", "2013~"].sort(compareDates)).toEqual(["2013?", "2013", "2013~"]);
});

test("the machine's date is never finer than what is known", () => {
  const values: Record<string, string | null> = {
    "2013-11-08": "2013-11-08", "2012-12": "2012-12", "2009": "2009", "1976~": null, "2013-06-01?": null, "[2013-07-22,2013-07-23]": "2013-07",
    "2013-11-08/2013-11-10": "2013-11", "2013-04/2013-06": "2013", "2013-12-11/2014-07-29": null, "2022-12-08/..": null, "199X": null, "2013-06-XX": "2013-06", nonsense: null,
  };
  for (const [text, value] of Object.entries(values)) expect(datetimeOf(text), text).toBe(value);
  fc.assert(fc.property(anyDate, (text) => {
    const value = datetimeOf(text);
    const [date, machine] = [parseDate(text), parseDate(value ?? "")];
    if (!date || !machine) return;
    expect((machine.earliest ?? "") <= (date.earliest ?? "") && (machine.latest ?? "") >= (date.latest ?? ""), text).toBe(true);
  }));
});

test("a day on which a court hardly sits is remarked on", () => {
  const remark = (text: string, court = true) => remarkOn(text, "2026-11-24", { court });
  expect(remark("2013-11-08")).toBeNull();
  expect(remark("2013-11-09")).toBe("saturday");
  expect(remark("2013-11-10")).toBe("sunday");
  expect(remark("2014-01-01")).toBe("new_year");
  expect(remark("2013-12-25")).toBe("christmas");
  expect(remark("2026-11-25")).toBe("future");
  expect(remark("2026-11-24")).toBeNull();
  expect(remark("2026-12")).toBe("future");
  expect(remark("2026-11")).toBeNull();
  expect(remark("1899")).toBe("before_1900");
});

test("nothing is remarked on where the day is not exact or no court sat", () => {
  for (const text of ["2013-11-09?", "2013-11-09~", "2013-11", "2013-11-09/2013-11-10", "[2013-11-09,2013-11-10]"]) expect(remarkOn(text, "2026-11-24", { court: true }), text).toBeNull();
  expect(remarkOn("2013-11-09", "2026-11-24", { court: false })).toBeNull();
  expect(remarkOn("2030", "2026-11-24", { court: false })).toBe("future");
});

function grammarTakes(text: string): boolean {
  try {
    edtf(text);
    return true;
  } catch {
    return false;
  }
}
