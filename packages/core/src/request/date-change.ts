/** Single dates of a granted request, moved or given up. Their key stays, and with it all that is kept under it. */
import * as Result from "effect/Result"
import type { ClosureReason } from "../calendar/index.js"
import { type Finding, type InvalidValue, type Problem, parse } from "../problem.js"
import type { Lending, ResourceRequestId, WrongBookingState } from "../sharing/index.js"
import {
  Booking,
  type BookingCancellation,
  type BookingNotGranted,
  cancelBooking,
  minutesTo,
  ResourceRequest,
  shifted,
} from "../sharing/index.js"
import {
  dateOf,
  epochMs,
  type Instant,
  type Interval,
  instantAt,
  type LocalDateTime,
  durationMinutes as lengthOf,
  OccurrenceOverride,
  rfc5545,
  toInstant,
  toLocal,
} from "../time/index.js"
import { changeableDate, type DateNotChanged, withoutDropped } from "./granted-dates.js"
import { requestedDates } from "./request-dates.js"
import { type DateCheck, standsAgainst } from "./request-plan.js"

/** The date cannot be where it was to be moved: findings that refuse it, or closures on which the series rests. */
export type DateRefused<Found extends Finding<string> = Finding<string>> = Problem<
  "DateRefused",
  {
    readonly request: ResourceRequestId
    readonly key: LocalDateTime
    readonly start: LocalDateTime
    readonly findings: ReadonlyArray<Found>
    readonly closures: ReadonlyArray<ClosureReason>
  }
>

/** Where a date is moved to. @german Verlegung */
export interface DateMove {
  readonly key: LocalDateTime
  readonly start: LocalDateTime
  /** Without it, the date lasts as long as before. */
  readonly durationMinutes?: number
  readonly reason?: string
}

/** A date at its new time, with the warnings about it. @german Verlegter Termin */
export interface MovedDate<Found extends Finding<string>> {
  readonly request: ResourceRequest
  readonly booking: Booking
  readonly findings: ReadonlyArray<Found>
}

/**
 * Moves one date of a granted request, unless something stands against its new time. Its booking keeps its id, its terms
 * and its state; when it is picked up and brought back goes with it.
 *
 * @problem DateNotChanged - at `["key"]`; the date is not booked, or something was handed over for it
 * @problem DateRefused - at `["start"]`; what stands against the new time
 * @problem InvalidValue - at `["durationMinutes"]` or `["reason"]`; or where the time ends after the year 2999
 * @rule R38, R39
 */
export const moveDate = <Found extends Finding<string>>(
  lending: Lending,
  request: ResourceRequest,
  { check, ...move }: DateMove & { readonly check: DateCheck<Found> },
): Result.Result<MovedDate<Found>, DateNotChanged | DateRefused<Found> | InvalidValue> => {
  const booking = changeableDate(lending.bookings, request, move.key)
  if ("_tag" in booking) return Result.fail(booking)
  const refuse = (findings: ReadonlyArray<Found>, closures: ReadonlyArray<ClosureReason>): DateRefused<Found> => ({
    _tag: "DateRefused",
    path: ["start"],
    request: request.id,
    key: move.key,
    start: move.start,
    findings,
    closures,
  })
  return Result.gen(function* () {
    yield* parse(OccurrenceOverride, { kind: "moved", ...move })
    const moved = yield* parse(ResourceRequest, withMove(request, booking, move))
    const options = { calendars: lending.calendars, until: dateOf(move.key) }
    const { wanted, uncertain, dropped } = requestedDates(moved, options)
    const isIt = ({ key }: { readonly key: LocalDateTime }): boolean => moved.time.kind === "once" || key === move.key
    const date = [...wanted, ...uncertain].find(isIt)
    if (date === undefined) return yield* Result.fail(refuse([], dropped.find(isIt)?.because ?? []))
    const { pickUp: _before, bringBack: _after, ...rest } = booking
    const { interval, pickUp, bringBack } = date.booking
    const there = yield* parse(Booking, {
      ...rest,
      interval,
      ...(pickUp === undefined ? {} : { pickUp }),
      ...(bringBack === undefined ? {} : { bringBack }),
    })
    const others = lending.bookings.filter(({ id }) => id !== booking.id)
    const findings = check({ ...lending, bookings: others }, there)
    if (findings.some(standsAgainst)) return yield* Result.fail(refuse(findings, []))
    return { request: moved, booking: there, findings }
  })
}

