/** A word of so many characters with a dot or slash inside is an address that may not fit a narrow column. */
const LONG = 16;

/** A text in the pieces between which a line may break: long addresses after each dot and slash. */
export function brokenAtDots(text: string): string[] {
  const pieces = [""];
  for (const word of text.split(/(\s+)/)) {
    const [first, ...more] = word.length < LONG ? [word] : word.split(/(?<=[./])(?=[\p{L}\p{N}])/u);
    pieces[pieces.length - 1] += first!;
    pieces.push(...more);
  }
  return pieces;
}
