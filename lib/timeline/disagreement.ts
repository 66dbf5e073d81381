import type { PublishedCase, PublishedCitation } from "@/lib/record/shape";
import { parseDate } from "@/lib/text/partial-date";
import { fieldOf, groupBy, type Evidence, type Weight } from "./evidence";
import { publishedValue } from "./published-value";

/** One of the values that sources give for a statement, and who gives it. `said` is EDTF, a code, an id or words, as the field has it. */
export interface SaidValue {
  said: string | null;
  /** Whether it is what is taken or, where nothing is, what the page says itself. */
  shown: boolean;
  sources: string[];
  numbers: number[];
  weight: Weight;
  /** 4 doubtful, 5 improbable; null where nobody graded it lower than possible, or the texts were graded differently. */
  credibility: number | null;
}

/**
 * Where sources disagree on one statement: each value with its sources, what is taken, and why; no reason means not settled, and then
 * `taken` is what the page shows for the time being.
 */
export interface Disagreement {
  statement: string;
  field: string;
  values: SaidValue[];
  taken: string | null;
  why: string | null;
}

/** Statements that are whole sentences, which nobody wants to read twice: nothing is taken of them but what somebody named. */
const SENTENCES = ["summary", "sentence", "wording", "line"];
/** Whether a value is the sentence that stands above. */
export const isAsStated = ({ shown }: SaidValue, { taken, field }: Disagreement): boolean => shown && taken === null && SENTENCES.includes(field);

/**
 * What sources disagree on in a record, a statement each. What the page says itself stands first, with the texts that support it;
 * the others follow, those with most lines of evidence first.
 */
export function disagreements(published: PublishedCase, evidence: Evidence, recordId: string): Disagreement[] {
  return evidence.disputedFields(recordId).map((field) => disagreement(published, evidence, `${recordId}.${field}`));
}

function disagreement(published: PublishedCase, evidence: Evidence, statement: string): Disagreement {
  const dispute = evidence.dispute(statement);
  const field = fieldOf(statement), own = dispute?.taken ?? publishedValue(published, statement);
  const supporting = groupBy(evidence.supporting(statement), ({ asserts }) => asserts ?? own);
  const contradicting = groupBy(evidence.contradicting(statement), ({ asserts }) => asserts);
  const weighed = (values: Map<string | null, PublishedCitation[]>) =>
    [...values].map(([said, citations]) => ({ ...valueOf(evidence, said, citations), shown: said !== null && said === own }))
      .sort((a, b) => Number(b.shown) - Number(a.shown) || b.weight.lines - a.weight.lines);
  return {
    statement, field,
    values: [...weighed(supporting).filter(({ said }) => said !== null), ...weighed(contradicting)],
    // Who gives a reason and takes nothing means it.
    taken: dispute?.taken ?? (dispute?.why || SENTENCES.includes(field) ? null : own),
    why: dispute?.why ?? null,
  };
}

function valueOf(evidence: Evidence, said: string | null, citations: readonly PublishedCitation[]): Omit<SaidValue, "shown"> {
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
