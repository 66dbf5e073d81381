import { defineKind } from "@/lib/entries/kind";

export const caseKind = defineKind({
  name: "case", plural: "cases", belongs: "case", headline: "title",
  fields: [
    { name: "title", type: "line", required: true, statement: false },
    { name: "slug", type: "slug", required: true, statement: false },
    { name: "subjects", type: "refs", of: "person", required: true, statement: false },
    { name: "line", type: "line" },
    { name: "leadMonitor", type: "user", statement: false },
    { name: "needsConsent", type: "flag", statement: false },
  ],
});

export const standfirstKind = defineKind({
  name: "standfirst", plural: "standfirsts", belongs: "case", headline: "sentence",
  fields: [
    { name: "sentence", type: "text", required: true },
    { name: "position", type: "number", min: 0, max: 99, statement: false },
  ],
});

/** Practice of consent: OHCHR Manual on Human Rights Monitoring, ch. 2 and 14. Never public. */
export const consentKind = defineKind({
  name: "consent", plural: "consents", belongs: "case", headline: "basis",
  fields: [
    { name: "person", type: "ref", of: "person", statement: false },
    { name: "basis", type: "code", vocabulary: "consent_basis", required: true, statement: false },
    { name: "clears", type: "codes", vocabulary: "consent_clears", statement: false },
    { name: "from", type: "line", statement: false },
    { name: "scope", type: "text", statement: false },
    { name: "language", type: "language", statement: false },
    { name: "given", type: "date", statement: false },
    { name: "until", type: "date", after: "given", statement: false },
    { name: "withdrawn", type: "date", after: "given", statement: false },
  ],
});
