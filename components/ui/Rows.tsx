import type { ReactNode } from "react";
import type { Typed } from "@/lib/typed";
import { FieldGroup } from "./Field";

interface Props {
  name: string;
  legend: string;
  help?: ReactNode;
  error?: string;
  optional?: string;
  typed: Typed;
  /** One row: `at` names its inputs, `<name>.<n>.`. */
  row: (at: string, n: number) => ReactNode;
  /** What the button that makes room for another says. */
  add: string;
}

/** An answer of several rows, with one to fill in; "Add…" makes room for another, without scripts too. An empty row is no answer. */
export function Rows({ name, legend, help, error, optional, typed, row, add }: Props) {
  return (
    <FieldGroup id={name} legend={legend} help={help} error={error} optional={optional}>
      {shownRows(typed, name).map((n) => <div className="row" key={n}>{row(`${name}.${n}.`, n)}</div>)}
      <p><button className="plain" name="help" value={`row:${name}`} formNoValidate>{add}</button></p>
    </FieldGroup>
  );
}

/** Numbers of the rows that a form shows: those typed, and one more unless the last is still empty. */
export function shownRows(typed: Typed, name: string): number[] {
  const filled = new Map<number, boolean>();
  for (const [key, value] of typed.entries) {
    const n = key.startsWith(`${name}.`) ? Number(key.slice(name.length + 1).split(".")[0]) : NaN;
    if (Number.isInteger(n) && n >= 0 && n < 60) filled.set(n, filled.get(n) || isText(key, value));
  }
  const rows = [...filled.keys()].sort((a, b) => a - b), last = rows.at(-1);
  return last === undefined ? [0] : filled.get(last) ? [...rows, last + 1] : rows;
}

/** What a select holds before anybody chose is no text. */
const isText = (key: string, value: string) => value.trim() !== "" && !/\.(role|kind|how|language)$/.test(key);
