import { writeToString } from "fast-csv";

export type CsvCell = string | number | boolean | null | undefined;

/** One column: its heading, and what a row shows in it. */
export type CsvColumn<Row> = { heading: string; cell: (row: Row) => CsvCell };

/** The rows as CSV for spreadsheets: UTF-8 with byte order mark, CRLF after every line, headings first, no cell that is run as a formula. */
export function csv<Row>(rows: readonly Row[], columns: readonly CsvColumn<Row>[]): Promise<string> {
  const lines = [columns.map((column) => column.heading), ...rows.map((row) => columns.map((column) => column.cell(row)))];
  return writeToString(
    lines.map((line) => line.map(safeCell)),
    { rowDelimiter: "\r\n", includeEndRowDelimiter: true, writeBOM: true },
  );
}

/** A spreadsheet runs text that begins with = + - @ tab or carriage return; an apostrophe before it makes it text again. Numbers are left alone. */
function safeCell(cell: CsvCell): string {
  const text = String(cell ?? "");
  return typeof cell === "string" && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
