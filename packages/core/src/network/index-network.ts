/** The index of a network: built once, so that every question is answered without reading all values. */

import type { Conference, ConferenceId, Membership, SubGroup } from "../conference/index.js"
import type { Fund, FundApplication, FundId } from "../funding/index.js"
import { type PositionIndex, positionIndex } from "../geo/index.js"
import { groupedBy, groupedByEach } from "../grouped.js"
import type {
  ContactPoint,
  Institution,
  InstitutionId,
  Provider,
  ProviderId,
  Site,
  SiteId,
} from "../institution/index.js"
import { type AgendaProposal, hostOf, type Meeting, type MeetingId } from "../meeting/index.js"
import type { Offer, OfferId } from "../offer/index.js"
import type {
  CooperationAgreement,
  IndicatorValue,
  Measure,
  MeasureId,
  Need,
  NeedId,
  ParticipationResult,
} from "../planning/index.js"
import type {
  Booking,
  DamageReport,
  Resource,
  ResourceId,
  ResourceRequest,
  ResourceRestriction,
} from "../sharing/index.js"
import { indexUnits, type SpatialUnitId, type UnitIndex } from "../sozialraum/index.js"
import { epochMs, startOf } from "../time/index.js"
import type { Network } from "./network.js"
import type { Tie } from "./tie.js"

/**
 * A network with what is needed to find things in it: by id, by what they belong to, and in space.
 *
 * Lists keep the order of the network's values, where nothing else is said.
 *
 * @german Netzwerkverzeichnis
 */
export interface NetworkIndex {
  readonly network: Network
  readonly areas: UnitIndex
  readonly providers: ReadonlyMap<ProviderId, Provider>
  readonly sites: ReadonlyMap<SiteId, Site>
  readonly institutions: ReadonlyMap<InstitutionId, Institution>
  readonly offers: ReadonlyMap<OfferId, Offer>
  readonly conferences: ReadonlyMap<ConferenceId, Conference>
  readonly meetings: ReadonlyMap<MeetingId, Meeting>
  readonly needs: ReadonlyMap<NeedId, Need>
  readonly measures: ReadonlyMap<MeasureId, Measure>
  readonly resources: ReadonlyMap<ResourceId, Resource>
  /** Those that use a site in any period. */
  readonly institutionsAt: ReadonlyMap<SiteId, ReadonlyArray<Institution>>
  readonly contactPointsOf: ReadonlyMap<InstitutionId, ReadonlyArray<ContactPoint>>
  readonly offersOf: ReadonlyMap<InstitutionId, ReadonlyArray<Offer>>
  readonly membershipsOf: ReadonlyMap<InstitutionId, ReadonlyArray<Membership>>
  readonly conferencesRunBy: ReadonlyMap<InstitutionId, ReadonlyArray<Conference>>
  readonly membershipsIn: ReadonlyMap<ConferenceId, ReadonlyArray<Membership>>
  /** Of each conference that meets, also jointly, in the order of time; those without a date last. */
  readonly meetingsOf: ReadonlyMap<ConferenceId, ReadonlyArray<Meeting>>
  readonly agendaProposalsTo: ReadonlyMap<ConferenceId, ReadonlyArray<AgendaProposal>>
  readonly subGroupsOf: ReadonlyMap<ConferenceId, ReadonlyArray<SubGroup>>
  readonly meetingsHostedBy: ReadonlyMap<InstitutionId, ReadonlyArray<Meeting>>
  readonly resourcesOf: ReadonlyMap<InstitutionId, ReadonlyArray<Resource>>
  readonly bookingsOf: ReadonlyMap<ResourceId, ReadonlyArray<Booking>>
  readonly bookingsBy: ReadonlyMap<InstitutionId, ReadonlyArray<Booking>>
  readonly requestsFor: ReadonlyMap<ResourceId, ReadonlyArray<ResourceRequest>>
  readonly requestsBy: ReadonlyMap<InstitutionId, ReadonlyArray<ResourceRequest>>
  readonly restrictionsOf: ReadonlyMap<ResourceId, ReadonlyArray<ResourceRestriction>>
  readonly damagesOf: ReadonlyMap<ResourceId, ReadonlyArray<DamageReport>>
  readonly funds: ReadonlyMap<FundId, Fund>
  readonly applicationsTo: ReadonlyMap<FundId, ReadonlyArray<FundApplication>>
  readonly applicationsBy: ReadonlyMap<InstitutionId, ReadonlyArray<FundApplication>>
  /** Told ties, by either side. */
  readonly tiesOf: ReadonlyMap<InstitutionId, ReadonlyArray<Tie>>
  /** By the unit that they name; what lies in a wider one, a directory tells. */
  readonly needsIn: ReadonlyMap<SpatialUnitId, ReadonlyArray<Need>>
  readonly participationIn: ReadonlyMap<SpatialUnitId, ReadonlyArray<ParticipationResult>>
  readonly indicatorValuesOf: ReadonlyMap<SpatialUnitId, ReadonlyArray<IndicatorValue>>
  readonly measuresFor: ReadonlyMap<NeedId, ReadonlyArray<Measure>>
  /** Those for which an institution answers, or in which it takes part. */
  readonly measuresBy: ReadonlyMap<InstitutionId, ReadonlyArray<Measure>>
  /** By their school. */
  readonly agreementsOf: ReadonlyMap<InstitutionId, ReadonlyArray<CooperationAgreement>>
  /** The sites in space, numbered as in `network.sites`. */
  readonly sitePositions: PositionIndex
}

