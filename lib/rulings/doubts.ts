import type { Problem } from "@/lib/errors";
import { translator } from "@/lib/i18n/translator";
import { authorityList } from "@/lib/procedures/proposals";
import { parseDate, readDate, remarkOn } from "@/lib/text/partial-date";
import type { Typed } from "@/lib/typed";
import type { Proposal } from "./proposal";
import type { RulingContext } from "./queries";

/**
 * What is no mistake of form and can hardly be all the same. A day to come is refused. A day on which courts rest is asked about,
 * until `keep_date` names it. A court that did not exist on the day is asked about where it is the one that was proposed for today.
 */
export function doubtsAbout(typed: Typed, authority: string, { courts }: RulingContext, proposal: Proposal, day: string): Problem[] {
  const t = translator("en"), read = readDate(typed.get("date"), day);
  if (!read.ok) return [];
  const date = read.date.edtf;
  const remark = remarkOn(date, day, { court: true });
  const words = { date: t.date(date, "long", { weekday: true }) };
  if (remark === "future") return [{ field: "date", key: "rulings.problem.future", values: words }];
  const found: Problem[] = [];
  if (remark && typed.get("keep_date") !== date) found.push({ field: "keep_date", key: `rulings.odd.${remark}`, values: { date: t.date(date) } });
  const court = courts.find(({ id }) => id === authority);
  if (court && court.id === proposal.authorities[0] && !existedOn(court.id, date)) found.push({ field: "authority", key: "rulings.problem.courtNotThen", values: { court: court.english, ...words } });
  return found;
}

function existedOn(authority: string, edtf: string): boolean {
  const { from, until } = authorityList().find(({ id }) => id === authority) ?? {}, date = parseDate(edtf);
  return !(from && date?.latest && date.latest < from) && !(until && date?.earliest && date.earliest > until);
}

/** The one day (YYYY-MM-DD) that a typed date means, for what existed then; undefined where it means none or several. */
export function dayOfRuling(typed: string, today: string): string | undefined {
  const read = readDate(typed, today);
  return read.ok && read.date.earliest ? (read.date.latest ?? undefined) : undefined;
}
