/** "This and following", looked at: what becomes of each booking when a granted series changes from one date on. */
import * as Result from "effect/Result"
import { type Finding, type InvalidValue, parse } from "../problem.js"
import type { Booking, Lending, ResourceRequestId } from "../sharing/index.js"
import { ResourceRequest, shifted } from "../sharing/index.js"
import {
  type LocalDate,
  type LocalDateTime,
  type OccurrenceOverride,
  type SeriesNotSplit,
  splitSeries,
} from "../time/index.js"
import { changesFrom, horizonOf, keysOf, notSplit, type SeriesTime } from "./following-start.js"
import { grantedDates, grantedUnits, isUsed, keyOf, withoutDropped } from "./granted-dates.js"
import { requestedDates } from "./request-dates.js"
import { checkedDates, type DateCheck, inTime, type RequestPlan } from "./request-plan.js"
import { type WrongRequestState, wrongRequestState } from "./request-steps.js"
import { changedSeries, type SeriesChange, shiftOf } from "./series-change.js"
import type { WantedDate } from "./wanted-date.js"

/** From where a granted series goes on otherwise. @german Angaben zur Serienänderung */
export interface FollowingChange<Found extends Finding<string>> {
  /** The key of the first date that changes. */
  readonly from: LocalDateTime
  /** Of the request that goes on with the later dates. */
  readonly id: ResourceRequestId
  readonly to: SeriesChange
  readonly check: DateCheck<Found>
  /** The last day to look at, of a series without an end; without it, as far as it is booked. */
  readonly until?: LocalDate
}

/** What would become of a granted series that changes from one date on. @german Vorschlag zur Serienänderung */
export interface FollowingPlan<Found extends Finding<string>> {
  /** The request with the dates that stay. */
  readonly before: ResourceRequest
  /** The key of the first date that changes: later than asked where dates from there on were used already. */
  readonly begins: LocalDateTime
  /** The request that goes on. Dates that stay where they are booked are bookable without a check. */
  readonly plan: RequestPlan<Found>
  /** The bookings from there on as they are. */
  readonly bookings: ReadonlyArray<Booking>
  /** Those of them that the plan has no place for: they would be given up. */
  readonly givenUp: ReadonlyArray<Booking>
  /** What was said of single dates, by their old keys, and has no date any more. */
  readonly lost: ReadonlyArray<OccurrenceOverride>
}

/**
 * Looks at what a change of one date and all that follow it would do. A booking that finds its date in the changed series
 * keeps its id, its state and its terms; dates that were moved or given up by hand stay so.
 *
 * @problem WrongRequestState - at `["state"]`; nothing was granted yet
 * @problem SeriesNotSplit - at `["from"]`; there is no such date, all from there on were used, or it is the first: then the
 *   request is given up, and another one made
 * @problem InvalidValue - in `["time"]`; the changed series is none
 * @rule R38, R39
 */
