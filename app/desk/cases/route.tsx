import { DeskCasesPage } from "@/components/dossier/CasesList";
import { RemovedCasesPage } from "@/components/dossier/RemovedCasesPage";
import { caseList, removedCases } from "@/lib/dossier/queries";
import { translator } from "@/lib/i18n/translator";
import { definePage } from "@/lib/page";

export const dynamic = "force-dynamic";

/** `?removed=yes`: the cases that were taken out. */
export const GET = definePage(async (reader, _params, query) => {
  const t = translator("en"), removed = await removedCases(reader);
  if (query.has("removed")) return <RemovedCasesPage t={t} title={t("dossier.removed.title")} here="cases" cases={removed} />;
  return <DeskCasesPage t={t} title={t("desk.place.cases")} here="cases" cases={await caseList(reader)} removed={removed.length} />;
});
