import anyAscii from "any-ascii";

/** In these languages, and in its own, the name of a language is known. */
const NAMED_IN = ["en", "ru", "fr", "es"];
const LETTERS = [..."abcdefghijklmnopqrstuvwxyz"];
const folded = (text: string) => anyAscii(text.trim()).toLowerCase().replace(/[^a-z0-9]+/g, " ").trim();

let known: Map<string, string> | null = null;

/** Every two-letter code by the names of its language; the first language keeps a name that two have. */
function names(): Map<string, string> {
  if (known) return known;
  const made = new Map<string, string>();
  const codes = LETTERS.flatMap((one) => LETTERS.map((other) => one + other)).filter((code) => nameIn("en", code));
  for (const locale of [...NAMED_IN, null]) for (const code of codes) {
    const name = folded(nameIn(locale ?? code, code) ?? "");
    if (name && !made.has(name)) made.set(name, code);
  }
  return (known = made);
}

/** A code that only stands for another has a name too: that other one is meant, and found by itself. */
function nameIn(locale: string, code: string): string | undefined {
  if (new Intl.Locale(code).language !== code || Intl.getCanonicalLocales(code)[0] !== code) return undefined;
  return new Intl.DisplayNames([locale], { type: "language", fallback: "none" }).of(code);
}

/** The code of the language that a text names, in English, Russian, French, Spanish or the language itself; a text that names none as it is. */
export function languageNamed(text: string): string {
  const typed = text.trim();
  if (/^[A-Za-z]{2}(-|$)/.test(typed)) return typed.replace(/^[A-Za-z]+/, (code) => code.toLowerCase());
  return names().get(folded(typed)) ?? typed;
}
