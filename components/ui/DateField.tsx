import type { Translator } from "@/lib/i18n/translator";
import { readDate, remarkOn } from "@/lib/text/partial-date";
import { Field } from "./Field";

interface Props {
  t: Translator;
  name: string;
  label: string;
  help?: string;
  value: string;
  error?: string;
  optional?: string;
  /** YYYY-MM-DD where the monitor is. */
  today: string;
  /** A court sat or a government met: a week-end or holiday is remarked on. */
  court?: boolean;
  required?: boolean;
  /** Buttons that fill in today or yesterday; they work without scripts (`help=today:<name>`). */
  near?: boolean;
}

/** A date as people write it, answered in words with its weekday, and with a remark where it can hardly be. */
export function DateField({ t, name, label, help, value, error, optional, today, court = false, required, near }: Props) {
  return (
    <Field name={name} label={label} help={help ?? t("desk.form.dateHelp")} error={error} optional={optional} echo={<DateEcho t={t} id={`${name}-e`} of={name} value={error ? "" : value} today={today} court={court} />}>
      {(control) => (
        <div className="inline">
          <input {...control} className="short" defaultValue={value} autoComplete="off" maxLength={200} required={required} data-date={court ? "court" : ""} />
          {near && <NearDays t={t} name={name} />}
        </div>
      )}
    </Field>
  );
}

function NearDays({ t, name }: { t: Translator; name: string }) {
  return (
    <>
      <button className="plain" name="help" value={`today:${name}`} formNoValidate>{t("desk.form.today")}</button>
      <button className="plain" name="help" value={`yesterday:${name}`} formNoValidate>{t("desk.form.yesterday")}</button>
    </>
  );
}

interface EchoProps { t: Translator; id: string; of: string; value: string; today: string; court: boolean }

/** What a typed date was understood as; empty where there is nothing to say. The script fills in the same. */
export function DateEcho({ t, id, of, value, today, court }: EchoProps) {
  const { words, remark, problem } = understood(t, value, today, court);
  return (
    <p className={words ? "echo" : remark || problem ? "echo check" : "echo none"} id={id}>
      <output htmlFor={of}>{words ?? problem}</output>
      {remark && <span className="warn">{remark}</span>}
    </p>
  );
}

export interface UnderstoodDate { words: string | null; remark: string | null; problem: string | null }

/** A typed date in words, with what is odd about it, or with what is wrong with it; all null for an empty one. */
export function understood(t: Translator, typed: string, today: string, court: boolean): UnderstoodDate {
  if (!typed.trim()) return { words: null, remark: null, problem: null };
  const read = readDate(typed, today);
  if (!read.ok) return { words: null, remark: null, problem: t(`dates.${read.reason}`, { typed: typed.trim().slice(0, 60) }) };
  const odd = remarkOn(read.date, today, { court });
  const words = t.date(read.date.edtf, "long", { weekday: true });
  return { words: words.charAt(0).toUpperCase() + words.slice(1), remark: odd && t(`dates.remark.${odd}`), problem: null };
}
