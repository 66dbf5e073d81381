import { isOfCase } from "@/lib/dossier/address";
import { kinds } from "@/lib/dossier/kinds";
import { findOptions } from "@/lib/dossier/picking";
import type { KindName } from "@/lib/entries/kind";
import { definePage } from "@/lib/page";

export const dynamic = "force-dynamic";

/** What a typed text can mean, for the script: `?q=`, and `&case=<id>` to look in one case alone. */
export const GET = definePage<{ kind: string }>(async (reader, { kind }, query) => {
  if (!Object.hasOwn(kinds, kind)) return null;
  const name = kind as KindName, caseId = query.get("case");
  return Response.json({ options: await findOptions(reader, name, query.get("q") ?? "", { caseId: caseId && isOfCase(name) ? caseId : undefined }) });
});
