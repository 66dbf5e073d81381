import { isTerm, type ListName } from "@/lib/text/vocabulary";
import { parseDate } from "@/lib/text/partial-date";
import { recordOf } from "@/lib/timeline/evidence";
import type { PublishedCase } from "@/lib/record/shape";
import type { CaseView } from "./case-view";
import { courtWords, listed, rulingWords } from "./wording";

const LISTS: Partial<Record<keyof PublishedCase, Record<string, ListName>>> = {
  proceedings: { kind: "proceeding_kind", status: "proceeding_status" },
  decisions: { kind: "decision_kind", outcome: "decision_outcome" },
  petitions: { kind: "petition_kind", outcome: "petition_outcome" },
  events: { kind: "event_kind" },
  custody: { kind: "custody_status" },
  links: { kind: "relationship_kind" },
  risks: { ground: "risk_ground" },
};

/** A value as sources give it, in words: a date, an authority, a proceeding, a vote, a code of a vocabulary, or what they say as it is. */
export function saidWords({ statement, field }: { statement: string; field: string }, said: string, view: CaseView): string {
  const { case: published, t } = view;
  const id = recordOf(statement);
  if (SEVERAL.has(field) && said.includes(", ")) return listed(said.split(", ").map((one) => saidWords({ statement, field }, one, view)), t);
  const votes = field === "votes" && /^(\d+)[-–](\d+)$/.exec(said);
  if (votes) return t("cases.votes", { for: Number(votes[1]), against: Number(votes[2]) });
  if (parseDate(said)) return t.date(said);
  if (STATES.has(field) && /^([A-Z]{2}|XB:[a-z_]+)$/.test(said)) return t.state(said);
  const authority = view.authority(said);
  if (authority) return courtWords(authority, null)!;
  const proceeding = view.proceeding(said);
  if (proceeding) return proceeding.title;
  const other = view.personName(said) || view.organisationName(said) || view.decision(said)?.summary || published.petitions.find((one) => one.id === said)?.summary;
  if (other) return other;
  const ruling = field === "outcome" && view.decision(id);
  if (ruling && isTerm("decision_outcome", said)) return rulingWords({ kind: ruling.kind, outcome: said }, t);
  const list = Object.entries(LISTS).find(([records]) => (published[records as "events"]).some((record) => record.id === id))?.[1]?.[field];
  return list && isTerm(list, said) ? t.term(list, said) : said;
}

const STATES = new Set(["requesting", "requested", "forum", "state", "path"]);
const SEVERAL = new Set(["organisations", "allegedBy", "foundBy", "path", "relations", "affects"]);
