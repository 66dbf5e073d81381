import { expect, test } from "../../support/database";
import { Cast, edit, seed } from "../../support/cast";
import { read } from "@/lib/db/desk";
import { kinds } from "@/lib/dossier/kinds";
import { caseList, docketOf } from "@/lib/dossier/queries";
import { withoutYear } from "@/components/dossier/DocketTable";
import { translator } from "@/lib/i18n/translator";
import { getEntry } from "@/lib/entries/queries";

test("What was just published has not changed since; what is edited or added after has, and a consent is nothing to publish", async () => {
  const cast = await Cast.enter();
  const decision = await cast.decision({}, { disclosure: "team" });
  const left = await cast.add("event", { date: "2031-11-08", kind: "arrest", summary: "He is arrested." }, { disclosure: "team", cite: [] });
  await cast.publish({ include: [decision] });
  const state = async () => {
    const { of } = await docketOf(read(seed), (await getEntry(read(seed), kinds.case, cast.caseId))!);
    const rows = [...of("decision"), ...of("event")].map(({ entry, published, changed, sources }) => [entry.id, { published, changed, sources }] as const);
    const listed = (await caseList(read(seed))).find(({ entry }) => entry.id === cast.caseId)!;
    return { rows: Object.fromEntries(rows), waiting: listed.changed, bare: listed.bare };
  };
  expect(await state()).toMatchObject({ rows: { [decision]: { published: true, changed: false, sources: 1 }, [left]: { published: false, changed: false, sources: 0 } }, waiting: 1 });
  const { bare } = await state();
  await edit("decision", decision, { summary: "The court allows the extradition for now." });
  expect(await state()).toMatchObject({ rows: { [decision]: { published: true, changed: true } }, waiting: 2, bare });
  await cast.cite("event", left, "summary", "agency", { stance: "contradicts" });
  expect(await state()).toMatchObject({ rows: { [left]: { sources: 1 } }, bare: bare - 1 });
});

test("Under its year a date stands without it, where that leaves a date", () => {
  const t = translator("en"), shown = (edtf: string) => withoutYear(t.date(edtf, "short"), edtf).replaceAll("\u00a0", " ");
  expect(["2013-11-08", "2013-11~", "[2012-05-12,2012-05-15]"].map(shown)).toEqual(["8 Nov", "about Nov", "12 or 15 May"]);
  for (const edtf of ["2016", "2016~", "2013?", "2012/2013"]) expect(shown(edtf), edtf).toBe(t.date(edtf, "short").replaceAll("\u00a0", " "));
});
