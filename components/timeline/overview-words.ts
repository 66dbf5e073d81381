import type { Translator } from "@/lib/i18n/translator";
import type { Lane, Mark, Overview } from "@/lib/timeline/overview";

/** A day number as a day or, where that would say too much, through the mark that it comes from. */
export function dayWords(day: number, lane: Lane, t: Translator): string {
  const mark = lane.marks.find((each) => each.day === day);
  return mark ? t.date(mark.edtf) : t.date(new Date(day * 86_400_000).toISOString().slice(0, 7));
}

export function endingWords(lane: Lane, t: Translator): string {
  return lane.ending === "stopped" ? t("timeline.overview.stopped", { date: dayWords(lane.until, lane, t) }) : t(`timeline.overview.${lane.ending}`);
}

/** "granted, 14 February 2014 (towards removal)". */
export function markWords({ label, edtf, symbol }: Mark, t: Translator): string {
  const direction = { rem: "removal", pro: "protection", nei: "neither", ev: "noRuling" }[symbol];
  return t("timeline.overview.mark", { label, date: t.date(edtf), direction: t(`timeline.overview.${direction}`) });
}

/** The drawing in a paragraph, for those who hear it. */
export function describedOverview(title: string, { lanes }: Overview, t: Translator): string {
  const said = lanes.map((lane) => t("timeline.overview.laneDescribed", {
    title: lane.title, between: lane.between ? t("timeline.overview.betweenPart", { between: lane.between }) : "",
    from: dayWords(lane.from, lane, t), ending: lane.ending === "stopped" ? endingWords(lane, t) : t("timeline.overview.endUnsaid", { ending: endingWords(lane, t) }),
  }));
  return t("timeline.overview.described", { title, lanes: said.join(" ") });
}
