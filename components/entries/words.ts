import type { KindName } from "@/lib/entries/kind";
import type { Translator } from "@/lib/i18n/translator";

/** How a form asks for a field: the kind's own words where it has them, else those that all kinds share. */
export const labelOf = (t: Translator, kind: KindName, field: string): string =>
  t(t.has(`entries.${kind}.${field}.label`) ? `entries.${kind}.${field}.label` : `entries.any.${field}.label`);

export function helpOf(t: Translator, kind: KindName, field: string): string | undefined {
  const key = [`entries.${kind}.${field}.help`, `entries.any.${field}.help`].find((one) => t.has(one));
  return key && t(key);
}
