import type { Reader } from "@/lib/db/desk";
import type { Write } from "@/lib/db/write";
import { labelsOf } from "@/lib/dossier/labels";
import type { EntryDetail } from "@/lib/entries/queries";
import { translator } from "@/lib/i18n/translator";
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
  const consents = entry.values.needsConsent ? await withoutConsent(write.reader, entry, document.publishedAt.slice(0, 10)) : [];
  return [...consents, ...(document.subjects.length ? [] : [{ key: "publishing.noSubject", record: null }]), ...unsourced(document), ...unanswered(document)];
}

/** Every subject must agree, also one whose record is not public: the case speaks of him or her all the same. */
async function withoutConsent(reader: Reader, entry: EntryDetail, day: string): Promise<Stop[]> {
  const { lacking } = consentOn(day, entry.values.subjects as string[], await consentsOf(reader, entry.id));
  const names = await labelsOf(reader, "person", lacking), unseen = translator("en")("entries.notSeen");
  return lacking.map((person) => ({ key: "publishing.noConsent", values: { name: names.find(({ id }) => id === person)?.label ?? unseen }, record: null }));
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
