import { defineAction } from "@/lib/action";
import { saveEntryDoor } from "@/lib/dossier/actions";
import { placeOf } from "@/lib/dossier/place";
import { definePage } from "@/lib/page";
import { againPageOf, formPageOf } from "../../entry-page";
import { sharedPageOf } from "../../library-page";

export const dynamic = "force-dynamic";

type Params = { library: string; id: string };

/** A record that all cases share, or a citation or dispute: to be read, or its form. */
export const GET = definePage<Params>(async (reader, params, query) => {
  const place = await placeOf(reader, params, query.get("about") ?? "");
  if (!place) return null;
  // A citation or dispute is read where it stands, under its statement; its own page is its form.
  if (!place.entry || place.about || query.has("edit")) return formPageOf(reader, place, query);
  return sharedPageOf(reader, place, place.entry, query.has("saved"));
});

export const POST = defineAction({ ...saveEntryDoor, again: againPageOf });
