import type { Translator } from "@/lib/i18n/translator";
import { datetimeOf } from "@/lib/text/partial-date";

interface Props {
  edtf: string;
  t: Translator;
  style?: "long" | "short";
  /** The words begin a line: capital first letter. */
  start?: boolean;
}

/** A date in words, as precise as it is known, and never finer for machines. */
export function DateText({ edtf, t, style = "long", start }: Props) {
  const words = dateWords(edtf, t, style);
  const text = start ? words.charAt(0).toUpperCase() + words.slice(1) : words;
  const machine = datetimeOf(edtf);
  return machine ? <time dateTime={machine}>{text}</time> : <>{text}</>;
}

/** The words alone. A span without an end says of an act that its day is not known: it was that day or any later one. */
export function dateWords(edtf: string, t: Translator, style: "long" | "short" = "long"): string {
  return edtf.endsWith("/..") ? t("layout.orLater", { date: t.date(edtf.slice(0, -3), style) }) : t.date(edtf, style);
}

/** The day of a moment in UTC. */
export function DayText({ moment, t }: { moment: string; t: Translator }) {
  return <time dateTime={moment.slice(0, 10)}>{t.day(moment)}</time>;
}
