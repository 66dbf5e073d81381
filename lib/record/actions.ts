import { z } from "zod";
import type { Door, Input } from "@/lib/action";
import { caseBySlug } from "@/lib/dossier/queries";
import type { EntryDetail } from "@/lib/entries/queries";
import { Refusal } from "@/lib/errors";
import { isId } from "@/lib/text/identifier";
import { isReadable } from "@/lib/text/readable";
import type { Typed } from "@/lib/typed";
import { publishCase, takeDownCase, type Published, type Publishing } from "./commands";
import { canPublish, canTakeDown } from "./policy";

export type CaseParams = { slug: string };

const ids = z.array(z.string().refine(isId)).max(5000);
const PublishInput = z.strictObject({
  include: ids,
  confirmed: ids,
  reason: z.string().trim().max(400, "entries.tooLong").refine(isReadable, "entries.badCharacters").transform((text) => text || null),
  protect: z.boolean(),
  seen: z.coerce.number().int().min(0).max(1_000_000),
});

export const publishDoor = {
  input: (typed: Typed): Input<Publishing> => {
    const parsed = PublishInput.safeParse({ include: typed.all("include"), confirmed: typed.all("confirmed"), reason: typed.get("reason"), protect: typed.has("protect"), seen: typed.get("seen") });
    if (parsed.success) return { ok: true, value: parsed.data };
    const [issue] = parsed.error.issues, field = String(issue?.path[0] ?? "");
    return { ok: false, problems: [{ field: field || null, key: field === "reason" ? issue!.message : "publishing.publishedMeanwhile" }] };
  },
  subject: (reader, _input, { slug }) => caseBySlug(reader, slug),
  allow: canPublish,
  run: publishCase,
  then: (_published, entry) => `/desk/cases/${String(entry.values.slug)}/publish?done=published`,
} satisfies Omit<Door<CaseParams, Publishing, EntryDetail, Published>, "again">;

/** A name as it is compared: the same letters, whatever their case. */
const alike = (name: string) => name.normalize("NFC").trim().toLowerCase();

export const takeDownDoor = {
  input: (typed: Typed): Input<{ name: string }> => ({ ok: true, value: { name: typed.get("name").normalize("NFC").trim().slice(0, 400) } }),
  subject: (reader, _input, { slug }) => caseBySlug(reader, slug),
  allow: canTakeDown,
  run: async (write, entry, { name }) => {
    const title = String(entry.values.title);
    if (alike(name) !== alike(title)) throw new Refusal("publishing.wrongName", { name: title }, { field: "name" });
    await takeDownCase(write, entry);
  },
  then: (_nothing, entry) => `/desk/cases/${String(entry.values.slug)}/publish?done=takenDown`,
} satisfies Omit<Door<CaseParams, { name: string }, EntryDetail, void>, "again">;

