import { AboutPage } from "@/components/about/AboutPage";
import { document } from "@/lib/document";
import { env } from "@/lib/env";
import { isLocale, translator } from "@/lib/i18n/translator";
import { notFound } from "../not-found-document";

export const dynamic = "force-dynamic";

export async function GET(_request: Request, { params }: { params: Promise<{ locale: string }> }): Promise<Response> {
  const { locale } = await params;
  if (!isLocale(locale)) return notFound();
  const t = translator(locale);
  return document(<AboutPage t={t} corrections={env.correctionsAddress()} urgent={env.urgentAddress()} />, {
    locale, title: t("layout.place.about"), description: t("about.description"), canonical: "/about",
  });
}
