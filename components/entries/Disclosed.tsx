import type { Translator } from "@/lib/i18n/translator";

export type DisclosureName = "public" | "team" | "restricted";
const SHAPE: Record<DisclosureName, string> = { public: "#eye", team: "#heads", restricted: "#lock" };

/** Who sees a record: shape and word, never the shape without the word. The record's edge says it a third time (class of its name). */
export function Disclosed({ t, disclosure }: { t: Translator; disclosure: DisclosureName }) {
  return <span className="disc"><svg className="i" aria-hidden="true"><use href={SHAPE[disclosure]} /></svg>{t(`desk.disclosure.${disclosure}`)}</span>;
}
