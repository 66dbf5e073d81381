import { test, expect } from "@playwright/test";
import fc from "fast-check";
import { parseDate, readDate } from "@/lib/text/partial-date";

const TODAY = "2014-03-01";

function read(typed: string): string {
  const reading = readDate(typed, TODAY);
  return reading.ok ? reading.date.edtf : `no: ${reading.reason}`;
}

function expectRead(table: Record<string, string>): void {
  for (const [typed, edtf] of Object.entries(table)) expect(read(typed), JSON.stringify(typed)).toBe(edtf);
}

test("a day is read however it is written", () => {
  for (const typed of [
    "8 Nov 2013", "8 November 2013", "8th November 2013", "the 8th of November, 2013", "November 8, 2013", "Nov. 8th 2013", "2013 Nov 8", "8.11.2013", "08.11.2013", "08/11/2013",
    "8/11/2013", "8-11-2013", "8 11 2013", "2013-11-08", "2013-11-8", "2013/11/08", "2013.11.08", "Friday 8 November 2013", "fri, 8 nov 2013", "8 ноября 2013", "8 ноя 2013",
    "8 ноября 2013 г.", "8 ноября 2013 года", "8.11.2013 г.", "пятница, 8 ноября 2013", "8 de noviembre de 2013", "8 nov 2013", "viernes 8 de noviembre de 2013", "el 8 de noviembre del 2013",
  ]) expect(read(typed), typed).toBe("2013-11-08");
});

test("case, stray spaces, commas and full stops do not matter", () => {
  for (const typed of ["  8  NOV 2013", "8 nov, 2013.", "8\u00a0Nov\u00a02013", "8 Nov 2013 , ", "8 Nov\t2013", "\u200e8 Nov 2013", "８ Nov ２０１３", " 2013-11-08. "]) {
    expect(read(typed), JSON.stringify(typed)).toBe("2013-11-08");
  }
});

test("numbers are read day first, except where only the other order is a date", () => {
  expectRead({ "03/04/2013": "2013-04-03", "25/11/2013": "2013-11-25", "11/25/2013": "2013-11-25", "11.25.2013": "no: not_understood", "13/13/2013": "no: not_understood" });
});

test("a month or year stays a month or year", () => {
  expectRead({
    "Dec 2012": "2012-12", "December 2012": "2012-12", "in December 2012": "2012-12", "december, 2012": "2012-12", "12/2012": "2012-12", "12.2012": "2012-12", "2012-12": "2012-12",
    "ноябрь 2012": "2012-11", "в ноябре 2012 года": "2012-11", "diciembre de 2012": "2012-12", "Sept 2013": "2013-09", "2009": "2009", "в 2009 году": "2009", "spring 2013": "2013-21",
    "1990s": "199X",
  });
});

test("doubt is kept", () => {
  expectRead({
    "2009?": "2009?", "about 2013": "2013~", "c. 1976": "1976~", "c 1976": "1976~", "ca. 1976": "1976~", "circa 1976": "1976~", "~1976": "1976~", "1976~": "1976~", "around 8 Nov 2013": "2013-11-08~",
    "8 Nov 2013?": "2013-11-08?", "probably 8 Nov 2013": "2013-11-08?", "8 Nov 2013 (uncertain)": "2013-11-08?", "about 8 Nov 2013?": "2013-11-08%", "около 2013": "2013~", "hacia 1976": "1976~",
    "возможно 8 ноября 2013": "2013-11-08?", "dec 2012 ?": "2012-12?",
  });
});

test("one of several days is not a span of days", () => {
  expectRead({
    "between 22 and 23 July 2013": "[2013-07-22,2013-07-23]", "22 or 23 July 2013": "[2013-07-22,2013-07-23]", "22 July or 23 July 2013": "[2013-07-22,2013-07-23]",
    "1, 2 or 3 July 2013": "[2013-07-01,2013-07-02,2013-07-03]", "between 12 and 15 May 2012": "[2012-05-12..2012-05-15]", "22 или 23 июля 2013": "[2013-07-22,2013-07-23]",
    "между 22 и 23 июля 2013": "[2013-07-22,2013-07-23]", "entre el 22 y el 23 de julio de 2013": "[2013-07-22,2013-07-23]", "November or December 2013": "[2013-11,2013-12]", "2012 or 2013": "[2012,2013]",
    "22 and 24 July 2013": "{2013-07-22,2013-07-24}", "22 or 22 July 2013": "2013-07-22", "[2013-07-22, 2013-07-23]": "[2013-07-22,2013-07-23]",
  });
});

