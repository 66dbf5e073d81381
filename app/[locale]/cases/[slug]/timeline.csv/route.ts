import { publicAddress } from "@/lib/export/address";
import { file } from "@/lib/export/file";
import { timelineCsv } from "@/lib/export/timeline-csv";
import { isLocale, translator } from "@/lib/i18n/translator";
import { getPublishedCase } from "@/lib/record/queries";
import { notFound } from "../../../not-found-document";

export const dynamic = "force-dynamic";

export async function GET(_request: Request, { params }: { params: Promise<{ locale: string; slug: string }> }): Promise<Response> {
  const { locale, slug } = await params;
  if (!isLocale(locale)) return notFound();
  const published = await getPublishedCase(slug);
  if (!published) return notFound(locale);
  const text = await timelineCsv(published, translator(locale), publicAddress(`/cases/${published.slug}`, locale));
  return file(text, { type: "text/csv; charset=utf-8; header=present", name: `${published.slug}-${published.version}-timeline.csv` });
}
