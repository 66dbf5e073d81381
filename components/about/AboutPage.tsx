import type { ReactNode } from "react";
import { Frame } from "@/components/layout/Frame";
import { MarkKey } from "@/components/ui/Mark";
import type { Translator } from "@/lib/i18n/translator";
import { Address } from "./Address";
import { Grades } from "./Grades";

interface Props {
  t: Translator;
  /** Where corrections and warnings go: a mail address or a link; null where none is set. */
  corrections: string | null;
  urgent: string | null;
}

const NOT_SHOWN = ["where", "family", "lawyers", "asylum", "health", "witnesses", "filings", "rumours"];

/** What this is, how statements are sourced and graded, what is not shown and why, whom to write to, and on what terms data are given. */
export function AboutPage({ t, corrections, urgent }: Props) {
  return (
    <Frame t={t} here="about">
      <header className="head"><h1>{t("about.title")}</h1><p className="lede">{t("about.lede")}</p></header>
      <Section id="risk" title={t("about.risk.title")}>
        <p>{t("about.risk.text")}</p>
        <Address address={urgent} missing={t("about.risk.missing")} subject={t("about.risk.subject")} />
        <p className="sans quiet">{t("about.risk.what")}</p>
      </Section>
      <Section id="how" title={t("about.how.title")}>
        <Paragraphs texts={["statement", "disagree", "reprints", "dates", "charges", "versions"].map((part) => t(`about.how.${part}`))} />
        <p>{t("about.how.marks")}</p>
        <MarkKey shapes={["removal", "protection", "neither", "event", "petition"]} t={t} />
      </Section>
      <Section id="grades" title={t("about.grades.title")}>
        <p>{t("about.grades.text")}</p>
        <Grades list="source_reliability" caption={t("about.grades.sources")} t={t} />
        <Grades list="information_credibility" caption={t("about.grades.statements")} t={t} />
      </Section>
      <Section id="not-shown" title={t("about.notShown.title")}>
        <p>{t("about.notShown.text")}</p>
        <ul className="points">{NOT_SHOWN.map((what) => <li key={what}>{t(`about.notShown.${what}`)}</li>)}</ul>
        <p>{t("about.notShown.absence")}</p>
      </Section>
      <Section id="corrections" title={t("about.corrections.title")}>
        <p>{t("about.corrections.text")}</p>
        <Address address={corrections} missing={t("about.corrections.missing")} subject={t("about.corrections.subject")} />
      </Section>
      <Section id="data" title={t("about.data.title")}>
        <Paragraphs texts={[t("about.data.take"), t("about.data.licence"), t("about.data.software")]} />
        <p className="sans"><a href="https://creativecommons.org/licenses/by/4.0/">{t("about.data.terms")}</a></p>
      </Section>
    </Frame>
  );
}

function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return <section className="sec" id={id}><h2>{title}</h2><div className="text">{children}</div></section>;
}

const Paragraphs = ({ texts }: { texts: readonly string[] }) => <>{texts.map((text) => <p key={text}>{text}</p>)}</>;
