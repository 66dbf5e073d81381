import { isShown } from "@/components/dossier/KindTabs";
import { caseBySlug } from "@/lib/dossier/queries";
import { translator } from "@/lib/i18n/translator";
import { definePage } from "@/lib/page";
import { dossierPageOf } from "../../dossier-page";

export const dynamic = "force-dynamic";

export const GET = definePage<{ slug: string }>(async (reader, { slug }, query) => {
  const entry = await caseBySlug(reader, slug), show = query.get("show"), t = translator("en");
  if (!entry) return null;
  return dossierPageOf(reader, entry, { show: isShown(show) ? show : "docket", rising: query.get("order") === "rising", notice: query.has("saved") ? t("entries.saved") : query.has("back") ? t("dossier.removed.isBack") : null });
});
