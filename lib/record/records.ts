import type { EntryDetail } from "@/lib/entries/queries";
import type { Name, Relation, RoleDate, Value, Votes } from "@/lib/entries/values";
import { stageNamed } from "@/lib/procedures/stages";
import { directionOf } from "./direction";
import type { Dossier } from "./dossier";
import type { PublishedCase } from "./shape";

export type Records = Omit<PublishedCase, "format" | "id" | "slug" | "title" | "version" | "publishedAt" | "reason" | "history" | "sources" | "citations" | "disputes">;

/**
 * The allow-list: every field that may be public is named here, and only here. A statement that rests on what may not be shown is
 * left out; a record whose core statement is left out is left out whole, and so is every tie to it.
 */
export function publicRecords(dossier: Dossier): Records {
  const { evidence, clears } = dossier;
  const asylum = (entry: EntryDetail) => entry.values.kind === "asylum";
  const kept = (entry: EntryDetail, ...core: string[]) => !core.some((field) => evidence.withheld(entry.id, field));
  /** A value, unless it rests on what may not be shown. */
  const say = <T extends Value>(entry: EntryDetail, field: string): T | null =>
    evidence.withheld(entry.id, field) ? null : ((entry.values[field] ?? null) as T | null);
  const many = <T extends Value & unknown[]>(entry: EntryDetail, field: string): T => say<T>(entry, field) ?? ([] as unknown as T);
  const text = (entry: EntryDetail, field: string) => say<string>(entry, field);
  const among = (entries: EntryDetail[]) => {
    const ids = new Set(entries.map(({ id }) => id));
    return { one: (id: string | null) => (id !== null && ids.has(id) ? id : null), all: (list: string[]) => list.filter((id) => ids.has(id)) };
  };

  const person = among(dossier.of("person").filter((one) => kept(one, "names")));
  /** Without a person a record is read as the subject's: one of somebody who is not shown goes with that person. */
  const ofSomebodyShown = (one: EntryDetail) => one.values.person === null || person.one(text(one, "person")) !== null;
  const proceedings = dossier.of("proceeding").filter((one) => kept(one, "kind") && ofSomebodyShown(one) && (!asylum(one) || clears("asylum_claim", one.values.person as string | null)));
  const proceeding = among(proceedings);
  const inAShownProceeding = (one: EntryDetail) => one.values.proceeding === null || proceeding.one(one.values.proceeding as string) !== null;
  /** Whether consent clears what is said in a proceeding, by the person whose it is. */
  const clearedIn = (code: string, id: Value | undefined) => clears(code, dossier.claims.get(id as string) ?? ((dossier.find("proceeding", id)?.values.person ?? null) as string | null));
  /** Whether a decision tells what came of a claim for asylum, also where it was given in another proceeding besides. */
  const onAsylum = ({ values }: EntryDetail) =>
    /^(asylum|protection)_/.test(`${values.kind}`) || /^protection_/.test(`${values.outcome}`) || (values.proceedings as string[]).some((id) => dossier.claims.has(id));
  /** That somebody claims asylum is one thing, what came of it another, and an interview is nobody else's, whatever is cleared. */
  const eventCleared = ({ values: { kind, proceeding: at } }: EntryDetail) =>
    !`${kind}`.startsWith("asylum_") || (kind !== "asylum_interview" && clearedIn(kind === "asylum_intention" || kind === "asylum_applied" ? "asylum_claim" : "asylum_outcome", at));
  const authority = among(dossier.of("authority")), organisation = among(dossier.of("organisation"));
  const decisions = dossier.of("decision").filter((one) => {
    const at = proceeding.all(one.values.proceedings as string[]);
    const outcomeCleared = !onAsylum(one) || (one.values.proceedings as string[]).every((id) => clearedIn("asylum_outcome", id));
    return at.length > 0 && outcomeCleared && one.values.standing !== "rumoured" && kept(one, "summary", "outcome", "kind");
  });
  const decision = among(decisions);
  const reviewable = (id: string) => {
    const found = decisions.find((one) => one.id === id); // one that is not shown lends no direction
    return found && { outcome: found.values.outcome as string, reviews: found.values.reviews as string | null };
  };
  const aboutSomethingShown = (one: EntryDetail) => (one.values.proceedings as string[]).length === 0 || proceeding.all(one.values.proceedings as string[]).length > 0;
  const petitions = dossier.of("petition").filter((one) => kept(one, "summary", "kind") && one.values.kind !== "private_demarche" && aboutSomethingShown(one));
  const petition = among(petitions);
  const events = dossier.of("event").filter((one) => kept(one, "summary", "kind") && eventCleared(one) && inAShownProceeding(one));
  const stage = (entry: EntryDetail, field: string) => {
    const key = text(entry, field);
    return key === null ? null : stageNamed(key);
  };

  /** A court's number leads to texts that may hide the party's name: shown only where a source that may be shown gives it. */
  const courtNumber = (entry: EntryDetail, field: string) => (evidence.supported(entry.id, field) ? text(entry, field) : null);

  const records = {
    line: text(dossier.case, "line"),
    subjects: person.all(dossier.case.values.subjects as string[]),
    standfirst: dossier.of("standfirst").filter((one) => kept(one, "sentence"))
      .sort((a, b) => Number(a.values.position) - Number(b.values.position)).map((one) => ({ id: one.id, sentence: one.values.sentence as string })),
    links: dossier.of("link").filter((one) => kept(one, "sentence", "kind") && person.one(one.values.from as string) && person.one(one.values.to as string)).map((one) => ({
      id: one.id, from: one.values.from as string, to: one.values.to as string, kind: one.values.kind as string,
      since: text(one, "since"), until: text(one, "until"), sentence: one.values.sentence as string,
    })),
    proceedings: proceedings.map((one) => ({
      id: one.id, person: person.one(text(one, "person")), title: one.values.title as string, kind: one.values.kind as string,
      requesting: text(one, "requesting"), requested: text(one, "requested"), forum: text(one, "forum"),
      procedure: text(one, "procedure"), stage: stage(one, "stage"), status: text(one, "status") ?? "unknown",
      pendingBefore: authority.one(text(one, "pendingBefore")), replaces: proceeding.one(text(one, "replaces")),
      relations: many<Relation[]>(one, "relations").filter(({ to }) => proceeding.one(to)).map(({ to, how }) => ({ to, how })),
    })),
    charges: dossier.of("charge").filter((one) => kept(one, "wording") && ofSomebodyShown(one) && inAShownProceeding(one)).map((one) => ({
      id: one.id, person: person.one(text(one, "person")), proceeding: proceeding.one(text(one, "proceeding")), state: text(one, "state"),
      law: text(one, "law"), wording: one.values.wording as string, since: text(one, "since"), sum: text(one, "sum"), answer: text(one, "answer"),
    })),
    risks: dossier.of("risk").filter((one) => kept(one, "sentence", "ground") && inAShownProceeding(one) && (one.values.ground !== "refugee_status" || clearedIn("asylum_outcome", one.values.proceeding))).map((one) => ({
      id: one.id, proceeding: proceeding.one(text(one, "proceeding")), ground: one.values.ground as string, sentence: one.values.sentence as string,
      allegedBy: organisation.all(many<string[]>(one, "allegedBy")), foundBy: decision.all(many<string[]>(one, "foundBy")), path: many<string[]>(one, "path"),
    })),
    custody: dossier.of("custody").filter((one) => kept(one, "sentence", "kind") && ofSomebodyShown(one) && one.values.kind !== "in_hiding").map((one) => ({
      id: one.id, person: person.one(text(one, "person")), from: text(one, "from"), until: text(one, "until"),
      kind: one.values.kind as string, sentence: one.values.sentence as string,
    })),
    decisions: decisions.map((one) => ({
      id: one.id, proceedings: proceeding.all(one.values.proceedings as string[]), authority: authority.one(text(one, "authority")),
      section: text(one, "section"), asReported: text(one, "asReported"), stage: stage(one, "stage"),
      kind: one.values.kind as string, outcome: one.values.outcome as string, direction: directionOf(reviewable(one.id)!, reviewable),
      dates: many<RoleDate[]>(one, "date").map(({ role, date }) => ({ role, date })), standing: one.values.standing as "reported" | "confirmed",
      votes: votesOf(say<Votes>(one, "votes")), reference: courtNumber(one, "reference"), ecli: courtNumber(one, "ecli"), summary: one.values.summary as string,
      reviews: decision.one(text(one, "reviews")),
      affects: many<Relation[]>(one, "affects").filter(({ to }) => proceeding.one(to)).map(({ to, how }) => ({ proceeding: to, how })),
    })),
    petitions: petitions.map((one) => ({
      id: one.id, proceedings: proceeding.all(many<string[]>(one, "proceedings")), organisations: organisation.all(many<string[]>(one, "organisations")),
      addressee: authority.one(text(one, "addressee")), addresseeText: text(one, "addresseeText"), kind: one.values.kind as string, demand: text(one, "demand"),
      dates: many<RoleDate[]>(one, "date").map(({ role, date }) => ({ role, date })), outcome: text(one, "outcome") ?? "unknown",
      result: decision.one(text(one, "result")), reference: text(one, "reference"), updates: petition.one(text(one, "updates")), summary: one.values.summary as string,
    })),
    events: events.map((one) => ({
      id: one.id, proceeding: proceeding.one(text(one, "proceeding")), kind: one.values.kind as string, date: text(one, "date"), summary: one.values.summary as string,
    })),
  };
  return { ...records, ...namedIn(dossier, records) };
}

