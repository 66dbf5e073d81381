import type { ListName } from "@/lib/text/vocabulary";

/**
 * A kind of record, described once: its form, what may be put in, how it is stored, and which statements it makes all follow from
 * this description. A field's name is the same in form, schema, projection and anchor (`<record id>.<field>`).
 */
export type KindName =
  | "case" | "standfirst" | "consent" | "person" | "nationality" | "link" | "custody" | "proceeding" | "charge" | "risk"
  | "decision" | "petition" | "event" | "authority" | "organisation" | "source" | "citation" | "dispute";

interface Common {
  name: string;
  required?: boolean;
  /** Something can be cited for it. False for what only orders or governs the record. */
  statement?: boolean;
}

/** What a field holds. In brackets, the shape of its value (see values.ts). */
export type Field = Common & (
  | { type: "line" | "text" | "url" | "language" | "slug" }                   // string
  | { type: "state" }                                                         // ISO 3166-1 alpha-2 or XB:…
  | { type: "states" }                                                        // ordered list of them
  | { type: "code"; vocabulary: ListName }                              // one code
  | { type: "codes"; vocabulary: ListName }                             // codes
  | { type: "oneOf"; values: readonly string[] }                              // one of few fixed words
  | { type: "stage" | "procedure" }                                           // keys of the procedures
  | { type: "date"; after?: string }                                          // EDTF; an end names the date that it may not lie before
  | { type: "dates" }                                                         // [{ role, date }]
  | { type: "ref"; of: KindName }                                             // id
  | { type: "user" }                                                          // id of a person who signs in
  | { type: "refs"; of: KindName }                                            // ids
  | { type: "relations"; of: KindName; key: string; vocabulary: ListName } // [{ to, how }]
  | { type: "names" }                                                         // [{ text, language, script, kind }]
  | { type: "votes" }                                                         // { for, against, note }
  | { type: "flag" }                                                          // boolean
  | { type: "number"; min: number; max: number }                              // whole number
);

export interface Kind {
  name: KindName;
  /** Segment of the address, and the heading under which records of the kind stand. */
  plural: string;
  /** The relation from Entry to the kind's own table, and the table itself. */
  relation: string;
  table: string;
  /** Of one case, or shared by all. */
  belongs: "case" | "shared";
  /** The field that says what the record is about, in lists. */
  headline: string;
  fields: readonly Field[];
}

export function defineKind<const K extends Omit<Kind, "relation" | "table">>(kind: K): K & Kind {
  const table = kind.name;
  return { ...kind, table, relation: `as${table[0]!.toUpperCase()}${table.slice(1)}` };
}

export const fieldOf = (kind: Kind, name: string): Field | undefined => kind.fields.find((field) => field.name === name);

/** The fields for which something can be cited. */
export const statementsOf = (kind: Kind): Field[] => kind.fields.filter((field) => field.statement !== false);
