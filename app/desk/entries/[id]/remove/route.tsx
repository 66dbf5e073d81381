import { RefusedPage } from "@/components/entries/RefusedPage";
import { defineAction } from "@/lib/action";
import { removeEntryDoor } from "@/lib/dossier/actions";
import { translator } from "@/lib/i18n/translator";

export const dynamic = "force-dynamic";

/** Takes a record out of the dossier, or puts it back (`removed=no`). */
export const POST = defineAction({
  ...removeEntryDoor,
  again: async (_reader, { id }: { id: string }, _typed, refused) => {
    const t = translator("en");
    return <RefusedPage t={t} title={t("entries.notDone")} problems={refused?.problems ?? []} back={`/desk/entries/${id}`} />;
  },
});
