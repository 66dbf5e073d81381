import type pg from "pg";
import { addCitation, addDispute } from "@/lib/citations/commands";
import { writing } from "@/lib/db/write";
import { add, Cast, edit, seed } from "./cast";
import { MARK } from "./planting";

/**
 * A case with something to hide wherever something can be hidden: each kind of record three times (public, for the team, restricted)
 * and once taken out; sources of every sort; citations and disputes that are not public of statements that are. What must stay inside
 * by a rule about its content, and not by its disclosure, carries its mark from the beginning.
 */
export async function guardedCase(owner: pg.Client): Promise<Cast> {
  const cast = await Cast.enter();
  const inside = await sourcesThatStayInside();
  const organisation = await add("organisation", null, { name: "Human Rights Observers", english: "Human Rights Observers", kind: "ngo" });
  const court = await add("authority", null, { local: "Tribunal", english: "Tribunal", state: "ES", kind: "court_first" });
  const taken: string[] = [];
  for (const disclosure of ["public", "team", "restricted", "taken out"] as const) {
    const common = { disclosure: disclosure === "taken out" ? "public" as const : disclosure };
    const person = await add("person", null, { names: [{ text: "Vera Sidonova", language: "en", script: "Latn", kind: "main" }], born: "1980" }, common);
    const nationality = await add("nationality", null, { person: cast.person, state: "KZ" }, common);
    const proceeding = await add("proceeding", cast.caseId, { title: "Second request", kind: "extradition", person: cast.person, requesting: "KZ", requested: "ES", status: "pending", pendingBefore: court, replaces: cast.proceeding, relations: [{ to: cast.proceeding, how: "parallel" }] }, common);
    const decision = await cast.decision({ proceedings: [proceeding, cast.proceeding], authority: court, section: "Second", asReported: "Supreme Court", votes: { for: 2, against: 1, note: "One dissent" }, reference: `${MARK}reference`, ecli: `${MARK}ecli`, affects: [{ to: cast.proceeding, how: "suspends" }] }, common);
    for (const source of ["press", "agency", "secret", "masked"] as const) await cast.cite("decision", decision, "date", source, { asserts: "2031-07-23", place: "p. 2", quote: "So it was.", translation: "So it was.", stance: source === "agency" ? "contradicts" : "supports" });
    await cast.cite("decision", decision, "ecli", "secret");
    await cast.dispute("decision", decision, "date", "2031-07-22");
    await sayInside(cast, decision, inside);
    const petition = await cast.add("petition", { organisations: [organisation], kind: "open_letter", addresseeText: "The minister", demand: "Stop.", date: [{ role: "act", date: "2031-08" }], summary: "They write.", outcome: "sent", result: decision, proceedings: [proceeding], reference: "UA 1/31" }, common);
    await cast.add("petition", { organisations: [organisation], kind: "private_demarche", date: [{ role: "act", date: "2031-08" }], summary: `${MARK}demarche`, outcome: "sent" }, common);
    const event = await cast.add("event", { date: "2031-07-01", kind: "arrest", summary: "An arrest.", proceeding }, common);
    await cast.add("event", { date: "2031-07-01", kind: "asylum_applied", summary: `${MARK}applied` }, common);
    const charge = await cast.add("charge", { wording: "Fraud", person: cast.person, proceeding, state: "KZ", law: "art. 1", sum: "1 euro", since: "2030", answer: "He denies it." }, common);
    const risk = await cast.add("risk", { ground: "torture", sentence: "There is a risk.", proceeding, allegedBy: [organisation], path: ["ES", "KZ"] }, common);
    await cast.add("risk", { ground: "refugee_status", sentence: `${MARK}refugee` }, common);
    const custody = await cast.add("custody", { person: cast.person, kind: "extradition_custody", from: "2031-07-01", until: "2031-08", sentence: "Held." }, common);
    await cast.add("custody", { person: cast.person, kind: "in_hiding", from: "2031-09", sentence: `${MARK}hiding` }, common);
    const standfirst = await cast.add("standfirst", { sentence: "What it is about.", position: 1 }, common);
    const link = await add("link", null, { from: cast.person, to: person, kind: "colleague_of", since: "2020", until: "2021", sentence: "They worked together." }, common);
    await cast.cite("link", link, "sentence", "press");
    await cast.decision({ standing: "rumoured", summary: `${MARK}rumour` }, common);
    const whispered = await cast.decision({ summary: "Told by a source that stays inside." }, { ...common, cite: [] });
    for (const field of ["summary", "outcome"]) await cast.cite("decision", whispered, field, "secret");
    await edit("decision", whispered, { summary: `${MARK}whispered` });
    if (disclosure === "taken out") taken.push(nationality, decision, petition, event, charge, risk, custody, standfirst, link, proceeding, person);
  }
  const asylum = await add("proceeding", cast.caseId, { title: `${MARK}asylum`, kind: "asylum", forum: "ES", status: "pending" });
  await cast.decision({ proceedings: [asylum], summary: `${MARK}protection` });
  await add("case", null, { title: "Vera Sidonova", slug: `vera-${crypto.randomUUID().slice(0, 8)}`, subjects: [cast.person] }, { disclosure: "team" });
  await cast.add("event", { date: "2031-07-02", kind: "other", summary: "Told in a report." }, { cite: ["summary"] });
  // What an agency says may be neither quoted nor linked to.
  await edit("source", cast.sources.agency, { linkable: false, quotable: false });
  await owner.query("UPDATE desk.entry SET removed_at = now() WHERE id = ANY ($1)", [taken]);
  return cast;
}

/** Sources that are cited for public statements and are public for nobody; and one that is public and says only that we know. */
async function sourcesThatStayInside(): Promise<string[]> {
  const sources: string[] = [];
  for (const disclosure of ["team", "restricted"] as const) sources.push(await add("source", null, { title: "A letter", kind: "press_article", reliability: "C", linkable: true, quotable: true, url: `https://news.example/${crypto.randomUUID()}` }, { disclosure }));
  sources.push(await add("source", null, { title: `${MARK}own`, kind: "own_knowledge", reliability: "C", linkable: true, quotable: true }));
  return sources;
}

/** Says of a public statement what is not: with such sources, and, with the newspaper that all may read, in words for the team alone. */
async function sayInside(cast: Cast, decision: string, sources: string[]): Promise<void> {
  const target = { id: decision, kind: "decision", caseId: cast.caseId };
  const said = { stance: "mentions" as const, place: "p. 3", quote: "So it was.", translation: "So it was.", asserts: "2031-07-24" };
  for (const source of sources) await writing(seed, (write) => addCitation(write, target, "date", { ...said, source }));
  for (const disclosure of ["team", "restricted"] as const) {
    await writing(seed, (write) => addCitation(write, target, "outcome", { ...said, source: cast.sources.press, asserts: "refused" }, { disclosure }));
  }
  await writing(seed, (write) => addCitation(write, target, "summary", { ...said, source: cast.sources.agency, stance: "contradicts", asserts: "The court refuses it." }));
  await writing(seed, (write) => addDispute(write, target, "summary", { taken: "The court allows it.", why: null }, { disclosure: "team" }));
}
