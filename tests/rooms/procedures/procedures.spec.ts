import { expect, test } from "@playwright/test";
import fs from "node:fs";
import { parse } from "yaml";
import { stateNamed } from "@/lib/dossier/states";
import { translator } from "@/lib/i18n/translator";
import instruments from "@/lib/procedures/procedures/instruments.json" with { type: "json" };
import sources from "@/lib/procedures/procedures/sources.json" with { type: "json" };
import { procedureEnds, procedureNamed, procedures, proceduresOf, type TimeLimit } from "@/lib/procedures/procedures";
import { authoritiesAt, authoritiesOf, authorityList, decisionKindsAt, nextStages, outcomesAt } from "@/lib/procedures/proposals";
import { isEnd, isStage, stageAt, stageNamed, stagesOf } from "@/lib/procedures/stages";
import { isId } from "@/lib/text/identifier";
import { isTerm, type ListName } from "@/lib/text/vocabulary";

const stages = procedures.flatMap((procedure) => procedure.stages.map((stage) => ({ procedure: procedure.key, ...stage })));
const unknown = (list: ListName, codes: string[]) => [...new Set(codes)].filter((code) => !isTerm(list, code));

test("There are procedures of sixteen States or unions and seven bodies, each with a key of its own", () => {
  expect(new Set(procedures.map(({ key }) => key)).size).toBe(procedures.length);
  expect(procedures.filter(({ key }) => key.startsWith("XB:"))).toHaveLength(7);
  expect(proceduresOf("IT").map(({ key }) => key)).toEqual(["IT/extradition", "IT/deportation"]);
  expect(proceduresOf("XB:interpol").map(({ key }) => key)).toEqual(["XB:interpol"]);
  expect(unknown("proceeding_kind", procedures.map(({ kind }) => kind))).toEqual([]);
});

test("Every stage that may follow is a stage of the same procedure or an end", () => {
  const lost = procedures.flatMap(({ key, stages: own }) => own.flatMap((stage) => stage.outcomes.flatMap(({ outcome, next }) =>
    next.filter((one) => !isEnd(one) && !own.some((other) => other.key === one)).map((one) => `${key} ${stage.key} ${outcome} -> ${one}`))));
  expect(lost).toEqual([]);
  expect(stages.filter(({ outcomes }) => outcomes.some(({ next }) => next.length === 0)).map(({ key }) => key)).toEqual([]);
});

test("A case can begin somewhere, and from there every stage of a procedure can be reached or is a remedy beside it", () => {
  for (const { key, entry, stages: own, parallel } of procedures) {
    expect(entry.filter((one) => !own.some((stage) => stage.key === one)), key).toEqual([]);
    const reached = new Set([...entry, ...parallel.map(({ remedy }) => remedy)]);
    for (let before = -1; before !== reached.size; ) {
      before = reached.size;
      for (const stage of own) if (reached.has(stage.key)) for (const { next } of stage.outcomes) for (const one of next) reached.add(one);
    }
    expect(own.filter((stage) => !reached.has(stage.key)).map((stage) => stage.key), key).toEqual([]);
  }
});

test("Outcomes, kinds of decision, custody, expiry and kinds of authority are codes of the vocabularies", () => {
  const limits: TimeLimit[] = stages.flatMap(({ timeLimits }) => timeLimits);
  expect(unknown("decision_outcome", stages.flatMap(({ outcomes }) => outcomes.map(({ outcome }) => outcome)))).toEqual([]);
  expect(unknown("decision_kind", stages.flatMap(({ decisionKinds }) => decisionKinds))).toEqual([]);
  expect(unknown("custody_status", stages.flatMap(({ custody }) => custody ?? []))).toEqual([]);
  expect(unknown("sanction_on_expiry", limits.map(({ onExpiry }) => onExpiry))).toEqual([]);
  expect(unknown("authority_kind", authorityList().map(({ kind }) => kind))).toEqual([]);
  expect(limits.length).toBeGreaterThan(150);
});

test("Every time limit has a legal basis, says how sure it is, and names a source that is there", () => {
  const known = new Set(sources.map(({ id }) => id));
  const all = [...stages.flatMap(({ timeLimits }) => timeLimits), ...instruments.flatMap(({ timeLimits = [] }) => timeLimits as TimeLimit[])];
  for (const limit of all) {
    expect(limit.legalBasis, limit.key).toBeTruthy();
    expect(["high", "medium", "low"], limit.key).toContain(limit.confidence);
    expect(["seen_law", "seen_secondary", "own"], limit.key).toContain(limit.basis);
    if (limit.source) expect(known.has(limit.source), `${limit.key} ${limit.source}`).toBe(true);
    if (limit.basis !== "own") expect(limit.source, limit.key).toBeTruthy();
    expect(limit.days === null || Number.isInteger(limit.days), limit.key).toBe(true);
    if (limit.duration !== null) expect(limit.duration, limit.key).toMatch(/^P(?=.)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(\d+H)?)?$/);
  }
});

