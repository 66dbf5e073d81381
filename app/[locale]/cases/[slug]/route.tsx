import { CasePage } from "@/components/cases/CasePage";
import { caseTitle } from "@/components/cases/case-summary";
import { document } from "@/lib/document";
import { env } from "@/lib/env";
import { isLocale, translator } from "@/lib/i18n/translator";
import { getPublishedCase } from "@/lib/record/queries";
import { notFound } from "../../not-found-document";

export const dynamic = "force-dynamic";

export async function GET(_request: Request, { params }: { params: Promise<{ locale: string; slug: string }> }): Promise<Response> {
  const { locale, slug } = await params;
  if (!isLocale(locale)) return notFound();
  const published = await getPublishedCase(slug);
  if (!published) return notFound(locale);
  const t = translator(locale);
  const address = `/cases/${published.slug}`;
  return document(<CasePage case={published} t={t} site={env.siteUrl()} />, {
    locale,
    title: caseTitle(published, t),
    description: published.line ?? t("cases.description", { title: published.title }),
    canonical: address,
    printFoot: t("cases.printFoot", { title: published.title, version: published.version, day: t.day(published.publishedAt), address: env.siteUrl() + address }),
  });
}
