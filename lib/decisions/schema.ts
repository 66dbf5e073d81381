import { defineKind } from "@/lib/entries/kind";

export const decisionKind = defineKind({
  name: "decision", plural: "decisions", belongs: "case", headline: "summary",
  fields: [
    { name: "proceedings", type: "refs", of: "proceeding", required: true, statement: false },
    { name: "authority", type: "ref", of: "authority" },
    { name: "section", type: "line" },
    { name: "asReported", type: "line" },
    { name: "stage", type: "stage", statement: false },
    { name: "kind", type: "code", vocabulary: "decision_kind", required: true },
    { name: "outcome", type: "code", vocabulary: "decision_outcome", required: true },
    { name: "date", type: "dates", required: true },
    { name: "standing", type: "code", vocabulary: "decision_standing", required: true, statement: false },
    { name: "summary", type: "text", required: true },
    { name: "votes", type: "votes" },
    { name: "reviews", type: "ref", of: "decision" },
    { name: "affects", type: "relations", of: "proceeding", key: "proceedingId", vocabulary: "decision_effect" },
    { name: "reference", type: "line" },
    { name: "ecli", type: "line" },
  ],
});
