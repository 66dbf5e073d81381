import { publicAddress } from "@/lib/export/address";
import { caseJson, SCHEMA_PATH } from "@/lib/export/case-json";
import { file } from "@/lib/export/file";
import { isLocale } from "@/lib/i18n/translator";
import { getPublishedCase } from "@/lib/record/queries";
import { notFound } from "../../../not-found-document";

export const dynamic = "force-dynamic";

export async function GET(_request: Request, { params }: { params: Promise<{ locale: string; slug: string }> }): Promise<Response> {
  const { locale, slug } = await params;
  if (!isLocale(locale)) return notFound();
  const published = await getPublishedCase(slug);
  if (!published) return notFound(locale);
  return file(caseJson(published), {
    type: "application/json; charset=utf-8", name: `${published.slug}-${published.version}.json`, shown: true,
    headers: { link: `<${publicAddress(SCHEMA_PATH, "en")}>; rel="describedby"; type="application/schema+json"` },
  });
}
