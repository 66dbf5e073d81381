import { defineKind } from "@/lib/entries/kind";

export const proceedingKind = defineKind({
  name: "proceeding", plural: "proceedings", belongs: "case", headline: "title",
  fields: [
    { name: "title", type: "line", required: true, statement: false },
    { name: "kind", type: "code", vocabulary: "proceeding_kind", required: true },
    { name: "person", type: "ref", of: "person" },
    { name: "requesting", type: "state" },
    { name: "requested", type: "state" },
    { name: "forum", type: "state" },
    { name: "procedure", type: "procedure", statement: false },
    { name: "stage", type: "stage" },
    { name: "status", type: "code", vocabulary: "proceeding_status", required: true },
    { name: "pendingBefore", type: "ref", of: "authority" },
    { name: "replaces", type: "ref", of: "proceeding" },
    { name: "relations", type: "relations", of: "proceeding", key: "otherId", vocabulary: "proceeding_relation" },
  ],
});

export const chargeKind = defineKind({
  name: "charge", plural: "charges", belongs: "case", headline: "wording",
  fields: [
    { name: "wording", type: "text", required: true },
    { name: "person", type: "ref", of: "person", statement: false },
    { name: "proceeding", type: "ref", of: "proceeding", statement: false },
    { name: "state", type: "state" },
    { name: "law", type: "line" },
    { name: "since", type: "date" },
    { name: "sum", type: "line" },
    { name: "answer", type: "text" },
  ],
});

export const riskKind = defineKind({
  name: "risk", plural: "risks", belongs: "case", headline: "sentence",
  fields: [
    { name: "ground", type: "code", vocabulary: "risk_ground", required: true },
    { name: "sentence", type: "text", required: true },
    { name: "proceeding", type: "ref", of: "proceeding", statement: false },
    { name: "allegedBy", type: "refs", of: "organisation" },
    { name: "foundBy", type: "refs", of: "decision" },
    { name: "path", type: "states" },
  ],
});
