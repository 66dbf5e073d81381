import { test, expect } from "@playwright/test";
import fc from "fast-check";
import { isSlug, slugOf } from "@/lib/text/slug";

test("a title becomes words of an address, in any script", () => {
  expect(slugOf("Aleksandr Pavlov (Spain)")).toBe("aleksandr-pavlov-spain");
  expect(slugOf("Аблязов")).toBe("ablyazov");
  expect(slugOf("Taťjana Paraskevičová")).toBe("tatjana-paraskevicova");
  expect(slugOf("  Conseil d’État — décret  ")).toBe("conseil-detat-decret");
  expect(slugOf("…")).toBe("");
});

test("a long title is cut between words", () => {
  const slug = slugOf("the extradition of a person whom three states want at once ".repeat(3));
  expect(slug).toBe("the-extradition-of-a-person-whom-three-states-want-at-once-the-extradition-of-a");
  expect(slugOf("a".repeat(200))).toBe("a".repeat(80));
});

test("whatever is made is a slug or empty, and stays as it is when made again", () => {
  fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
    const slug = slugOf(text);
    if (slug) expect(isSlug(slug)).toBe(true);
    expect(slugOf(slug)).toBe(slug);
  }));
});

test("anything else is no slug", () => {
  for (const text of ["", "-", "a-", "-a", "a--b", "A", "a b", "a/b", "é", "a\n", "a".repeat(81)]) expect(isSlug(text), text).toBe(false);
});
