import type { PublishedCase, PublishedCitation, PublishedDispute, PublishedSource } from "@/lib/record/shape";

/** How much stands behind something: texts as they were read, and the independent lines that they come down to. */
export interface Weight {
  texts: number;
  lines: number;
}

/** What the sources of one published case say, asked by statement (`<record id>.<field>`). */
export interface Evidence {
  /** Numbers of the sources that support any of these statements, ascending. */
  numbers(...statements: string[]): number[];
  /** Numbers of the sources that support any statement of a record, ascending. */
  ofRecord(id: string): number[];
  supporting(statement: string): readonly PublishedCitation[];
  contradicting(statement: string): readonly PublishedCitation[];
  dispute(statement: string): PublishedDispute | undefined;
  /** Records about which sources disagree. */
  disputedRecords(): string[];
  /** Fields of a record that sources disagree on, in the order in which the document gives them. */
  disputedFields(id: string): string[];
  source(id: string): PublishedSource | undefined;
  /** What a source says in words that are shown. */
  quoting(sourceId: string): readonly PublishedCitation[];
  numbersOf(sourceIds: readonly string[]): number[];
  /** Reprints, agency copy and translations of one text count as one line. */
  weigh(sourceIds: readonly string[]): Weight;
}

export function evidenceOf(published: Pick<PublishedCase, "sources" | "citations" | "disputes">): Evidence {
  const sources = new Map(published.sources.map((source) => [source.id, source]));
  const disputes = new Map(published.disputes.map((dispute) => [dispute.statement, dispute]));
  const stances = groupBy(published.citations, ({ stance }) => stance);
  const supports = groupBy(stances.get("supports") ?? [], ({ statement }) => statement);
  const contradicts = groupBy(stances.get("contradicts") ?? [], ({ statement }) => statement);
  const supportsOf = groupBy(stances.get("supports") ?? [], ({ statement }) => recordOf(statement));
  const quoted = groupBy(published.citations.filter(({ quote }) => quote), ({ source }) => source);
  const fields = groupBy([...new Set([...disputes.keys(), ...contradicts.keys()])], recordOf);

  const numbersOf = (ids: Iterable<string>): number[] => {
    const numbers: number[] = [];
    for (const id of new Set(ids)) {
      const source = sources.get(id);
      if (source) numbers.push(source.n);
    }
    return numbers.sort((a, b) => a - b);
  };
  const cited = (statements: readonly string[]) => statements.flatMap((statement) => supports.get(statement) ?? []).map(({ source }) => source);

  return {
    numbers: (...statements) => numbersOf(cited(statements)),
    ofRecord: (id) => numbersOf((supportsOf.get(id) ?? []).map(({ source }) => source)),
    supporting: (statement) => supports.get(statement) ?? [],
    contradicting: (statement) => contradicts.get(statement) ?? [],
    dispute: (statement) => disputes.get(statement),
    disputedRecords: () => [...fields.keys()],
    disputedFields: (id) => (fields.get(id) ?? []).map(fieldOf),
    source: (id) => sources.get(id),
    quoting: (id) => quoted.get(id) ?? [],
    numbersOf,
    weigh: (ids) => {
      const texts = new Set(ids);
      return { texts: texts.size, lines: new Set([...texts].map((id) => sources.get(id)?.line ?? `text:${id}`)).size };
    },
  };
}

/**
 * The sources as the list shows them, by number. `tied` says that one is of a line of evidence that stood before: to the text that stands
 * just before it, or to the number of the first of that line.
 */
export function sourcesInOrder(sources: readonly PublishedSource[]): { source: PublishedSource; tied: "before" | number | null }[] {
  const first = new Map<string, number>();
  const ordered = [...sources].sort((a, b) => a.n - b.n);
  return ordered.map((source, at) => {
    const { line, n } = source, number = line ? first.get(line) : undefined;
    if (!line || number === undefined) {
      if (line) first.set(line, n);
      return { source, tied: null };
    }
    return { source, tied: ordered[at - 1]!.line === line ? "before" : number };
  });
}

export const recordOf = (statement: string): string => statement.slice(0, statement.lastIndexOf("."));
export const fieldOf = (statement: string): string => statement.slice(statement.lastIndexOf(".") + 1);

export function groupBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
