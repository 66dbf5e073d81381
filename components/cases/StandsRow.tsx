import { Cite } from "@/components/ui/Cite";
import { Mark, toneOf } from "@/components/ui/Mark";
import { Permalink } from "@/components/ui/Permalink";
import type { Standing } from "@/lib/timeline/standing";
import type { CaseView } from "./case-view";
import { Disagreements } from "./Disagreements";
import { StandsPath } from "./StandsPath";
import { askingWords, courtWords, listed, rulingWithVote } from "./wording";

/** Fields of a proceeding that the row itself shows; what is disputed beyond them stands with its decisions, if it has any. */
export const SHOWN_HERE = ["requesting", "requested", "forum", "status", "stage", "pendingBefore"];

/** One proceeding: who asks whom, its path with the present stage marked, status, direction, and what was decided last. */
export function StandsRow({ standing, view }: { standing: Standing; view: CaseView }) {
  const { case: published, t, evidence } = view;
  const { proceeding, path, direction } = standing;
  const { id, title, status } = proceeding;
  const person = proceeding.person ? view.personName(proceeding.person) : listed(published.subjects.map(view.personName), t);
  const decided = published.decisions.some(({ proceedings }) => proceedings.includes(id));
  const successor = published.proceedings.find(({ replaces }) => replaces === id);
  return (
    <article className={["row", view.changeOf(id)].filter(Boolean).join(" ")} id={id}>
      <div className="hd">
        <h3>{title}<Permalink id={id} label={title} /></h3>
        <p className="who" id={`${id}.requesting`}>
          {askingWords(proceeding, person, t)}
          <Cite numbers={evidence.numbers(`${id}.requesting`, `${id}.requested`, `${id}.forum`)} />
        </p>
      </div>
      {path.length > 0 ? <StandsPath path={path} title={title} view={view} /> : <p className="path">{t("cases.stands.noStage")}</p>}
      <div className="end">
        <p id={`${id}.status`}>
          <b className="out">
            {successor ? <>{t("cases.stands.replaced")} <a href={`#${successor.id}`}>{successor.title}</a></> : t.term("proceeding_status", status)}
            <Cite numbers={evidence.numbers(`${id}.status`, `${id}.stage`)} />
          </b>
          {direction && <span className={`out ${toneOf(direction)}`}><Mark shape={direction} t={t} silent /> {t(`layout.key.${direction}`)}</span>}
        </p>
        <Last standing={standing} view={view} />
      </div>
      <Disagreements record={id} view={view} fields={decided ? SHOWN_HERE : undefined} />
    </article>
  );
}

function Last({ standing: { last, effect, proceeding }, view }: { standing: Standing; view: CaseView }) {
  const { t, evidence } = view;
  if (!last) return null;
  const court = courtWords(view.authority(last.authority ?? ""), last.section);
  const own = view.proceeding(last.proceedings[0] ?? "");
  return (
    <p>
      <a href={`#${last.id}`}>{rulingWithVote(last, t)}</a>{court && `, ${court}`}
      {effect && own && own.id !== proceeding.id && `, ${t("cases.stands.elsewhere", { proceeding: own.title })}`}.
      <Cite numbers={evidence.numbers(`${last.id}.outcome`, `${last.id}.votes`)} />
    </p>
  );
}
