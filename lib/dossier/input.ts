import type { Input } from "@/lib/action";
import type { Reader } from "@/lib/db/desk";
import { readForm, type FormContext } from "@/lib/entries/form";
import { fieldOf } from "@/lib/entries/kind";
import type { Disclosure } from "@/lib/entries/queries";
import type { Values } from "@/lib/entries/values";
import type { Problem } from "@/lib/errors";
import { translator } from "@/lib/i18n/translator";
import { belongsTo } from "@/lib/procedures/stages";
import { isReadable } from "@/lib/text/readable";
import { slugOf } from "@/lib/text/slug";
import type { Typed } from "@/lib/typed";
import { isOfCase } from "./address";
import { readCitings, type Citing } from "./citing";
import { settled } from "./clashes";
import { kinds } from "./kinds";
import { findOptions } from "./picking";
import { placeOf, type EntryParams, type Place } from "./place";
import { plainSaid, saidName, saidOf } from "./said";
import { stateNamed } from "./states";
import { procedureWords } from "./shown";
import { today } from "./today";

/** A record's form, read: the record, what its editor saw of it, and the sources that were added with it. */
export interface EntryInput {
  place: Place | null;
  values: Values;
  disclosure: Disclosure;
  note: string | null;
  /** The version that the editor had before them; 0 for a new record. */
  version: number;
  citings: Citing[];
}

/** What reading a form needs from outside. In a case, what stands in cases is looked for in that one alone. */
export function formContext(reader: Reader, { caseId, day = today() }: { caseId?: string; day?: string } = {}): FormContext {
  return {
    today: day, stateNamed,
    find: async (kind, text) => {
      const found = await findOptions(reader, kind, text, { caseId: isOfCase(kind) ? caseId : undefined });
      const exact = found.filter(({ label }) => label.toLowerCase() === text.toLowerCase());
      return exact.length === 1 ? exact : found;
    },
  };
}

/** The form of a record at an address, made into what is saved, or into problems that each name an input. */
export async function readEntry(typed: Typed, reader: Reader, params: EntryParams): Promise<Input<EntryInput>> {
  const place = await placeOf(reader, params, typed.get("about"));
  if (!place) return { ok: true, value: { place, values: {}, disclosure: "team", note: null, version: 0, citings: [] } };
  const form = plainSaid(place.kind, withSlug(settled(place.kind, typed), place));
  const read = await readForm(place.kind, form, formContext(reader, { caseId: place.caseEntry?.id }));
  const common = readCommon(form, place);
  const { citings, problems } = await readCitings(reader, form, read.ok ? read.value : valuesTyped(place, form), today());
  const all = [...(read.ok ? stageProblems(read.value) : read.problems), ...problems, ...common.problems];
  if (!read.ok || all.length) return { ok: false, problems: all };
  return { ok: true, value: { place, values: await saidIn(reader, place, read.value), citings, ...common.value } };
}

/** A stage of another State's procedure than the one that was chosen. */
function stageProblems({ stage, procedure }: Values): Problem[] {
  if (typeof stage !== "string" || typeof procedure !== "string" || belongsTo(stage, procedure)) return [];
  return [{ field: "stage", key: "entries.stageElsewhere", values: { procedure: procedureWords(translator("en"), procedure) } }];
}

/** The values of a citation or dispute with what is said in the form of its statement. */
export async function saidIn(reader: Reader, { kind, about }: Place, values: Values): Promise<Values> {
  const name = saidName(kind);
  return name && about ? { ...values, [name]: await saidOf(reader, fieldOf(kinds[about.target.kind], about.field), values[name] as string | null, today()) } : values;
}

/** Where the record itself has problems, what is filled in counts as there to be cited. */
const valuesTyped = ({ kind }: Place, typed: Typed): Values =>
  Object.fromEntries(kind.fields.map(({ name }) => [name, typed.entries.some(([key, value]) => value && (key === name || key.startsWith(`${name}.`))) || null]));

/** A case without an address gets it from its title. */
const withSlug = (typed: Typed, { kind }: Place): Typed =>
  kind.name === "case" && !typed.get("slug").trim() ? typed.with({ slug: slugOf(typed.get("title")) }) : typed;

const NAMES = ["public", "team", "restricted"];

function readCommon(typed: Typed, { kind, entry }: Place): { value: Pick<EntryInput, "disclosure" | "note" | "version">; problems: Problem[] } {
  const problems: Problem[] = [];
  const start: Disclosure = kind.name === "citation" || kind.name === "dispute" ? "public" : "team";
  const disclosure = (typed.get("disclosure") || (entry?.disclosure ?? start)) as Disclosure;
  if (!NAMES.includes(disclosure)) problems.push({ field: "disclosure", key: "entries.unknownCode" });
  // Only publishing makes a record public; a form may leave it so.
  else if (disclosure === "public" && start === "team" && entry?.disclosure !== "public") problems.push({ field: "disclosure", key: "entries.onlyPublishing" });
  const note = typed.get("note").normalize("NFC").trim();
  if (note.length > 4000) problems.push({ field: "note", key: "entries.tooLong" });
  if (!isReadable(note)) problems.push({ field: "note", key: "entries.badCharacters" });
  const version = Number(typed.get("version") || "0");
  return { value: { disclosure, note: note || null, version: Number.isInteger(version) && version > 0 && version < 2 ** 31 ? version : 0 }, problems };
}
