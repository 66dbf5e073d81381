import fc from "fast-check";

const two = (number: number) => String(number).padStart(2, "0");

const day = fc
  .date({ min: new Date("1000-01-01T00:00:00Z"), max: new Date("2199-12-31T00:00:00Z"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const month = fc.tuple(fc.integer({ min: 1000, max: 2200 }), fc.integer({ min: 1, max: 12 })).map(([year, number]) => `${year}-${two(number)}`);
const year = fc.integer({ min: 1000, max: 2200 }).map(String);

/** Days that stand near one another, so that words share their month or year. */
const nearDays = fc.tuple(day, fc.integer({ min: 1, max: 400 })).map(([first, after]) => {
  const second = new Date(Date.parse(`${first}T00:00:00Z`) + after * 86_400_000).toISOString().slice(0, 10);
  return second < "2200" ? ([first, second] as const) : (["2012-05-12", "2012-05-15"] as const);
});
const twoMonths = fc.tuple(month, month).filter(([a, b]) => a < b);
const twoYears = fc.tuple(year, year).filter(([a, b]) => a < b);
const pairOf = fc.oneof(nearDays, twoMonths, twoYears);
const mark = fc.constantFrom("", "?", "~", "%");
const marked = fc.tuple(fc.oneof(day, month, year), mark).map((parts) => parts.join(""));

/** EDTF strings of every form that a monitor can enter. */
export const anyDate = fc.oneof(
  marked,
  fc.tuple(pairOf, mark, mark).map(([[a, b], left, right]) => `${a}${left}/${b}${right}`),
  pairOf.map(([a, b]) => `[${a},${b}]`),
  nearDays.filter(([a, b]) => Date.parse(b) - Date.parse(a) > 86_400_000).map(([a, b]) => `[${a}..${b}]`),
  fc.uniqueArray(day, { minLength: 2, maxLength: 4 }).map((days) => `{${days.sort().join(",")}}`),
  fc.tuple(marked, fc.constantFrom("/..", "/")).map((parts) => parts.join("")),
  fc.tuple(fc.constantFrom("../", "/"), marked).map((parts) => parts.join("")),
  fc.tuple(fc.integer({ min: 1000, max: 2200 }), fc.integer({ min: 21, max: 24 })).map((parts) => parts.join("-")),
  fc.integer({ min: 100, max: 219 }).map((decade) => `${decade}X`),
);
