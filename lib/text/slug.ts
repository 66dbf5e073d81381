import anyAscii from "any-ascii";

const LONGEST = 80;

/** The text as part of an address: lower-case ASCII words joined by hyphens, at most 80 characters; empty where nothing can be written so. */
export function slugOf(text: string): string {
  const words = anyAscii(text.slice(0, 1000))
    .toLowerCase()
    .replace(/['’`]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  if (words.length <= LONGEST) return words;
  const cut = words.slice(0, LONGEST + 1);
  const end = cut.lastIndexOf("-");
  // A word is cut in two only where it is longer than half of what fits.
  return (end > LONGEST / 2 ? cut.slice(0, end) : cut.slice(0, LONGEST)).replace(/-+$/, "");
}

/** Whether the text could have come from `slugOf`. */
export function isSlug(text: string): boolean {
  return text.length <= LONGEST && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text);
}
