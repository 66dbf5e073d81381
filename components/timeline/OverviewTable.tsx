import type { Translator } from "@/lib/i18n/translator";
import type { PublishedCase } from "@/lib/record/shape";
import type { Overview } from "@/lib/timeline/overview";
import { dayWords, endingWords, markWords } from "./overview-words";

/** The overview as a table: every mark of the drawing, those too for whose label there was no room. */
export function OverviewTable({ case: published, overview, t }: { case: PublishedCase; overview: Overview; t: Translator }) {
  const periods = new Map(published.custody.map((period) => [period.id, period]));
  return (
    <details>
      <summary>{t("timeline.overview.tableSummary")}</summary>
      <div className="scroll" tabIndex={0} role="group" aria-label={t("timeline.overview.tableLabel")}>
        <table>
          <caption>{t("timeline.overview.caption", { title: published.title })}</caption>
          <thead><tr>{["what", "from", "until", "marks"].map((column) => <th key={column} scope="col">{t(`timeline.overview.${column}`)}</th>)}</tr></thead>
          <tbody>
            {overview.lanes.map((lane) => (
              <tr key={lane.id}>
                <th scope="row">{lane.title}</th>
                <td>{dayWords(lane.from, lane, t)}</td>
                <td>{endingWords(lane, t)}</td>
                <td>{[
                  ...lane.marks.map((mark) => markWords(mark, t)),
                  ...lane.suspended.map(({ from, until }) => t("timeline.overview.suspendedFrom", { from: actWords(from), until: actWords(until) })),
                ].join("; ")}</td>
              </tr>
            ))}
            {overview.custody.flatMap(({ id }) => periods.get(id) ?? []).map((period) => (
              <tr key={period.id}>
                <th scope="row">{t("timeline.overview.custodyLane")}</th>
                <td>{period.from ? t.date(period.from) : t("timeline.overview.unknown")}</td>
                <td>{period.until ? t.date(period.until) : t("timeline.overview.unknown")}</td>
                <td>{t.term("custody_status", period.kind)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );

  /** The day of a decision that acts on a proceeding, through the mark of whichever lane it stands on. */
  function actWords(day: number): string {
    return dayWords(day, overview.lanes.find(({ marks }) => marks.some((mark) => mark.day === day)) ?? overview.lanes[0]!, t);
  }
}
