import lists from "./vocabularies.json" with { type: "json" };

/** The names of the controlled lists, such as `decision_outcome`. */
export type ListName = keyof typeof lists;

/** Whom an outcome favours; the last two take it from the decision that was reviewed. */
export type Favours = "person" | "state" | "neutral" | "as_reviewed" | "against_reviewed";

/** One term of a list. `code` is stable and never translated; `label` is its English name; `gloss` says what it covers. */
export type Term = {
  code: string;
  label: string;
  gloss?: string;
  favours?: Favours;
  /** Never public unless somebody cleared it. */
  sensitive?: boolean;
  /** A relation that reads the same from both ends; `inverse` is the code seen from the other end. */
  symmetric?: boolean;
  inverse?: string;
  /** The wider term of the same list. */
  broader?: string;
  /** Kinds of decision that go with this term. */
  suggestedKinds?: string[];
  /** Articles of treaties, as `ECHR-3`. */
  instruments?: string[];
  /** The code of the list `disclosure` that it stands for. */
  mapsTo?: string;
  /** Other wordings found in records, in lower case. */
  alsoWritten?: string[];
};

const LISTS = lists as unknown as Readonly<Record<ListName, readonly Term[]>>;

/** The terms of a list, in the order in which they are offered. */
export function vocabulary(list: ListName): readonly Term[] {
  return LISTS[list];
}

/** One term, or undefined where the list has no such code. */
export function term(list: ListName, code: string): Term | undefined {
  return LISTS[list].find((one) => one.code === code);
}

export function isTerm(list: ListName, code: string): boolean {
  return term(list, code) !== undefined;
}

/** The codes of a list, ready for `z.enum`. */
export function codes(list: ListName): [string, ...string[]] {
  const [first = "", ...others] = LISTS[list].map((one) => one.code);
  return [first, ...others];
}

/** The code for what a record says: the code itself, or a wording known to mean it; undefined where nothing fits. */
export function codeFor(list: ListName, written: string): string | undefined {
  const text = written.trim().toLowerCase();
  return (term(list, written.trim()) ?? LISTS[list].find((one) => one.label.toLowerCase() === text || one.alsoWritten?.includes(text)))?.code;
}
