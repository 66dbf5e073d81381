import { defineKind } from "@/lib/entries/kind";

/** Reliability is the letter of the Admiralty scale: of the source, whatever it says. */
export const sourceKind = defineKind({
  name: "source", plural: "sources", belongs: "shared", headline: "title",
  fields: [
    { name: "title", type: "line", required: true, statement: false },
    { name: "url", type: "url", statement: false },
    { name: "publisher", type: "line", statement: false },
    { name: "author", type: "line", statement: false },
    { name: "date", type: "date", statement: false },
    { name: "language", type: "language", statement: false },
    { name: "kind", type: "code", vocabulary: "source_kind", required: true, statement: false },
    { name: "reliability", type: "code", vocabulary: "source_reliability", required: true, statement: false },
    { name: "line", type: "line", statement: false },
    { name: "linkable", type: "flag", statement: false },
    { name: "quotable", type: "flag", statement: false },
    { name: "masked", type: "flag", statement: false },
  ],
});
