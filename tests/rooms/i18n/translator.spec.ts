import { expect, test } from "@playwright/test";
import { createTranslator } from "use-intl/core";
import { catalogue } from "@/lib/i18n/catalogue";
import { translator } from "@/lib/i18n/translator";

const t = translator("en");

test("Every message says what the formatter makes of it, whether it is put together here or there", () => {
  const format = createTranslator({ locale: "en", messages: catalogue.en, timeZone: "UTC", onError: (error) => { throw error; } }) as unknown as typeof t;
  const messages = [...flat(catalogue.en)].filter(([key]) => !key.startsWith("terms."));
  expect(messages.length).toBeGreaterThan(1000);
  for (const [key, message] of messages) {
    const values = Object.fromEntries([...message.matchAll(/\{(\w+)/g)].map(([, name], at) => [name!, new RegExp(`\\{${name}, `).test(message) ? 2 + at : `<${name}> & {co}`]));
    expect(t(key, values), key).toBe(format(key, values));
  }
});

test("A message that is missing, or lacks a value, is no text on a page", () => {
  expect(t.has("cases.no.such")).toBe(false);
  expect(t.has("layout.titled")).toBe(true);
  expect(() => t("cases.no.such")).toThrow();
  expect(() => t("cases")).toThrow();
  expect(() => t("layout.titled")).toThrow();
});

function* flat(messages: object, under = ""): Generator<[string, string]> {
  for (const [name, value] of Object.entries(messages)) {
    if (typeof value === "string") yield [under + name, value];
    else yield* flat(value as object, `${under}${name}.`);
  }
}
