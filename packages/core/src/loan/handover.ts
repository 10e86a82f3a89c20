/** Handing over: the moment at which a resource passes to the borrower, and everything that stands against it. */
import * as Result from "effect/Result"
import type { InvalidValue, Plain, Problem } from "../problem.js"
import type {
  Booking,
  BookingId,
  DamageReportId,
  Lending,
  NotLendable,
  ResourceId,
  RestrictionId,
} from "../sharing/index.js"
import {
  type BookingIn,
  type BookingStepTooEarly,
  breakdownsOf,
  dayAt,
  dayTooEarly,
  HandoverProtocol,
  instantOf,
  isOut,
  localAt,
  parseAt,
  reachedBy,
  returnDue,
  unitsTaken,
  unitsThere,
  unless,
} from "../sharing/index.js"
import { epochMs, type Instant, type LocalDate, type LocalDateTime } from "../time/index.js"
import { type TermsMissing, termsMissing } from "./booking-steps.js"
import { damagesOpenOn } from "./damage-steps.js"
import { notOfResource, type StepNotForCategory } from "./performance.js"

/** The resource is damaged, and nobody has cleared that yet. */
export type DamageNotCleared = Problem<
  "DamageNotCleared",
  { readonly resource: ResourceId; readonly reports: ReadonlyArray<DamageReportId> }
>

/** A breakdown takes the resource away during the use. */
export type BrokenDownAtHandover = Problem<
  "BrokenDownAtHandover",
  { readonly resource: ResourceId; readonly restrictions: ReadonlyArray<RestrictionId> }
>

/** Others still have what is to be handed over. */
export type NotBackYet = Problem<"NotBackYet", { readonly resource: ResourceId; readonly by: ReadonlyArray<BookingId> }>

/** The resource has fewer units than were promised. */
export type UnitsMissing = Problem<
  "UnitsMissing",
  { readonly resource: ResourceId; readonly wanted: number; readonly units: number }
>

/** It should have been back by then: who still wants it needs another time. */
export type BookingOver = Problem<
  "BookingOver",
  {
    readonly booking: BookingId
    /** By the clock of the booking. */
    readonly at: LocalDateTime
    readonly due: LocalDateTime
  }
>

/** The borrower before is to hand on, and has not returned the resource to the next one. */
export type NotHandedOn = Problem<"NotHandedOn", { readonly booking: BookingId; readonly previous?: BookingId }>

/** What else is known about the resource when it is handed over; a `Lending` has it. @german Stand bei der Übergabe */
export type HandoverGround = Pick<Lending, "resource" | "bookings" | "restrictions" | "damages">

/** Why a resource is not handed over. @german Ablehnungen der Übergabe */
export type HandoverRefusal =
  | InvalidValue
  | NotLendable
  | StepNotForCategory
  | TermsMissing
  | BookingStepTooEarly
  | BookingOver
  | DamageNotCleared
  | BrokenDownAtHandover
  | NotBackYet
  | UnitsMissing
  | NotHandedOn

/**
 * Hands a resource over to the borrower, who accepted the terms before.
 *
 * In a chain, `from: "previousBorrower"`, the return of the booking before is recorded first, with `to: "nextBorrower"`.
 *
 * @param ground - the bookings, restrictions and damages of the resource; those of others count for nothing
 * @problem InvalidValue - in `["state", "handover"]`
 * @problem NotLendable - at `["resource"]`; the resource is another one
 * @problem StepNotForCategory - at `["resource"]`; of hours and know-how nothing is handed over
 * @problem TermsMissing - at `["grant", "terms"]`
 * @problem BookingStepTooEarly - at `["state", "handover", "at"]`; `earliest` is the day on which the terms were accepted
 * @problem BookingOver - at `["state", "handover", "at"]`; `due` is the agreed return
 * @problem DamageNotCleared - at `["resource"]`; the reports, the oldest first
 * @problem BrokenDownAtHandover - at `["resource"]`; breakdowns between now and the agreed return
 * @problem NotBackYet - at `["resource"]`; the bookings that have it
 * @problem UnitsMissing - at `["resource"]`; how many it has by now
 * @problem NotHandedOn - at `["state", "handover", "from"]`; the booking before, if there is one
 * @rule R42, R43
 */
export const handOver = (
  booking: BookingIn<"confirmed">,
  protocol: Plain<typeof HandoverProtocol>,
  ground: HandoverGround,
): Result.Result<BookingIn<"handedOver">, HandoverRefusal> => {
  const misfit = notOfResource(booking, ground.resource, "handOver")
  if (misfit !== undefined) return Result.fail(misfit)
  if (booking.grant?.terms === undefined) return Result.fail(termsMissing(booking))
  return Result.flatMap(parseAt(["state", "handover"], HandoverProtocol, protocol), (handover) =>
    unless<BookingIn<"handedOver">, HandoverRefusal>(whyNot(booking, handover, ground), {
      ...booking,
      state: { ...booking.state, status: "handedOver", handover },
    }),
  )
}

