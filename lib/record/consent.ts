import type { Values } from "@/lib/entries/values";

/** Codes of consent that say yes to naming the person in public. */
const GIVEN = new Set(["explicit_public", "via_lawyer", "via_family", "public_record_only"]);
const REFUSED = new Set(["withdrawn", "none"]);

/** What the consents of a case allow on a day. */
export interface Allowed {
  /** Subjects without a consent that is in force. */
  lacking: string[];
  /** Whether what a code of `consent_clears` names may be shown of a person; of nobody in particular: of every subject. */
  clears: (code: string, person: string | null) => boolean;
}

/**
 * Consent is counted by person, on a day (YYYY-MM-DD). One that ran out or was withdrawn allows nothing. One that names nobody is that of
 * the only subject; in a case about several it allows nothing, and where it refuses it refuses for all of them.
 */
export function consentOn(day: string, subjects: readonly string[], consents: readonly Values[]): Allowed {
  const only = subjects.length === 1 ? subjects[0]! : null;
  const refused = (person: string) => consents.some((consent) => REFUSED.has(consent.basis as string) && (consent.person ?? person) === person);
  const standing = (person: string) => (refused(person) ? [] : consents.filter((consent) =>
    (consent.person ?? only) === person && GIVEN.has(consent.basis as string) && !reached(consent.withdrawn, day) && !passed(consent.until, day)));
  return {
    lacking: subjects.filter((person) => standing(person).length === 0),
    clears: (code, person) => {
      const people = person === null ? subjects : [person];
      return people.length > 0 && people.every((one) => standing(one).some((consent) => (consent.clears as string[]).includes(code)));
    },
  };
}

// EDTF days compare as text as far as they are known; a month or year that has begun counts as reached, one not yet over as running.
const reached = (date: unknown, day: string) => typeof date === "string" && date.slice(0, 10) <= day.slice(0, date.slice(0, 10).length);
const passed = (date: unknown, day: string) => typeof date === "string" && date.slice(0, 10) < day.slice(0, date.slice(0, 10).length);
