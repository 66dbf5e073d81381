import { SavedPage } from "@/components/rulings/SavedPage";
import type { Reader } from "@/lib/db/desk";
import type { Problem } from "@/lib/errors";
import { translator } from "@/lib/i18n/translator";
import { savedRuling } from "@/lib/rulings/saved";
import { Typed } from "@/lib/typed";

/** What was logged and what may follow; again where moving the proceeding was refused. */
export async function savedPageOf(reader: Reader, id: string, moved: boolean, typed = new Typed(), problems: readonly Problem[] = []) {
  const saved = await savedRuling(reader, id), t = translator("en");
  return saved && <SavedPage t={t} title={t("rulings.saved.title")} saved={saved} moved={moved} typed={typed} problems={problems} />;
}
