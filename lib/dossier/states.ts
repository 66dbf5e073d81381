import anyAscii from "any-ascii";
import countries from "i18n-iso-countries";
import english from "i18n-iso-countries/langs/en.json" with { type: "json" };
import french from "i18n-iso-countries/langs/fr.json" with { type: "json" };
import russian from "i18n-iso-countries/langs/ru.json" with { type: "json" };
import spanish from "i18n-iso-countries/langs/es.json" with { type: "json" };
import { translator } from "@/lib/i18n/translator";

/** Bodies that stand where a State would, with what people call them besides the catalogue's name. */
const BODIES: Record<string, readonly string[]> = {
  "XB:interpol": ["Interpol", "OIPC"],
  "XB:ccf": ["CCF", "Commission for the Control of Interpol's Files"],
  "XB:ecthr": ["ECtHR", "ECHR", "European Court of Human Rights", "Strasbourg"],
  "XB:un_cat": ["CAT", "UN CAT", "UN Committee against Torture", "Committee against Torture"],
  "XB:un_hrc": ["HRC", "UN HRC", "UN Human Rights Committee", "Human Rights Committee"],
  "XB:unsp": ["UNSP", "UN special procedures", "special procedures"],
  "XB:wgad": ["WGAD", "UN Working Group on Arbitrary Detention"],
};

/** What people write that no list of countries has. */
const ALSO: Record<string, readonly string[]> = {
  CZ: ["Czechia", "Czech Republic", "Tchéquie", "Chequia", "Чехия"], GB: ["UK", "Britain", "Great Britain", "England", "England and Wales", "Scotland"], RU: ["Russia"], US: ["USA", "America", "United States"],
  EU: ["EU"], TR: ["Turkey", "Turkiye"], AE: ["UAE", "Emirates"], KG: ["Kirghizia"], MD: ["Moldova"], SY: ["Syria"], IR: ["Iran"], KR: ["South Korea"], VN: ["Vietnam"], BY: ["Belorussia"],
};

/** The code of the State or body that a text names: a name in English, French, Russian or Spanish, or its code, in any case. */
export function stateNamed(text: string): string | null {
  const typed = text.trim();
  if (!typed || typed.length > 100) return null;
  const code = typed.toUpperCase();
  if (/^[A-Z]{2}$/.test(code) && (Object.hasOwn(english.countries, code) || code === "XK")) return code;
  if (/^[A-Z]{3}$/.test(code) && countries.alpha3ToAlpha2(code)) return countries.alpha3ToAlpha2(code)!;
  const body = typed.replace(/^xb:/i, "XB:").toLowerCase().replace(/^xb:/, "XB:");
  return Object.hasOwn(BODIES, body) ? body : names().get(folded(typed)) ?? null;
}

/** Codes of States and bodies a word of whose name begins with the text, which has three letters at least. */
export function statesBeginning(text: string): string[] {
  const typed = folded(text);
  if (typed.length < 3) return [];
  return [...new Set([...names()].flatMap(([name, code]) => (name.startsWith(typed) || name.includes(` ${typed}`) ? [code] : [])))];
}

const folded = (text: string) => anyAscii(text).toLowerCase().replace(/[^a-z0-9]+/g, " ").replace(/^the /, "").trim();

let known: Map<string, string> | null = null;

function names(): Map<string, string> {
  if (known) return known;
  const t = translator("en");
  const made = new Map<string, string>();
  for (const { countries } of [english, french, russian, spanish]) {
    for (const [code, name] of Object.entries(countries as Record<string, string | string[]>)) for (const one of [name].flat()) made.set(folded(one), code);
  }
  for (const [code, written] of [...Object.entries(ALSO), ...Object.entries(BODIES)]) for (const one of [...written, t.state(code)]) made.set(folded(one), code);
  return (known = made);
}
