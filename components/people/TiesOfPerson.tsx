import { entryAddress } from "@/lib/dossier/address";
import type { EntryDetail } from "@/lib/entries/queries";
import type { Translator } from "@/lib/i18n/translator";
import { Disclosed } from "@/components/entries/Disclosed";

interface Tie { entry: EntryDetail; line: string }

/** What is recorded about a person in records of its own: cases, nationalities and connections, each with its sources. */
export function TiesOfPerson({ t, id, name, cases, nationalities, links }: { t: Translator; id: string; name: string; cases: readonly EntryDetail[]; nationalities: readonly Tie[]; links: readonly Tie[] }) {
  const opening = `/desk/cases/new?subjects=${encodeURIComponent(id)}&title=${encodeURIComponent(name)}`;
  return (
    <>
      <section aria-label={t("desk.place.cases")}>
        <h2>{t("desk.place.cases")} <a className="small" href={opening}>{t("dossier.person.openCase")}</a></h2>
        <ul className="list">{cases.map(({ id: one, values }) => <li key={one}><a href={`/desk/cases/${String(values.slug)}`}>{String(values.title)}</a></li>)}</ul>
      </section>
      <Ties t={t} title={t("dossier.person.nationalities")} ties={nationalities} add={`/desk/nationalities/new?person=${encodeURIComponent(id)}`} word={t("dossier.person.addNationality")} />
      <Ties t={t} title={t("dossier.person.links")} ties={links} add={`/desk/links/new?from=${encodeURIComponent(id)}`} word={t("dossier.person.addLink")} />
    </>
  );
}

function Ties({ t, title, ties, add, word }: { t: Translator; title: string; ties: readonly Tie[]; add: string; word: string }) {
  return (
    <section aria-label={title}>
      <h2>{title} <a className="small" href={add}>{word}</a></h2>
      <ul className="list">
        {ties.map(({ entry, line }) => (
          <li key={entry.id}><a href={entryAddress(entry.kind, entry.id, null)}>{line}</a><span className="when"><Disclosed t={t} disclosure={entry.disclosure} />{typeof entry.values.sentence === "string" && <> · {entry.values.sentence}</>}</span></li>
        ))}
      </ul>
    </section>
  );
}
