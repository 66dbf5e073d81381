import type { ReactNode } from "react";
import type { CaseView } from "./case-view";
import { sectionsOf, type SectionName } from "./sections";

interface Props {
  name: SectionName;
  view: CaseView;
  children: ReactNode;
}

/** A section with its head in the rail; nothing at all where there is nothing to show. */
export function Section({ name, view, children }: Props) {
  if (name !== "history" && !sectionsOf(view).includes(name)) return null;
  return <section className="sec" id={name}><h2>{view.t(`cases.section.${name}.title`)}</h2>{children}</section>;
}
