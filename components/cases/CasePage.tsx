import { Frame } from "@/components/layout/Frame";
import type { Translator } from "@/lib/i18n/translator";
import type { PublishedCase } from "@/lib/record/shape";
import { caseView, type Preview } from "./case-view";
import { CaseHead } from "./CaseHead";
import { ChargesSection } from "./ChargesSection";
import { CustodySection } from "./CustodySection";
import { DecisionsSection } from "./DecisionsSection";
import { HistorySection } from "./HistorySection";
import { OverviewSection } from "./OverviewSection";
import { PeopleSection } from "./PeopleSection";
import { PetitionsSection } from "./PetitionsSection";
import { RisksSection } from "./RisksSection";
import { SourcesSection } from "./SourcesSection";
import { StandsSection } from "./StandsSection";
import { TakeSection } from "./TakeSection";
import { TimelineSection } from "./TimelineSection";

interface Props {
  case: PublishedCase;
  t: Translator;
  /** Given by the desk: the page before it is published, its changes marked in place. */
  preview?: Preview;
  /** Public address of the site, for what is cited from paper. */
  site?: string;
}

/** The public page of a case, with the frame of the site. A plain function of the published document. */
export function CasePage(props: Props) {
  return <Frame t={props.t} here="cases"><CaseSections {...props} /></Frame>;
}

/** The page without the frame, for the desk, which has its own. */
export function CaseSections({ case: published, t, preview, site }: Props) {
  const view = caseView(published, t, { preview, site });
  return (
    <>
      <CaseHead view={view} />
      <StandsSection view={view} />
      <OverviewSection view={view} />
      <TimelineSection view={view} />
      <DecisionsSection view={view} />
      <PetitionsSection view={view} />
      <CustodySection view={view} />
      <ChargesSection view={view} />
      <RisksSection view={view} />
      <PeopleSection view={view} />
      <SourcesSection view={view} />
      {!preview && <TakeSection view={view} />}
      {!preview && <HistorySection view={view} />}
    </>
  );
}