export const planFollowing = <Found extends Finding<string>>(
  lending: Lending,
  request: ResourceRequest,
  { from, id, to, check, until }: FollowingChange<Found>,
): Result.Result<FollowingPlan<Found>, WrongRequestState | SeriesNotSplit | InvalidValue> => {
  const wrong = wrongRequestState(request, ["granted", "partiallyGranted"])
  if (wrong !== undefined) return Result.fail(wrong)
  const { time } = request
  if (time.kind === "once") return Result.fail(notSplit(from, time.interval.start === from ? "first" : "noOccurrence"))
  const granted = grantedDates(lending.bookings, request)
  const options = { calendars: lending.calendars, ...horizonOf(time, granted, until) }
  const keys = keysOf(requestedDates(request, options))
  const begins = changesFrom(keys, from, { granted, now: lending.now })
  if (begins === undefined) return Result.fail(notSplit(from, "noOccurrence"))
  const [minutes, lastKey] = [shiftOf(to, from), keys.at(-1)]
  const following = lending.bookings.filter((booking) => keyOf(booking, request) >= begins)
  return Result.gen(function* () {
    const halves = yield* Result.mapError(splitSeries(givenUpByHand(request, time, following), begins), ({ because }) =>
      notSplit(begins, because),
    )
    const series = changedSeries(halves.after, to, { minutes, ...(lastKey === undefined ? {} : { lastKey }) })
    const next = yield* parse(ResourceRequest, {
      ...request,
      id,
      continues: request.id,
      time: { ...time, series },
      submittedAt: lending.now,
      clarifications: [],
      state: { status: "submitted", at: lending.now },
    })
    const bookings = granted
      .filter((booking) => keyOf(booking, request) >= begins)
      .sort((a, b) => (keyOf(a, request) < keyOf(b, request) ? -1 : 1))
    const plan = planOfNext(lending, { next, units: grantedUnits(request), bookings, minutes, check, options })
    const told = new Set(keysOf(plan))
    const stay = new Set(plan.bookable.map(({ booking }) => booking.id))
    return {
      before: {
        ...request,
        time: { ...time, series: halves.before },
        state: withoutDropped(request.state, (key) => key >= begins),
      },
      begins,
      plan,
      bookings: bookings.filter((booking) => stay.has(booking.id) || !isUsed(booking, lending.now)),
      givenUp: bookings.filter((booking) => !stay.has(booking.id) && !isUsed(booking, lending.now)),
      lost: halves.after.overrides.filter(({ key }) => !told.has(shifted(key, minutes))),
    }
  })
}

interface NextDates<Found extends Finding<string>> {
  readonly next: ResourceRequest
  readonly units: number
  readonly bookings: ReadonlyArray<Booking>
  readonly minutes: number
  readonly check: DateCheck<Found>
  readonly options: Parameters<typeof requestedDates>[1]
}

/** Bookings that stay where they are stand already; the others are checked as if all that change were free. */
const planOfNext = <Found extends Finding<string>>(
  lending: Lending,
  { next, units, bookings, minutes, check, options }: NextDates<Found>,
): RequestPlan<Found> => {
  const { wanted, uncertain, ...dates } = requestedDates({ ...next, units }, options)
  const bookingAt = new Map(bookings.map((booking) => [shifted(keyOf(booking, next), minutes), booking]))
  const takenOver = <Wanted extends WantedDate>(date: Wanted): Wanted => {
    const old = bookingAt.get(date.key)
    if (old === undefined) return date
    const { interval } = date.booking
    return { ...date, booking: { ...old, request: next.id, key: date.key, interval } }
  }
  const isUnchanged = ({ key, booking: { interval } }: WantedDate): boolean => {
    const old = bookingAt.get(key)?.interval
    return old !== undefined && old.start === interval.start && old.end === interval.end
  }
  const all = [...wanted, ...uncertain].map(takenOver)
  const stay = all.filter(isUnchanged).map(({ key, booking }) => ({ key, booking, findings: [] }))
  const changing = new Set(bookings.map(({ id }) => id))
  const others = [...lending.bookings.filter(({ id }) => !changing.has(id)), ...stay.map(({ booking }) => booking)]
  const checked = checkedDates(
    { ...lending, bookings: others },
    all.filter((date) => !isUnchanged(date)),
    check,
  )
  return {
    ...dates,
    request: next,
    resource: lending.resource,
    units,
    ...checked,
    bookable: [...stay, ...checked.bookable].sort(inTime),
  }
}

/** The series with dates cancelled that were given up booking by booking: nobody wants them back because of a change. */
const givenUpByHand = (
  request: ResourceRequest,
  { series }: SeriesTime,
  bookings: ReadonlyArray<Booking>,
): SeriesTime["series"] => {
  const booked = new Set(grantedDates(bookings, request).map((booking) => keyOf(booking, request)))
  const cancelled = bookings.flatMap((booking): ReadonlyArray<OccurrenceOverride> => {
    const key = keyOf(booking, request)
    if (booking.request !== request.id || booking.state.status !== "cancelled" || booked.has(key)) return []
    return [{ kind: "cancelled", key, reason: booking.state.reason }]
  })
  const byKey = new Map([...series.overrides, ...cancelled].map((override) => [override.key, override]))
  return { ...series, overrides: [...byKey.values()].sort((a, b) => (a.key < b.key ? -1 : 1)) }
}
