/** Bookings: which institution uses which shared resource, and when. */
import * as Result from "effect/Result"
import * as z from "zod"
import { IdText, Reason } from "../id.js"
import { ContactFunction, InstitutionId } from "../institution/index.js"
import type { Problem } from "../problem.js"
import { endOf, epochMs, Interval, overlaps, startOf } from "../time/index.js"
import { visibleTo } from "../visibility.js"
import { type Resource, ResourceId } from "./resource.js"

/** Identifies one booking for as long as records are kept. */
export const BookingId = IdText.brand<"BookingId">()
export type BookingId = z.infer<typeof BookingId>

/** Whether a booking counts, or was given up and by whom. @german Buchungszustand */
export const BookingState = z.discriminatedUnion("status", [
  z.strictObject({ status: z.literal("granted") }).readonly(),
  z
    .strictObject({
      status: z.literal("cancelled"),
      by: z.enum(["owner", "borrower"]),
      reason: visibleTo("network", Reason),
    })
    .readonly(),
])
export type BookingState = z.infer<typeof BookingState>

/**
 * An accepted use of a shared resource.
 *
 * @german Überlassung
 * @rule R38, R40
 */
export const Booking = z
  .strictObject({
    id: BookingId,
    resource: ResourceId,
    borrower: visibleTo("network", InstitutionId),
    interval: Interval,
    purpose: visibleTo("network", z.string().min(1)),
    /** The adult in charge, as a function of the borrower; supervision is the borrower's. */
    responsible: visibleTo("convenor", ContactFunction),
    /** How many units of a shared resource it takes. */
    units: z.int().positive().default(1),
    /** @unit persons */
    attendance: visibleTo("network", z.int().positive().exactOptional()),
    state: BookingState.default({ status: "granted" }),
  })
  .readonly()
export type Booking = z.infer<typeof Booking>

/** The resource is already taken for part of the requested time. */
export type ResourceTaken = Problem<"ResourceTaken", { readonly by: ReadonlyArray<BookingId> }>

/** Fewer units of a shared resource are free than the request asks for. */
export type NotEnoughUnits = Problem<
  "NotEnoughUnits",
  { readonly requested: number; readonly free: number; readonly of: number; readonly by: ReadonlyArray<BookingId> }
>

/** The booking was given up already, or is none yet. */
export type BookingNotGranted = Problem<"BookingNotGranted", { readonly booking: BookingId }>

/** The request cannot be granted whatever the plan: the resource is not lent, or not to this borrower. */
export type NotLendable = Problem<
  "NotLendable",
  { readonly resource: ResourceId; readonly because: "withdrawn" | "ownResource" | "otherResource" }
>

/**
 * Adds a booking to the plan of a resource, unless that would double-book it.
 *
 * Times are half-open: a booking may start at the very instant another one ends.
 *
 * @param resource - the resource asked for
 * @param plan - bookings known so far; cancelled ones and those of other resources take nothing
 * @returns the plan with the new booking at its end
 * @problem BookingNotGranted - at `["state"]`; the request is one that was given up
 * @problem NotLendable - at `["resource"]` or `["borrower"]`; why it is not lent
 * @problem ResourceTaken - at `["interval"]`; `by` names the clashing bookings in plan order
 * @problem NotEnoughUnits - at `["units"]`; units free at the fullest moment, and the bookings that overlap
 * @rule R38, R40
 */
export const book = (
  resource: Resource,
  plan: ReadonlyArray<Booking>,
  request: Booking,
): Result.Result<ReadonlyArray<Booking>, BookingNotGranted | NotLendable | ResourceTaken | NotEnoughUnits> => {
  if (!isGranted(request)) return Result.fail({ _tag: "BookingNotGranted", path: ["state"], booking: request.id })
  const refusal = whyNotLendable(resource, request)
  if (refusal !== undefined) return Result.fail(refusal)
  const clashes = plan.filter(
    (taken) => taken.resource === resource.id && isGranted(taken) && overlaps(taken.interval, request.interval),
  )
  const by = clashes.map((taken) => taken.id)
  if (resource.use.mode === "exclusive") {
    return by.length === 0
      ? Result.succeed([...plan, request])
      : Result.fail({ _tag: "ResourceTaken", path: ["interval"], by })
  }
  const free = resource.use.units - mostUnitsAtOnce(clashes, request.interval)
  return request.units <= free
    ? Result.succeed([...plan, request])
    : Result.fail({
        _tag: "NotEnoughUnits",
        path: ["units"],
        requested: request.units,
        free,
        of: resource.use.units,
        by,
      })
}

/** Whether a booking counts against others. */
export const isGranted = (booking: Booking): boolean => booking.state.status === "granted"

const whyNotLendable = (resource: Resource, request: Booking): NotLendable | undefined => {
  const refuse = (because: NotLendable["because"], path: NotLendable["path"]): NotLendable => ({
    _tag: "NotLendable",
    path,
    resource: resource.id,
    because,
  })
  if (request.resource !== resource.id) return refuse("otherResource", ["resource"])
  if (!resource.lendable) return refuse("withdrawn", ["resource"])
  return request.borrower === resource.owner ? refuse("ownResource", ["borrower"]) : undefined
}

/** Use only rises where a booking begins: those beginnings, and that of the request, are all the moments to look at. */
const mostUnitsAtOnce = (clashes: ReadonlyArray<Booking>, requested: Interval): number => {
  const starts = [requested, ...clashes.map((taken) => taken.interval)].map((interval) => epochMs(startOf(interval)))
  const within = starts.filter((ms) => ms >= epochMs(startOf(requested)))
  const unitsAt = (ms: number): number =>
    clashes
      .filter((taken) => epochMs(startOf(taken.interval)) <= ms && ms < epochMs(endOf(taken.interval)))
      .reduce((sum, taken) => sum + taken.units, 0)
  return Math.max(...within.map(unitsAt))
}
