import { Fragment } from "react";

/** Numbers of the sources behind a statement, each a link to its source. */
export function Cite({ numbers }: { numbers: readonly number[] }) {
  if (numbers.length === 0) return null;
  return <sup>{numbers.map((n, at) => <Fragment key={n}>{at > 0 && " "}<a href={`#s${n}`}>{n}</a></Fragment>)}</sup>;
}
