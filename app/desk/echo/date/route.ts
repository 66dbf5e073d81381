import { understood } from "@/components/ui/DateField";
import { today } from "@/lib/dossier/today";
import { translator } from "@/lib/i18n/translator";
import { definePage } from "@/lib/page";

export const dynamic = "force-dynamic";

/** What a typed date is understood as, for the script: `?text=`, and `&court=yes` where a court sat. */
export const GET = definePage(async (_reader, _params, query) =>
  Response.json(understood(translator("en"), (query.get("text") ?? "").slice(0, 200), today(), query.has("court"))));
