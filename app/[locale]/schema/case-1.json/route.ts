import { publicAddress } from "@/lib/export/address";
import { caseSchema, SCHEMA_PATH } from "@/lib/export/case-json";
import { file } from "@/lib/export/file";
import { isLocale } from "@/lib/i18n/translator";
import { notFound } from "../../not-found-document";

export const dynamic = "force-dynamic";

export async function GET(_request: Request, { params }: { params: Promise<{ locale: string }> }): Promise<Response> {
  const { locale } = await params;
  if (!isLocale(locale)) return notFound();
  return file(caseSchema(publicAddress(SCHEMA_PATH, "en")), { type: "application/schema+json", name: "case-1.json", shown: true });
}
