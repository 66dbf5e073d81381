import { Actor } from "@/lib/auth/actor";
import { addCitation, addDispute, type NewCitation } from "@/lib/citations/commands";
import { read } from "@/lib/db/desk";
import { writing } from "@/lib/db/write";
import { kinds } from "@/lib/dossier/kinds";
import { addEntry, editEntry } from "@/lib/entries/commands";
import type { KindName } from "@/lib/entries/kind";
import { getEntry, type Disclosure } from "@/lib/entries/queries";
import { valuesOf, type Values } from "@/lib/entries/values";
import { publishCase, takeDownCase, type Publishing } from "@/lib/record/commands";
import type { PublishedCase } from "@/lib/record/shape";

/** An invented case at the desk, its people and its sources, for tests of rooms that need one. No name here is that of a real person. */
export const seed = Actor.system("seed");

interface Common { disclosure?: Disclosure; fixed?: Record<string, unknown> }

export class Cast {
  private constructor(readonly caseId: string, readonly slug: string, readonly person: string, readonly proceeding: string, readonly sources: Record<"press" | "agency" | "secret" | "masked", string>) {}

  /** Ilyas Durmanov, whom Kazakhstan asks Spain for; a newspaper, an agency, a restricted source, a court text that hides his name. */
  static async enter({ consent = true, disclosure = "public" as Disclosure } = {}): Promise<Cast> {
    const slug = `ilyas-durmanov-${crypto.randomUUID().slice(0, 8)}`;
    const person = await add("person", null, { names: [{ text: "Ilyas Durmanov", language: "en", script: "Latn", kind: "main" }, { text: "Ильяс Дурманов", language: "ru", script: "Cyrl", kind: "original" }] }, { disclosure });
    const caseId = await add("case", null, { title: "Ilyas Durmanov", slug, subjects: [person], needsConsent: true });
    if (consent) await add("consent", caseId, { basis: "explicit_public", clears: [] }, { disclosure: "team", fixed: { caseId } });
    const proceeding = await add("proceeding", caseId, { title: "Extradition", kind: "extradition", requesting: "KZ", requested: "ES", procedure: "ES/extradition", stage: "ES/an_section", status: "pending" });
    const source = (title: string, more: object = {}, common: Common = {}) =>
      add("source", null, { title, kind: "press_article", reliability: "B", linkable: true, quotable: true, url: `https://news.example/${crypto.randomUUID()}`, ...more }, common);
    return new Cast(caseId, slug, person, proceeding, {
      press: await source("Court rules on Durmanov"),
      agency: await source("Agency: court rules on Durmanov"),
      secret: await source("A letter from inside", {}, { disclosure: "restricted" }),
      masked: await source("[Ruling of the court]", { kind: "court_document", reliability: "A", publisher: "Tribunal, via texts.example", masked: true }),
    });
  }

  /** A record of the case whose core statements the newspaper carries. */
  async add(kind: KindName, values: object, common: Common & { cite?: string[]; source?: keyof Cast["sources"] } = {}): Promise<string> {
    const id = await add(kind, this.caseId, values, kind === "standfirst" ? { ...common, fixed: { caseId: this.caseId } } : common);
    for (const field of common.cite ?? CORE[kind] ?? []) await this.cite(kind, id, field, common.source ?? "press");
    return id;
  }

  decision(values: object = {}, common: Parameters<Cast["add"]>[2] = {}): Promise<string> {
    return this.add("decision", {
      proceedings: [this.proceeding], kind: "admissibility_ruling", outcome: "granted", standing: "confirmed", date: [{ role: "act", date: "2031-07-22" }],
      summary: "The court allows the extradition.", ...values,
    }, common);
  }

  cite(kind: KindName, id: string, field: string, source: keyof Cast["sources"], said: Partial<NewCitation> = {}): Promise<string> {
    return writing(seed, (write) => addCitation(write, { id, kind, caseId: this.caseId }, field, { source: this.sources[source], stance: "supports", ...said }));
  }

  dispute(kind: KindName, id: string, field: string, taken: string): Promise<string> {
    return writing(seed, (write) => addDispute(write, { id, kind, caseId: this.caseId }, field, { taken, why: null }));
  }

  publish(publishing: Partial<Publishing> = {}): Promise<PublishedCase> {
    return writing(seed, async (write) => {
      const last = await write.tx.publication.findFirst({ where: { caseId: this.caseId }, orderBy: { number: "desc" }, select: { number: true } });
      return (await publishCase(write, await this.entry(), { include: [], confirmed: [], reason: null, protect: false, seen: last?.number ?? 0, ...publishing })).document;
    });
  }

  takeDown(): Promise<void> {
    return writing(seed, async (write) => takeDownCase(write, await this.entry()));
  }

  private entry = async () => (await getEntry(read(seed), kinds.case, this.caseId))!;
}

/** What must have a public source before a record is published. */
const CORE: Partial<Record<KindName, string[]>> = {
  standfirst: ["sentence"], decision: ["summary", "outcome"], petition: ["summary"], event: ["summary"], charge: ["wording"], risk: ["sentence"], custody: ["sentence"], link: ["sentence"],
};

/** A record, public unless said. */
export function add(kind: KindName, caseId: string | null, values: object, { disclosure = "public", fixed }: Common = {}): Promise<string> {
  return writing(seed, (write) => addEntry(write, kinds[kind], { caseId, disclosure, note: null, values: valuesOf(kinds[kind]).parse(values), fixed }));
}

export async function edit(kind: KindName, id: string, change: Values, note?: string): Promise<void> {
  const entry = (await getEntry(read(seed), kinds[kind], id))!;
  await writing(seed, (write) => editEntry(write, kinds[kind], entry, { version: entry.version, disclosure: entry.disclosure, note: note ?? entry.note, values: { ...entry.values, ...change } }));
}
