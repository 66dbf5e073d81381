import type { CitedSource, Evidence } from "@/lib/dossier/evidence";
import { entryAddress } from "@/lib/dossier/address";
import type { KindName } from "@/lib/entries/kind";
import type { Translator } from "@/lib/i18n/translator";
import { Disagreement } from "./Evidence";
import { labelOf } from "./words";

interface Props { t: Translator; kind: KindName; record: string; evidence: Evidence; fields: readonly string[]; heading: "h2" | "h3" }

/** What stands behind a record, each source once: its grade, what it supports and what it contradicts; then where sources disagree. */
export function CitedSources({ t, kind, record, evidence, fields, heading: Heading }: Props) {
  const { citations } = evidence, sources = [...new Set(citations.map(({ source }) => source.id))];
  const count = (against: boolean) => new Set(citations.filter((one) => isAgainst(one) === against).map(({ source }) => source.id)).size;
  const disputed = fields.filter((field) => citations.some((one) => one.field === field && isAgainst(one)) || evidence.disputes.some((one) => one.field === field));
  return (
    <section aria-labelledby="cited-h">
      <Heading id="cited-h">{t("entries.cited")} <span className="small quiet">{t("entries.counted", { support: count(false), differ: count(true) })}</span></Heading>
      <ol className="cites">{sources.map((id) => <Source key={id} t={t} kind={kind} said={evidence.said} cited={citations.filter(({ source }) => source.id === id)} />)}</ol>
      {disputed.map((field) => <Disagreement key={field} t={t} evidence={evidence} record={record} field={field} label={labelOf(t, kind, field)} />)}
    </section>
  );
}

const isAgainst = ({ citation }: CitedSource) => citation.values.stance === "contradicts";

function Source({ t, kind, cited, said }: { t: Translator; kind: KindName; cited: CitedSource[]; said: Evidence["said"] }) {
  const { source } = cited[0]!;
  const grades = [...new Set(cited.map(({ citation }) => String(citation.values.credibility ?? "–")))].sort();
  return (
    <li>
      <span className="grade" title={t("entries.gradeMeans")}>{String(source.values.reliability)} {grades.join(" ")}</span>
      <div>
        <p><a href={entryAddress("source", source.id, null)}>{String(source.values.title)}</a>{typeof source.values.date === "string" && `, ${t.date(source.values.date, "short")}`}</p>
        {alike(cited).map((group) => <Said key={group[0]!.citation.id} t={t} kind={kind} group={group} said={said} />)}
      </div>
    </li>
  );
}

/** Citations of one source that say the same of several statements stand together. */
function alike(cited: CitedSource[]): CitedSource[][] {
  const groups = new Map<string, CitedSource[]>();
  for (const one of cited) {
    const { stance, place, quote, translation, asserts } = one.citation.values;
    const key = JSON.stringify([stance, place, quote, translation, asserts]);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
}

/** "Supports: date, outcome", each statement a link to its citation, where it is changed. */
function Said({ t, kind, group, said }: { t: Translator; kind: KindName; group: CitedSource[]; said: Evidence["said"] }) {
  const { stance, place, quote, asserts, translation } = group[0]!.citation.values as Record<string, string | null>;
  const against = stance === "contradicts";
  return (
    <>
      <p className={against ? "stance against" : "stance"}>
        {against && <><svg className="i" aria-hidden="true"><use href="#differ" /></svg> </>}{t.term("stance", String(stance))}:{" "}
        {group.map(({ citation, field }, at) => (
          <span key={citation.id}>{at > 0 && ", "}<a href={entryAddress("citation", citation.id, null)}><span className="vh">{t("entries.editCitation")}: </span>{labelOf(t, kind, field).toLowerCase()}</a></span>
        ))}
        {place && `, ${place}`}
      </p>
      {asserts && <p className="instead">{t("entries.saysInstead")} <q>{said(group[0]!.field, asserts)}</q></p>}
      {quote && <p><q>{quote}</q></p>}
      {translation && <p className="small">{translation}</p>}
    </>
  );
}
