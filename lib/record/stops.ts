import type { Write } from "@/lib/db/write";
import type { EntryDetail } from "@/lib/entries/queries";
import { consentOn } from "./consent";
import { consentsOf } from "./dossier";
import type { PublishedCase } from "./shape";

/** Something that stops a version from being published, as a sentence of the catalogue, and the record that it is about. */
export interface Stop {
  key: string;
  values?: Record<string, string>;
  record: string | null;
}

/** Statements that stand for a whole record: none of them is published without a source. */
const CORE = {
  standfirst: ["sentence"], decisions: ["summary", "outcome"], petitions: ["summary"], events: ["summary"],
  charges: ["wording"], risks: ["sentence"], custody: ["sentence"], links: ["sentence"],
} as const;

export async function stopsOf(write: Write, entry: EntryDetail, document: PublishedCase): Promise<Stop[]> {
  const day = document.publishedAt.slice(0, 10);
  const consent = !entry.values.needsConsent || consentOn(day, await consentsOf(write.reader, entry.id)).given;
  return [...(consent ? [] : [{ key: "publishing.noConsent", record: null }]), ...(document.subjects.length ? [] : [{ key: "publishing.noSubject", record: null }]), ...unsourced(document), ...unanswered(document)];
}

function unsourced(document: PublishedCase): Stop[] {
  const supported = new Set(document.citations.filter(({ stance }) => stance === "supports").map(({ statement }) => statement));
  return Object.entries(CORE).flatMap(([list, fields]) =>
    document[list as keyof typeof CORE].flatMap((record) => {
      const bare = fields.some((field) => !supported.has(`${record.id}.${field}`));
      return bare ? [{ key: "publishing.noSource", values: { said: saidBy(record) }, record: record.id }] : [];
    }));
}

/** A charge is never published without what the person answers to it. */
const unanswered = (document: PublishedCase): Stop[] =>
  document.charges.filter(({ answer }) => !answer).map((charge) => ({ key: "publishing.noAnswer", values: { said: charge.wording }, record: charge.id }));

const saidBy = (record: { sentence?: string; summary?: string; wording?: string }): string => {
  const said = record.sentence ?? record.summary ?? record.wording ?? "";
  return said.length > 90 ? `${said.slice(0, 88)}…` : said;
};
