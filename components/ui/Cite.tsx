/** Numbers of the sources behind a statement, each a link to its source. */
export function Cite({ numbers }: { numbers: readonly number[] }) {
  if (numbers.length === 0) return null;
  return <sup>{numbers.map((n, at) => [at > 0 && " ", <a key={n} href={`#s${n}`}>{n}</a>])}</sup>;
}
