import { sourcesInOrder } from "@/lib/timeline/evidence";
import type { CaseView } from "./case-view";
import { Section } from "./Section";
import { languageWords } from "./wording";

/** The sources in the order of their numbers; of those that come from one another each says with which it counts as one. */
export function SourcesSection({ view }: { view: CaseView }) {
  const { t, case: published } = view;
  return (
    <Section name="sources" view={view}>
      <div>
        <p className="sans quiet text">{t("cases.sources.note")} <a href="/about#grades">{t("cases.sources.how")}</a></p>
        <ul className="src">
          {sourcesInOrder(published.sources).map((listed) => <Source key={listed.source.id} {...listed} view={view} />)}
        </ul>
      </div>
    </Section>
  );
}

function Source({ source, tied, view }: ReturnType<typeof sourcesInOrder>[number] & { view: CaseView }) {
  const { t } = view;
  const { n, id, title, publisher, author, date, url, language, reliability } = source;
  // A title in brackets is ours, for a text that has none or whose own title may not be shown.
  const lang = language && language !== t.locale && !title.startsWith("[") ? language : undefined;
  const quoted = view.evidence.quoting(id);
  return (
    <li id={`s${n}`} className={tied === "before" ? "same" : undefined}>
      <span>{n}</span><b>{reliability}</b>
      <div>
        <cite>{url ? <a href={url} lang={lang}>{title}</a> : <span lang={lang}>{title}</span>}</cite>{" "}
        {[author, publisher].filter(Boolean).join(", ")}{(author || publisher) && ", "}
        {date ? t.date(date) : t("cases.sources.noDate")}
        {language && language !== t.locale && `, ${languageWords(language, t)}`}{!url && `; ${t("cases.sources.noLink")}`}.
        {typeof tied === "number" && <> {t("cases.sources.tied")} <a href={`#s${tied}`}>{tied}</a>.</>}
        {quoted.map(({ statement, quote, place, translation }) => (
          <p key={statement}>
            <q lang={lang}>{quote}</q>{translation && ` (${translation})`}{place && `, ${place}`} <a href={`#${statement.slice(0, statement.lastIndexOf("."))}`}>{t("cases.sources.behind")}</a>
          </p>
        ))}
      </div>
    </li>
  );
}
