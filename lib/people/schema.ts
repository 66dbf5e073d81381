import { defineKind } from "@/lib/entries/kind";

export const personKind = defineKind({
  name: "person", plural: "people", belongs: "shared", headline: "names",
  fields: [
    { name: "names", type: "names", required: true },
    { name: "born", type: "date" },
  ],
});

export const nationalityKind = defineKind({
  name: "nationality", plural: "nationalities", belongs: "shared", headline: "state",
  fields: [
    { name: "person", type: "ref", of: "person", required: true, statement: false },
    { name: "state", type: "state", required: true },
  ],
});

export const linkKind = defineKind({
  name: "link", plural: "links", belongs: "shared", headline: "sentence",
  fields: [
    { name: "from", type: "ref", of: "person", required: true, statement: false },
    { name: "kind", type: "code", vocabulary: "relationship_kind", required: true },
    { name: "to", type: "ref", of: "person", required: true, statement: false },
    { name: "since", type: "date" },
    { name: "until", type: "date", after: "since" },
    { name: "sentence", type: "text", required: true },
  ],
});

/** A custody period never holds a place: where somebody is held or lives is not recorded here. */
export const custodyKind = defineKind({
  name: "custody", plural: "custody", belongs: "case", headline: "sentence",
  fields: [
    { name: "person", type: "ref", of: "person", required: true, statement: false },
    { name: "kind", type: "code", vocabulary: "custody_status", required: true },
    { name: "from", type: "date" },
    { name: "until", type: "date", after: "from" },
    { name: "sentence", type: "text", required: true },
  ],
});
