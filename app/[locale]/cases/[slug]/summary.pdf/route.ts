import { publicAddress } from "@/lib/export/address";
import { file } from "@/lib/export/file";
import { summaryPdf } from "@/lib/export/pdf";
import { fault } from "@/lib/fault";
import { isLocale, translator } from "@/lib/i18n/translator";
import { getPublishedCase } from "@/lib/record/queries";
import { notFound } from "../../../not-found-document";

export const dynamic = "force-dynamic";

export async function GET(request: Request, { params }: { params: Promise<{ locale: string; slug: string }> }): Promise<Response> {
  const { locale, slug } = await params;
  if (!isLocale(locale)) return notFound();
  const published = await getPublishedCase(slug);
  if (!published) return notFound(locale);
  try {
    const pdf = await summaryPdf(published, translator(locale), publicAddress(`/cases/${published.slug}`, locale));
    return file(pdf, { type: "application/pdf", name: `${published.slug}-${published.version}.pdf`, shown: true });
  } catch (error) {
    return fault(error, request);
  }
}
