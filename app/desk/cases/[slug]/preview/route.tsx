import { CaseSections } from "@/components/cases/CasePage";
import { Frame } from "@/components/layout/Frame";
import { caseBySlug } from "@/lib/dossier/queries";
import { document } from "@/lib/document";
import { env } from "@/lib/env";
import { translator } from "@/lib/i18n/translator";
import { definePage } from "@/lib/page";
import type { CaseParams } from "@/lib/record/actions";
import { reviewCase, toInclude } from "@/lib/record/review";

export const dynamic = "force-dynamic";

/** The case as the public will see it with the next version: the very same components over the document that publishing would make. */
export const GET = definePage<CaseParams>(async (reader, { slug }, query) => {
  const entry = await caseBySlug(reader, slug);
  if (!entry) return null;
  const t = translator("en");
  const { document: next, changes } = await reviewCase(reader, entry, await toInclude(reader, entry, query.getAll("include")));
  const page = (
    <Frame t={t} here="cases">
      <p className="preview" role="note">{t("publishing.previewNotice", { version: next.version })} <a href={`/desk/cases/${slug}/publish?${new URLSearchParams(query.getAll("include").map((id) => ["include", id]))}`}>{t("publishing.backToReview")}</a></p>
      <CaseSections case={next} t={t} site={env.siteUrl()} preview={{ changes: Object.fromEntries(changes.map(({ record, change }) => [record, change])) }} />
    </Frame>
  );
  return document(page, { locale: "en", title: next.title, headers: { "x-robots-tag": "noindex" } });
});
