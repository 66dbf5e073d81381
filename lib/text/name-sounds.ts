import anyAscii from "any-ascii";

/**
 * How a name sounds, whatever script and romanisation it is written in.
 *
 * The alphabet of sounds: vowels `a e i o u`; consonants `b d f g h k l m n p r s t v z` with `h` for kh/х, `c` for ts/ц,
 * `C` ch/ч, `S` sh/ш/щ, `Z` zh/ж, `J` dzh/дж. Three letters stand for what a romanisation leaves open:
 * `X` written "ch" (kh in German, sh in French, ch in English), `q` written "c" (k, ts, s, or dzh in Turkish),
 * `j` written "j" (y, zh, dzh, or kh in Spanish).
 */
export type Sounds = string;

/** The words of a name in lower case, as written: split at spaces, hyphens, commas, brackets; apostrophes join. */
export function wordsOf(text: string): string[] {
  return text
    .slice(0, 300)
    .normalize("NFC")
    .toLowerCase()
    .replace(/['’‘ʼʹ`´]/g, "")
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean);
}

/** The sounds of one word of `wordsOf`; empty for a word without letters that sound. */
export function soundsOf(word: string): Sounds {
  const raw = /\p{Script=Cyrillic}/u.test(word) ? fromCyrillic(word) : fromLatin(word);
  return settle(raw);
}

const CYRILLIC: Record<string, string> = {
  а: "a", ә: "a", б: "b", в: "v", ў: "v", г: "g", ґ: "g", ғ: "g", д: "d", е: "e", э: "e", є: "ie", ё: "io", ж: "Z", җ: "J", з: "z",
  и: "i", і: "i", ї: "i", й: "i", ы: "i", ј: "i", к: "k", қ: "k", ќ: "k", л: "l", љ: "li", м: "m", н: "n", ң: "n", њ: "ni", о: "o", ө: "o", п: "p",
  р: "r", с: "s", т: "t", у: "u", ұ: "u", ү: "u", ф: "f", х: "h", һ: "h", ҳ: "h", ц: "c", ч: "C", ћ: "C", ҷ: "J", џ: "J", ш: "S", щ: "S",
  ю: "iu", я: "ia", ъ: "", ь: "",
};

function fromCyrillic(word: string): string {
  return [...word.normalize("NFC")]
    .map((letter) => CYRILLIC[letter] ?? anyAscii(letter).toLowerCase().replace(/[^a-z]/g, ""))
    .join("")
    .replace(/dZ/g, "J")
    .replace(/ts/g, "c");
}

/** Letters whose mark says more than the bare letter does. */
const MARKED: Record<string, string> = {
  š: "S", ş: "S", ș: "S", ś: "S", ŝ: "S", č: "C", ć: "C", ç: "C", ž: "Z", ż: "Z", ź: "z", ğ: "g", ə: "a", ä: "a", ı: "i", ï: "i", ł: "l", ř: "r", ŭ: "v",
};

/** Spellings of one sound in the Latin romanisations in use; read from left to right, the longest that fits. */
const SPELLINGS: Record<string, string> = {
  schtsch: "S", shch: "S", szcz: "S", sch: "S", sh: "S", sz: "S", tsch: "C", tch: "C", tsh: "C", cz: "C", dsch: "J", dzh: "J", dj: "J", dZ: "J", zh: "Z",
  kh: "h", ch: "X", ts: "c", tz: "c", ck: "k", cki: "qki", cky: "qki", c: "q", q: "k", ph: "f", th: "t", gh: "g", ou: "u", oo: "u", w: "v", y: "i",
};
const SPELLING = new RegExp(Object.keys(SPELLINGS).sort((a, b) => b.length - a.length).join("|"), "g");

function fromLatin(word: string): string {
  const kh = word.includes("ə"); // Azerbaijani writes kh as x
  const letters = [...withoutForeignEnding(word)]
    .map((letter) => MARKED[letter] ?? anyAscii(letter).toLowerCase().replace(/[^a-z0-9]/g, ""))
    .join("");
  return letters
    .replace(SPELLING, (spelling) => SPELLINGS[spelling] ?? spelling)
    .replace(/x/g, (_, at: number) => (kh || at === 0 ? "h" : "ks"))
    .replace(/(?<=[^aeiou])j(?=[aeiou])|(?<=[aeiou])j$/g, "i")
    .replace(/ie$/, "i")
    .replace(/(?<=..[oe])ff?$/, "v");
}

/** Czech and Slovak give women -ová; Lithuanian and Latvian give surnames an ending of their own. */
function withoutForeignEnding(word: string): string {
  return word
    .replace(/(?<=...)ová$/, "")
    .replace(/(?<=[oe]v|in|sk|ij)as$/, "")
    .replace(/(?<=[oe]v)s$/, "");
}

/** What all scripts share: one letter for two, a woman's surname as a man's, and no glide beside a vowel (ya, ia, ja, я are a). */
function settle(sounds: string): Sounds {
  return sounds
    .replace(/(.)\1+/g, "$1")
    .replace(/(?<=...)aia$/, "i")
    .replace(/(?<=..sk)a$/, "i")
    .replace(/(?<=..[oe]v)a$/, "")
    .replace(/i(?=[aeou])|(?<=[aeou])i/g, "")
    .replace(/(.)\1+/g, "$1");
}

/** The coarse form for an index: every consonant that any romanisation confuses is one letter, so spellings fold alike. */
export function coarse(sounds: Sounds): string {
  return sounds
    .replace(/(?<=[aeiou])j(?=[aeiou])/g, "i")
    .replace(/q(?=[ei])/g, "s")
    .replace(/q/g, "k")
    .replace(/[zc]/g, "s")
    .replace(/[XSCZJhj]/g, "x")
    .replace(/i(?=[aeou])|(?<=[aeou])i/g, "")
    .replace(/(.)\1+/g, "$1");
}
