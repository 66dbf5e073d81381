import type { Translator } from "@/lib/i18n/translator";

/** There is nothing at this address of the desk for who asks; what they may not see looks the same. */
export function DeskNotFound({ t }: { t: Translator }) {
  return (
    <main className="page narrow" id="main">
      <h1>{t("desk.missing.title")}</h1>
      <p className="section">{t("desk.missing.text")}</p>
      <p><a href="/desk/cases">{t("desk.missing.cases")}</a></p>
    </main>
  );
}
