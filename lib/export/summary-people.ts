import { timelineEntries } from "@/lib/timeline/entries";
import type { Given } from "./naming";
import type { SummaryEntry, SummarySection } from "./summary-shape";

/** Custody as periods with their kind; what is not known of the end is said, never derived. */
export function custody({ published, t, named }: Given): SummarySection {
  const several = new Set(published.custody.map(({ person }) => person)).size > 1;
  return {
    heading: t("export.summary.custody"), key: false,
    groups: [{
      entries: published.custody.map((period) => ({
        label: [named.span(period.from, period.until), ...(several && period.person ? [named.person(period.person)] : [])],
        lead: t("export.sentence", { text: t.term("custody_status", period.kind) }),
        text: [named.cited(period.sentence, named.sources(period.id))],
        small: [],
      })),
    }],
  };
}

/** Who asked whom for what, and what came of it. */
export function petitions({ published, t, named }: Given): SummarySection {
  const inOrder = timelineEntries({ decisions: [], events: [], petitions: published.petitions }).flatMap((entry) => (entry.kind === "petition" ? [entry.record] : []));
  return {
    heading: t("export.summary.petitions"), key: false,
    groups: [{
      entries: inOrder.map((petition) => {
        const result = published.decisions.find(({ id }) => id === petition.result);
        const outcome = t.term("petition_outcome", petition.outcome);
        const addressee = petition.addressee ? named.authority(petition.addressee) : petition.addresseeText;
        const small = [
          petition.demand && t("export.petition.demand", { demand: petition.demand.replace(/\.$/, "") }),
          addressee && t("export.petition.to", { addressee }),
          result ? t("export.petition.result", { outcome, decision: named.outcome(result), date: named.day(result.dates) }) : t("export.petition.outcome", { outcome }),
          petition.reference,
        ].filter((text): text is string => Boolean(text)).map((text) => t("export.sentence", { text }));
        return {
          label: [named.day(petition.dates), t.term("petition_kind", petition.kind)],
          text: [named.cited(petition.summary, named.sources(petition.id))],
          small: [{ text: small.join(" "), cites: "" }],
        };
      }),
    }],
  };
}

/** Charges as charges, each with the answer of the person charged, or that none is known. */
export function charges({ published, t, named }: Given): SummarySection {
  return {
    heading: t("export.summary.charges"), note: t("export.summary.chargesNote"), key: false,
    groups: [{
      entries: published.charges.map((charge) => ({
        label: [charge.law ?? t("export.charge.lawUnknown"), ...(charge.state ? [t.state(charge.state)] : []), ...(charge.since ? [t("export.spanFrom", { from: t.date(charge.since) })] : [])],
        text: [
          named.cited(t("export.sentence", { text: charge.wording.replace(/\.$/, "") }), named.sources(charge.id, "wording", "law", "state", "since")),
          ...(charge.sum ? [named.cited(t("export.charge.sum", { sum: charge.sum.replace(/\.$/, "") }), named.sources(charge.id, "sum"))] : []),
          charge.answer
            ? named.cited(t("export.charge.answer", { answer: charge.answer }), named.sources(charge.id, "answer"))
            : named.cited(t("export.charge.noAnswer"), []),
        ],
        small: [],
      })),
    }],
  };
}

/** Risks with who alleges and who found them, and the States of an onward transfer. */
export function risks({ published, t, named }: Given): SummarySection {
  return {
    heading: t("export.summary.risks"), key: false,
    groups: [{
      entries: published.risks.map((risk) => {
        const found = risk.foundBy.map((id) => published.decisions.find((decision) => decision.id === id))
          .map((decision) => decision && [decision.authority ? named.authority(decision.authority) : null, named.day(decision.dates)].filter(Boolean).join(", "))
          .filter((text): text is string => Boolean(text));
        const small = [
          risk.path.length > 1 && t("export.risk.path", { path: risk.path.map(t.state).join(" → ") }),
          risk.allegedBy.length > 0 && t("export.risk.allegedBy", { names: risk.allegedBy.map(named.organisation).join("; ") }),
          found.length > 0 && t("export.risk.foundBy", { decisions: found.join("; ") }),
        ].filter((text): text is string => Boolean(text));
        return {
          label: [t.term("risk_ground", risk.ground)],
          text: [named.cited(risk.sentence, named.sources(risk.id))],
          small: small.length > 0 ? [{ text: small.join(" "), cites: "" }] : [],
        };
      }),
    }],
  };
}

/** People connected with those whom the case is about, each with one sourced sentence. */
export function connections({ published, t, named }: Given): SummarySection {
  const subjects = new Set(published.subjects);
  const entries: SummaryEntry[] = published.links.map((link) => {
    const others = [link.from, link.to].filter((id) => !subjects.has(id));
    const original = others.flatMap((id) => published.people.find((person) => person.id === id)?.names.slice(1).filter(({ script }) => script !== "Latn").slice(0, 1) ?? []);
    return {
      label: [...others.map(named.person), ...(link.since || link.until ? [named.span(link.since, link.until)] : [])],
      text: [...original.map((name) => named.cited(`${name.text}.`, [], name.language)), named.cited(link.sentence, named.sources(link.id))],
      small: [],
    };
  });
  return { heading: t("export.summary.people"), key: false, groups: [{ entries }] };
}