test("Every authority is listed once, with an id that can be a record's, and stages name only listed ones", () => {
  const ids = authorityList().map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => !isId(id))).toEqual([]);
  expect(stages.flatMap(({ authorities }) => authorities).filter((id) => !ids.includes(id))).toEqual([]);
  expect(authorityList().find(({ id }) => id === "ES/an_penal")).toMatchObject({ state: "ES", kind: "court_first", english: "National High Court, Criminal Chamber, section" });
});

test("A stage is named in English and as it is called where it happens, an end by its name, and an unknown key stays readable", () => {
  expect(stageNamed("ES/suplica")).toEqual({ key: "ES/suplica", name: stageAt("ES/suplica")!.name, local: stageAt("ES/suplica")!.local });
  expect(stageNamed("XB:interpol/published")).toMatchObject({ name: "Notice or diffusion visible to police" });
  expect(stageNamed("end_refused")).toEqual({ key: "end_refused", name: "Extradition finally refused", local: null });
  expect(stageNamed("XX/second_hearing")).toEqual({ key: "XX/second_hearing", name: "Second hearing", local: null });
  expect(stageNamed("").key).toBe("");
  expect(procedureEnds.map(({ key }) => isStage(key))).not.toContain(false);
});

test("At a stage its authorities and outcomes are proposed, and what may follow each", () => {
  expect(authoritiesAt("ES/extradition", "ES/suplica")).toEqual(["ES/an_pleno"]);
  expect(decisionKindsAt("ES/suplica")).toContain("appeal_ruling");
  expect(outcomesAt("ES/suplica").map(({ outcome }) => outcome)).toEqual(expect.arrayContaining(["upheld", "reversed"]));
  for (const { outcome, next } of outcomesAt("ES/suplica")) expect(nextStages("ES/suplica", outcome)).toEqual(next);
  expect(nextStages("ES/suplica", "no_such_outcome")).toEqual([]);
  expect(authoritiesAt("ES/extradition", "ES/no_such_stage")).toEqual([]);
  expect(authoritiesAt(null, "ES/ecthr")).toEqual(["XB:ecthr/reg", "XB:ecthr/cham"]);
});

test("A court is proposed for the days on which it existed", () => {
  const stage = stagesOf("ES").find(({ authorities }) => authorities.includes("ES/jci"))!.key;
  expect(authoritiesAt("ES", stage, "2025-12-30")).toContain("ES/jci");
  expect(authoritiesAt("ES", stage, "2025-12-30")).not.toContain("ES/tci");
  expect(authoritiesAt("ES", stage, "2025-12-31")).toContain("ES/tci");
  expect(authoritiesAt("ES", stage, "2025-12-31")).not.toContain("ES/jci");
  expect(authoritiesOf("ES", "2013-07-22")).toEqual(expect.arrayContaining(["ES/jci", "ES/consejo", "ES/an_cont"]));
});

test("Where a State has several procedures, the procedure says which of two stages with one key is meant", () => {
  expect(stageAt("IT/ecthr", "IT/deportation")).toBe(stagesOf("IT/deportation").find(({ key }) => key === "IT/ecthr"));
  expect(stageAt("IT/ecthr", "IT/extradition")).not.toBe(stageAt("IT/ecthr", "IT/deportation"));
  expect(procedureNamed("ES")?.key).toBe("ES/extradition");
  expect(procedureNamed("ZZ")).toBeUndefined();
});

test("Every stage, procedure and authority that the founding cases name is known", () => {
  type Row = { id: string; procedure?: string | null; stage?: string | null; authority?: string | null; addressee?: string | null; pendingBefore?: string | null };
  const file = (name: string) => parse(fs.readFileSync(`prisma/seed/founding/${name}.yaml`, "utf8")) as Record<string, Row[]>;
  const authorities = new Set([...authorityList(), ...file("authorities").authorities!].map(({ id }) => id));
  const rows = ["pavlov", "paraskevich", "ablyazov"].flatMap((name) => ["proceedings", "decisions", "petitions"].flatMap((list) => file(name)[list]!));
  expect(rows.length).toBeGreaterThan(80);
  expect(rows.filter(({ procedure }) => procedure && !procedureNamed(procedure)).map(({ id }) => id)).toEqual([]);
  expect(rows.filter(({ stage }) => stage && !isStage(stage)).map(({ id }) => id)).toEqual([]);
  expect(rows.flatMap(({ authority, addressee, pendingBefore }) => [authority, addressee, pendingBefore]).filter((id) => id && !authorities.has(id))).toEqual([]);
});

test("Every State and body of the procedures has a name, and is understood by its code and by that name", () => {
  const t = translator("en"), known = new Set([...authorityList().map(({ state }) => state), ...procedures.map(({ key }) => key.split("/")[0]!)]);
  expect([...known].filter((code) => t.state(code) === code)).toEqual([]);
  expect([...known].filter((code) => [code, t.state(code)].some((text) => stateNamed(text) !== code))).toEqual([]);
});
