/** Networks: all values that belong together, as they are kept or read. */

import type { Conference, Membership, SubGroup } from "../conference/index.js"
import type { Fund, FundApplication } from "../funding/index.js"
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
import type { Booking, DamageReport, Resource, ResourceRequest, ResourceRestriction } from "../sharing/index.js"
import type { Area } from "../sozialraum/index.js"
import type { Tie } from "./tie.js"

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
  readonly resourceRequests: ReadonlyArray<ResourceRequest>
  readonly restrictions: ReadonlyArray<ResourceRestriction>
  readonly damageReports: ReadonlyArray<DamageReport>
  readonly funds: ReadonlyArray<Fund>
  readonly fundApplications: ReadonlyArray<FundApplication>
  /** Those that somebody told of. */
  readonly ties: ReadonlyArray<Tie>
  readonly needs: ReadonlyArray<Need>
  readonly measures: ReadonlyArray<Measure>
  readonly participationResults: ReadonlyArray<ParticipationResult>
  readonly planningPeriods: ReadonlyArray<PlanningPeriod>
  /** Those of the network beside `indicatorCatalogue`, by code. */
  readonly indicatorDefinitions: ReadonlyArray<IndicatorDefinition>
  readonly indicatorValues: ReadonlyArray<IndicatorValue>
  readonly agreements: ReadonlyArray<CooperationAgreement>
}
