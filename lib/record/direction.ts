import { term } from "@/lib/text/vocabulary";
import type { Direction } from "./shape";

interface Ruling { outcome: string; reviews: string | null }

/**
 * Which way a decision goes: towards removal or towards protection. Upheld goes the way of what it upheld; quashed and reversed go the
 * other way; where what was reviewed is not known, neither.
 */
export function directionOf(ruling: Ruling, find: (id: string) => Ruling | undefined, depth = 0): Direction {
  switch (term("decision_outcome", ruling.outcome)?.favours) {
    case "state": return "removal";
    case "person": return "protection";
    case "as_reviewed": return reviewed(ruling, find, depth);
    case "against_reviewed": return opposite(reviewed(ruling, find, depth));
    default: return "neither";
  }
}

function reviewed(ruling: Ruling, find: (id: string) => Ruling | undefined, depth: number): Direction {
  const below = ruling.reviews === null || depth > 20 ? undefined : find(ruling.reviews);
  return below ? directionOf(below, find, depth + 1) : "neither";
}

const opposite = (direction: Direction): Direction =>
  direction === "removal" ? "protection" : direction === "protection" ? "removal" : "neither";