/**
 * Builds the index of a network.
 *
 * Of two values with one id the first is found by it; `danglingReferences` and the schemas say what else is wrong.
 *
 * @param values - what is left out is empty
 * @example
 * import { indexNetwork } from "@sozialraum/core/network"
 * import { Institution, InstitutionId } from "@sozialraum/core/institution"
 * const school = Institution.parse({ id: "schule-kirchviertel", name: "Schule im Kirchviertel", types: ["grundschule"] })
 * const index = indexNetwork({ institutions: [school] })
 * index.institutions.get(InstitutionId.parse("schule-kirchviertel"))?.name // => "Schule im Kirchviertel"
 */
export const indexNetwork = (values: Partial<Network>): NetworkIndex => {
  const network: Network = { ...nothing, ...values }
  const { institutions, conferences, meetings, resources, bookings, sites, offers, needs, measures } = network
  return {
    network,
    areas: indexUnits(network.areas),
    providers: byId(network.providers),
    sites: byId(sites),
    institutions: byId(institutions),
    offers: byId(offers),
    conferences: byId(conferences),
    meetings: byId(meetings),
    needs: byId(needs),
    measures: byId(measures),
    resources: byId(resources),
    institutionsAt: groupedByEach(institutions, (institution) => [
      ...new Set(institution.sites.map(({ site }) => site)),
    ]),
    contactPointsOf: groupedBy(network.contactPoints, ({ institution }) => institution),
    offersOf: groupedBy(offers, ({ institution }) => institution),
    membershipsOf: groupedBy(network.memberships, ({ institution }) => institution),
    conferencesRunBy: groupedByEach(conferences, ({ convenors, moderators }) => [
      ...new Set([...convenors, ...moderators].map(({ institution }) => institution)),
    ]),
    membershipsIn: groupedBy(network.memberships, ({ conference }) => conference),
    meetingsOf: groupedByEach(inOrderOfTime(meetings), ({ conference, jointWith }) => [
      ...new Set([conference, ...jointWith]),
    ]),
    agendaProposalsTo: groupedBy(network.agendaProposals, ({ conference }) => conference),
    subGroupsOf: groupedBy(network.subGroups, ({ conference }) => conference),
    meetingsHostedBy: groupedByEach(meetings, (meeting) => {
      const host = hostOf(meeting)
      return host?.at === "member" ? [host.institution] : []
    }),
    resourcesOf: groupedBy(resources, ({ owner }) => owner),
    bookingsOf: groupedBy(bookings, ({ resource }) => resource),
    bookingsBy: groupedBy(bookings, ({ borrower }) => borrower),
    requestsFor: groupedBy(network.resourceRequests, ({ resource }) => resource),
    requestsBy: groupedBy(network.resourceRequests, ({ borrower }) => borrower),
    restrictionsOf: groupedBy(network.restrictions, ({ resource }) => resource),
    damagesOf: groupedBy(network.damageReports, ({ resource }) => resource),
    funds: byId(network.funds),
    applicationsTo: groupedBy(network.fundApplications, ({ fund }) => fund),
    applicationsBy: groupedBy(network.fundApplications, ({ applicant }) => applicant),
    tiesOf: groupedByEach(network.ties, ({ from, to }) => [from, to]),
    needsIn: groupedBy(needs, ({ area }) => area),
    participationIn: groupedBy(network.participationResults, ({ area }) => area),
    indicatorValuesOf: groupedBy(network.indicatorValues, ({ unit }) => unit),
    measuresFor: groupedByEach(measures, (measure) => [...new Set(measure.needs)]),
    measuresBy: groupedByEach(measures, ({ responsible, participants }) => [
      ...new Set([responsible, ...participants]),
    ]),
    agreementsOf: groupedBy(network.agreements, ({ school }) => school),
    sitePositions: positionIndex(sites.map(({ position }) => position)),
  }
}

const nothing: Network = {
  areas: [],
  providers: [],
  sites: [],
  institutions: [],
  contactPoints: [],
  offers: [],
  conferences: [],
  memberships: [],
  meetings: [],
  agendaProposals: [],
  subGroups: [],
  resources: [],
  bookings: [],
  resourceRequests: [],
  restrictions: [],
  damageReports: [],
  funds: [],
  fundApplications: [],
  ties: [],
  needs: [],
  measures: [],
  participationResults: [],
  planningPeriods: [],
  indicatorDefinitions: [],
  indicatorValues: [],
  agreements: [],
}

const byId = <Id extends string, Value extends { readonly id: Id }>(
  values: ReadonlyArray<Value>,
): ReadonlyMap<Id, Value> => {
  const found = new Map<Id, Value>()
  for (const value of values) if (!found.has(value.id)) found.set(value.id, value)
  return found
}

/** By their beginning, in whatever zone, then by id. */
const inOrderOfTime = (meetings: ReadonlyArray<Meeting>): ReadonlyArray<Meeting> =>
  meetings
    .map((meeting) => ({ meeting, start: startOfMeeting(meeting) }))
    .toSorted((a, b) => (a.start === b.start ? (a.meeting.id < b.meeting.id ? -1 : 1) : a.start - b.start))
    .map(({ meeting }) => meeting)

const startOfMeeting = (meeting: Meeting): number => {
  const interval = "interval" in meeting ? meeting.interval : undefined
  return interval === undefined ? Number.POSITIVE_INFINITY : epochMs(startOf(interval))
}
