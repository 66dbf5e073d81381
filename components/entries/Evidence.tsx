import type { CitedSource, Evidence as EvidenceOf } from "@/lib/dossier/evidence";
import { entryAddress } from "@/lib/dossier/address";
import type { EntryDetail } from "@/lib/entries/queries";
import type { Translator } from "@/lib/i18n/translator";

interface Props { t: Translator; evidence: EvidenceOf; record: string; field: string }

const citedIn = (evidence: EvidenceOf, field: string) => evidence.citations.filter((one) => one.field === field);
const differ = (cited: readonly CitedSource[]) => cited.some(({ citation }) => citation.values.stance === "contradicts");

/** What stands under a statement in its form: its sources, folded to their number, and where they disagree, what we take. */
export function StatementEvidence({ t, evidence, record, field }: Props) {
  const cited = citedIn(evidence, field), against = differ(cited);
  if (cited.length === 0 && !evidence.disputes.some((one) => one.field === field)) return null;
  const sources = (list: readonly CitedSource[]) => new Set(list.map(({ source }) => source.id)).size;
  return (
    <div className="evidence">
      {cited.length > 0 && (
        <details>
          <summary className="small">{t("entries.behind", { count: sources(cited) })}{against && <span className="warn"> <svg className="i" aria-hidden="true"><use href="#differ" /></svg>{t("entries.differ", { count: sources(cited.filter((one) => differ([one]))) })}</span>}</summary>
          <CitedList t={t} cited={cited} said={evidence.said} />
        </details>
      )}
      <Disagreement t={t} evidence={evidence} record={record} field={field} />
    </div>
  );
}

/** The citations of one statement, each with its grade and its words. */
export function CitedList({ t, cited, said }: { t: Translator; cited: readonly CitedSource[]; said: EvidenceOf["said"] }) {
  return <ol className="cites">{cited.map((one) => <li key={one.citation.id}><Cited t={t} cited={one} said={said} /></li>)}</ol>;
}

function Cited({ t, cited: { citation, source, field }, said }: { t: Translator; cited: CitedSource; said: EvidenceOf["said"] }) {
  const { stance, credibility, place, quote, asserts, translation } = citation.values as Record<string, string | number | null>;
  const against = stance === "contradicts";
  return (
    <>
      <span className="grade" title={t("entries.gradeMeans")}>{String(source.values.reliability)} {credibility ?? "–"}</span>
      <div>
        <p><a href={entryAddress("source", source.id, null)}>{String(source.values.title)}</a>{typeof source.values.date === "string" && `, ${t.date(source.values.date, "short")}`}</p>
        <p className={against ? "stance against" : "stance"}>
          {against && <svg className="i" aria-hidden="true"><use href="#differ" /></svg>} {t.term("stance", String(stance))}{place ? `, ${place}` : ""}
        </p>
        {asserts && <p className="instead">{t("entries.saysInstead")} <q>{said(field, String(asserts))}</q></p>}
        {quote && <p><q>{quote}</q></p>}
        {translation && <p className="small">{translation}</p>}
        <p className="small"><a href={entryAddress("citation", citation.id, null)}>{t("entries.editCitation")}<span className="vh">: {String(source.values.title)}</span></a></p>
      </div>
    </>
  );
}

/** Where sources disagree on a statement: what we take and why, or a way to say it. */
export function Disagreement({ t, evidence, record, field, label }: Props & { label?: string }) {
  const dispute = evidence.disputes.find((one) => one.field === field)?.dispute;
  if (dispute) return <Settled t={t} dispute={dispute} label={label} said={(text) => evidence.said(field, text)} />;
  if (!differ(citedIn(evidence, field))) return null;
  return (
    <p className="warn settle">
      <svg className="i" aria-hidden="true"><use href="#differ" /></svg>{label && `${label}: `}<a href={`/desk/disputes/new?about=${encodeURIComponent(`${record}.${field}`)}`}>{t("entries.settle")}{label && <span className="vh">: {label}</span>}</a>
    </p>
  );
}

function Settled({ t, dispute, label, said }: { t: Translator; dispute: EntryDetail; label?: string; said: (text: string) => string }) {
  const { taken, why } = dispute.values as Record<string, string | null>;
  return (
    <div className="settled">
      <p><svg className="i warn" aria-hidden="true"><use href="#differ" /></svg> {label && <span className="cap">{label} · </span>}{taken && <><b>{t("entries.weTake")}</b> {said(taken)}. </>}{why ?? t("entries.notSettled")}</p>
      <p className="small"><a href={entryAddress("dispute", dispute.id, null)}>{t("entries.editDispute")}{label && <span className="vh">: {label}</span>}</a></p>
    </div>
  );
}
