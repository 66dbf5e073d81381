import { expect, test } from "@playwright/test";
import { languageNamed } from "@/lib/text/language";

test("A language is known by its name in English, Russian, French, Spanish or itself, and by its code", () => {
  for (const text of ["Russian", "русский", "РУССКИЙ", "russe", "ruso", "ru", "RU", " Russian "]) expect(languageNamed(text), text).toBe("ru");
  expect(["Kazakh", "қазақ тілі", "казахский", "français", "español", "čeština", "Ukrainian", "Hebrew"].map(languageNamed)).toEqual(["kk", "kk", "kk", "fr", "es", "cs", "uk", "he"]);
});

test("What names no language stays as it was typed", () => {
  expect(["Klingonese", "zh-Hant", "kaz", ""].map(languageNamed)).toEqual(["Klingonese", "zh-Hant", "kaz", ""]);
});
