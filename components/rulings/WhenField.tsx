import { DateField } from "@/components/ui/DateField";
import { errorOf } from "@/components/ui/ErrorSummary";
import type { Problem } from "@/lib/errors";
import type { Translator } from "@/lib/i18n/translator";
import { readDate } from "@/lib/text/partial-date";
import type { Typed } from "@/lib/typed";

interface Props { t: Translator; typed: Typed; today: string; problems: readonly Problem[] }

/** The date of the ruling, and under it the question that an odd one asks: one tick keeps it. */
export function WhenField({ t, typed, today, problems }: Props) {
  const value = typed.get("date"), question = errorOf(t, problems, "keep_date"), read = readDate(value, today);
  return (
    <>
      <DateField t={t} name="date" label={t("rulings.date.label")} help={t("rulings.date.help")} value={value} error={errorOf(t, problems, "date")} today={today} court near />
      {read.ok && (question || typed.get("keep_date") === read.date.edtf) && (
        <div className="field">
          <label className="tick"><input type="checkbox" name="keep_date" aria-describedby={question ? "date-e" : undefined} id="keep_date" value={read.date.edtf} defaultChecked={!question} /> <span>{t("rulings.date.keep", { date: t.date(read.date.edtf, "long", { weekday: true }) })}</span></label>
        </div>
      )}
    </>
  );
}
