import type { Translator } from "@/lib/i18n/translator";
import type { PublishedCase, PublishedDecision, PublishedProceeding } from "@/lib/record/shape";

export { courtWords } from "@/lib/timeline/court";

type Authority = PublishedCase["authorities"][number];
type Ruling = Pick<PublishedDecision, "kind" | "outcome">;

/** What a ruling did, as a reader says it: "Surrender agreed" where the vocabulary has "Granted / allowed" of a government's act. */
export function rulingWords({ kind, outcome }: Ruling, t: Translator): string {
  const exact = `cases.ruling.${kind}.${outcome}`;
  if (t.has(exact)) return t(exact);
  return outcome === "other" && kind !== "other" ? t.term("decision_kind", kind) : t.term("decision_outcome", outcome);
}

/** "Upheld, 10 votes to 7" (long), "Upheld, 10–7" (short). */
export function rulingWithVote(decision: PublishedDecision, t: Translator, style: "long" | "short" = "long"): string {
  const ruling = rulingWords(decision, t);
  return decision.votes ? t(`cases.vote.${style}`, { ruling, for: decision.votes.for, against: decision.votes.against }) : ruling;
}

/** The authority's own name, where it adds to the English one, with its language where its State has one for courts. */
export function localName(authority: Authority | undefined): { text: string; lang: string | undefined } | null {
  if (!authority || authority.local === authority.english || authority.id.endsWith("/not_stated")) return null;
  return { text: authority.local, lang: languageOf(authority.state) };
}

/** The language in which a State names its authorities and procedures; where there are several, none is claimed. */
export function languageOf(state: string | null | undefined): string | undefined {
  return ({ AT: "de", CZ: "cs", DE: "de", ES: "es", FR: "fr", IT: "it", KZ: "ru", LT: "lt", PL: "pl", PT: "pt", RU: "ru", TR: "tr", UA: "uk" } as Record<string, string>)[state ?? ""];
}

/** "Kazakhstan asks Spain for Aleksandr Pavlov", as far as the States are known. */
export function askingWords(proceeding: PublishedProceeding, person: string, t: Translator): string {
  const { kind, requesting, requested, forum } = proceeding;
  const asked = requested ?? forum;
  const values = { person, requesting: requesting ? capital(stateInSentence(requesting, t)) : "", requested: asked ? stateInSentence(asked, t) : "" };
  if (kind === "interpol_notice") return t(requesting ? "cases.asking.noticeFor" : "cases.asking.notice", values);
  if (!asked) return t("cases.asking.about", values);
  if (kind === "asylum" || kind === "deportation") return t(`cases.asking.${kind}`, values);
  return t(requesting ? "cases.asking.request" : "cases.asking.forum", values);
}

/** A State as a sentence names it: "the Czech Republic". */
const stateInSentence = (code: string, t: Translator): string => (t.has(`cases.state.${code}`) ? t(`cases.state.${code}`) : t.state(code));

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** Lower-case first letter, for a label inside a sentence; abbreviations stay. */
export const inSentence = (label: string): string => (/^.[^A-Z]/.test(label) && !/^Interpol/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label);

/** "Extradition, asylum and deportation". */
export const listed = (parts: readonly string[], t: Translator): string => {
  let format = LISTS.get(t.locale);
  if (!format) LISTS.set(t.locale, format = new Intl.ListFormat(t.locale === "en" ? "en-GB" : t.locale, { type: "conjunction" }));
  return format.format(parts);
};

/** The name of a language in words, or the code where nobody has a word for it. */
export const languageWords = (code: string, t: Translator): string => {
  let names = LANGUAGES.get(t.locale);
  if (!names) LANGUAGES.set(t.locale, names = new Intl.DisplayNames([t.locale], { type: "language", fallback: "code" }));
  return names.of(code) ?? code;
};

// Made once a language: making one takes longer than a page's worth of asking it.
const LISTS = new Map<string, Intl.ListFormat>();
const LANGUAGES = new Map<string, Intl.DisplayNames>();
