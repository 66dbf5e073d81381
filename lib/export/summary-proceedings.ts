import type { PublishedDecision } from "@/lib/record/shape";
import { timelineEntries } from "@/lib/timeline/entries";
import type { Given } from "./naming";
import type { StandsRow, SummaryEntry, SummarySection } from "./summary-shape";

/** Where it stands: a row a proceeding, with its stage, status, who decides next, and the last decision. */
export function stands({ published, t, named }: Given): StandsRow[] {
  return published.proceedings.map((proceeding) => {
    const last = inOrder(published.decisions.filter((decision) => decision.proceedings.includes(proceeding.id))).at(-1);
    const status = t.term("proceeding_status", proceeding.status);
    const standing = [named.cited(
      t("export.sentence", { text: proceeding.stage ? t("export.stageStatus", { stage: proceeding.stage.name, status }) : status }),
      named.sources(proceeding.id, "stage", "status"),
    )];
    if (proceeding.pendingBefore) {
      standing.push(named.cited(t("export.decidesNext", { authority: named.authority(proceeding.pendingBefore) }), named.sources(proceeding.id, "pendingBefore")));
    }
    return {
      title: proceeding.title,
      between: named.between(proceeding),
      standing,
      last: last ? [named.cited(t("export.lastDecision", { outcome: named.outcome(last), date: named.day(last.dates) }), named.sources(last.id, "outcome", "date", "votes"))] : [],
      ...(last && { direction: last.direction }),
    };
  });
}

/** The timeline in short: events with their sentence, decisions with outcome and court, in order. Petitions have their own section. */
export function timeline({ published, t, named }: Given): SummarySection {
  const court = (decision: PublishedDecision) =>
    [published.authorities.find(({ id }) => id === decision.authority)?.english, decision.section].filter(Boolean).join(", ") || named.proceeding(decision.proceedings[0]!);
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
