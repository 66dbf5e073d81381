import { CasesPage, UnknownFilterPage } from "@/components/cases/CasesPage";
import { filtersOf } from "@/components/cases/case-filters";
import { document } from "@/lib/document";
import { isLocale, translator } from "@/lib/i18n/translator";
import { listPublishedCases } from "@/lib/record/queries";
import { notFound } from "../not-found-document";

export const dynamic = "force-dynamic";

export async function GET(request: Request, { params }: { params: Promise<{ locale: string }> }): Promise<Response> {
  const { locale } = await params;
  if (!isLocale(locale)) return notFound();
  const t = translator(locale);
  const { filters, unknown } = filtersOf(new URL(request.url).searchParams, t);
  if (unknown.length > 0) return document(<UnknownFilterPage t={t} filters={filters} unknown={unknown} />, { locale, title: t("finding.unknown.title"), status: 400 });
  const list = await listPublishedCases(filters);
  return document(<CasesPage t={t} filters={filters} list={list} />, {
    locale, title: filters.q ? t("finding.resultsFor", { total: list.total, q: filters.q }) : t("layout.place.cases"), description: t("finding.description"), canonical: "/cases",
  });
}
