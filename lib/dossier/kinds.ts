import type { Kind, KindName } from "@/lib/entries/kind";
import { authorityKind } from "@/lib/authorities/schema";
import { caseKind, consentKind, standfirstKind } from "@/lib/cases/schema";
import { sourceKind } from "@/lib/sources/schema";
import { custodyKind, linkKind, nationalityKind, personKind } from "@/lib/people/schema";
import { chargeKind, proceedingKind, riskKind } from "@/lib/proceedings/schema";
import { decisionKind } from "@/lib/decisions/schema";
import { organisationKind, petitionKind } from "@/lib/petitions/schema";
import { eventKind } from "@/lib/events/schema";
import { citationKind, disputeKind } from "@/lib/citations/schema";

/** Every kind of record that a dossier is made of, in the order in which a case is read. */
export const kinds: Record<KindName, Kind> = {
  case: caseKind, standfirst: standfirstKind, consent: consentKind,
  person: personKind, nationality: nationalityKind, link: linkKind,
  proceeding: proceedingKind, decision: decisionKind, petition: petitionKind, event: eventKind,
  charge: chargeKind, risk: riskKind, custody: custodyKind,
  authority: authorityKind, organisation: organisationKind, source: sourceKind,
  citation: citationKind, dispute: disputeKind,
};

export const kindByPlural = (plural: string): Kind | undefined => Object.values(kinds).find((kind) => kind.plural === plural);