test("a span of days is a span", () => {
  expectRead({
    "22–23 July 2013": "2013-07-22/2013-07-23", "22-23 July 2013": "2013-07-22/2013-07-23", "22 - 23 July 2013": "2013-07-22/2013-07-23", "17 to 19 April 2013": "2013-04-17/2013-04-19",
    "from 17 to 19 April 2013": "2013-04-17/2013-04-19", "from 11 Dec 2012 to 29 July 2014": "2012-12-11/2014-07-29", "11.12.2012 – 29.7.2014": "2012-12-11/2014-07-29",
    "8 Nov - 3 Dec 2013": "2013-11-08/2013-12-03", "Nov-Dec 2013": "2013-11/2013-12", "2002-2003": "2002/2003", "2002 to 2003": "2002/2003", "2013-11-08 / 2013-11-10": "2013-11-08/2013-11-10",
    "2013-11-08 to 2013-11-10": "2013-11-08/2013-11-10", "с 17 по 19 апреля 2013": "2013-04-17/2013-04-19", "17–19 апреля 2013 г.": "2013-04-17/2013-04-19", "del 17 al 19 de abril de 2013": "2013-04-17/2013-04-19",
    "8 to 8 Nov 2013": "2013-11-08", "20 March 2014 to about 29 July 2014": "2014-03-20/2014-07-29~", "since 8 Dec 2022": "2022-12-08/..", "until 2013": "../2013", "с 8 декабря 2022": "2022-12-08/..",
  });
});

test("today and yesterday are days, in three languages", () => {
  for (const typed of ["today", "Today.", "hoy", "сегодня"]) expect(read(typed), typed).toBe("2014-03-01");
  for (const typed of ["yesterday", "ayer", "ВЧЕРА"]) expect(read(typed), typed).toBe("2014-02-28");
  expect(readDate("yesterday", "2012-03-01")).toMatchObject({ date: { edtf: "2012-02-29" } });
  expect(readDate("tomorrow", "2013-12-31")).toMatchObject({ date: { edtf: "2014-01-01" } });
});

test("what is not taken says why", () => {
  expectRead({
    "": "no: empty", " . ": "no: empty", "32 Nov": "no: not_understood", "32 Nov 2013": "no: not_understood", "0 Nov 2013": "no: not_understood", "soon": "no: not_understood",
    "31 February 2013": "no: no_such_day", "29.2.2013": "no: no_such_day", "2013-02-30": "no: no_such_day", "31/11/2013": "no: no_such_day", "8 Nov": "no: year_missing",
    "8/11/13": "no: year_short", "8 Nov 3013": "no: year_out_of_range", "8 Nov 0999": "no: year_out_of_range", "Saturday 8 November 2013": "no: other_weekday",
    "10 to 8 Nov 2013": "no: ends_before_start", "2014 to 2013": "no: ends_before_start", "between 23 and 22 July 2013": "no: ends_before_start", "17 to 31 April 2013": "no: no_such_day",
    "8 Nov 2013 2014": "no: not_understood", "8 9 Nov 2013": "no: not_understood", "Nov Dec 2013": "no: not_understood", "from": "no: not_understood", "?": "no: not_understood",
  });
  expect(read("8 Nov 2013 ".repeat(40))).toBe("no: too_long");
});

test("whatever is typed, the answer is a date of ours or a reason", () => {
  const word = fc.constantFrom(
    "8", "31", "2013", "1990s", "nov", "November", "ноября", "de", "to", "–", "-", "from", "between", "and", "or", "until", "about", "?", "~", ",", ".", "/", "[", "monday", "spring", "uncertain", "end unknown", "c.",
  );
  const typed = fc.oneof(fc.string({ unit: "binary", maxLength: 250 }), fc.array(word, { maxLength: 12 }).map((words) => words.join(" ")), fc.array(word, { maxLength: 8 }).map((words) => words.join("")));
  fc.assert(fc.property(typed, (text) => {
    const reading = readDate(text, TODAY);
    if (reading.ok) expect(parseDate(reading.date.edtf), text).toEqual(reading.date);
    else expect(reading.reason, text).toMatch(/^[a-z_]+$/);
  }), { numRuns: 2000 });
});

test("every day of a year is read from English, Russian and Spanish", () => {
  for (const locale of ["en-GB", "en-US", "ru", "es"]) {
    for (const month of ["long", "short"] as const) {
      const format = new Intl.DateTimeFormat(locale, { day: "numeric", month, year: "numeric", timeZone: "UTC" });
      for (let at = Date.UTC(2012, 0, 1); at < Date.UTC(2013, 0, 1); at += 86_400_000) {
        const typed = format.format(at);
        expect(read(typed), typed).toBe(new Date(at).toISOString().slice(0, 10));
      }
    }
  }
});
