import { test, expect } from "@playwright/test";
import { type ListName, codeFor, codes, isTerm, term, vocabulary } from "@/lib/text/vocabulary";
import lists from "@/lib/text/vocabularies.json" with { type: "json" };

const names = Object.keys(lists) as ListName[];

test("every list has terms, with codes of its own and a label", () => {
  expect(names.length).toBeGreaterThan(25);
  for (const name of names) {
    expect(new Set(codes(name)).size, name).toBe(vocabulary(name).length);
    expect(vocabulary(name).length, name).toBeGreaterThan(1);
    for (const { code, label } of vocabulary(name)) {
      expect(code, name).toMatch(/^[A-Za-z0-9_]+$/);
      expect(label.trim(), `${name} ${code}`).not.toBe("");
    }
  }
});

test("a wider term and an inverse are terms of the same list, and an inverse leads back", () => {
  for (const name of names) {
    for (const { code, broader, inverse, symmetric } of vocabulary(name)) {
      if (broader) expect(isTerm(name, broader), `${name} ${code}`).toBe(true);
      if (inverse) expect(term(name, inverse)?.inverse, `${name} ${code}`).toBe(code);
      if (inverse) expect(symmetric, `${name} ${code}`).toBeUndefined();
    }
  }
});

test("every outcome says whom it favours, and nothing else does", () => {
  const known = ["person", "state", "neutral", "as_reviewed", "against_reviewed"];
  for (const { code, favours } of vocabulary("decision_outcome")) expect(known, code).toContain(favours);
  expect(term("decision_outcome", "granted")?.favours).toBe("state");
  expect(term("decision_outcome", "refused")?.favours).toBe("person");
  expect(term("decision_outcome", "upheld")?.favours).toBe("as_reviewed");
  expect(term("decision_outcome", "quashed_remitted")?.favours).toBe("against_reviewed");
});

test("family relations and sources that could be found out are sensitive", () => {
  expect(term("relationship_kind", "parent_of")).toMatchObject({ sensitive: true, inverse: "child_of" });
  expect(term("source_kind", "leaked_document")?.sensitive).toBe(true);
  expect(term("relationship_kind", "colleague_of")?.sensitive).toBeUndefined();
});

test("relations, effects and stances have the codes that records use", () => {
  expect(codes("decision_effect")).toEqual(["suspends", "ends", "reopens"]);
  expect(codes("stance")).toEqual(["supports", "contradicts", "mentions"]);
  for (const code of ["leads_to", "bars", "parallel", "appeal_of", "competes_with", "follows", "about", "repeats", "replaces"]) {
    expect(isTerm("proceeding_relation", code), code).toBe(true);
  }
});

test("a wording found in a record leads to its code, and an unknown one to none", () => {
  expect(codeFor("proceeding_relation", "competing request")).toBe("competes_with");
  expect(codeFor("proceeding_relation", " Runs beside ")).toBe("parallel");
  expect(codeFor("proceeding_relation", "bars")).toBe("bars");
  expect(codeFor("proceeding_relation", "marries")).toBeUndefined();
  expect(isTerm("stance", "toString")).toBe(false);
  expect(term("stance", "")).toBeUndefined();
});
