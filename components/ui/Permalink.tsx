/** The lasting address of a statement, named by its day or title; shown on hover and focus, always on touch. */
export function Permalink({ id, label }: { id: string; label: string }) {
  return <a className="pl" href={`#${id}`} aria-label={label}>¶</a>;
}
