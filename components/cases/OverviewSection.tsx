import { OverviewDrawing } from "@/components/timeline/OverviewDrawing";
import type { CaseView } from "./case-view";
import { Section } from "./Section";

/** The proceedings over the years, drawn, with their table. */
export function OverviewSection({ view }: { view: CaseView }) {
  return <Section name="overview" view={view}><OverviewDrawing case={view.case} t={view.t} /></Section>;
}
