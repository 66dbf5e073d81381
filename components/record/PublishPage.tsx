import type { Problem } from "@/lib/errors";
import type { DeskPlace } from "@/components/layout/DeskFrame";
import type { Translator } from "@/lib/i18n/translator";
import type { Review } from "@/lib/record/review";
import { Typed } from "@/lib/typed";
import { errorOf } from "@/components/ui/ErrorSummary";
import { idInPath } from "@/lib/dossier/address";
import { ChangeRow } from "./ChangeRow";
import { shortly, LeftOutList } from "./LeftOutList";
import { RemarkList } from "./RemarkList";
import { SensitiveTicks } from "./SensitiveTicks";
import { TakeDownForm } from "./TakeDownForm";

interface Props {
  t: Translator;
  title: string;
  here: DeskPlace;
  slug: string;
  name: string;
  review: Review;
  typed?: Typed;
  problems?: Problem[];
  notice?: "published" | "takenDown" | null;
}

/** What the next version will change in public, what stays at the desk, what stops it, and the buttons that do it. */
export function PublishPage({ t, title, slug, name, review, typed = new Typed(), problems = [], notice }: Props) {
  const { document, standing, changes, stops, remarks, sensitive, leftOut } = review;
  const count = (change: string) => changes.filter((one) => one.change === change).length;
  const needsReason = standing !== null && changes.some(({ change, differences }) => change !== "added" || differences.some((one) => one.change !== "added"));
  const reasonProblem = problems.find(({ field }) => field === "reason");
  const nothing = standing !== null && changes.length === 0;
  // Somebody may need the earlier versions gone after the page itself was mended.
  const onlyErasing = nothing && standing.history.length > 1;
  return (
    <main className="page" id="main">
      {notice && <Done t={t} notice={notice} version={standing?.version ?? 0} slug={slug} />}
      <div className="head">
        <div>
          <p className="small quiet"><a href={`/desk/cases/${slug}`}>{name}</a></p>
          <h1>{title}</h1>
        </div>
        <p className="tally small">
          <span><b>+ {count("added")}</b> {t("publishing.added").toLowerCase()}</span> <span><b>± {count("changed")}</b> {t("publishing.changed").toLowerCase()}</span>{" "}
          <span><b>− {count("removed")}</b> {t("publishing.removed").toLowerCase()}</span>{" "}
          <span>{standing ? t("publishing.against", { version: standing.version, day: t.day(standing.publishedAt) }) : t("publishing.nothingStands")}</span>
        </p>
      </div>
      <form method="post" action={`/desk/cases/${slug}/publish`} className="cols aside">
        <button className="vh" name="help" value="include" tabIndex={-1} aria-hidden="true" formNoValidate>{t("publishing.showIncluded")}</button>
        <div className="sheet">
          {problems.length > 0 && (
            <div className="summary" role="alert">
              <h2>{t(problems.some(ofTakingDown) ? "publishing.notTakenDown" : "publishing.notPublishedYet")}</h2>
              <ul>{problems.map((one, at) => <li key={at}><a href={one.field ? `#${one.field}` : "#main"}>{t(one.key, one.values)}</a></li>)}</ul>
            </div>
          )}
          {stops.length > 0 && (
            <div className="summary" role="group" aria-labelledby="stops">
              <h2 id="stops">{t("publishing.stops", { count: stops.length })}</h2>
              <ul>{stops.map((one, at) => <li key={at}>{one.record ? <a href={`/desk/entries/${idInPath(one.record)}`}>{t(one.key, one.values)}</a> : t(one.key, one.values)}</li>)}</ul>
            </div>
          )}
          <SensitiveTicks t={t} document={document} sensitive={sensitive} confirmed={typed.all("confirmed")} error={errorOf(t, problems, "confirmed")} />
          <h2>{t("publishing.changesTitle")}</h2>
          {nothing ? <p>{t("publishing.nothingChanges")}</p> : (
            <ol className="diff">{changes.map((change) => <ChangeRow key={change.record} t={t} change={change} before={standing} after={document} />)}</ol>
          )}
          <RemarkList t={t} slug={slug} document={document} remarks={remarks} />
          <LeftOutList t={t} slug={slug} leftOut={leftOut} ticked={typed.all("include")} />
        </div>
        <aside className="deciding" aria-labelledby="decision">
          <h2 id="decision">{t("publishing.decision")}</h2>
          <p><a href={`/desk/cases/${slug}/preview${query(shortly(leftOut, typed.all("include")))}`} target="_blank">{t("publishing.preview")} <span className="small quiet">{t("publishing.newTab")}</span></a></p>
          <input type="hidden" name="seen" value={typed.get("seen") || String(standing?.version ?? document.version - 1)} />
          {onlyErasing && <p className="small">{t("publishing.protectOnly")}</p>}
          {(needsReason || onlyErasing) && (
            <div className={reasonProblem ? "field bad" : "field"}>
              <label htmlFor="reason">{t(onlyErasing ? "publishing.reasonOfErasing" : "publishing.reason")}</label>
              <p className="help" id="reason-h">{t(onlyErasing ? "publishing.reasonOfErasingHelp" : "publishing.reasonHelp")}</p>
              <textarea id="reason" name="reason" rows={2} maxLength={400} defaultValue={typed.get("reason")} aria-describedby="reason-h" aria-invalid={reasonProblem ? true : undefined} />
              {reasonProblem && <p className="error">{t(reasonProblem.key, reasonProblem.values)}</p>}
            </div>
          )}
          {onlyErasing && <input type="hidden" name="protect" value="yes" />}
          {standing && !nothing && <label className="tick"><input type="checkbox" name="protect" defaultChecked={typed.has("protect")} /> <span>{t("publishing.protect")}<span className="small quiet"> {t("publishing.protectHelp")}</span></span></label>}
          {(!nothing || onlyErasing) && (
            <div className="stack">
              <button className={onlyErasing ? "button second" : "button"} disabled={stops.length > 0}>{t(onlyErasing ? "publishing.publishToProtect" : "publishing.publish", { version: document.version })}</button>
              <p className="status">{t(stops.length ? "publishing.stoppedHelp" : onlyErasing ? "publishing.protectHelp" : "publishing.publishHelp")}</p>
            </div>
          )}
        </aside>
      </form>
      {standing && <TakeDownForm t={t} slug={slug} name={name} problem={problems.find(({ field }) => field === "name")} typed={typed} />}
    </main>
  );
}

const ofTakingDown = ({ field, key }: Problem) => field === "name" || key === "publishing.notPublished";

const query = (include: string[]) => (include.length ? `?${include.map((id) => `include=${encodeURIComponent(id)}`).join("&")}` : "");

function Done({ t, notice, version, slug }: { t: Translator; notice: "published" | "takenDown"; version: number; slug: string }) {
  return (
    <div className="notice" role="status">
      <h2>{notice === "published" ? t("publishing.isPublic", { version }) : t("publishing.isDown")}</h2>
      {notice === "published" && <p><a href={`/cases/${slug}`}>{t("publishing.readIt")}</a></p>}
    </div>
  );
}
