import type { Given } from "./naming";
import type { SourceNote } from "./summary-shape";

/** The numbered sources, each with its grade and with the others that carry the same text. */
export function sourceList({ published, t, named }: Given): SourceNote[] {
  return [...published.sources].sort((a, b) => a.n - b.n).map((source) => {
    const first = source.line ? Math.min(...published.sources.filter(({ line }) => line === source.line).map(({ n }) => n)) : source.n;
    const { language } = named.cited("", [], source.language);
    return {
      n: source.n,
      grade: source.reliability,
      title: source.title,
      ...(language && { language }),
      particulars: [source.author, source.publisher, source.date ? t.date(source.date) : t("export.source.undated"), t.term("source_kind", source.kind)]
        .filter(Boolean).join(", "),
      ...(source.url && { url: source.url }),
      ...(first !== source.n && { same: t("export.source.same", { number: first }) }),
    };
  });
}
