import { entryAddress, idFromPath } from "@/lib/dossier/address";
import { getEntry, kindOfEntry } from "@/lib/entries/queries";
import { kinds } from "@/lib/dossier/kinds";
import { definePage } from "@/lib/page";

export const dynamic = "force-dynamic";

/** Any record by its id alone: goes on to its page. Anchors of the public page lead here when `/cases/…#id` is all that one has. */
export const GET = definePage<{ id: string }>(async (reader, { id }) => {
  const found = await kindOfEntry(reader, idFromPath(id));
  if (!found) return null;
  const dossier = found.caseId ? await getEntry(reader, kinds.case, found.caseId) : null;
  return new Response(null, { status: 303, headers: { location: entryAddress(found.kind, idFromPath(id), dossier && String(dossier.values.slug)) } });
});
