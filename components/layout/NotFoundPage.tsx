import type { Translator } from "@/lib/i18n/translator";
import { SearchForm } from "@/components/cases/SearchForm";
import { Frame } from "./Frame";

/** There is nothing at this address; what was taken down looks the same, and no reason is given. */
export function NotFoundPage({ t }: { t: Translator }) {
  return (
    <Frame t={t} className="page home">
      <header className="head">
        <h1>{t("layout.missing.title")}</h1>
        <p className="lede">{t("layout.missing.text")}</p>
        <SearchForm t={t} />
        <p className="sans"><a href="/cases">{t("layout.missing.cases")}</a></p>
      </header>
    </Frame>
  );
}
