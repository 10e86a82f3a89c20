/** Lendings from the store: everything that a decision on a booking depends on, and what must be unchanged when it is written. */
import { publicHolidays, schoolHolidays } from "@sozialraum/calendar-de"
import {
  type Area,
  agsAmong,
  type Booking,
  type BookingId,
  type InstitutionId,
  indexNetwork,
  instantAt,
  type Land,
  type Lending,
  landOf,
  lendingsIn,
  type Resource,
  type ResourceId,
  type ResourceRequestId,
  type RestrictionId,
} from "@sozialraum/core"
import {
  type Backend,
  BookingPlans,
  Bookings,
  BorrowingPlans,
  bookingsSince,
  ClosureCalendars,
  DamageReports,
  Institutions,
  Memberships,
  type ReadError,
  ResourceRestrictions,
  Resources,
  Sites,
  Sozialraeume,
  SpatialUnits,
  type Write,
} from "@sozialraum/store"
import * as Effect from "effect/Effect"
import type { Act } from "./act.js"
import { found, type IdTaken, idTaken } from "./found.js"
import type { Steps } from "./steps.js"

/** A lending as it was read, and how a decision on it is written. @german Gelesene Entscheidungsgrundlage */
export interface ReadLending {
  readonly lending: Lending
  /**
   * The conditions under which a decision still holds, and the writes that make others decide anew.
   *
   * @param change - the id of what is decided about
   */
  readonly steps: (change: BookingId | ResourceRequestId | RestrictionId) => Steps
  /**
   * The steps that write bookings which came of a decision: those of the lending as they were read, all others anew.
   *
   * @problem IdTaken - at the place of one whose id something else has
   */
  readonly rewrite: (
    bookings: ReadonlyArray<Booking>,
    isOwn: (before: Booking) => boolean,
  ) => Effect.Effect<Steps, IdTaken | ReadError, Backend>
}

/**
 * Reads what a decision on a booking depends on.
 *
 * The plans come before the bookings: what somebody books in between is seen, or noticed when the decision is written.
 *
 * @problem NotFound - at `["resource"]` or `["borrower"]`
 * @rule R38, R39, R40
 */
export const readLending = Effect.fnUntraced(function* (
  act: Act,
  wish: { readonly resource: ResourceId; readonly borrower: InstitutionId },
) {
  const { network } = act
  const [resources, institutions, plans, borrowings] = [
    Resources.in(network),
    Institutions.in(network),
    BookingPlans.in(network),
    BorrowingPlans.in(network),
  ]
  const resource = yield* found(resources, wish.resource, "resource")
  const borrower = yield* found(institutions, wish.borrower, "borrower")
  const owner = yield* institutions.get(resource.value.owner)
  const plan = yield* plans.get(wish.resource)
  const borrowing = yield* borrowings.get(wish.borrower)
  const counted = countsBeyond(resource.value)

  const ofResource = yield* Bookings.in(network).all(
    bookingsSince(wish.resource, instantAt(Date.parse(act.at) - pastMs)),
  )
  const ofBorrower = yield* Bookings.in(network).all({ index: "byBorrower", equals: wish.borrower })
  const bookings = new Map([...ofResource, ...ofBorrower].map((one) => [one.value.id, one]))
  const restrictions = yield* ResourceRestrictions.in(network).all({ index: "byResource", equals: wish.resource })
  const damages = yield* DamageReports.in(network).all({ index: "byResource", equals: wish.resource })
  const memberships = yield* Memberships.in(network).all({ index: "byInstitution", equals: wish.borrower })
  const others = counted ? yield* resources.all() : []
  const place = yield* readPlace(network, resource.value, owner?.value.sites.map(({ site }) => site) ?? [])

  const index = indexNetwork({
    ...place.values,
    institutions: [borrower.value, ...(owner === undefined ? [] : [owner.value])],
    resources: counted ? others.map(({ value }) => value) : [resource.value],
    bookings: [...bookings.values()].map(({ value }) => value),
    restrictions: restrictions.map(({ value }) => value),
    damageReports: damages.map(({ value }) => value),
    memberships: memberships.map(({ value }) => value),
  })
  const wanted = { resource: resource.value, borrower: borrower.value }
  const lending = lendingsIn(index, { now: act.at, calendars: place.calendars, region: place.region })(wanted)
  const steps: ReadLending["steps"] = (change) => ({
    checks: [
      resources.expect(resource),
      institutions.expect(borrower),
      ...memberships.map(Memberships.in(network).expect),
      plan === undefined ? plans.expectAbsent(wish.resource) : plans.expect(plan),
      ...(counted
        ? [borrowing === undefined ? borrowings.expectAbsent(wish.borrower) : borrowings.expect(borrowing)]
        : []),
    ],
    writes: [
      plans.put({ resource: wish.resource, lastChange: change }),
      ...(counted ? [borrowings.put({ borrower: wish.borrower, lastChange: change })] : []),
    ] satisfies ReadonlyArray<Write>,
  })
  const rewrite: ReadLending["rewrite"] = Effect.fnUntraced(function* (changed, isOwn) {
    const kept = Bookings.in(network)
    const own = changed.map(({ id }) => bookings.get(id)).map((one) => (one && isOwn(one.value) ? one : undefined))
    const fresh = changed.filter((_, index) => own[index] === undefined).map(({ id }) => id)
    const [taken] = (yield* kept.getMany(fresh)).flatMap((one) => (one === undefined ? [] : [one.value.id]))
    if (taken !== undefined)
      return yield* idTaken(kept, taken, ["bookings", changed.findIndex(({ id }) => id === taken), "id"])
    return {
      checks: changed.map(({ id }, index) => {
        const before = own[index]
        return before === undefined ? kept.expectAbsent(id) : kept.expect(before)
      }),
      writes: changed.map(kept.put),
    }
  })
  return { lending, steps, rewrite } satisfies ReadLending
})

/** Uses that ended longer ago matter to nobody but their borrower, whose bookings are read all; what is out has not ended. */
const pastMs = 62 * 86_400_000

/** Whether a rule of the owner counts bookings of other resources. */
const countsBeyond = ({ rules }: Resource): boolean =>
  rules.some(({ rule }) => "scope" in rule && rule.scope !== "resource")

/** Where a resource is: its site or those of its owner, the units around, and the calendars that apply there. */
const readPlace = Effect.fnUntraced(function* (
  network: string,
  { site }: Resource,
  sitesOfOwner: ReadonlyArray<NonNullable<Resource["site"]>>,
) {
  const sites = yield* Sites.in(network).getMany(site === undefined ? sitesOfOwner : [site])
  const units = yield* SpatialUnits.in(network).all()
  const sozialraeume = yield* Sozialraeume.in(network).all()
  const closures = yield* ClosureCalendars.in(network).all()
  const areas: ReadonlyArray<Area> = [...units, ...sozialraeume].map(({ value }) => value)
  const laender = laenderOf(areas)
  const [land] = laender
  return {
    values: { areas, sites: sites.flatMap((one) => (one === undefined ? [] : [one.value])) },
    calendars: [
      ...laender.flatMap((one) => [schoolHolidays(one), publicHolidays(one)]),
      ...closures.map(({ value }) => value),
    ],
    region: land === undefined ? {} : { land },
  }
})

/** The Länder in which the municipalities of a network lie. */
const laenderOf = (areas: ReadonlyArray<Area>): ReadonlyArray<Land> => [
  ...new Set(
    areas.flatMap(({ externalIds }) => {
      const key = agsAmong(externalIds)
      return key === undefined ? [] : (landOf(key) ?? [])
    }),
  ),
]
