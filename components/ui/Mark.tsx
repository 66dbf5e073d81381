import type { Translator } from "@/lib/i18n/translator";

/** What a mark says by its shape; the first three are the directions of a ruling. */
export type MarkShape = "removal" | "protection" | "neither" | "event" | "petition" | "unknown";

const DRAWN: Record<MarkShape, { symbol: string; className: string }> = {
  removal: { symbol: "#rem", className: "m rem" },
  protection: { symbol: "#pro", className: "m pro" },
  neither: { symbol: "#nei", className: "m nei" },
  event: { symbol: "#ev", className: "m" },
  petition: { symbol: "#pet", className: "m" },
  unknown: { symbol: "#unk", className: "m" },
};

/** The class that gives a word the colour of its direction. */
export const toneOf = (shape: MarkShape): string => ({ removal: "rem", protection: "pro", neither: "nei" })[shape as string] ?? "";

/** A mark with its word as its name; silent where the word stands beside it, or where it says nothing but "something happened". */
export function Mark({ shape, t, silent }: { shape: MarkShape; t: Translator; silent?: boolean }) {
  const { symbol, className } = DRAWN[shape];
  if (silent || shape === "event" || shape === "petition" || shape === "unknown") {
    return <svg className={className} aria-hidden="true"><use href={symbol} /></svg>;
  }
  return <svg className={className} role="img" aria-label={t(`layout.mark.${shape}`)}><use href={symbol} /></svg>;
}

/** Which mark means what, for the head of a list that uses them. */
export function MarkKey({ shapes, t }: { shapes: readonly MarkShape[]; t: Translator }) {
  return (
    <p className="key">
      {shapes.map((shape) => <span key={shape}><Mark shape={shape} t={t} silent />{t(`layout.key.${shape}`)}</span>)}
    </p>
  );
}
