import type { ReactNode } from "react";
import type { Shown } from "@/lib/dossier/record";
import { idInPath } from "@/lib/dossier/address";
import { kinds } from "@/lib/dossier/kinds";
import type { Translator } from "@/lib/i18n/translator";
import { DirectionMark, type DirectionName } from "@/components/ui/DirectionMark";
import { Disclosed } from "./Disclosed";
import { StatementEvidence } from "./Evidence";
import { labelOf } from "./words";

interface Props {
  t: Translator;
  shown: Shown;
  /** The record's own address. */
  address: string;
  direction?: DirectionName | null;
  back?: { href: string; label: string };
  children?: ReactNode;
}

/** A record to be read: who sees it, what it says in the order of its form, and under each statement what stands behind it. */
export function RecordView({ t, shown: { entry, line, facts, evidence }, address, direction, back, children }: Props) {
  const kind = kinds[entry.kind];
  const own = facts.filter(({ field }) => field !== kind.headline || line !== entry.values[field]);
  const cited = (field: string) => evidence.citations.some((one) => one.field === field) || evidence.disputes.some((one) => one.field === field);
  const statements = kind.fields.filter(({ name }) => cited(name));
  const count = (against: boolean) => new Set(evidence.citations.filter(({ citation }) => (citation.values.stance === "contradicts") === against).map(({ source }) => source.id)).size;
  return (
    <article className="record" id="record" aria-labelledby="record-h">
      {back && <a className="backlink" href={back.href}>← {back.label}</a>}
      <header>
        <p className="acts small"><span className="quiet">{t(`entries.kind.${entry.kind}`)}</span> {direction && <DirectionMark t={t} direction={direction} />}</p>
        <h2 className="said" id="record-h">{line}</h2>
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
          <dd key={field}>{lines.map((text, at) => <span key={at} className="line">{text}</span>)}</dd>,
        ])}
      </dl>
      {statements.length > 0 && (
        <section aria-labelledby="cited-h">
          <h3 id="cited-h">{t("entries.cited")} <span className="small quiet">{t("entries.counted", { support: count(false), differ: count(true) })}</span></h3>
          {statements.map(({ name }) => (
            <div key={name} id={`${entry.id}.${name}`}>
              <h4 className="cap">{labelOf(t, entry.kind, name)}</h4>
              <StatementEvidence t={t} evidence={evidence} record={entry.id} field={name} />
            </div>
          ))}
        </section>
      )}
      {children}
      {entry.note && (
        <section aria-labelledby="note-h">
          <h3 id="note-h">{t("desk.form.note")} <span className="small quiet">{t("entries.neverPublic")}</span></h3>
          <p className="note">{entry.note}</p>
        </section>
      )}
      <p className="status">{t("entries.revision", { version: entry.version, name: entry.updatedBy, day: t.day(entry.updatedAt) })}</p>
      {!entry.removedAt && <TakeOut t={t} id={entry.id} />}
    </article>
  );
}

const removal = (id: string) => `/desk/entries/${idInPath(id)}/remove`;

function TakenOut({ t, id }: { t: Translator; id: string }) {
  return (
    <form method="post" action={removal(id)} className="notice warning">
      <p><b>{t("entries.removed.title")}</b> {t("entries.removed.text")}</p>
      <p><button className="button second small" name="removed" value="no">{t("entries.removed.back")}</button></p>
    </form>
  );
}

function TakeOut({ t, id }: { t: Translator; id: string }) {
  return (
    <details className="guard">
      <summary>{t("entries.remove.title")}</summary>
      <form method="post" action={removal(id)}>
        <p>{t("entries.remove.text")}</p>
        <p><button className="button guarded small" name="removed" value="yes">{t("entries.remove.now")}</button></p>
      </form>
    </details>
  );
}
