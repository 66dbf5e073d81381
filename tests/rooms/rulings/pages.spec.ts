import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "@playwright/test";
import { ProceedingField } from "@/components/rulings/ProceedingField";
import { WhenField } from "@/components/rulings/WhenField";
import { translator } from "@/lib/i18n/translator";
import { Typed } from "@/lib/typed";

const t = translator("en");

test("What is odd about a date is said once under it, and the tick that keeps it refers to that", () => {
  const problems = [{ field: "keep_date", key: "rulings.odd.sunday", values: { date: "10 November 2013" } }];
  const html = renderToStaticMarkup(createElement(WhenField, { t, typed: Typed.of({ date: "10 Nov 2013" }), today: "2031-05-01", problems }));
  expect(html.match(/Courts rarely decide/g)).toHaveLength(1);
  expect(html).toMatch(/<input type="checkbox" aria-describedby="date-e" id="keep_date"/);
});

test("A case that has no proceeding yet leads to the form of one", () => {
  const html = renderToStaticMarkup(createElement(ProceedingField, { t, typed: Typed.of({ "proceeding.typed": "Vera" }), found: [], bare: [{ slug: "vera", title: "Vera Sidonova" }], problems: [] }));
  expect(html).toContain("Vera Sidonova: the case has no proceeding yet");
  expect(html).toContain('href="/desk/cases/vera/proceedings/new"');
  expect(html).not.toContain("No proceeding is found");
});
