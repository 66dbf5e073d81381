import type { PublishedCase } from "@/lib/record/shape";

/** The authority in English with the section that sat: "National High Court, Criminal Chamber, Second Section". */
export function courtWords(authority: PublishedCase["authorities"][number] | undefined, section: string | null): string | null {
  if (!authority) return section;
  // The procedures name some courts by "section": the one that sat takes the word's place.
  const name = section ? authority.english.replace(/, section$/i, "") : authority.english;
  return !section || name.toLowerCase().includes(section.toLowerCase()) ? name : `${name}, ${section}`;
}
