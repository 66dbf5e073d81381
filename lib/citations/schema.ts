import { defineKind } from "@/lib/entries/kind";

/** `target` and `field` name the one statement that is cited; they are set when the citation is made and never change. */
export const citationKind = defineKind({
  name: "citation", plural: "citations", belongs: "case", headline: "source",
  fields: [
    { name: "source", type: "ref", of: "source", required: true, statement: false },
    { name: "stance", type: "code", vocabulary: "stance", required: true, statement: false },
    { name: "asserts", type: "line", statement: false },
    { name: "credibility", type: "number", min: 1, max: 6, statement: false },
    { name: "place", type: "line", statement: false },
    { name: "quote", type: "text", statement: false },
    { name: "translation", type: "text", statement: false },
  ],
});

export const disputeKind = defineKind({
  name: "dispute", plural: "disputes", belongs: "case", headline: "taken",
  fields: [
    { name: "taken", type: "line", statement: false },
    { name: "why", type: "text", statement: false },
  ],
});
