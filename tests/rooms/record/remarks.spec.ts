import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { RemarkList } from "@/components/record/RemarkList";
import { translator } from "@/lib/i18n/translator";
import { remarksOn } from "@/lib/record/remarks";
import { Cast } from "../../support/cast";
import { expect, test } from "../../support/database";
import { inventedCase } from "../../support/invented-case";

test("What would be public without a source is remarked on, record by record, and stops nothing", async () => {
  const cast = await Cast.enter();
  const decision = await cast.decision({ votes: { for: 2, against: 1 } });
  const charge = await cast.add("charge", { wording: "Fraud", law: "art. 1", sum: "1 euro", answer: "He denies it." });
  const event = await cast.add("event", { kind: "arrest", date: "2031", summary: "He is arrested." }, { cite: ["summary", "date"] });
  const document = await cast.publish(), remarks = remarksOn(document);
  const of = (record: string) => remarks.find((one) => one.record === record)?.fields;
  expect(of(cast.proceeding)).toEqual(["kind", "requesting", "requested", "stage", "status"]);
  expect(of(decision)).toEqual(["date", "votes"]);
  expect(of(charge)).toEqual(["law", "sum", "answer"]);
  expect(of(cast.person)).toEqual(["names"]);
  expect(of(event)).toBeUndefined();
});

test("A source of the desk alone, or one that contradicts, is no public source", async () => {
  const cast = await Cast.enter();
  const event = await cast.add("event", { kind: "arrest", date: "2031", summary: "He is arrested." });
  await cast.cite("event", event, "date", "agency", { stance: "contradicts", asserts: "2032" });
  const remarks = remarksOn(await cast.publish());
  expect(remarks.find(({ record }) => record === event)?.fields).toEqual(["date"]);
});

test("Each remark says the record and what of it has no source, and leads to its form", () => {
  const html = renderToStaticMarkup(createElement(RemarkList, { t: translator("en"), slug: "vaida", document: inventedCase, remarks: remarksOn(inventedCase) }));
  expect(html).toContain('<a href="/desk/cases/vaida/proceedings/P-EXT?edit=yes#cite">Extradition</a>');
  expect(html).toContain("Requesting State, Requested State");
  expect(html).toContain('<a href="/desk/people/kestutyte?edit=yes#cite">');
});
