import type { Reader } from "@/lib/db/desk";
import type { EntryDetail } from "@/lib/entries/queries";
import { dossierOf, type Dossier } from "./dossier";
import { numbered } from "./numbering";
import { publicRecords } from "./records";
import { PublishedCase } from "./shape";

export interface VersionToMake {
  version: number;
  publishedAt: Date;
  reason: string | null;
  history: PublishedCase["history"];
}

/**
 * The public document of a case: built field by field from what is public, and from nothing else; then held against the strict shape,
 * so that whatever was not decided upon is refused. Reads with `system.publish`, who cannot see the rest.
 */
export async function projectCase(reader: Reader, entry: EntryDetail, making: VersionToMake): Promise<PublishedCase> {
  const dossier = await dossierOf(reader, entry, making.publishedAt.toISOString().slice(0, 10));
  return assemble(dossier, making);
}

function assemble(dossier: Dossier, making: VersionToMake): PublishedCase {
  const records = publicRecords(dossier);
  const { sources, citations, disputes } = numbered(dossier, records);
  const publishedAt = making.publishedAt.toISOString();
  const { id, values } = dossier.case;
  return PublishedCase.parse({
    format: "watching-brief/case/1",
    id, slug: values.slug, title: values.title, version: making.version, publishedAt, reason: making.reason,
    history: [{ version: making.version, publishedAt, reason: making.reason }, ...making.history],
    ...records, sources, citations, disputes,
  });
}