const votesOf = (votes: Votes | null) => votes && { for: votes.for, against: votes.against, note: votes.note };

/** People, authorities and organisations that the records name, and no others. */
function namedIn(dossier: Dossier, records: Omit<Records, "people" | "authorities" | "organisations">): Pick<Records, "people" | "authorities" | "organisations"> {
  const { withheld } = dossier.evidence;
  const people = new Set([...records.subjects, ...records.links.flatMap(({ from, to }) => [from, to]), ...[...records.proceedings, ...records.charges, ...records.custody].map((one) => one.person)]);
  const authorities = new Set([...records.decisions.map((one) => one.authority), ...records.petitions.map((one) => one.addressee), ...records.proceedings.map((one) => one.pendingBefore)]);
  const organisations = new Set([...records.petitions.flatMap((one) => one.organisations), ...records.risks.flatMap((one) => one.allegedBy)]);
  return {
    people: dossier.of("person").filter(({ id }) => people.has(id)).map(({ id, values }) => ({
      id, names: (values.names as Name[]).map(({ text, language, script, kind }) => ({ text, language, script, kind })),
      born: withheld(id, "born") ? null : (values.born as string | null),
      nationalities: dossier.of("nationality").filter((one) => one.values.person === id && !withheld(one.id, "state")).map((one) => ({ id: one.id, state: one.values.state as string })),
    })),
    authorities: dossier.of("authority").filter(({ id }) => authorities.has(id)).map(({ id, values }) => ({
      id, state: values.state as string, kind: values.kind as string, local: values.local as string, english: values.english as string,
    })),
    organisations: dossier.of("organisation").filter(({ id }) => organisations.has(id)).map(({ id, values }) => ({
      id, name: values.name as string, english: values.english as string, kind: values.kind as string, state: values.state as string | null,
    })),
  };
}
