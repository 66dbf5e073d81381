import { DeskCasesPage } from "@/components/dossier/CasesList";
import { caseList } from "@/lib/dossier/queries";
import { translator } from "@/lib/i18n/translator";
import { definePage } from "@/lib/page";

export const dynamic = "force-dynamic";

export const GET = definePage(async (reader) => {
  const t = translator("en");
  return <DeskCasesPage t={t} title={t("desk.place.cases")} here="cases" cases={await caseList(reader)} />;
});
