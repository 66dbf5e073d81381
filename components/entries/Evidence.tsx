import type { CitedSource, Evidence as EvidenceOf } from "@/lib/dossier/evidence";
import { entryAddress } from "@/lib/dossier/address";
import type { EntryDetail } from "@/lib/entries/queries";
import type { Translator } from "@/lib/i18n/translator";

interface Props { t: Translator; evidence: EvidenceOf; record: string; field: string }

/** What stands under a statement: each citation with its grade, and where sources disagree, what we take or a way to settle it. */
export function StatementEvidence({ t, evidence, record, field }: Props) {
  const cited = evidence.citations.filter((one) => one.field === field);
  const dispute = evidence.disputes.find((one) => one.field === field)?.dispute;
  const differ = cited.some(({ citation }) => citation.values.stance === "contradicts");
  if (cited.length === 0 && !dispute) return null;
  return (
    <div className="evidence">
      <ol className="cites">{cited.map((one) => <li key={one.citation.id}><Cited t={t} cited={one} /></li>)}</ol>
      {dispute ? <Settled t={t} dispute={dispute} /> : differ && (
        <p className="warn"><svg className="i" aria-hidden="true"><use href="#differ" /></svg><a href={`/desk/disputes/new?about=${encodeURIComponent(`${record}.${field}`)}`}>{t("entries.settle")}</a></p>
      )}
    </div>
  );
}

function Cited({ t, cited: { citation, source } }: { t: Translator; cited: CitedSource }) {
  const { stance, credibility, place, quote, asserts, translation } = citation.values as Record<string, string | number | null>;
  const against = stance === "contradicts";
  return (
    <>
      <span className="grade" title={t("entries.gradeMeans")}>{String(source.values.reliability)} {credibility ?? "–"}</span>
      <div>
        <a href={entryAddress("source", source.id, null)}>{String(source.values.title)}</a>
        {typeof source.values.date === "string" && <span>, {t.date(source.values.date, "short")}</span>}
        <p className={against ? "stance against" : "stance"}>
          {against && <svg className="i" aria-hidden="true"><use href="#differ" /></svg>} {t.term("stance", String(stance))}{place ? `, ${place}` : ""}
        </p>
        {asserts && <p className="instead">{t("entries.saysInstead")} <q>{asserts}</q></p>}
        {quote && <p><q>{quote}</q></p>}
        {translation && <p className="small">{translation}</p>}
        <p className="small"><a href={entryAddress("citation", citation.id, null)}>{t("entries.editCitation")}<span className="vh">: {String(source.values.title)}</span></a></p>
      </div>
    </>
  );
}

function Settled({ t, dispute }: { t: Translator; dispute: EntryDetail }) {
  const { taken, why } = dispute.values as Record<string, string | null>;
  return (
    <div className="settled">
      <p>{taken && <><b>{t("entries.weTake")}</b> {taken}. </>}{why ?? t("entries.notSettled")}</p>
      <p className="small"><a href={entryAddress("dispute", dispute.id, null)}>{t("entries.editDispute")}</a></p>
    </div>
  );
}
