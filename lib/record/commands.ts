import { createHash, randomBytes } from "node:crypto";
import { Actor } from "@/lib/auth/actor";
import type { Write } from "@/lib/db/write";
import type { EntryDetail } from "@/lib/entries/queries";
import { Refusal } from "@/lib/errors";
import { writeDerived } from "./derived";
import { differencesBetween, type Difference } from "./differences";
import { discloseEntries } from "./disclosing";
import { projectCase } from "./projection";
import type { PublishedCase } from "./shape";
import { newlySensitive } from "./sensitive";
import { stopsOf } from "./stops";

export interface Publishing {
  /** Records of the team that become public with this version. */
  include: string[];
  /** Records that can do harm in public (a relative, a lawyer, health, a minor) of which somebody confirmed, one by one, that they are to be public. */
  confirmed: string[];
  /** Why published statements change; compulsory where one does. Readers see it, except of a version that protects somebody. */
  reason: string | null;
  /** Erase every earlier version, because something in it endangers somebody. */
  protect: boolean;
  /** The last number that the publisher has seen; 0 where nothing stood. */
  seen: number;
}

export interface Published { document: PublishedCase; differences: Difference[]; number: number }

/** Makes the next version of a case and puts it in the record, with what is derived from it, in the transaction of the door. */
export async function publishCase(write: Write, entry: EntryDetail, publishing: Publishing): Promise<Published> {
  await write.alone(entry.id);
  const made = await makeVersion(write, entry, publishing);
  const [stop] = await stopsOf(write, entry, made.document);
  if (stop) throw new Refusal(stop.key, stop.values);
  if (newlySensitive(made.document, made.standing).some(({ record }) => !publishing.confirmed.includes(record))) throw new Refusal("publishing.sensitive.unconfirmed", {}, { field: "confirmed" });
  if (publishing.seen !== made.number - 1) throw new Refusal("publishing.publishedMeanwhile", {}, { status: 409 });
  if (made.standing && made.differences.length === 0 && !publishing.protect) throw new Refusal("publishing.nothingChanged");
  if (!publishing.reason && made.differences.some(({ change }) => change !== "added")) throw new Refusal("publishing.reasonNeeded", {}, { field: "reason" });

  const text = JSON.stringify(made.document);
  const salt = new Uint8Array(randomBytes(32));
  const hash = new Uint8Array(createHash("sha256").update(made.previousHash).update(salt).update(text, "utf8").digest());
  const publishedAt = new Date(made.document.publishedAt);
  await write.tx.publication.create({ data: { caseId: entry.id, number: made.number, previousHash: made.previousHash, hash, salt, document: text, publishedAt }, select: { number: true } });
  await writeDerived(write.tx, entry.id, made.document, text, hash);
  if (publishing.protect) await write.tx.$executeRaw`SELECT record.erase(${entry.id}, ${made.number}::integer)`;
  else await write.tx.$executeRaw`SELECT record.move_epoch()`;
  await write.record(publishing.protect ? "case.publishedToProtect" : "case.published", {
    subject: { id: entry.id, kind: "case", caseId: entry.id }, after: { number: made.number, hash: Buffer.from(hash).toString("hex") }, reason: publishing.reason,
  });
  return made;
}

/** Erases every version of a case, and all that was derived from it, at once. What was erased stays erased. */
export async function takeDownCase(write: Write, entry: EntryDetail): Promise<void> {
  const standing = await write.tx.publishedCase.findUnique({ where: { caseId: entry.id }, select: { number: true } });
  if (!standing) throw new Refusal("publishing.notPublished", {}, { status: 409 });
  await write.tx.$executeRaw`SELECT record.erase(${entry.id}, NULL::integer)`;
  await write.record("case.takenDown", { subject: { id: entry.id, kind: "case", caseId: entry.id }, before: { number: standing.number } });
}

/** The version that publishing would make, and what it changes. Discloses what is to be included, so it belongs in a transaction. */
export async function makeVersion(write: Write, entry: EntryDetail, publishing: Pick<Publishing, "include" | "protect" | "reason">) {
  const earlier = await write.tx.publication.findMany({ where: { caseId: entry.id }, orderBy: { number: "desc" }, select: { number: true, hash: true, document: true } });
  const standing = await write.tx.publishedCase.findUnique({ where: { caseId: entry.id }, select: { document: true } });
  await discloseEntries(write, entry, publishing.include);
  // After what was disclosed: a record that changed later than its version would seem changed since.
  const now = new Date();
  const before = standing ? (JSON.parse(standing.document) as PublishedCase) : null;
  // Why somebody needs protection could endanger them: that stays in the audit.
  const reason = publishing.protect ? null : publishing.reason;
  const kept = publishing.protect ? [] : earlier.flatMap(({ document }) => (document ? [JSON.parse(document) as PublishedCase] : []));
  const document = await projectCase({ actor: Actor.system("publish"), db: write.tx }, { ...entry, disclosure: "public" }, {
    version: (earlier[0]?.number ?? 0) + 1, publishedAt: now, reason,
    history: kept.map((one) => ({ version: one.version, publishedAt: one.publishedAt, reason: one.reason })),
  });
  return { document, number: document.version, previousHash: earlier[0]?.hash ?? new Uint8Array(), standing: before, differences: differencesBetween(before, document) };
}
