import { z } from "zod";

/**
 * The public document of a case: what the record holds and nothing else may enter. Every object is strict, so that a field that
 * was not decided upon is refused and never slips through. Statements are addressed as `<record id>.<field>`.
 * Codes are those of the vocabularies; dates are EDTF (ISO 8601-2); States are ISO 3166-1 alpha-2 or `XB:…` for bodies.
 */
const Id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_:/-]{0,63}$/);
const Code = z.string().max(80);
const State = z.string().regex(/^([A-Z]{2}|XB:[a-z_]+)$/);
const Edtf = z.string().max(60).meta({ description: "EDTF level 1, with one-of sets" });
const Text = z.string().min(1).max(4000);
const Line = z.string().min(1).max(400);

export const Standfirst = z.strictObject({ id: Id, sentence: Text });

export const Name = z.strictObject({ text: Line, language: z.string(), script: z.string(), kind: Code });
export const Nationality = z.strictObject({ id: Id, state: State });
export const Person = z.strictObject({
  id: Id,
  names: z.array(Name).min(1).meta({ description: "The first is the main name" }),
  born: Edtf.nullable(),
  nationalities: z.array(Nationality),
});

export const Link = z.strictObject({
  id: Id, from: Id, to: Id, kind: Code, since: Edtf.nullable(), until: Edtf.nullable(), sentence: Text,
});

export const Relation = z.strictObject({ to: Id, how: Code });
export const Stage = z.strictObject({ key: Code, name: Line, local: Line.nullable() });
export const Proceeding = z.strictObject({
  id: Id, person: Id.nullable(), title: Line, kind: Code,
  requesting: State.nullable(), requested: State.nullable(), forum: State.nullable(),
  procedure: Code.nullable(), stage: Stage.nullable(), status: Code,
  pendingBefore: Id.nullable().meta({ description: "The authority that decides next" }),
  replaces: Id.nullable(), relations: z.array(Relation),
});

export const Charge = z.strictObject({
  id: Id, person: Id.nullable(), proceeding: Id.nullable(), state: State.nullable(), law: Line.nullable(), wording: Text,
  since: Edtf.nullable(), sum: Line.nullable(), answer: Text.nullable().meta({ description: "What the person says to the charge" }),
});

export const Risk = z.strictObject({
  id: Id, proceeding: Id.nullable(), ground: Code, sentence: Text,
  allegedBy: z.array(Id), foundBy: z.array(Id),
  path: z.array(State).meta({ description: "States of an onward transfer, in order" }),
});

export const Custody = z.strictObject({
  id: Id, person: Id.nullable(), from: Edtf.nullable(), until: Edtf.nullable(), kind: Code, sentence: Text,
});

export const RoleDate = z.strictObject({ role: Code, date: Edtf });
export const Votes = z.strictObject({ for: z.int().min(0), against: z.int().min(0), note: Line.nullable() });
export const Effect = z.strictObject({ proceeding: Id, how: Code });
export const Direction = z.enum(["removal", "protection", "neither"]);
export const Decision = z.strictObject({
  id: Id, proceedings: z.array(Id).min(1), authority: Id.nullable(), section: Line.nullable(), asReported: Line.nullable(),
  stage: Stage.nullable(), kind: Code, outcome: Code,
  direction: Direction.meta({ description: "From the outcome, or from the decision that it reviews" }),
  dates: z.array(RoleDate), standing: z.enum(["reported", "confirmed"]),
  votes: Votes.nullable(), reference: Line.nullable(), ecli: Line.nullable(), summary: Text,
  reviews: Id.nullable(), affects: z.array(Effect),
});

export const Petition = z.strictObject({
  id: Id, proceedings: z.array(Id), organisations: z.array(Id),
  addressee: Id.nullable(), addresseeText: Line.nullable(), kind: Code, demand: Text.nullable(),
  dates: z.array(RoleDate), outcome: Code, result: Id.nullable(), reference: Line.nullable(),
  updates: Id.nullable(), summary: Text,
});

export const Event = z.strictObject({
  id: Id, proceeding: Id.nullable(), kind: Code, date: Edtf.nullable(), summary: Text,
});

export const Authority = z.strictObject({ id: Id, state: State, kind: Code, local: Line, english: Line });
export const Organisation = z.strictObject({ id: Id, name: Line, english: Line, kind: Code, state: State.nullable() });

export const Source = z.strictObject({
  n: z.int().min(1).meta({ description: "Number in this version, in the order of first use" }),
  id: Id, title: Line, publisher: Line.nullable(), author: Line.nullable(), date: Edtf.nullable(), url: z.url({ protocol: /^https?$/ }).nullable(),
  language: z.string().nullable(), kind: Code, reliability: z.enum(["A", "B", "C", "D", "E", "F"]),
  line: Line.nullable().meta({ description: "Sources with the same line are one line of evidence: reprints, agency copy, translations" }),
});

export const Citation = z.strictObject({
  statement: z.string(), source: Id, stance: z.enum(["supports", "contradicts", "mentions"]),
  credibility: z.int().min(1).max(6).nullable(), asserts: Line.nullable(), place: Line.nullable(), quote: Text.nullable(), translation: Text.nullable(),
});

export const Dispute = z.strictObject({
  id: Id, statement: z.string(), taken: Line.nullable(),
  why: Text.nullable().meta({ description: "Why this is taken; null: not settled" }),
});

export const Version = z.strictObject({ version: z.int().min(1), publishedAt: z.iso.datetime(), reason: Text.nullable() });

export const PublishedCase = z.strictObject({
  format: z.literal("watching-brief/case/1"),
  id: Id, slug: z.string(), title: Line, version: z.int().min(1),
  publishedAt: z.iso.datetime(), reason: Text.nullable(), history: z.array(Version).meta({ description: "This version and the earlier ones that still stand, newest first" }),
  line: Text.nullable().meta({ description: "Where the case stands, in one line" }),
  subjects: z.array(Id), standfirst: z.array(Standfirst),
  people: z.array(Person), links: z.array(Link), proceedings: z.array(Proceeding), charges: z.array(Charge), risks: z.array(Risk),
  custody: z.array(Custody), decisions: z.array(Decision), petitions: z.array(Petition), events: z.array(Event),
  authorities: z.array(Authority), organisations: z.array(Organisation),
  sources: z.array(Source), citations: z.array(Citation), disputes: z.array(Dispute),
}).meta({ title: "Public document of a case", description: "A numbered, immutable version of what Watching Brief publishes of one case" });

export type PublishedCase = z.infer<typeof PublishedCase>;
export type PublishedDecision = z.infer<typeof Decision>;
export type PublishedProceeding = z.infer<typeof Proceeding>;
export type PublishedPetition = z.infer<typeof Petition>;
export type PublishedEvent = z.infer<typeof Event>;
export type PublishedSource = z.infer<typeof Source>;
export type PublishedCitation = z.infer<typeof Citation>;
export type PublishedDispute = z.infer<typeof Dispute>;
export type Direction = z.infer<typeof Direction>;
