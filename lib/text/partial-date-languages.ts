/**
 * The words people write dates with, in every language that the desk reads (Latin or Cyrillic, lower case).
 * A language is one more column of months and weekdays and a few words in the lists below.
 */

/** One row a month; a typed word is the month when it begins one of its forms with at least three letters. */
const MONTHS: readonly string[][] = [
  ["january", "январь", "января", "январе", "enero"],
  ["february", "февраль", "февраля", "феврале", "febrero"],
  ["march", "март", "марта", "марте", "marzo"],
  ["april", "апрель", "апреля", "апреле", "abril"],
  ["may", "май", "мая", "мае", "mayo"],
  ["june", "июнь", "июня", "июне", "junio"],
  ["july", "июль", "июля", "июле", "julio"],
  ["august", "август", "августа", "августе", "agosto"],
  ["september", "sept", "сентябрь", "сентября", "сентябре", "septiembre", "setiembre"],
  ["october", "октябрь", "октября", "октябре", "octubre"],
  ["november", "ноябрь", "ноября", "ноябре", "noviembre"],
  ["december", "декабрь", "декабря", "декабре", "diciembre"],
];

/** One row a day of the week, from Sunday. */
const WEEKDAYS: readonly string[][] = [
  ["sunday", "воскресенье", "domingo"],
  ["monday", "понедельник", "lunes"],
  ["tuesday", "вторник", "martes"],
  ["wednesday", "среда", "среду", "miércoles", "miercoles"],
  ["thursday", "четверг", "jueves"],
  ["friday", "пятница", "пятницу", "viernes"],
  ["saturday", "суббота", "субботу", "sábado", "sabado"],
];

/** One row a season, as EDTF numbers them from 21. */
const SEASONS: readonly string[][] = [
  ["spring", "весна", "весной", "весны", "primavera"],
  ["summer", "лето", "летом", "лета", "verano"],
  ["autumn", "fall", "осень", "осенью", "осени", "otoño"],
  ["winter", "зима", "зимой", "зимы", "invierno"],
];

/** Days counted from today. */
export const NEAR_DAYS: ReadonlyMap<string, number> = new Map([
  ["today", 0], ["hoy", 0], ["сегодня", 0],
  ["yesterday", -1], ["ayer", -1], ["вчера", -1],
  ["tomorrow", 1], ["mañana", 1], ["завтра", 1],
]);

/** Words that carry nothing once the numbers and months are read. */
export const FILLERS: ReadonlySet<string> = new Set([
  "of", "the", "on", "in", "year", "de", "del", "el", "en", "a", "la", "día", "año", "г", "год", "года", "году", "в", "во",
]);

export const ABOUT = ["about", "around", "approximately", "approx", "roughly", "circa", "ca", "c", "около", "примерно", "приблизительно", "ок", "hacia", "alrededor de", "aproximadamente", "sobre"];
export const UNCERTAIN = ["uncertain", "perhaps", "possibly", "probably", "возможно", "вероятно", "quizá", "quizás", "posiblemente", "incierto"];

export const FROM = ["from", "since", "с", "со", "desde", "del", "de"];
export const SINCE = ["from", "since", "с", "со", "desde"];
export const UNTIL = ["until", "till", "up to", "до", "по", "hasta"];
export const TO = ["to", "until", "till", "through", "по", "до", "hasta", "al", "a"];
export const BETWEEN = ["between", "между", "entre"];
export const AND = ["and", "и", "y", "e"];
export const OR = ["or", "или", "o", "u"];

/** The month a word names, 1–12, or null. */
export function monthOf(word: string): number | null {
  const row = rowOf(MONTHS, word);
  return row === null ? null : row + 1;
}

/** The day of the week a word names, 0 for Sunday, or null. Months are asked first: Spanish "mar" is March here. */
export function weekdayOf(word: string): number | null {
  return rowOf(WEEKDAYS, word);
}

/** The EDTF season a word names, 21–24, or null. */
export function seasonOf(word: string): number | null {
  const row = SEASONS.findIndex((forms) => forms.includes(word));
  return row < 0 ? null : row + 21;
}

function rowOf(rows: readonly string[][], word: string): number | null {
  if (word.length < 3) return null;
  const row = rows.findIndex((forms) => forms.some((form) => form.startsWith(word)));
  return row < 0 ? null : row;
}
