import fs from "node:fs";
import { parse } from "yaml";
import { Actor } from "@/lib/auth/actor";
import { writing, type Write } from "@/lib/db/write";
import { kinds } from "@/lib/dossier/kinds";
import type { KindName } from "@/lib/entries/kind";
import { getEntry } from "@/lib/entries/queries";
import { authorityList } from "@/lib/procedures/proposals";
import { publishCase } from "@/lib/record/commands";
import { enterRows, type Row } from "./entering";

type Say = (line: string) => void;
const seed = Actor.system("seed");
const read = <T>(name: string) => parse(fs.readFileSync(new URL(`founding/${name}.yaml`, import.meta.url), "utf8")) as T;

/** Authorities of all procedures: proposed to everybody who logs a ruling, so they are there in an empty desk too. */
export async function loadAuthorities(say: Say): Promise<void> {
  const rows = authorityList().map((one): Row => ({ ...one }));
  await writing(seed, (write) => enterRows(write, { kind: kinds.authority, caseId: null }, rows));
  say(`${rows.length} authorities of the procedures`);
}

/** The founding cases, entered and published through the commands that the desk's doors use. */
export async function loadFoundingCases(say: Say): Promise<void> {
  await loadShared(say);
  for (const name of ["pavlov", "paraskevich", "ablyazov"]) {
    const file = read<CaseFile>(name);
    await writing(seed, (write) => enterCase(write, file));
    const { number, document } = await writing(seed, async (write) => {
      const entry = (await getEntry(write.reader, kinds.case, file.case.id))!;
      return publishCase(write, entry, { include: [], confirmed: file.case.sensitive ?? [], reason: null, protect: false, seen: 0 });
    });
    say(`${document.title}: version ${number} published, with ${document.citations.length} citations of ${document.sources.length} sources`);
  }
}

/** What the cases share, in the order in which one needs the other. */
async function loadShared(say: Say): Promise<void> {
  const { authorities } = read<{ authorities: Row[] }>("authorities"), { organisations } = read<{ organisations: Row[] }>("organisations");
  const { sources } = read<{ sources: Row[] }>("sources"), { people, links } = read<{ people: PersonRow[]; links: Row[] }>("people");
  await writing(seed, async (write) => {
    const shared = (kind: KindName, rows: Row[]) => enterRows(write, { kind: kinds[kind], caseId: null }, rows);
    await shared("authority", authorities);
    await shared("organisation", organisations);
    await shared("source", sources.map((one) => ({ linkable: true, quotable: true, ...one })));
    await shared("person", people.map(({ nationalities: _own, ...person }) => person));
    await shared("nationality", people.flatMap(({ id, nationalities = [] }) => nationalities.map((one) => ({ ...one, id: `${id}-${one.state}`, person: id }))));
    await shared("link", links);
  });
  say(`${people.length} people, ${links.length} links, ${sources.length} sources`);
}

interface PersonRow extends Row {
  nationalities?: { state: string; citations?: Row["citations"] }[];
}

interface CaseFile extends Partial<Record<Listed, Row[]>> {
  case: Row & { sensitive?: string[]; standfirst: Omit<Row, "id">[]; consent: { basis: string; clears: string[] } };
}
type Listed = "proceedings" | "decisions" | "petitions" | "events" | "charges" | "risks" | "custody";

/** Decisions before what they decide on: petitions name their result, risks who found them. */
const LISTS: [Listed, KindName][] = [
  ["proceedings", "proceeding"], ["decisions", "decision"], ["petitions", "petition"], ["events", "event"], ["charges", "charge"], ["risks", "risk"], ["custody", "custody"],
];

async function enterCase(write: Write, file: CaseFile): Promise<void> {
  const { standfirst, consent, sensitive: _confirmed, ...row } = file.case;
  const caseId = row.id, fixed = { caseId };
  await enterRows(write, { kind: kinds.case, caseId }, [{ needsConsent: true, ...row }]);
  await enterRows(write, { kind: kinds.consent, caseId, fixed }, [{ person: (row.subjects as string[])[0], ...consent, id: `${caseId}-consent`, disclosure: "team" }]);
  await enterRows(write, { kind: kinds.standfirst, caseId, fixed }, standfirst.map((one, position) => ({ ...one, id: `${caseId}-s${position + 1}`, position })));
  for (const [list, kind] of LISTS) await enterRows(write, { kind: kinds[kind], caseId }, file[list] ?? []);
}
