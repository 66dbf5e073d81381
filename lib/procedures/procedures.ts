import AT from "./procedures/AT.json" with { type: "json" };
import BE from "./procedures/BE.json" with { type: "json" };
import CY from "./procedures/CY.json" with { type: "json" };
import CZ from "./procedures/CZ.json" with { type: "json" };
import DE from "./procedures/DE.json" with { type: "json" };
import ES from "./procedures/ES.json" with { type: "json" };
import EU from "./procedures/EU.json" with { type: "json" };
import FR from "./procedures/FR.json" with { type: "json" };
import GB from "./procedures/GB.json" with { type: "json" };
import GR from "./procedures/GR.json" with { type: "json" };
import IT from "./procedures/IT.json" with { type: "json" };
import LT from "./procedures/LT.json" with { type: "json" };
import PL from "./procedures/PL.json" with { type: "json" };
import TR from "./procedures/TR.json" with { type: "json" };
import UA from "./procedures/UA.json" with { type: "json" };
import US from "./procedures/US.json" with { type: "json" };
import XB from "./procedures/XB.json" with { type: "json" };
import ends from "./procedures/ends.json" with { type: "json" };

/**
 * How extradition and what runs beside it go, by requested State or body. A research draft, not legal advice: what was not checked
 * against the text of the law (`basis` is `own`) is to be shown as such. Sources are keys of procedures/sources.json.
 */

/** How sure something is, and what that rests on: `seen_law` (text of the law read), `seen_secondary`, `own` (general knowledge). */
interface Checked {
  confidence: "high" | "medium" | "low";
  basis: "seen_law" | "seen_secondary" | "own";
  source?: string;
  note?: string;
}

/** Runs from (or, `direction` before, up to) an event. Calendar days unless `dayCount` says otherwise; `days` is null where `duration` (ISO 8601) counts otherwise. */
export interface TimeLimit extends Checked {
  key: string;
  days: number | null;
  duration: string | null;
  dayCount?: "calendar" | "working" | "clear" | "unknown";
  from: string;
  direction?: "before";
  /** Code of the list `sanction_on_expiry`. */
  onExpiry: string;
  /** Condition without which the limit must not be proposed. */
  appliesIf?: string;
  /** First and last day on which the rule was in force, where established; absent is not "always". */
  validFrom?: string;
  validTo?: string;
  legalBasis: string;
}

/** What a stage can end with, and the stages (or ends) that are open then. A stage that leads to itself is waiting. */
export interface StageOutcome {
  outcome: string;
  next: string[];
  note?: string;
}

export interface Stage extends Checked {
  /** `ES/suplica` */
  key: string;
  name: string;
  local: string;
  /** Ids of authorities. */
  authorities: string[];
  decisionKinds: string[];
  outcomes: StageOutcome[];
  timeLimits: TimeLimit[];
  /** A remedy: a case need not pass through it. */
  optional?: boolean;
  /** Does the remedy stop the surrender: by law, in practice only, when ordered. */
  suspensive?: "law" | "practice" | "on_order" | "no" | "unknown";
  custody?: string;
  remedies?: string[];
  petitionTo?: string[];
}

/** A remedy that runs beside the stages; `accepted`: has the State accepted complaints to that committee. */
export interface Parallel extends Checked {
  remedy: string;
  openFrom: "any" | string[];
  suspensive?: string;
  accepted?: boolean;
}

export interface Procedure {
  /** `ES/extradition`, `IT/deportation`; of a body its own code: `XB:interpol`. */
  key: string;
  /** Code of the list `proceeding_kind`. */
  kind: string;
  legalBasis: string[];
  notes: string[];
  /** Stages in which a case can begin. */
  entry: string[];
  stages: Stage[];
  parallel: Parallel[];
}

/** In the form in which the desk keeps authorities; `from` and `until` (YYYY-MM-DD) where the authority was new or renamed. */
export interface ProcedureAuthority {
  id: string;
  state: string;
  kind: string;
  local: string;
  english: string;
  from?: string;
  until?: string;
  note?: string;
}

interface Jurisdiction {
  /** Day on which the law was last looked up (YYYY-MM-DD); null: not yet. */
  lawChecked: string | null;
  authorities: ProcedureAuthority[];
  procedures: Procedure[];
}

export const jurisdictions = { ES, FR, CZ, IT, GB, PL, UA, DE, AT, BE, GR, CY, TR, LT, US, EU, XB } as unknown as Readonly<Record<string, Jurisdiction>>;
export const procedures: readonly Procedure[] = Object.values(jurisdictions).flatMap((jurisdiction) => jurisdiction.procedures);

/** Where a procedure is over. `custody`: what must become of the person then. `then`: what is to be opened next. */
export interface End {
  key: string;
  name: string;
  custody?: string;
  then?: string[];
}
export const procedureEnds: readonly End[] = ends;

/** A procedure by its key. A State alone (`ES`) means extradition there. */
export function procedureNamed(key: string): Procedure | undefined {
  return procedures.find((one) => one.key === key) ?? procedures.find((one) => one.key === `${key}/extradition`);
}

/** The procedures of a State or body, in the order of the data. */
export function proceduresOf(state: string): readonly Procedure[] {
  return procedures.filter(({ key }) => key === state || key.startsWith(`${state}/`));
}
