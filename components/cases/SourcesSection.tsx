import type { PublishedSource } from "@/lib/record/shape";
import { byLineOfEvidence } from "@/lib/timeline/evidence";
import type { CaseView } from "./case-view";
import { Section } from "./Section";
import { languageWords } from "./wording";

/** The sources under their numbers, those that come from one another tied together: they count as one. */
export function SourcesSection({ view }: { view: CaseView }) {
  const { t, case: published } = view;
  return (
    <Section name="sources" view={view}>
      <div>
        <p className="sans quiet text">{t("cases.sources.note")} <a href="/about#grades">{t("cases.sources.how")}</a></p>
        <ul className="src">
          {byLineOfEvidence(published.sources).map((line) => line.map((source, at) => (
            <Source key={source.id} source={source} tied={at > 0} view={view} />
          )))}
        </ul>
      </div>
    </Section>
  );
}

function Source({ source, tied, view }: { source: PublishedSource; tied: boolean; view: CaseView }) {
  const { t } = view;
  const { n, id, title, publisher, author, date, url, language, reliability } = source;
  // A title in brackets is ours, for a text that has none or whose own title may not be shown.
  const lang = language && language !== t.locale && !title.startsWith("[") ? language : undefined;
  const quoted = view.evidence.quoting(id);
  return (
    <li id={`s${n}`} className={tied ? "same" : undefined}>
      <span>{n}</span><b>{reliability}</b>
      <div>
        <cite>{url ? <a href={url} lang={lang}>{title}</a> : <span lang={lang}>{title}</span>}</cite>{" "}
        {[author, publisher].filter(Boolean).join(", ")}{(author || publisher) && ", "}
        {date ? t.date(date) : t("cases.sources.noDate")}
        {language && language !== t.locale && `, ${languageWords(language, t)}`}{!url && `; ${t("cases.sources.noLink")}`}.
        {quoted.map(({ statement, quote, place, translation }) => (
          <p key={statement}>
            <q lang={lang}>{quote}</q>{translation && ` (${translation})`}{place && `, ${place}`} <a href={`#${statement.slice(0, statement.lastIndexOf("."))}`}>{t("cases.sources.behind")}</a>
          </p>
        ))}
      </div>
    </li>
  );
}
