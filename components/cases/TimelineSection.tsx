import { MarkKey } from "@/components/ui/Mark";
import { byYear, timelineEntries } from "@/lib/timeline/entries";
import type { CaseView } from "./case-view";
import { Section } from "./Section";
import { TimelineItem } from "./TimelineItem";

/** Everything that happened, a year at a time; what has no date comes last. */
export function TimelineSection({ view }: { view: CaseView }) {
  const { t } = view;
  return (
    <Section name="timeline" view={view}>
      <div><MarkKey shapes={["removal", "protection", "neither", "event", "petition"]} t={t} /></div>
      <div className="full">
        {byYear(timelineEntries(view.case)).map(({ year, entries }) => (
          <section key={year} className="year">
            <h3>{year ?? t("cases.undated")}</h3>
            <ol className="tl">{entries.map((entry) => <TimelineItem key={entry.id} entry={entry} view={view} />)}</ol>
          </section>
        ))}
      </div>
    </Section>
  );
}
