import { defineKind } from "@/lib/entries/kind";

export const eventKind = defineKind({
  name: "event", plural: "events", belongs: "case", headline: "summary",
  fields: [
    { name: "date", type: "date", required: true },
    { name: "kind", type: "code", vocabulary: "event_kind", required: true },
    { name: "summary", type: "text", required: true },
    { name: "proceeding", type: "ref", of: "proceeding", statement: false },
  ],
});
