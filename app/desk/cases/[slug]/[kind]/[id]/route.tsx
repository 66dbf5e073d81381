import { defineAction } from "@/lib/action";
import { saveEntryDoor } from "@/lib/dossier/actions";
import { placeOf } from "@/lib/dossier/place";
import { translator } from "@/lib/i18n/translator";
import { definePage } from "@/lib/page";
import { dossierPageOf, tabOf } from "../../../../dossier-page";
import { againPageOf, formPageOf } from "../../../../entry-page";

export const dynamic = "force-dynamic";

type Params = { slug: string; kind: string; id: string };

/** A record in its case: to be read beside the docket, or (`?edit=yes`, or a new one) its form. */
export const GET = definePage<Params>(async (reader, params, query) => {
  const place = await placeOf(reader, params);
  if (!place?.caseEntry) return null;
  if (!place.entry || query.has("edit")) return formPageOf(reader, place, query);
  const show = ["decision", "petition", "event"].includes(place.kind.name) ? "docket" : tabOf(place.kind.name);
  return dossierPageOf(reader, place.caseEntry, { show, open: place.entry, notice: query.has("saved") ? translator("en")("entries.saved") : null });
});

export const POST = defineAction({ ...saveEntryDoor, again: againPageOf });
