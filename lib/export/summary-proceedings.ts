import type { PublishedDecision } from "@/lib/record/shape";
import { courtWords } from "@/lib/timeline/court";
import { timelineEntries } from "@/lib/timeline/entries";
import { isOpen, standings, type Standing } from "@/lib/timeline/standing";
import type { Given } from "./naming";
import type { Sentence, StandsRow, SummaryEntry, SummarySection } from "./summary-shape";

/** Where it stands, as the page says it: a row a proceeding, with its stage, status and direction, who decides next, and the last decision. */
export function stands(given: Given): StandsRow[] {
  const { published, named } = given;
  return standings(published).map((standing) => ({
    title: standing.proceeding.title,
    between: named.between(standing.proceeding),
    standing: standingSentences(standing, given),
    last: standing.last ? [lastDecision(standing, standing.last, given)] : [],
    ...(standing.direction && { direction: standing.direction }),
  }));
}

function standingSentences({ proceeding, path, direction }: Standing, { published, t, named }: Given): Sentence[] {
  const successor = published.proceedings.find(({ replaces }) => replaces === proceeding.id);
  const end = path.at(-1)?.says;
  // Of what is over, a stage is said only where it is its end.
  const stage = end?.by === "end" ? end.name : isOpen(proceeding) ? proceeding.stage?.name : undefined;
  const status = successor ? t("export.replaced", { title: successor.title }) : t.term("proceeding_status", proceeding.status);
  const stands = stage && !successor ? t("export.stageStatus", { stage, status }) : status;
  const before = proceeding.pendingBefore;
  return [
    named.cited(t("export.sentence", { text: direction ? t("export.standsTowards", { stands, direction: t(`export.summary.${direction}`) }) : stands }), named.sources(proceeding.id, "stage", "status")),
    ...(before ? [named.cited(t("export.decidesNext", { authority: named.authority(before) }), named.sources(proceeding.id, "pendingBefore"))] : []),
  ];
}

function lastDecision({ proceeding, effect }: Standing, last: PublishedDecision, { t, named, published }: Given): Sentence {
  const own = last.proceedings[0]!;
  const said = [
    named.outcome(last), courtOf(published, last), named.day(last.dates),
    effect && own !== proceeding.id && t("export.elsewhere", { proceeding: named.proceeding(own) }),
  ];
  return named.cited(t("export.sentence", { text: said.filter(Boolean).join(", ") }), named.sources(last.id, "outcome", "date", "votes"));
}

const courtOf = ({ authorities }: Given["published"], { authority, section }: PublishedDecision): string | null =>
  courtWords(authorities.find(({ id }) => id === authority), section);

/** The timeline in short: events with their sentence, decisions with outcome and court, in order. Petitions have their own section. */
export function timeline({ published, t, named }: Given): SummarySection {
  const court = (decision: PublishedDecision) => courtOf(published, decision) || named.proceeding(decision.proceedings[0]!);
  const entries = timelineEntries({ ...published, petitions: [] }).flatMap((entry): SummaryEntry[] => {
    if (entry.kind === "event") {
      return [{ label: [entry.date ? t.date(entry.date.date) : t("export.dateUnknown")], text: [named.cited(entry.record.summary, named.sources(entry.id))], small: [] }];
    }
    if (entry.kind === "petition") return [];
    const { record } = entry;
    return [{
      label: [named.day(record.dates)], direction: record.direction, lead: t("export.sentence", { text: named.outcome(record) }),
      text: [named.cited(t("export.sentence", { text: court(record) }), named.sources(entry.id, "outcome", "date", "authority", "votes"))], small: [],
    }];
  });
  return { heading: t("export.summary.timeline"), key: true, groups: [{ entries }] };
}

/** Decisions in full, by the proceeding that each was first taken in. */
export function decisions({ published, t, named }: Given): SummarySection {
  return {
    heading: t("export.summary.decisions"), note: t("export.summary.decisionsNote"), key: true,
    groups: published.proceedings.map((proceeding) => ({
      heading: [proceeding.title, named.between(proceeding)].filter(Boolean).join(": "),
      entries: inOrder(published.decisions.filter((decision) => decision.proceedings[0] === proceeding.id)).map((decision) => ({
        label: [named.day(decision.dates), t(`export.summary.${decision.direction}`)],
        direction: decision.direction,
        lead: t("export.sentence", { text: named.outcome(decision) }),
        text: [named.cited(decision.summary, named.sources(decision.id))],
        small: [{ text: particulars(decision).join(" "), cites: "" }],
      })),
    })).filter((group) => group.entries.length > 0),
  };

  function particulars(decision: PublishedDecision): string[] {
    const reviewed = published.decisions.find(({ id }) => id === decision.reviews);
    const others = decision.proceedings.slice(1).map(named.proceeding);
    const said: (string | false | null | undefined)[] = [
      decision.authority && [named.authority(decision.authority), decision.section].filter(Boolean).join(", "),
      decision.asReported && t("export.decision.asReported", { words: decision.asReported }),
      reviewed && t("export.decision.reviews", { outcome: named.outcome(reviewed), date: named.day(reviewed.dates) }),
      ...decision.affects.map(({ proceeding, how }) => t("export.decision.affects", { how: effect(how), proceeding: named.proceeding(proceeding) })),
      others.length > 0 && t("export.decision.alsoIn", { proceedings: others.join("; ") }),
      ...named.furtherDays(decision.dates),
      decision.votes?.note,
      decision.reference && t("export.decision.reference", { reference: decision.reference }),
      decision.ecli,
      decision.standing === "confirmed" && t("export.decision.confirmed"),
    ];
    return said.filter((text): text is string => Boolean(text)).map((text) => t("export.sentence", { text: text.replace(/[.;]$/, "") }));
  }

  function effect(how: string): string {
    return t.has(`export.effect.${how}`) ? t(`export.effect.${how}`) : how.replaceAll("_", " ");
  }
}

const inOrder = (decisions: readonly PublishedDecision[]): PublishedDecision[] =>
  timelineEntries({ decisions: [...decisions], events: [], petitions: [] }).flatMap((entry) => (entry.kind === "decision" ? [entry.record] : []));
