import type { EntryDetail } from "@/lib/entries/queries";
import type { Translator } from "@/lib/i18n/translator";
import { isEnd } from "@/lib/procedures/stages";
import type { EarlierDecision } from "./proposal";

/** A proceeding in one line, and under it what tells where it stands. */
export interface ProceedingLine {
  id: string;
  label: string;
  detail: string;
  restricted: boolean;
  /** 0: a court has it now; 1: it is open; 2: it is not known whether; 3: it is over. */
  waiting: number;
}

/** "Pavlov · extradition, Kazakhstan → Spain (second request)" */
export function proceedingLabel(t: Translator, person: string, { values }: EntryDetail): string {
  const kind = kindWords(t, String(values.kind));
  const title = String(values.title), label = t.term("proceeding_kind", String(values.kind));
  const own = title.toLowerCase().startsWith(label.toLowerCase()) ? title.slice(label.length).replace(/^[\s,:·–-]+/, "") : title;
  const states = statesOf(values).map((code) => t.state(code)).join(" → ");
  return t("rulings.line.label", { person, what: [kind, states].filter(Boolean).join(", ") }) + (own ? ` ${t("rulings.line.own", { own })}` : "");
}

/** Who asks, and who is asked; a body that is named by the kind itself (Interpol) adds nothing beside the State that asks. */
function statesOf({ requesting, requested, forum }: EntryDetail["values"]): string[] {
  const asked = requested ?? (typeof forum === "string" && forum.startsWith("XB:") && requesting ? null : forum);
  return [requesting, asked].filter((code): code is string => typeof code === "string");
}

/** The kind as it stands inside a line: in lower case unless it begins with a name. */
const kindWords = (t: Translator, code: string): string => {
  const label = t.term("proceeding_kind", code);
  return t.has(`rulings.kind.${code}`) ? t(`rulings.kind.${code}`) : label.charAt(0).toLowerCase() + label.slice(1);
};

const WAITING = [["pending", "reserved"], ["decided_not_final", "suspended"], ["anticipated", "unknown"]];

/** How near a ruling is: see `ProceedingLine.waiting`. */
export function waitingOf({ values }: EntryDetail): number {
  if (typeof values.stage === "string" && isEnd(values.stage)) return WAITING.length;
  const at = WAITING.findIndex((statuses) => statuses.includes(String(values.status)));
  return at < 0 ? WAITING.length : at;
}

/** "Before the Plenary of the Criminal Chamber", or how it ended. `court` is who decides next. */
export function proceedingDetail(t: Translator, proceeding: EntryDetail, court: string | null, last: EarlierDecision | null): string {
  const ended = last && t("rulings.line.last", { outcome: t.term("decision_outcome", last.outcome), date: last.date ? t.date(last.date) : t("rulings.undated") });
  if (waitingOf(proceeding) < 2 && court) return t("rulings.line.before", { court });
  return [t.term("proceeding_status", String(proceeding.values.status)), ended].filter(Boolean).join(" · ");
}
