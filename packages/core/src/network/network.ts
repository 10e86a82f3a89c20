/** Networks: all values that belong together, as they are kept or read. */

import type { Conference, Membership, SubGroup } from "../conference/index.js"
import type { ContactPoint, Institution, Provider, Site } from "../institution/index.js"
import type { AgendaProposal, Meeting } from "../meeting/index.js"
import type { Offer } from "../offer/index.js"
import type {
  CooperationAgreement,
  IndicatorDefinition,
  IndicatorValue,
  Measure,
  Need,
  ParticipationResult,
  PlanningPeriod,
} from "../planning/index.js"
import type { Booking, Resource } from "../sharing/index.js"
import type { Area } from "../sozialraum/index.js"

/**
 * The values of one Jugendhilfe-Netzwerk; each id once in its list.
 *
 * @german Jugendhilfe-Netzwerk
 */
export interface Network {
  readonly areas: ReadonlyArray<Area>
  readonly providers: ReadonlyArray<Provider>
  readonly sites: ReadonlyArray<Site>
  readonly institutions: ReadonlyArray<Institution>
  readonly contactPoints: ReadonlyArray<ContactPoint>
  readonly offers: ReadonlyArray<Offer>
  readonly conferences: ReadonlyArray<Conference>
  readonly memberships: ReadonlyArray<Membership>
  readonly meetings: ReadonlyArray<Meeting>
  readonly agendaProposals: ReadonlyArray<AgendaProposal>
  readonly subGroups: ReadonlyArray<SubGroup>
  readonly resources: ReadonlyArray<Resource>
  readonly bookings: ReadonlyArray<Booking>
  readonly needs: ReadonlyArray<Need>
  readonly measures: ReadonlyArray<Measure>
  readonly participationResults: ReadonlyArray<ParticipationResult>
  readonly planningPeriods: ReadonlyArray<PlanningPeriod>
  /** Those of the network beside `indicatorCatalogue`, by code. */
  readonly indicatorDefinitions: ReadonlyArray<IndicatorDefinition>
  readonly indicatorValues: ReadonlyArray<IndicatorValue>
  readonly agreements: ReadonlyArray<CooperationAgreement>
}
