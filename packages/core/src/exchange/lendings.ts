/** Lendings out of a network: everything that a decision on a booking depends on, found in the index. */
import type { ClosureCalendar } from "../calendar/index.js"
import { type Institution, openingHoursOn } from "../institution/index.js"
import { type Directory, directoryOn, type House, houseCalendars, type NetworkIndex } from "../network/index.js"
import type { Booking, Lending, Resource, ResourceTimes } from "../sharing/index.js"
import { berlin, dateOf, type Instant, toLocal } from "../time/index.js"

/** Which calendars there are, and when it is asked. @german Angaben zur Entscheidungsgrundlage */
export interface LendingOptions {
  readonly now: Instant
  /** All there are: which of them apply, the place of the resource decides. */
  readonly calendars: ReadonlyArray<ClosureCalendar>
  /** Where the network is, for houses whose units name no municipality. */
  readonly region?: Parameters<typeof houseCalendars>[2]["region"]
}

/** A resource, and who wants it. @german Leihwunsch */
export interface LendingWish {
  readonly resource: Resource
  readonly borrower: Institution
}

/**
 * Prepares a network for decisions on bookings: what each of them depends on, as far as the network knows it.
 *
 * @returns asked for as many resources and borrowers as one likes
 * @rule R38, R39, R40
 * @example
 * import { bookingFindings, Booking, indexNetwork, Instant, InstitutionId, lendingsIn, ResourceId } from "@sozialraum/core"
 * import { sampleNetwork } from "@sozialraum/sample"
 * const index = indexNetwork(await sampleNetwork())
 * const resource = index.resources.get(ResourceId.parse("aula-kirchviertel"))
 * const borrower = index.institutions.get(InstitutionId.parse("schulen:169"))
 * if (resource === undefined || borrower === undefined) throw new Error("not in the sample")
 * const wanted = Booking.parse({
 *   id: "b1",
 *   resource: resource.id,
 *   borrower: borrower.id,
 *   interval: { start: "2027-03-10T17:00", end: "2027-03-10T19:00", zone: "Europe/Berlin" },
 *   purpose: "Elternabend",
 *   responsible: "leitung",
 * })
 * const lending = lendingsIn(index, { now: Instant.parse("2027-01-04T08:00:00Z"), calendars: [] })
 * bookingFindings(lending({ resource, borrower }), wanted)[0]?._tag // => "NotLent"
 */
export const lendingsIn = (index: NetworkIndex, options: LendingOptions): ((wish: LendingWish) => Lending) => {
  const timesOf = resourceTimesIn(index, options)
  return ({ resource, borrower }) => {
    const owner = index.institutions.get(resource.owner)
    return {
      ...timesOf(resource),
      borrower,
      ...(owner === undefined ? {} : { owner }),
      bookings: bookingsConcerning(index, { resource, borrower }),
      resources: index.network.resources,
      damages: index.damagesOf.get(resource.id) ?? [],
      memberships: index.membershipsOf.get(borrower.id) ?? [],
      now: options.now,
    }
  }
}

/** Prepares a network for questions about when its resources can be used, whoever wants them. @rule R39 */
export const resourceTimesIn = (
  index: NetworkIndex,
  { now, calendars, region }: LendingOptions,
): ((resource: Resource) => ResourceTimes) => {
  const asOf = dateOf(toLocal(now, berlin))
  const directory = directoryOn(index, asOf)
  const at = { asOf, calendars, ...(region === undefined ? {} : { region }) }
  return (resource) => {
    const owner = index.institutions.get(resource.owner)
    const hours = owner === undefined ? undefined : openingHoursOn(owner, asOf, resource.site)
    return {
      resource,
      restrictions: index.restrictionsOf.get(resource.id) ?? [],
      calendars: owner === undefined ? [] : houseCalendars(index, houseOf(directory, owner, resource), at),
      ...(hours === undefined ? {} : { openingHours: hours }),
    }
  }
}

/** The house in which a resource is, with the units in which it lies. */
const houseOf = (directory: Directory, institution: Institution, { site }: Resource): House => {
  const sites = site === undefined ? institution.sites.map((used) => used.site) : [site]
  const lying = sites.flatMap((one) => directory.areasOf(one).map(({ unit }) => unit))
  const serving = institution.serves.flatMap((unit) => directory.areasAround(unit).map((area) => area.unit))
  return { institution, units: [...lying, ...serving] }
}

/** Those of the resource, then what the borrower has elsewhere. */
const bookingsConcerning = (index: NetworkIndex, { resource, borrower }: LendingWish): ReadonlyArray<Booking> => [
  ...(index.bookingsOf.get(resource.id) ?? []),
  ...(index.bookingsBy.get(borrower.id) ?? []).filter((booking) => booking.resource !== resource.id),
]
