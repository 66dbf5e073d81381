import { defineAction } from "@/lib/action";
import { saveEntryDoor } from "@/lib/dossier/actions";
import { placeOf } from "@/lib/dossier/place";
import { definePage } from "@/lib/page";
import { againPageOf, formPageOf } from "../../../entry-page";

export const dynamic = "force-dynamic";

export const GET = definePage<{ slug: string }>(async (reader, { slug }, query) => {
  const place = await placeOf(reader, { slug });
  return place && formPageOf(reader, place, query);
});

export const POST = defineAction({ ...saveEntryDoor, again: againPageOf });
