import { env } from "@/lib/env";
import type { Locale } from "@/lib/i18n/translator";

/**
 * The address that a reader of a file taken away can open: SITE_URL, or this machine where none is set. It never comes from the
 * request, whose Host header anybody can write, since files are kept and given to others.
 * @param path from the root, without a locale, as `/cases/…`
 */
export function publicAddress(path: string, locale: Locale): string {
  const site = env.siteUrl() || `http://localhost:${process.env.PORT || 3000}`;
  return `${site}${locale === "en" ? "" : `/${locale}`}${path}`;
}
