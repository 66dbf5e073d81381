import { defineKind } from "@/lib/entries/kind";

export const authorityKind = defineKind({
  name: "authority", plural: "authorities", belongs: "shared", headline: "english",
  fields: [
    { name: "local", type: "line", required: true, statement: false },
    { name: "english", type: "line", required: true, statement: false },
    { name: "state", type: "state", required: true, statement: false },
    { name: "kind", type: "code", vocabulary: "authority_kind", required: true, statement: false },
    { name: "parent", type: "ref", of: "authority", statement: false },
    { name: "from", type: "date", statement: false },
    { name: "until", type: "date", after: "from", statement: false },
  ],
});
