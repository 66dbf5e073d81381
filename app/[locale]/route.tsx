import { HomePage } from "@/components/cases/HomePage";
import { document } from "@/lib/document";
import { isLocale, translator } from "@/lib/i18n/translator";
import { latestDevelopments, listPublishedCases, nextDates } from "@/lib/record/queries";
import { notFound } from "./not-found-document";

export const dynamic = "force-dynamic";

const SHOWN = 12;

export async function GET(_request: Request, { params }: { params: Promise<{ locale: string }> }): Promise<Response> {
  const { locale } = await params;
  if (!isLocale(locale)) return notFound();
  const t = translator(locale);
  const [latest, list, next] = await Promise.all([latestDevelopments(8), listPublishedCases({}, SHOWN), nextDates(8)]);
  return document(<HomePage t={t} latest={latest} cases={list.cases} total={list.total} next={next} />, {
    locale, description: t("finding.home.description"), canonical: "/",
  });
}
