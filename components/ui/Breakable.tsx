import { Fragment } from "react";
import { brokenAtDots } from "@/lib/text/address-breaks";

/** A text whose long addresses break at dots and slashes, never in the middle of a word as long as there is another way. */
export function Breakable({ text }: { text: string }) {
  return brokenAtDots(text).map((piece, at) => <Fragment key={at}>{at > 0 && <wbr />}{piece}</Fragment>);
}
