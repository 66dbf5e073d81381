import { PublishPage } from "@/components/record/PublishPage";
import type { Reader } from "@/lib/db/desk";
import { caseBySlug } from "@/lib/dossier/queries";
import type { Problem } from "@/lib/errors";
import { translator } from "@/lib/i18n/translator";
import { reviewCase, toInclude } from "@/lib/record/review";
import { Typed } from "@/lib/typed";

/** The publishing page of a case, for the routes that show it: to look, and again when publishing or taking down was refused. */
export async function publishPageOf(reader: Reader, slug: string, asked = new Typed(), problems: Problem[] = [], done: string | null = null) {
  const entry = await caseBySlug(reader, slug);
  if (!entry) return null;
  const t = translator("en"), help = asked.get("help");
  const typed = asked.with({ help: null, include: help === "include:none" ? [] : await toInclude(reader, entry, help === "include:all" ? ["all"] : asked.all("include")) });
  const review = await reviewCase(reader, entry, typed.all("include"));
  const notice = done === "published" && review.standing ? "published" : done === "takenDown" && !review.standing ? "takenDown" : null;
  // What was published meanwhile has now been seen.
  const seen = problems.some(({ key }) => key === "publishing.publishedMeanwhile") ? typed.with({ seen: null }) : typed;
  const { standing, changes, document } = review;
  const title = standing && !changes.length ? t("publishing.upToDate", { version: standing.version }) : t("publishing.title", { version: document.version });
  return <PublishPage t={t} here="cases" title={title} slug={slug} name={String(entry.values.title)} review={review} typed={seen} problems={problems} notice={notice} />;
}
