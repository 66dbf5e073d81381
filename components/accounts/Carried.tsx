import type { Typed } from "@/lib/typed";

/** A form that is carried along unseen, under its own names or with a prefix. */
export function Carried({ typed, prefix = "" }: { typed: Typed; prefix?: string }) {
  return typed.entries.map(([name, value], at) => <input key={at} type="hidden" name={prefix + name} value={value} />);
}
