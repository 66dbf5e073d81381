import type { Translator } from "@/lib/i18n/translator";
import type { PublishedCase } from "@/lib/record/shape";
import { naming } from "./naming";
import { disagreements } from "./summary-disagreements";
import { charges, connections, custody, petitions, risks } from "./summary-people";
import { decisions, stands, timeline } from "./summary-proceedings";
import type { SummaryContent } from "./summary-shape";
import { sourceList } from "./summary-sources";

/**
 * What the summary of a published case says, from the record alone.
 * @param address the public address of the case's page, printed at the foot and in the citation.
 */
export function summaryContent(published: PublishedCase, t: Translator, address: string): SummaryContent {
  const named = naming(published, t);
  const given = { published, t, named };
  const version = t("export.summary.version", { version: published.version });
  const cutOff = t("export.summary.cutOffAt", { day: t.day(published.publishedAt), time: published.publishedAt.slice(11, 16) });
  const sections = [custody, timeline, disagreements, decisions, petitions, charges, risks, connections]
    .map((section) => section(given))
    .filter((section) => section.groups.some((group) => group.entries.length > 0));
  return {
    language: t.locale,
    title: published.title,
    author: t("export.summary.author"),
    description: t("export.summary.description", { title: published.title, version: published.version, cutOff }),
    keywords: named.kinds(),
    cutOff: published.publishedAt.slice(0, 19).split(/[-T:]/).map(Number),
    kicker: [named.kinds().join(" · "), `${version} · ${cutOff}`],
    names: named.introductions(),
    standfirst: published.standfirst.map(({ id, sentence }) => named.cited(sentence, named.sources(id))),
    address,
    words: {
      foot: t("export.summary.foot", { title: published.title, version: published.version, cutOff, address }),
      page: t("export.summary.page", { page: "{page}", pages: "{pages}" }),
      stands: t("export.summary.stands"),
      columnProceeding: t("export.summary.columnProceeding"),
      columnStanding: t("export.summary.columnStanding"),
      columnLast: t("export.summary.columnLast"),
      sources: t("export.summary.sources"),
      sourcesNote: t("export.summary.sourcesNote"),
      cite: t("export.summary.cite"),
      citation: t("export.summary.citation", { title: published.title, version: published.version, cutOff, address }),
      attached: t("export.summary.attached"),
      removal: t("export.summary.removal"),
      protection: t("export.summary.protection"),
      neither: t("export.summary.neither"),
      key: t("export.summary.key"),
    },
    stands: stands(given),
    sections,
    sources: sourceList(given),
  };
}
