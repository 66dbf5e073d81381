import type { ReactNode } from "react";
import type { Shown } from "@/lib/dossier/record";
import { kinds } from "@/lib/dossier/kinds";
import type { Translator } from "@/lib/i18n/translator";
import { DirectionMark, type DirectionName } from "@/components/ui/DirectionMark";
import { Disclosed } from "./Disclosed";
import { CitedSources } from "./CitedSources";
import { TakenOut, TakeOut } from "./TakingOut";
import { labelOf } from "./words";

interface Props {
  t: Translator;
  shown: Shown;
  /** The record's own address. */
  address: string;
  direction?: DirectionName | null;
  back?: { href: string; label: string };
  /** The record is the whole page: its line is the page's heading. */
  alone?: boolean;
  children?: ReactNode;
}

/** A record to be read: who sees it, what it says in the order of its form, and what stands behind it. */
export function RecordView({ t, shown: { entry, line, facts, evidence }, address, direction, back, alone, children }: Props) {
  const kind = kinds[entry.kind];
  const own = facts.filter(({ field }) => field !== kind.headline || line !== entry.values[field]);
  const Heading = alone ? "h1" : "h2", Part = alone ? "h2" : "h3";
  return (
    <article className="record" id="record" aria-labelledby="record-h">
      {back && <a className="backlink" href={back.href} data-key="escape">← {back.label}</a>}
      <header>
        <p className="acts small"><span className="quiet">{t(`entries.kind.${entry.kind}`)}</span> {direction && <DirectionMark t={t} direction={direction} />}</p>
        <Heading className="said" id="record-h" tabIndex={-1}>{line}</Heading>
        <p className={`edge ${entry.disclosure} small`}><Disclosed t={t} disclosure={entry.disclosure} /> {t(`entries.seenBy.${entry.disclosure}`)}</p>
        {entry.removedAt ? <TakenOut t={t} id={entry.id} /> : (
          <p className="acts">
            <a className="button second small" href={`${address}?edit=yes`} data-key="e">{t("entries.edit")} <kbd>E</kbd></a>
            {kind.fields.some(({ statement }) => statement !== false) && <a className="button second small" href={`${address}?edit=yes#cite`} data-key="s">{t("entries.addSource")} <kbd>S</kbd></a>}
          </p>
        )}
      </header>
      <dl className="facts">
        {own.map(({ field, lines }) => [
          <dt key={`${field}-t`}>{labelOf(t, entry.kind, field)}</dt>,
          <dd key={field} id={`${entry.id}.${field}`}>{lines.map((text, at) => <span key={at} className="line">{text}</span>)}</dd>,
        ])}
      </dl>
      {evidence.citations.length + evidence.disputes.length > 0 && <CitedSources t={t} kind={entry.kind} record={entry.id} evidence={evidence} fields={kind.fields.map(({ name }) => name)} heading={alone ? "h2" : "h3"} />}
      {children}
      {entry.note && (
        <section aria-labelledby="note-h">
          <Part id="note-h">{t("desk.form.note")} <span className="small quiet">{t("entries.neverPublic")}</span></Part>
          <p className="note">{entry.note}</p>
        </section>
      )}
      <p className="status">{t("entries.revision", { version: entry.version, name: entry.updatedBy, day: t.day(entry.updatedAt) })}</p>
      {!entry.removedAt && <TakeOut t={t} id={entry.id} />}
    </article>
  );
}
