import { givenNameGroup } from "./given-names";
import { ALIKE, PERHAPS_ALIKE, likeness } from "./name-likeness";
import { type Sounds, coarse, soundsOf, wordsOf } from "./name-sounds";
import { parseDate } from "./partial-date-shape";

/** A name with what is known of its bearer apart from it; `birth` is EDTF. */
export type BornName = { name: string; patronymic?: string | null; birth?: string | null };

/** `same`: one name, and nothing known speaks against one bearer. `maybe`: propose, never merge. */
export type NameVerdict = "same" | "maybe" | "different";

/**
 * A name of any script in one small Latin alphabet, for an index: Аблязов, Ablyazov, Abliazov, Әблязов and Abljasow fold alike.
 * Words keep their order and are joined by a space; empty where nothing sounds.
 */
export function foldName(text: string): string {
  return nameTokens(text).join(" ");
}

/** The folded words of a name. */
export function nameTokens(text: string): string[] {
  return wordsOf(text).map((word) => coarse(soundsOf(word))).filter(Boolean);
}

/** Whether what was typed (a whole name or the beginning of its words) finds a person of these names. */
export function nameMatches(query: string, names: readonly string[]): boolean {
  return nameScore(query, names) > 0;
}

/**
 * How well what was typed finds a person of these names, 0 (not at all) to 1 (exactly).
 * Every word typed must be found, in any order, as a word or its beginning; only a patronymic may differ.
 */
export function nameScore(query: string, names: readonly string[]): number {
  const typed = readName(query);
  if (typed.words.length === 0) return 0;
  return names.reduce((best, name) => Math.max(best, scoreOne(typed, readName(name))), 0);
}

/** Whether two names can be one person's. Namesakes come out as `maybe` as soon as anything is known that could tell them apart. */
export function compareNames(a: string | BornName, b: string | BornName): NameVerdict {
  const [left, right] = [bearer(a), bearer(b)];
  const [few = left, many = right] = [left, right].sort((one, other) => one.words.length - other.words.length || (soundsOfAll(one) < soundsOfAll(other) ? -1 : 1));
  const pairing = few.words.length === 0 ? null : pair(few.words, many.words, wordLikeness);
  if (!pairing || pairing.some((score) => score < PERHAPS_ALIKE)) return "different";
  const certain = few.words.length > 1 && few.words.length === many.words.length && pairing.every((score) => score >= ALIKE);
  return certain && !toldApart(left, right) ? "same" : "maybe";
}

/** `stem` is there in a Lithuanian man's name, where both words bear an ending: Sirimas Šalabajevas is Syrym Shalabayev. */
type Word = { text: string; sounds: Sounds; stem?: Sounds };
type ReadName = { words: Word[]; patronymic: Word | null };
type Bearer = ReadName & { apart: string | null; birth: string | null };

function soundsOfAll(name: ReadName): string {
  return name.words.map((word) => word.sounds).join(" ");
}

function bearer(name: string | BornName): Bearer {
  const { name: text, patronymic, birth } = typeof name === "string" ? { name, patronymic: null, birth: null } : name;
  return { ...readName(text), apart: patronymic || null, birth: birth || null };
}

/** Endings of patronymics: Slavic, Kazakh and Kyrgyz, Azerbaijani; surnames share some, so the place in the name decides. */
const PATRONYMIC = /(?:iC|[oei]vna|iCna|uli|kizi|gizi|ogli|oglu)$/;

/** What follows is no name of a person; it keeps a pasted text from being compared word by word. */
const MOST_WORDS = 12;

const LITHUANIAN = /(?<=..)(?:[aiu]s|[аиіу]с)$/u;

function readName(text: string): ReadName {
  const written = wordsOf(text).slice(0, MOST_WORDS);
  const lithuanian = written.length > 1 && written.every((word) => LITHUANIAN.test(word));
  const words = written
    .map((word): Word => ({ text: word, sounds: soundsOf(word), stem: lithuanian ? soundsOf(word.replace(LITHUANIAN, "")) : undefined }))
    .filter((word) => word.sounds);
  const at = words.length < 3 ? -1 : words.findIndex((word, place) => place > 0 && word.sounds.length > 4 && PATRONYMIC.test(openC(word.sounds)));
  return { words: words.filter((_, place) => place !== at), patronymic: words[at] ?? null };
}

