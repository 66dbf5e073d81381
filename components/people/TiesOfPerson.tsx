import { entryAddress } from "@/lib/dossier/address";
import type { EntryDetail } from "@/lib/entries/queries";
import type { Translator } from "@/lib/i18n/translator";
import { Disclosed } from "@/components/entries/Disclosed";

interface Tie { entry: EntryDetail; line: string }

/** What is recorded about a person in records of its own: nationalities and connections, each with its sources. */
export function TiesOfPerson({ t, id, nationalities, links }: { t: Translator; id: string; nationalities: readonly Tie[]; links: readonly Tie[] }) {
  return (
    <>
      <Ties t={t} title={t("dossier.person.nationalities")} ties={nationalities} add={`/desk/nationalities/new?person=${encodeURIComponent(id)}`} word={t("dossier.person.addNationality")} />
      <Ties t={t} title={t("dossier.person.links")} ties={links} add={`/desk/links/new?from=${encodeURIComponent(id)}`} word={t("dossier.person.addLink")} />
    </>
  );
}

function Ties({ t, title, ties, add, word }: { t: Translator; title: string; ties: readonly Tie[]; add: string; word: string }) {
  return (
    <section aria-label={title}>
      <h3>{title} <a className="small" href={add}>{word}</a></h3>
      <ul className="list">
        {ties.map(({ entry, line }) => (
          <li key={entry.id}><a href={entryAddress(entry.kind, entry.id, null)}>{line}</a><span className="when"><Disclosed t={t} disclosure={entry.disclosure} />{typeof entry.values.sentence === "string" && <> · {entry.values.sentence}</>}</span></li>
        ))}
      </ul>
    </section>
  );
}