/** Which date is given up, by whom, why and when. @german Absage eines Termins */
export interface DateCancellation extends BookingCancellation {
  readonly key: LocalDateTime
  readonly on: Instant
}

/** A request with the bookings of it that were given up. @german Abgesagte Termine */
export interface CancelledDates {
  readonly request: ResourceRequest
  readonly bookings: ReadonlyArray<Booking>
}

/**
 * Gives one date of a granted request up, also one that was dropped: then nobody waits for it any more. `planRebooking` takes
 * it up again.
 *
 * @returns the booking as cancelled; none where the date had been dropped
 * @problem DateNotChanged - at `["key"]`; it is neither booked nor dropped, or something was handed over for it
 * @problem InvalidValue - at the reason where it is empty
 */
export const cancelDate = (
  request: ResourceRequest,
  bookings: ReadonlyArray<Booking>,
  { key, ...cancelled }: DateCancellation,
): Result.Result<CancelledDates, DateNotChanged | BookingNotGranted | WrongBookingState | InvalidValue> => {
  const booking = changeableDate(bookings, request, key)
  const isDropped =
    request.state.status === "partiallyGranted" && request.state.dropped.some((date) => date.key === key)
  if ("_tag" in booking && !(isDropped && booking.because === "notBooked")) return Result.fail(booking)
  return Result.gen(function* () {
    const state = withoutDropped(request.state, (dropped) => dropped === key)
    const override = yield* parse(OccurrenceOverride, { kind: "cancelled", key, reason: cancelled.reason })
    const given = "_tag" in booking ? [] : [yield* cancelBooking(booking, cancelled)]
    return { request: { ...withOverride(request, override), state }, bookings: given }
  })
}

/** The request with another word on one date of its series, instead of what was said before. */
const withOverride = (request: ResourceRequest, override: OccurrenceOverride): ResourceRequest => {
  const { time } = request
  if (time.kind === "once") return request
  const others = time.series.overrides.filter(({ key }) => key !== override.key)
  const overrides = [...others, override].sort((a, b) => (a.key < b.key ? -1 : 1))
  return { ...request, time: { ...time, series: { ...time.series, overrides } } }
}

const withMove = (request: ResourceRequest, { interval }: Booking, move: DateMove): ResourceRequest => {
  const { time } = request
  const { key, start, reason } = move
  if (time.kind === "once") {
    const there = intervalFrom(start, move.durationMinutes ?? lengthOf(interval), interval.zone)
    const [later, longer] = [minutesTo(interval.start, there.start), minutesTo(interval.end, there.end)]
    return {
      ...request,
      time: {
        kind: "once",
        interval: there,
        ...(time.pickUp === undefined ? {} : { pickUp: shifted(time.pickUp, later) }),
        ...(time.bringBack === undefined ? {} : { bringBack: shifted(time.bringBack, longer) }),
      },
    }
  }
  const known = time.series.overrides.find((override) => override.key === key)
  const durationMinutes = move.durationMinutes ?? (known?.kind === "cancelled" ? undefined : known?.durationMinutes)
  return withOverride(request, {
    kind: "moved",
    key,
    start,
    ...(durationMinutes === undefined ? {} : { durationMinutes }),
    ...(reason === undefined ? {} : { reason }),
  })
}

const intervalFrom = (start: LocalDateTime, minutes: number, zone: Interval["zone"]): Interval => {
  const startsAt = epochMs(toInstant(start, zone, rfc5545).instant)
  return { start, end: toLocal(instantAt(startsAt + minutes * 60_000), zone), zone }
}
