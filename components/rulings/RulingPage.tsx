import type { DeskPlace } from "@/components/layout/DeskFrame";
import { Disclosed } from "@/components/entries/Disclosed";
import type { Option } from "@/components/ui/Combobox";
import { ErrorSummary } from "@/components/ui/ErrorSummary";
import type { Problem } from "@/lib/errors";
import type { Translator } from "@/lib/i18n/translator";
import type { ProceedingLine } from "@/lib/rulings/lines";
import type { BareCase } from "@/lib/rulings/queries";
import type { Typed } from "@/lib/typed";
import type { Choice } from "./choice";
import { ChosenProceeding } from "./ChosenProceeding";
import { OutcomeField } from "./OutcomeField";
import { ProceedingField } from "./ProceedingField";
import { RestFields, StandingField } from "./RestFields";
import { WhenField } from "./WhenField";

interface Props {
  t: Translator;
  here: DeskPlace;
  title: string;
  /** YYYY-MM-DD */
  today: string;
  typed: Typed;
  problems: readonly Problem[];
  /** What the text typed for the proceeding can mean, where none is chosen. */
  found: readonly ProceedingLine[] | null;
  /** Cases that are meant and have no proceeding. */
  bare: readonly BareCase[];
  choice: Choice | null;
  /** The source that was typed, where the desk has it. */
  source: Option | null;
}

/** Answers that would be lost with the page. */
const WRITTEN = ["outcome", "date", "summary", "source"];

/** Log a ruling: the proceeding first, and the rest of the form follows from it. Three answers are enough. */
export function RulingPage({ t, title, today, typed, problems, found, bare, choice, source }: Props) {
  return (
    <main className="page" id="main">
      <div className="cols aside">
        <form className="form" method="post" action="/desk/decisions/new" aria-labelledby="t" data-guard="" data-unsaved={WRITTEN.some((name) => typed.get(name).trim()) ? "" : undefined} noValidate>
          {choice && <button className="vh" tabIndex={-1} aria-hidden="true">{t("rulings.save")}</button>}
          <div className="head"><h1 id="t">{title}</h1><a className="leave small" href="/desk" data-leave="">{t("rulings.leave")}</a></div>
          <ErrorSummary t={t} problems={problems} idOf={(field) => (field === "outcome" ? "outcome-0" : field)} />
          {!choice && <><ProceedingField t={t} typed={typed} found={found ?? []} bare={bare} problems={problems} /><Kept typed={typed} /></>}
          {choice && (
            <>
              <ChosenProceeding t={t} typed={typed} choice={choice} problems={problems} />
              <OutcomeField t={t} typed={typed} choice={choice} problems={problems} />
              <WhenField t={t} typed={typed} today={today} problems={problems} />
              <StandingField t={t} typed={typed} />
              <RestFields t={t} typed={typed} source={source} problems={problems} />
              <div className="thumb">
                <button className="button" data-save="">{t(typed.has("restricted") ? "rulings.saveRestricted" : "rulings.save")} <kbd>Ctrl Enter</kbd></button>
                <p className="status wide"><Disclosed t={t} disclosure="team" /> {t("rulings.onlyTeam")}</p>
              </div>
            </>
          )}
        </form>
        {choice && <Missing t={t} source={typed.get("source").trim() !== ""} />}
      </div>
    </main>
  );
}

/** What was typed before the proceeding was changed goes along unseen, and comes back with the next one. */
function Kept({ typed }: { typed: Typed }) {
  const kept = typed.entries.filter(([name, value]) => value && !/^(proceeding|help$|stage|authority|reviews$)/.test(name));
  return <>{kept.map(([name, value], at) => <input key={at} type="hidden" name={name} value={value} />)}</>;
}

/** A quiet list beside the form; it never stops saving. */
function Missing({ t, source }: { t: Translator; source: boolean }) {
  return (
    <aside aria-labelledby="miss">
      <h2 id="miss">{t("rulings.missing.title")}</h2>
      <ul className="missing">
        {[source ? "oneSource" : "noSource", "noReasons", "noService"].map((one) => <li key={one}><b>{t(`rulings.missing.${one}`)}</b><span className="quiet">{t(`rulings.missing.${one}Why`)}</span></li>)}
      </ul>
    </aside>
  );
}
