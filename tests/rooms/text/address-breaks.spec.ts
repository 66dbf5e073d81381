import { expect, test } from "@playwright/test";
import { brokenAtDots } from "@/lib/text/address-breaks";

test("A long address may break after its dots and slashes, and nothing else may that did not before", () => {
  expect(brokenAtDots("mukhtarablyazov.org; improbable")).toEqual(["mukhtarablyazov.", "org; improbable"]);
  expect(brokenAtDots("cite https://cases.example/cases/ilyas-durmanov#D1")).toEqual(["cite https://", "cases.", "example/", "cases/", "ilyas-durmanov#D1"]);
  for (const text of ["eldiario.es", "El País", "Tengrinews (citing Deutsche Welle)", "One text. Another.", ""]) expect(brokenAtDots(text)).toEqual([text]);
});