const whyNot = (
  booking: BookingIn<"confirmed">,
  handover: HandoverProtocol,
  ground: HandoverGround,
): HandoverRefusal | undefined => {
  const { at } = handover
  const path = ["state", "handover", "at"]
  const others = ground.bookings.filter(({ id, resource }) => id !== booking.id && resource === booking.resource)
  return (
    dayTooEarly(booking, { path, on: dayAt(booking, at), earliest: booking.state.accepted.on }) ??
    bookingOver(booking, at) ??
    damageNotCleared(ground, at, dayAt(booking, at)) ??
    notHandedOn(booking, handover, { ...ground, bookings: others }) ??
    notEnoughThere(booking, at, { ...ground, bookings: others })
  )
}

const bookingOver = (booking: BookingIn<"confirmed">, at: Instant): BookingOver | undefined => {
  const due = returnDue(booking)
  return epochMs(at) < epochMs(instantOf(booking, due))
    ? undefined
    : { _tag: "BookingOver", path: ["state", "handover", "at"], booking: booking.id, at: localAt(booking, at), due }
}

const damageNotCleared = (
  { resource, damages }: HandoverGround,
  at: Instant,
  on: LocalDate,
): DamageNotCleared | undefined => {
  const reports = damagesOpenOn(on, { resource: resource.id, damages, at }).map(({ id }) => id)
  return reports.length === 0
    ? undefined
    : { _tag: "DamageNotCleared", path: ["resource"], resource: resource.id, reports }
}

const notHandedOn = (
  booking: BookingIn<"confirmed">,
  { at, from }: HandoverProtocol,
  { resource, bookings }: HandoverGround,
): NotHandedOn | undefined => {
  if (from === "owner") return undefined
  const before = bookings
    .filter((one) => handedOverAt(one) <= epochMs(at))
    .sort((a, b) => handedOverAt(b) - handedOverAt(a) || (a.id < b.id ? -1 : 1))
  const last = before.slice(0, resource.use.mode === "exclusive" ? 1 : before.length)
  if (last.some((one) => isHandedOn(one, at))) return undefined
  const previous = last[0]?.id
  return {
    _tag: "NotHandedOn",
    path: ["state", "handover", "from"],
    booking: booking.id,
    ...(previous === undefined ? {} : { previous }),
  }
}

const handedOverAt = (booking: Booking): number => {
  const reached = reachedBy(booking)
  return "handover" in reached ? epochMs(reached.handover.at) : Number.POSITIVE_INFINITY
}

const isHandedOn = (booking: Booking, at: Instant): boolean => {
  const reached = reachedBy(booking)
  return "return" in reached && reached.return.to === "nextBorrower" && epochMs(reached.return.at) <= epochMs(at)
}

/** What others have is not there, and neither is what is broken between now and the agreed return. */
const notEnoughThere = (
  booking: BookingIn<"confirmed">,
  at: Instant,
  { resource, bookings, restrictions }: HandoverGround,
): NotBackYet | BrokenDownAtHandover | UnitsMissing | undefined => {
  const { id } = resource
  const [all, wanted] = [unitsThere(resource), unitsTaken(resource, booking)]
  if (wanted > all) return { _tag: "UnitsMissing", path: ["resource"], resource: id, wanted, units: all }
  const out = bookings.filter(isOut)
  const there = all - out.reduce((sum, one) => sum + unitsTaken(resource, one), 0)
  if (wanted > there)
    return { _tag: "NotBackYet", path: ["resource"], resource: id, by: out.map((one) => one.id).sort() }
  const [from, to] = [epochMs(at), epochMs(instantOf(booking, returnDue(booking)))]
  const broken = breakdownsOf({ resource, restrictions }).filter(
    (one) => one.from < Math.max(to, from + 1) && from < one.to,
  )
  const brokenAt = (ms: number): number =>
    broken.reduce((sum, one) => sum + (one.from <= ms && ms < one.to ? one.units : 0), 0)
  const mostBroken = Math.max(0, ...[from, ...broken.map((one) => one.from)].map(brokenAt))
  return wanted > there - mostBroken
    ? {
        _tag: "BrokenDownAtHandover",
        path: ["resource"],
        resource: id,
        restrictions: broken.map(({ restriction }) => restriction.id),
      }
    : undefined
}
