import type { Values } from "@/lib/entries/values";

/** Codes of consent that say yes to naming the person in public. */
const GIVEN = new Set(["explicit_public", "via_lawyer", "via_family", "public_record_only"]);

/** What the consents of a case allow on a day (YYYY-MM-DD). Consent that ran out or was withdrawn allows nothing. */
export function consentOn(day: string, consents: Values[]): { given: boolean; clears: Set<string> } {
  const standing = consents.filter((consent) => GIVEN.has(consent.basis as string) && !reached(consent.withdrawn, day) && !passed(consent.until, day));
  const refused = consents.some((consent) => consent.basis === "withdrawn" || consent.basis === "none");
  return {
    given: standing.length > 0 && !refused,
    clears: new Set(refused ? [] : standing.flatMap((consent) => consent.clears as string[])),
  };
}

// EDTF days compare as text as far as they are known; a month or year that has begun counts as reached, one not yet over as running.
const reached = (date: unknown, day: string) => typeof date === "string" && date.slice(0, 10) <= day.slice(0, date.slice(0, 10).length);
const passed = (date: unknown, day: string) => typeof date === "string" && date.slice(0, 10) < day.slice(0, date.slice(0, 10).length);
