import { defineKind } from "@/lib/entries/kind";

export const petitionKind = defineKind({
  name: "petition", plural: "petitions", belongs: "case", headline: "summary",
  fields: [
    { name: "organisations", type: "refs", of: "organisation" },
    { name: "kind", type: "code", vocabulary: "petition_kind", required: true },
    { name: "addressee", type: "ref", of: "authority" },
    { name: "addresseeText", type: "line" },
    { name: "demand", type: "text" },
    { name: "date", type: "dates", required: true },
    { name: "summary", type: "text", required: true },
    { name: "outcome", type: "code", vocabulary: "petition_outcome", required: true },
    { name: "result", type: "ref", of: "decision" },
    { name: "proceedings", type: "refs", of: "proceeding", statement: false },
    { name: "updates", type: "ref", of: "petition" },
    { name: "reference", type: "line" },
  ],
});

export const organisationKind = defineKind({
  name: "organisation", plural: "organisations", belongs: "shared", headline: "english",
  fields: [
    { name: "name", type: "line", required: true, statement: false },
    { name: "english", type: "line", required: true, statement: false },
    { name: "kind", type: "oneOf", values: ["ngo", "un_body", "other"], required: true, statement: false },
    { name: "state", type: "state", statement: false },
  ],
});
