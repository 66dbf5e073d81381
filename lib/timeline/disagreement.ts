import type { PublishedCitation } from "@/lib/record/shape";
import { parseDate } from "@/lib/text/partial-date";
import { fieldOf, groupBy, type Evidence, type Weight } from "./evidence";

/** One of the values that sources give for a statement, and who gives it. `said` is EDTF, a code, an id or words, as the field has it. */
export interface SaidValue {
  said: string | null;
  sources: string[];
  numbers: number[];
  weight: Weight;
  /** 4 doubtful, 5 improbable; null where nobody graded it lower than possible, or the texts were graded differently. */
  credibility: number | null;
}

/** Where sources disagree on one statement: each value with its sources, what is taken, and why; no reason means not settled. */
export interface Disagreement {
  statement: string;
  field: string;
  values: SaidValue[];
  taken: string | null;
  why: string | null;
}

/**
 * What sources disagree on in a record, a statement each. The value that is taken stands first with the texts that support it;
 * the others follow, those with most lines of evidence first.
 */
export function disagreements(evidence: Evidence, recordId: string): Disagreement[] {
  return evidence.disputedFields(recordId).map((field) => disagreement(evidence, `${recordId}.${field}`));
}

function disagreement(evidence: Evidence, statement: string): Disagreement {
  const dispute = evidence.dispute(statement);
  const taken = dispute?.taken ?? null;
  const supporting = groupBy(evidence.supporting(statement), ({ asserts }) => asserts ?? taken);
  const contradicting = groupBy(evidence.contradicting(statement), ({ asserts }) => asserts);
  const weighed = (values: Map<string | null, PublishedCitation[]>) =>
    [...values].map(([said, citations]) => valueOf(evidence, said, citations)).sort((a, b) => b.weight.lines - a.weight.lines);
  return {
    statement,
    field: fieldOf(statement),
    values: [...weighed(supporting).filter(({ said }) => said !== null), ...weighed(contradicting)],
    taken,
    why: dispute?.why ?? null,
  };
}

function valueOf(evidence: Evidence, said: string | null, citations: readonly PublishedCitation[]): SaidValue {
  const sources = [...new Set(citations.map(({ source }) => source))];
  const grades = new Set(citations.map(({ credibility }) => credibility));
  const [grade] = grades;
  return {
    said, sources, numbers: evidence.numbersOf(sources), weight: evidence.weigh(sources),
    credibility: grades.size === 1 && grade && grade >= 4 && grade <= 5 ? grade : null,
  };
}

/** Whether an exact day was a Saturday or Sunday, on which a court hardly sits: a mistake that only the calendar shows. */
export function weekendOf(said: string | null): "saturday" | "sunday" | null {
  if (said === null || !/^\d{4}-\d\d-\d\d$/.test(said) || !parseDate(said)) return null;
  const day = new Date(`${said}T00:00:00Z`).getUTCDay();
  return day === 6 ? "saturday" : day === 0 ? "sunday" : null;
}
