import type { Direction } from "@/lib/record/shape";

/** A run of text with the marks of its sources, and its language where it is not that of the summary (ISO 639). */
export interface Sentence {
  text: string;
  cites: string;
  language?: string;
}

/** One entry of a section: what stands in the narrow column beside it, a bold run-in, the statement, and small print under it. */
export interface SummaryEntry {
  label: string[];
  direction?: Direction;
  lead?: string;
  text: Sentence[];
  small: Sentence[];
}

export interface SummaryGroup {
  heading?: string;
  entries: SummaryEntry[];
}

export interface SummarySection {
  heading: string;
  note?: string;
  /** Whether the key to the marks of direction stands under the heading. */
  key: boolean;
  groups: SummaryGroup[];
}

/** One row a proceeding: what it is, where it stands, what was decided last. */
export interface StandsRow {
  title: string;
  between: string;
  standing: Sentence[];
  last: Sentence[];
  direction?: Direction;
}

/** All that the summary prints, in its order, worded: the template sets it and knows no domain. */
export interface SummaryContent {
  language: string;
  title: string;
  author: string;
  description: string;
  keywords: string[];
  /** Year, month, day, hour, minute, second of the cut-off, UTC. */
  cutOff: number[];
  kicker: string[];
  names: Sentence[];
  standfirst: Sentence[];
  address: string;
  words: Record<"foot" | "page" | "stands" | "columnProceeding" | "columnStanding" | "columnLast" | "sources" | "sourcesNote" | "cite" | "citation" | "attached" | "removal" | "protection" | "neither" | "key", string>;
  stands: StandsRow[];
  sections: SummarySection[];
  sources: SourceNote[];
}

/** A source as the notes at the end print it. */
export interface SourceNote {
  n: number;
  grade: string;
  title: string;
  language?: string;
  particulars: string;
  url?: string;
  /** "One line of evidence with 3": the first source of the same line. */
  same?: string;
}