function openC(sounds: Sounds): Sounds {
  return sounds.replace(/X/g, "C");
}

/**
 * Something known beside the name separates two bearers, or could: a patronymic or birth on one side alone means
 * that somebody had to tell namesakes apart. A patronymic inside a name is just its fuller form.
 */
function toldApart(a: Bearer, b: Bearer): boolean {
  if (a.birth || b.birth) {
    if (!a.birth || !b.birth || !mayBeSameDay(a.birth, b.birth)) return true;
  }
  const [left, right] = [a, b].map((one) => (one.apart ? soundsOf(wordsOf(one.apart).join("")) : one.patronymic?.sounds));
  if (left && right) return likeness(left, right) < 0.9;
  return Boolean(a.apart || b.apart);
}

function mayBeSameDay(a: string, b: string): boolean {
  const [left, right] = [parseDate(a), parseDate(b)];
  if (!left || !right) return false;
  return (left.earliest ?? "") <= (right.latest ?? "9999") && (right.earliest ?? "") <= (left.latest ?? "9999");
}

function scoreOne(typed: ReadName, name: ReadName): number {
  const names = name.patronymic ? [...name.words, name.patronymic] : name.words;
  const pairing = pair(typed.words, names, typedLikeness);
  if (!pairing || pairing.some((score) => score === 0)) return 0;
  const mean = pairing.reduce((sum, score) => sum + score, 0) / pairing.length;
  const spelled = Math.min(1, typed.words.length / name.words.length);
  const agrees = !typed.patronymic || !name.patronymic || likeness(typed.patronymic.sounds, name.patronymic.sounds) >= 0.9;
  return mean * (0.9 + 0.1 * spelled) * (agrees ? 1 : 0.8);
}

/**
 * Each word of `few` with a word of `many` of its own, the best pairs first; the scores in the order of `few`.
 * Null where `few` has more words.
 */
function pair(few: readonly Word[], many: readonly Word[], score: (a: Word, b: Word) => number): number[] | null {
  if (few.length > many.length) return null;
  const all = few.flatMap((a, at) => many.map((b, place) => ({ at, place, score: score(a, b) })));
  const scores = few.map(() => 0);
  const [placed, taken] = [new Set<number>(), new Set<number>()];
  for (const candidate of all.sort((a, b) => b.score - a.score)) {
    if (placed.has(candidate.at) || taken.has(candidate.place)) continue;
    placed.add(candidate.at);
    taken.add(candidate.place);
    scores[candidate.at] = candidate.score;
  }
  return scores;
}

/** How alike two words of names are, 0 to 1: by sound, or as one given name in two languages; an initial may be the name. */
function wordLikeness(a: Word, b: Word): number {
  const stems = a.stem || b.stem ? likeness(a.stem ?? a.sounds, b.stem ?? b.sounds) : 0;
  const alike = Math.max(likeness(a.sounds, b.sounds), 0.95 * stems);
  if (alike >= ALIKE) return alike;
  const [left, right] = [givenNameGroup(a.sounds), givenNameGroup(b.sounds)];
  if (left !== null && left === right) return 0.95;
  const initial = (a.text.length === 1 || b.text.length === 1) && a.sounds[0] === b.sounds[0];
  return initial ? PERHAPS_ALIKE : alike;
}

/** The same for a word that may not be finished: 1 when whole, then by how much of it is typed, 0 when it is another word. */
function typedLikeness(typed: Word, word: Word): number {
  if (typed.sounds === word.sounds) return 1;
  if (begins(typed, word)) return 0.7 + 0.25 * Math.min(1, typed.text.length / word.text.length);
  const alike = wordLikeness(typed, word);
  return alike >= ALIKE ? alike * 0.95 : 0;
}

function begins(typed: Word, word: Word): boolean {
  if (word.text.startsWith(typed.text)) return true;
  if (typed.sounds.length === 1) return coarse(typed.sounds) === coarse(word.sounds[0] ?? "");
  // The last sound typed may be half of one: the i of "ia", the s of "sh".
  const sure = typed.sounds.length > 2 ? typed.sounds.slice(0, -1) : typed.sounds;
  const [start, whole] = [coarse(typed.sounds), coarse(word.sounds)];
  return whole.startsWith(start) || (/[isktcd]$/.test(typed.sounds) && sure.length > 2 && whole.startsWith(coarse(sure)));
}
