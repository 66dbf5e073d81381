import type { Translator } from "@/lib/i18n/translator";
import type { PublishedCase, PublishedProceeding } from "@/lib/record/shape";
import { inSentence, listed } from "./wording";

/** Kinds that say what a case is about; the rest run beside it. */
const ABOUT = [
  "extradition", "eaw_surrender", "tca_surrender", "nordic_or_regional_surrender", "provisional_arrest", "deportation", "asylum", "interpol_notice", "sis_alert",
];

/** "Extradition, asylum and Interpol notice" and "Russia, Ukraine → France", from the proceedings of the subjects themselves. */
export function kindsAndStates(published: Pick<PublishedCase, "proceedings" | "subjects">, t: Translator): { kinds: string; states: string } {
  const own = published.proceedings.filter(({ person }) => person === null || published.subjects.includes(person));
  const kinds = ABOUT.filter((kind) => own.some((proceeding) => proceeding.kind === kind)).map((kind) => t.term("proceeding_kind", kind));
  return {
    kinds: listed(kinds.map((kind, at) => (at === 0 ? kind : inSentence(kind))), t),
    states: statesWords(own, t),
  };
}

/** Who asks whom, each State once, in the order in which the proceedings name them. */
function statesWords(proceedings: readonly PublishedProceeding[], t: Translator): string {
  const removal = proceedings.filter(({ requesting, requested }) => requesting && requested);
  const names = (codes: (string | null)[]) => [...new Set(codes)].flatMap((code) => (code ? t.state(code) : [])).join(", ");
  const [asking, asked] = [names(removal.map(({ requesting }) => requesting)), names(removal.map(({ requested }) => requested))];
  return asking && asked ? `${asking} → ${asked}` : names(proceedings.map(({ requested, forum }) => requested ?? forum));
}

/** Title of the page of a case: "Aleksandr Pavlov: Kazakhstan → Spain". */
export function caseTitle(published: PublishedCase, t: Translator): string {
  const { states } = kindsAndStates(published, t);
  return states ? `${published.title}: ${states}` : published.title;
}
