import { test, expect } from "@playwright/test";
import fc from "fast-check";
import { dateInWords, readDate } from "@/lib/text/partial-date";
import { anyDate } from "./any-date";
import { FOUNDING_DATES } from "./founding-dates";

const TODAY = "2026-11-24";
const plain = (text: string) => text.replace(/\u00a0/g, " ");
const long = (text: string) => plain(dateInWords(text, { locale: "en", style: "long" }));

test("a date is said as precisely as it is known", () => {
  const said: Record<string, string> = {
    "2013-11-08": "8 November 2013",
    "2012-12": "December 2012",
    "2009": "2009",
    "1976~": "about 1976",
    "2014-07-29~": "about 29 July 2014",
    "2013-06-01?": "1 June 2013, uncertain",
    "1976%": "about 1976, uncertain",
    "[2013-07-22,2013-07-23]": "22 or 23 July 2013",
    "[2013-06-30,2013-07-01]": "30 June or 1 July 2013",
    "[2012-12-31,2013-01-01]": "31 December 2012 or 1 January 2013",
    "[2013-04-17..2013-04-19]": "between 17 and 19 April 2013",
    "[2013-04-17,2013-04-19,2013-04-22]": "17, 19 or 22 April 2013",
    "{2013-07-22,2013-07-24}": "22 and 24 July 2013",
    "2013-11-08/2013-11-10": "8 to 10 November 2013",
    "2013-11-08/2013-12-03": "8 November to 3 December 2013",
    "2013-12-11/2014-07-29": "11 December 2013 to 29 July 2014",
    "2013-11/2013-12": "November to December 2013",
    "2002/2003": "2002 to 2003",
    "2014-03-20/2014-07-29~": "20 March 2014 to about 29 July 2014",
    "2022-12-08/..": "from 8 December 2022",
    "2022-12-08/": "from 8 December 2022, end unknown",
    "../2013": "until 2013",
    "/2013": "until 2013, start unknown",
    "2013-21": "spring 2013",
    "199X": "1990s",
    "19XX": "between 1900 and 1999",
    "2013-06-XX": "June 2013",
  };
  for (const [edtf, words] of Object.entries(said)) expect(long(edtf), edtf).toBe(words);
});

test("short months, the day of the week and a capital are the caller's to ask for", () => {
  expect(plain(dateInWords("2013-11-08", { locale: "en", style: "short" }))).toBe("8 Nov 2013");
  expect(plain(dateInWords("2013-11-08", { locale: "en", style: "long", weekday: true }))).toBe("Friday 8 November 2013");
  expect(plain(dateInWords("2013-11-08", { locale: "en", style: "short", weekday: true }))).toBe("Fri 8 Nov 2013");
  expect(dateInWords("1976~", { locale: "en", style: "long", start: true })).toBe("About 1976");
});

test("no day of the week is said where the day is not exact", () => {
  for (const text of ["2013-11-08~", "2013-11-08?", "2013-11", "2013-11-08/2013-11-10"]) {
    expect(dateInWords(text, { locale: "en", style: "long", weekday: true }), text).toBe(dateInWords(text, { locale: "en", style: "long" }));
  }
});

test("day and month are held together by a no-break space", () => {
  expect(dateInWords("2013-11-08", { locale: "en", style: "long" })).toBe("8\u00a0November 2013");
});

test("what is not EDTF is given back as it came", () => {
  for (const text of ["", "8 Nov 2013", "2013-02-30"]) expect(long(text), text).toBe(text);
});

test("words are read back as the date they were made of", () => {
  fc.assert(fc.property(anyDate, fc.constantFrom("long" as const, "short" as const), fc.boolean(), fc.boolean(), (edtf, style, weekday, start) => {
    const words = dateInWords(edtf, { locale: "en", style, weekday, start });
    const reading = readDate(words, TODAY);
    expect(reading.ok ? reading.date.edtf : reading.reason, words).toBe(edtf);
  }), { numRuns: 1000 });
});

test("the words of every founding date are read back", () => {
  for (const edtf of FOUNDING_DATES) {
    const reading = readDate(long(edtf), TODAY);
    expect(reading.ok ? reading.date.edtf : reading.reason, long(edtf)).toBe(edtf);
  }
});
