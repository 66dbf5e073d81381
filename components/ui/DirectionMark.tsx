import type { Translator } from "@/lib/i18n/translator";

export type DirectionName = "removal" | "protection" | "neither";

/** Which way a ruling goes: shape, colour and word; the word may be left to those who cannot see the shape. */
export function DirectionMark({ t, direction, silent }: { t: Translator; direction: DirectionName; silent?: boolean }) {
  const word = t(`layout.key.${direction}`);
  return (
    <span className={`dir dir-${direction}`}>
      <svg className="i" aria-hidden="true"><use href={`#${direction}`} /></svg>
      {silent ? <span className="vh">{word}</span> : word}
    </span>
  );
}
