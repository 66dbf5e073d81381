import { MyWorkPage } from "@/components/dossier/MyWorkPage";
import { caseList } from "@/lib/dossier/queries";
import { today } from "@/lib/dossier/today";
import { recentlyChanged, rumouredDecisions } from "@/lib/dossier/work";
import { translator } from "@/lib/i18n/translator";
import { definePage } from "@/lib/page";

export const dynamic = "force-dynamic";

export const GET = definePage(async (reader) => {
  const t = translator("en");
  const [cases, rumoured, recent] = await Promise.all([caseList(reader), rumouredDecisions(reader), recentlyChanged(reader)]);
  return <MyWorkPage t={t} title={t("desk.place.work")} here="work" today={today()} cases={cases} rumoured={rumoured} recent={recent} />;
});
