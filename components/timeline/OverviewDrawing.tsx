import type { Translator } from "@/lib/i18n/translator";
import type { PublishedCase } from "@/lib/record/shape";
import type { Drawing, Shape } from "@/lib/timeline/drawing";
import { overviewOf } from "@/lib/timeline/overview";
import { tallDrawing } from "@/lib/timeline/overview-tall";
import { wideDrawing } from "@/lib/timeline/overview-wide";
import { OverviewTable } from "./OverviewTable";
import { describedOverview } from "./overview-words";

/**
 * The proceedings over the years: lanes with bars, marks of decisions, and custody; drawn once wide and once tall, with a key and
 * the same as a table. Where nothing in the case is dated there is nothing to draw, and nothing is shown.
 */
export function OverviewDrawing({ case: published, t }: { case: PublishedCase; t: Translator }) {
  const overview = overviewOf(published, t);
  const words = { custody: t("timeline.overview.custodyLane") };
  const wide = wideDrawing(overview, words);
  const tall = tallDrawing(overview, words);
  if (!wide || !tall) return null;
  const symbols = new Set(overview.lanes.flatMap(({ marks }) => marks.map(({ symbol }) => symbol)));
  const notes = [
    overview.lanes.some(({ suspended }) => suspended.length > 0) && "keySuspended",
    overview.lanes.some(({ ending }) => ending === "unknown") && "keyUnknown",
    overview.lanes.some(({ ending }) => ending === "stopped") && "keyStop",
    wide.compressed && "keyCompressed",
  ].filter((key): key is string => Boolean(key));
  return (
    <figure className="fig">
      <p className="vh" id="ov-t">{describedOverview(published.title, overview, t)}</p>
      <Picture drawing={wide} form="wide" />
      <Picture drawing={tall} form="tall" />
      <p className="key">
        {KEY.filter(([symbol]) => symbols.has(symbol)).map(([symbol, key]) => (
          <span key={symbol}><svg className={symbol === "ev" ? "m" : `m ${symbol}`} aria-hidden="true"><use href={`#${symbol}`} /></svg>{t(`timeline.overview.${key}`)}</span>
        ))}
        {notes.map((key) => <span key={key}>{t(`timeline.overview.${key}`)}</span>)}
      </p>
      <OverviewTable case={published} overview={overview} t={t} />
    </figure>
  );
}

const KEY = [["rem", "removal"], ["pro", "protection"], ["nei", "neither"], ["ev", "noRuling"]] as const;

function Picture({ drawing: { width, height, shapes }, form }: { drawing: Drawing; form: "wide" | "tall" }) {
  return (
    <svg className={form} viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby="ov-t">
      {[...shapes].sort((a, b) => layer(a) - layer(b)).map((shape, at) => <Drawn key={at} shape={shape} />)}
    </svg>
  );
}

/** Lines lie under bars, marks over both, and those of decisions over those of events. */
const layer = (shape: Shape): number => ["path", "rect", "mark", "text"].indexOf(shape.kind) + (shape.kind === "mark" && shape.symbol !== "ev" ? 0.5 : 0);
const TEXT_CLASS = { lane: "lane", quiet: "q", label: "" } as const;
const ANCHOR_CLASS = { start: "s", middle: "", end: "e" } as const;

/** Whole units: half a unit of 804 is not seen, and a page holds hundreds of them. */
function Drawn({ shape }: { shape: Shape }) {
  if (shape.kind === "path") return <path className={shape.as} d={shape.d.replace(/\d+\.\d+/g, (number) => String(Math.round(Number(number))))} />;
  if (shape.kind === "rect") return <rect className={shape.as} x={Math.round(shape.box.x)} y={Math.round(shape.box.y)} width={Math.round(shape.box.width)} height={Math.round(shape.box.height)} />;
  if (shape.kind === "mark") return <use href={`#${shape.symbol}-12`} x={Math.round(shape.x)} y={Math.round(shape.y)} className={shape.symbol === "ev" ? undefined : shape.symbol} />;
  return <text className={`${TEXT_CLASS[shape.as]} ${ANCHOR_CLASS[shape.anchor]}`.trim() || undefined} x={Math.round(shape.x)} y={Math.round(shape.y)}>{shape.text}</text>;
}
