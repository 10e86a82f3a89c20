/** The course of a restriction: what it does to the bookings of a resource, and that solving it brings nothing back. */
import * as Result from "effect/Result"
import type { ContactFunction, InstitutionId } from "../institution/index.js"
import { type InvalidValue, type Plain, type Problem, parse } from "../problem.js"
import type { Booking, BookingId, Lending, NotLendable, RestrictionId } from "../sharing/index.js"
import { ResourceRestriction, restrictedTimes } from "../sharing/index.js"
import type { Instant } from "../time/index.js"
import { bookingsDuring, displaced, hasBegun, type TakenBooking } from "./restricted-bookings.js"

/**
 * Somebody to be told of a restriction or of a late return, and why: the booking is cancelled, it has begun and something
 * has to be found for it, or it stays and there is something to know.
 *
 * @german Betroffene Überlassung
 */
export interface AffectedBooking {
  readonly booking: BookingId
  /** The borrower, and all others who use it. */
  readonly institutions: ReadonlyArray<InstitutionId>
  /** The function of the borrower that is in charge. */
  readonly responsible: ContactFunction
  readonly effect: "cancelled" | "begun" | "toKnow"
}

/** What a new restriction comes to. @german Wirkung einer Einschränkung */
export interface Restricted {
  readonly restriction: ResourceRestriction
  /** The bookings that it cancels, as they are from now on. */
  readonly cancelled: ReadonlyArray<Booking>
  /** In the order in which they begin, those that are cancelled among them. */
  readonly affected: ReadonlyArray<AffectedBooking>
}

/** The restriction is over already. */
export type RestrictionSolved = Problem<
  "RestrictionSolved",
  { readonly restriction: RestrictionId; readonly at: Instant }
>

/**
 * Restricts a resource from now on. A breakdown cancels the bookings that have not begun and overlap it; of a resource with
 * units only those that no longer fit, where those granted last go first. A hint cancels nothing.
 *
 * @param ground - the bookings and other restrictions of the resource; those of others count for nothing
 * @problem InvalidValue - at the part of the restriction that does not fit
 * @problem NotLendable - at `["resource"]`; the restriction is of another resource
 * @rule R39, R43
 * @source CommonsBooking, restrictions
 * @example
 * import { Booking, Instant, Resource, restrict } from "@sozialraum/core"
 * import * as Result from "effect/Result"
 * const resource = Resource.parse({ id: "bus", owner: "verein", category: "fahrzeug", name: "Bus" })
 * const booking = (id: string, day: string) =>
 *   Booking.parse({
 *     id,
 *     resource: "bus",
 *     borrower: "kita",
 *     interval: { start: `${day}T09:00`, end: `${day}T16:00`, zone: "Europe/Berlin" },
 *     purpose: "Ausflug",
 *     responsible: "leitung",
 *   })
 * const breakdown = {
 *   id: "motor",
 *   resource: "bus",
 *   kind: "breakdown" as const,
 *   start: "2026-06-02T00:00",
 *   zone: "Europe/Berlin",
 *   reason: "Motorschaden",
 * }
 * const bookings = [booking("b1", "2026-06-01"), booking("b2", "2026-06-04")]
 * const now = Instant.parse("2026-06-02T08:00:00Z")
 * const { cancelled } = Result.getOrThrow(restrict(breakdown, { resource, bookings, restrictions: [], now }))
 * cancelled.map(({ id, state }) => [id, state.status]) // => [["b2", "cancelled"]]
 */
export const restrict = (
  restriction: Omit<Plain<typeof ResourceRestriction>, "state">,
  ground: Pick<Lending, "resource" | "bookings" | "restrictions" | "now">,
): Result.Result<Restricted, InvalidValue | NotLendable> =>
  Result.flatMap(parse(ResourceRestriction, { ...restriction, state: { status: "active" } }), (active) => {
    const { resource } = ground
    if (active.resource !== resource.id)
      return Result.fail({ _tag: "NotLendable", path: ["resource"], resource: resource.id, because: "otherResource" })
    return Result.succeed(effectOf(active, ground))
  })

const effectOf = (
  restriction: ResourceRestriction,
  ground: Pick<Lending, "resource" | "bookings" | "restrictions" | "now">,
): Restricted => {
  const { resource, now } = ground
  const during = restrictedTimes({ resource, restrictions: [restriction] }, restriction.kind)
  const touched = during.flatMap((span) => bookingsDuring(ground, span, now))
  const others = ground.restrictions.filter(({ id }) => id !== restriction.id)
  const gone = new Set(
    restriction.kind === "hint"
      ? []
      : during.flatMap((span) => displaced(touched, span, { resource, restrictions: [...others, restriction], now })),
  )
  const isConcerned = (one: TakenBooking): boolean => restriction.kind === "hint" || gone.has(one) || hasBegun(one, now)
  return {
    restriction,
    cancelled: [...gone].map(({ booking }) => cancelledFor(booking, restriction, now)),
    affected: touched
      .filter(isConcerned)
      .map((one) =>
        affectedBy(one.booking, gone.has(one) ? "cancelled" : restriction.kind === "hint" ? "toKnow" : "begun"),
      ),
  }
}

/** Who is to be told of a booking, and what. */
export const affectedBy = (
  { id, borrower, users, responsible }: Booking,
  effect: AffectedBooking["effect"],
): AffectedBooking => ({ booking: id, institutions: [borrower, ...users], responsible, effect })

const cancelledFor = (booking: Booking, { id, reason }: ResourceRestriction, now: Instant): Booking => ({
  ...booking,
  state: { status: "cancelled", by: "owner", on: now, reason, restriction: id },
})

/**
 * Ends a restriction. It revives nothing: what a breakdown cancelled stays cancelled, and whoever still wants the resource
 * asks for it again.
 *
 * @problem RestrictionSolved - at `["state"]`; since when
 * @rule R43
 */
export const solveRestriction = (
  restriction: ResourceRestriction,
  at: Instant,
): Result.Result<ResourceRestriction, RestrictionSolved> =>
  restriction.state.status === "active"
    ? Result.succeed({ ...restriction, state: { status: "solved", at } })
    : Result.fail({
        _tag: "RestrictionSolved",
        path: ["state"],
        restriction: restriction.id,
        at: restriction.state.at,
      })
