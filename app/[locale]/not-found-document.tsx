import { NotFoundPage } from "@/components/layout/NotFoundPage";
import { document } from "@/lib/document";
import { isLocale, translator, type Locale } from "@/lib/i18n/translator";

/** The answer where nothing is: a true 404 with a page, in the language asked for where there is one. */
export function notFound(asked?: string): Promise<Response> {
  const locale: Locale = asked && isLocale(asked) ? asked : "en";
  const t = translator(locale);
  return document(<NotFoundPage t={t} />, { locale, title: t("layout.missing.title"), status: 404 });
}
