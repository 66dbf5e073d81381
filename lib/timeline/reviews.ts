import type { PublishedCase, PublishedDecision, PublishedProceeding } from "@/lib/record/shape";
import { compareDates } from "@/lib/text/partial-date";
import { mainDate } from "./entries";

/** A decision and the decisions that review it. */
export interface Chain {
  decision: PublishedDecision;
  reviewedBy: Chain[];
}

export interface ProceedingDecisions {
  proceeding: PublishedProceeding;
  chains: Chain[];
  /** Decisions given in this proceeding and an earlier-listed one together, under which they are shown. */
  shared: PublishedDecision[];
}

/** The decisions of each proceeding that has any, oldest first; one ruling in two proceedings stands under the first of them. */
export function reviewChains({ proceedings, decisions }: Pick<PublishedCase, "proceedings" | "decisions">): ProceedingDecisions[] {
  const homeOf = (decision: PublishedDecision) => proceedings.find(({ id }) => decision.proceedings.includes(id))?.id;
  return proceedings
    .map((proceeding) => {
      const own = decisions.filter((decision) => homeOf(decision) === proceeding.id).sort(byDate);
      const shared = decisions.filter((decision) => decision.proceedings.includes(proceeding.id) && !own.includes(decision)).sort(byDate);
      return { proceeding, chains: chainsOf(own), shared };
    })
    .filter(({ chains, shared }) => chains.length + shared.length > 0);
}

function chainsOf(decisions: readonly PublishedDecision[]): Chain[] {
  const heads = decisions.filter(({ reviews }) => !decisions.some(({ id }) => id === reviews));
  const placed = new Set(heads);
  const chains = heads.map(chain);
  // Two decisions that review each other have no head; they are shown all the same.
  return [...chains, ...decisions.filter((decision) => !placed.has(decision)).map((decision) => ({ decision, reviewedBy: [] }))];

  function chain(decision: PublishedDecision): Chain {
    const next = decisions.filter((other) => other.reviews === decision.id && !placed.has(other));
    for (const other of next) placed.add(other);
    return { decision, reviewedBy: next.map(chain) };
  }
}

/** Whether a later ruling took a decision away, so that what it found cannot be told as standing. */
export const isSetAside = ({ id }: PublishedDecision, decisions: readonly PublishedDecision[]): boolean =>
  decisions.some(({ reviews, outcome }) => reviews === id && ["reversed", "quashed", "quashed_remitted"].includes(outcome));

const byDate = (a: PublishedDecision, b: PublishedDecision): number => compareDates(mainDate(a.dates)?.date ?? null, mainDate(b.dates)?.date ?? null);
