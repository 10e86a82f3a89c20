/** "This and following": from one date on, a granted series goes on at another time, or ends. What was used already stays. */
import * as Result from "effect/Result"
import type { Finding, InvalidValue } from "../problem.js"
import type { Booking, BookingNotGranted, ResourceRequest, WrongBookingState } from "../sharing/index.js"
import { cancelBooking } from "../sharing/index.js"
import { type LocalDateTime, type SeriesNotSplit, splitSeries } from "../time/index.js"
import type { CancelledDates, DateCancellation } from "./date-change.js"
import type { FollowingPlan } from "./following-plan.js"
import { changesFrom, horizonOf, keysOf, notSplit, type SeriesTime } from "./following-start.js"
import { grantedDates, isUsed, keyOf, withoutDropped } from "./granted-dates.js"
import { requestedDates } from "./request-dates.js"
import { type GrantedRequest, type GrantRefusal, grantRequest, type RequestDecision } from "./request-grant.js"
import { type WrongRequestState, wrongRequestState } from "./request-steps.js"

/** A decision on a change, and who wished it and why: that is said to whoever loses a date. @german Entscheidung über eine Serienänderung */
export interface FollowingDecision extends RequestDecision {
  readonly wishedBy: "owner" | "borrower"
  readonly because: string
}

/** Both requests, and every booking that changed, was given up or is new. @german Geänderte Serie */
export interface ChangedFollowing extends GrantedRequest {
  /** The request with the dates that stay. */
  readonly before: ResourceRequest
  /** The request that goes on. */
  readonly request: ResourceRequest
}

/**
 * Changes a series from one date on, as `planFollowing` found it. What the plan has no place for, and what is not chosen, is
 * given up.
 *
 * @problem OwnerDecides, DatesNotOpen, NothingBookable, WrongRequestState - as for `grantRequest`
 * @problem InvalidValue - as for `grantRequest`, or where the reason is empty
 * @rule R38, R39
 */
export const changeFollowing = <Found extends Finding<string>>(
  { before, plan, bookings }: FollowingPlan<Found>,
  { wishedBy, because, ...decision }: FollowingDecision,
): Result.Result<ChangedFollowing, GrantRefusal | BookingNotGranted | WrongBookingState> =>
  Result.gen(function* () {
    const granted = yield* grantRequest(plan, decision)
    const stay = new Set(granted.bookings.map(({ id }) => id))
    const lost = bookings.filter(({ id }) => !stay.has(id))
    const cancelled = yield* allCancelled(lost, { by: wishedBy, reason: because, on: decision.at })
    return { before, request: granted.request, bookings: [...cancelled, ...granted.bookings] }
  })

/**
 * Gives one date and all that follow it up. What was used already stays, and so does what begins before `on`.
 *
 * @returns the request, ended before that date; given up from its first date on, its series stays as it was asked for
 * @problem WrongRequestState - at `["state"]`; nothing was granted yet
 * @problem SeriesNotSplit - at `["from"]`; the series has no such date, or all from there on were used
 * @problem InvalidValue - at the reason where it is empty
 */
export const giveUpFollowing = (
  request: ResourceRequest,
  bookings: ReadonlyArray<Booking>,
  { key: from, ...cancelled }: DateCancellation,
): Result.Result<
  CancelledDates,
  WrongRequestState | SeriesNotSplit | BookingNotGranted | WrongBookingState | InvalidValue
> => {
  const wrong = wrongRequestState(request, ["granted", "partiallyGranted"])
  if (wrong !== undefined) return Result.fail(wrong)
  const { time } = request
  const granted = grantedDates(bookings, request)
  const keys =
    time.kind === "once"
      ? [time.interval.start]
      : keysOf(requestedDates(request, { calendars: [], ...horizonOf(time, granted) }))
  const begins = changesFrom(keys, from, { granted, now: cancelled.on })
  if (begins === undefined) return Result.fail(notSplit(from, "noOccurrence"))
  const following = granted.filter((booking) => keyOf(booking, request) >= begins && !isUsed(booking, cancelled.on))
  return Result.map(allCancelled(following, cancelled), (given) => ({
    request: {
      ...request,
      time: time.kind === "once" ? time : endedBefore(time, begins),
      state: withoutDropped(request.state, (key) => key >= begins),
    },
    bookings: given,
  }))
}

const endedBefore = (time: SeriesTime, begins: LocalDateTime): SeriesTime => {
  const halves = splitSeries(time.series, begins)
  return Result.isSuccess(halves) ? { ...time, series: halves.success.before } : time
}

const allCancelled = (
  bookings: ReadonlyArray<Booking>,
  cancelled: Omit<DateCancellation, "key">,
): Result.Result<ReadonlyArray<Booking>, BookingNotGranted | WrongBookingState | InvalidValue> =>
  Result.all(bookings.map((booking) => cancelBooking(booking, cancelled)))
