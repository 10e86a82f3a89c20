/** The index of a network: built once, so that every question is answered without reading all values. */
import { type Conference, type ConferenceId, hostOf, type Meeting, type Membership } from "../conference/index.js"
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
import type { Offer } from "../offer/index.js"
import type { Booking, Resource, ResourceId } from "../sharing/index.js"
import { indexUnits, type UnitIndex } from "../sozialraum/index.js"
import type { Network } from "./network.js"

/**
 * A network with what is needed to find things in it: by id, by what they belong to, and in space.
 *
 * Lists keep the order of the network's values.
 *
 * @german Netzwerkverzeichnis
 */
export interface NetworkIndex {
  readonly network: Network
  readonly areas: UnitIndex
  readonly providers: ReadonlyMap<ProviderId, Provider>
  readonly sites: ReadonlyMap<SiteId, Site>
  readonly institutions: ReadonlyMap<InstitutionId, Institution>
  readonly conferences: ReadonlyMap<ConferenceId, Conference>
  readonly resources: ReadonlyMap<ResourceId, Resource>
  /** Those that use a site in any period. */
  readonly institutionsAt: ReadonlyMap<SiteId, ReadonlyArray<Institution>>
  readonly contactPointsOf: ReadonlyMap<InstitutionId, ReadonlyArray<ContactPoint>>
  readonly offersOf: ReadonlyMap<InstitutionId, ReadonlyArray<Offer>>
  readonly membershipsOf: ReadonlyMap<InstitutionId, ReadonlyArray<Membership>>
  readonly conferencesRunBy: ReadonlyMap<InstitutionId, ReadonlyArray<Conference>>
  readonly meetingsHostedBy: ReadonlyMap<InstitutionId, ReadonlyArray<Meeting>>
  readonly resourcesOf: ReadonlyMap<InstitutionId, ReadonlyArray<Resource>>
  readonly bookingsOf: ReadonlyMap<ResourceId, ReadonlyArray<Booking>>
  readonly bookingsBy: ReadonlyMap<InstitutionId, ReadonlyArray<Booking>>
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
  const { institutions, conferences, meetings, resources, bookings, sites } = network
  return {
    network,
    areas: indexUnits(network.areas),
    providers: byId(network.providers),
    sites: byId(sites),
    institutions: byId(institutions),
    conferences: byId(conferences),
    resources: byId(resources),
    institutionsAt: groupedByEach(institutions, (institution) => [
      ...new Set(institution.sites.map(({ site }) => site)),
    ]),
    contactPointsOf: groupedBy(network.contactPoints, ({ institution }) => institution),
    offersOf: groupedBy(network.offers, ({ institution }) => institution),
    membershipsOf: groupedBy(network.memberships, ({ institution }) => institution),
    conferencesRunBy: groupedByEach(conferences, ({ convenors, moderators }) => [
      ...new Set([...convenors, ...moderators].map(({ institution }) => institution)),
    ]),
    meetingsHostedBy: groupedByEach(meetings, (meeting) => {
      const host = hostOf(meeting)
      return host?.at === "member" ? [host.institution] : []
    }),
    resourcesOf: groupedBy(resources, ({ owner }) => owner),
    bookingsOf: groupedBy(bookings, ({ resource }) => resource),
    bookingsBy: groupedBy(bookings, ({ borrower }) => borrower),
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
  resources: [],
  bookings: [],
}

const byId = <Id extends string, Value extends { readonly id: Id }>(
  values: ReadonlyArray<Value>,
): ReadonlyMap<Id, Value> => {
  const found = new Map<Id, Value>()
  for (const value of values) if (!found.has(value.id)) found.set(value.id, value)
  return found
}
