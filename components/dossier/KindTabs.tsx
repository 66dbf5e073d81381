import type { Translator } from "@/lib/i18n/translator";

export const SHOWN = ["docket", "proceedings", "decisions", "petitions", "events", "people", "charges", "risks", "custody", "summary", "consents", "sources"] as const;
export type ShownKind = (typeof SHOWN)[number];
export const isShown = (text: string | null): text is ShownKind => (SHOWN as readonly string[]).includes(text ?? "");

/** The letter that follows G. */
const KEYS: Record<ShownKind, string> = { docket: "D", proceedings: "P", decisions: "R", petitions: "T", events: "E", people: "L", charges: "C", risks: "K", custody: "U", summary: "M", consents: "O", sources: "S" };

/** What a case holds, by kind: links, each with its address and its number. */
export function KindTabs({ t, slug, show, counts }: { t: Translator; slug: string; show: ShownKind | null; counts: Record<ShownKind, number> }) {
  return (
    <nav className="kinds" aria-label={t("dossier.inCase")}>
      {SHOWN.map((one) => (
        <a key={one} data-key={`g${KEYS[one].toLowerCase()}`} href={`/desk/cases/${slug}${one === "docket" ? "" : `?show=${one}`}`} aria-current={one === show ? "page" : undefined}>{t(`dossier.tab.${one}`)} <span>{counts[one]}</span> <kbd>G {KEYS[one]}</kbd></a>
      ))}
    </nav>
  );
}
