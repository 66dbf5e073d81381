import type { ReactNode } from "react";
import type { DeskPlace } from "@/components/layout/DeskFrame";

interface Props {
  /** Title of the document and heading of the page. */
  title: string;
  here?: DeskPlace;
  back: { href: string; label: string } | null;
  /** Beside the form. */
  aside?: ReactNode;
  narrow?: boolean;
  /** The heading stands in the content. */
  headed?: boolean;
  children: ReactNode;
}

/** A page with one record on it: what it belongs to, its heading, the form or the record, and what stands beside. */
export function EntryPage({ title, back, aside, narrow, headed, children }: Props) {
  return (
    <main className={narrow ? "page narrow" : "page"} id="main">
      {back && <p className="small crumb"><a href={back.href}>{back.label}</a></p>}
      {!headed && <div className="head"><h1>{title}</h1></div>}
      {aside ? <div className="cols aside"><div>{children}</div>{aside}</div> : children}
    </main>
  );
}
