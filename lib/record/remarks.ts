import { kinds } from "@/lib/dossier/kinds";
import { statementsOf, type KindName } from "@/lib/entries/kind";
import { isEmpty, type Value } from "@/lib/entries/values";
import type { PublishedCase } from "./shape";

/** What of a record would be public without a public source. It stops nothing: only what stands for a whole record does (`stopsOf`). */
export interface Remark {
  record: string;
  kind: KindName;
  /** The list of the document that the record stands in. */
  list: string;
  fields: string[];
}

const LISTS = [
  ["standfirst", "standfirst"], ["people", "person"], ["links", "link"], ["proceedings", "proceeding"], ["decisions", "decision"], ["petitions", "petition"],
  ["events", "event"], ["charges", "charge"], ["risks", "risk"], ["custody", "custody"],
] as const satisfies readonly (readonly [keyof PublishedCase, KindName])[];

/** Codes that only class what the record's sentence says. A proceeding has no such sentence: its kind is a statement like others. */
const classes = (kind: KindName, field: string) => (field === "kind" || field === "ground") && kind !== "proceeding";

/** Statements of a document that no source in it supports, by record, in the order of the document. */
export function remarksOn(document: PublishedCase): Remark[] {
  const supported = new Set(document.citations.filter(({ stance }) => stance === "supports").map(({ statement }) => statement));
  const remark = (kind: KindName, list: string, record: { id: string }): Remark[] => {
    const said = record as unknown as Record<string, Value>;
    const fields = statementsOf(kinds[kind]).map(({ name }) => name)
      .filter((name) => isSaid(said[name === "date" && "dates" in said ? "dates" : name]) && !classes(kind, name) && !supported.has(`${record.id}.${name}`));
    return fields.length ? [{ record: record.id, kind, list, fields }] : [];
  };
  return [
    ...remark("case", "case", document),
    ...LISTS.flatMap(([list, kind]) => document[list].flatMap((record) => [
      ...remark(kind, list, record),
      ...("nationalities" in record ? record.nationalities.flatMap((one) => remark("nationality", list, one)) : []),
    ])),
  ];
}

/** Something is said: that it is not known is no statement. */
const isSaid = (value: Value | undefined) => !isEmpty(value) && value !== "unknown";
