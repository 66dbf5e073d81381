import type { Typed } from "@/lib/typed";

/**
 * A form filled in further, as a help button asked: `today:<input>` and `yesterday:<input>` fill in a date, `change:<input>` makes a
 * chosen record a text again, `row:<field>` makes room for another row. `find:<input>` changes nothing: the page looks for the text.
 * `today` is YYYY-MM-DD.
 */
export function helped(typed: Typed, today: string): Typed {
  const [what = "", ...rest] = typed.get("help").split(":"), name = rest.join(":");
  const asked = typed.with({ help: null });
  switch (what) {
    case "today": return asked.with({ [name]: today });
    case "yesterday": return asked.with({ [name]: dayBefore(today) });
    case "change": return asked.with({ [name]: null, [`${name}.typed`]: typed.get(`${name}.was`), [`${name}.was`]: null });
    case "row": return asked.with({ [`${name}.${nextRow(typed, name)}.date`]: "" });
    default: return asked;
  }
}

/** The input that a search was asked for, or null. */
export const soughtBy = (typed: Typed): string | null => (typed.get("help").startsWith("find:") ? typed.get("help").slice(5) : null);

function nextRow(typed: Typed, name: string): number {
  const numbers = typed.entries.flatMap(([key]) => (key.startsWith(`${name}.`) ? [Number(key.slice(name.length + 1).split(".")[0])] : []));
  return Math.max(-1, ...numbers.filter((n) => Number.isInteger(n) && n >= 0 && n < 59)) + 1;
}

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
