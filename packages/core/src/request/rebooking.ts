/** Rebooking: dates of a granted request that were dropped or given up are taken up later. */
import * as Result from "effect/Result"
import type { Finding } from "../problem.js"
import type { Booking, Lending, ResourceRequest } from "../sharing/index.js"
import { BookingId } from "../sharing/index.js"
import { dateOf, type LocalDateTime } from "../time/index.js"
import { grantedDates, grantedUnits, keyOf } from "./granted-dates.js"
import { requestedDates } from "./request-dates.js"
import {
  type DatesNotOpen,
  decided,
  type GrantedRequest,
  type GrantRefusal,
  type RequestDecision,
} from "./request-grant.js"
import { checkedDates, type DateCheck, type RequestPlan } from "./request-plan.js"
import { type WrongRequestState, wrongRequestState } from "./request-steps.js"
import type { WantedDate } from "./wanted-date.js"

/** Which dates are to be taken up. @german Angaben zur Nachbuchung */
export interface RebookingOptions<Found extends Finding<string>> {
  readonly check: DateCheck<Found>
  /** Any dates of the request that are not booked, also those that were given up. Without them, all that were dropped. */
  readonly keys?: ReadonlyArray<LocalDateTime>
}

/**
 * Checks dates of a granted request again that were not booked, or were given up since. Nothing is taken up by itself.
 *
 * @problem WrongRequestState - at `["state"]`; nothing was granted yet
 * @problem DatesNotOpen - at `["keys"]`; they are booked, or the request does not ask for them
 * @rule R39, R43
 */
export const planRebooking = <Found extends Finding<string>>(
  lending: Lending,
  granted: ResourceRequest,
  { check, keys = droppedKeys(granted) }: RebookingOptions<Found>,
): Result.Result<RequestPlan<Found>, WrongRequestState | DatesNotOpen> => {
  const wrong = wrongRequestState(granted, ["granted", "partiallyGranted"])
  if (wrong !== undefined) return Result.fail(wrong)
  const asked = new Set(keys)
  const request = withoutCancelling(granted, asked)
  const until = [dateOf(firstKey(request)), ...keys.map(dateOf)].sort().at(-1)
  const all = requestedDates(request, { calendars: lending.calendars, ...(until === undefined ? {} : { until }) })
  const isAsked = ({ key }: { readonly key: LocalDateTime }): boolean => asked.has(key)
  const units = grantedUnits(request)
  const again = <Wanted extends WantedDate>(date: Wanted): Wanted => ({
    ...date,
    booking: { ...date.booking, id: freeId(date.booking.id, lending.bookings), units },
  })
  const [wanted, uncertain] = [all.wanted.filter(isAsked).map(again), all.uncertain.filter(isAsked).map(again)]
  const dropped = all.dropped.filter(isAsked)
  const open = new Set([...wanted, ...uncertain, ...dropped].map(({ key }) => key))
  for (const booking of grantedDates(lending.bookings, request)) open.delete(keyOf(booking, request))
  const notOpen = keys.filter((key) => !open.has(key))
  if (notOpen.length > 0)
    return Result.fail({ _tag: "DatesNotOpen", path: ["keys"], request: request.id, keys: notOpen })
  return Result.succeed({
    ...all,
    request,
    resource: lending.resource,
    units,
    dropped,
    omitted: all.omitted.filter(isAsked),
    findings: all.findings.filter(isAsked),
    ...checkedDates(lending, [...wanted, ...uncertain], check),
  })
}

/**
 * Takes dates up that were not booked, as `planRebooking` found them. The request is granted as a whole once none is dropped.
 *
 * @problem WrongRequestState, OwnerDecides, DatesNotOpen, NothingBookable, InvalidValue - as for `grantRequest`
 * @rule R39, R42
 */
export const rebookDates = <Found extends Finding<string>>(
  plan: RequestPlan<Found>,
  decision: RequestDecision,
): Result.Result<GrantedRequest, GrantRefusal> => decided(plan, decision, ["granted", "partiallyGranted"])

const droppedKeys = ({ state }: ResourceRequest): ReadonlyArray<LocalDateTime> =>
  state.status === "partiallyGranted" ? state.dropped.map(({ key }) => key) : []

const firstKey = ({ time }: ResourceRequest): LocalDateTime =>
  time.kind === "once" ? time.interval.start : time.series.start

/** The request with those dates back in its series that were given up. */
const withoutCancelling = (request: ResourceRequest, keys: ReadonlySet<LocalDateTime>): ResourceRequest => {
  const { time } = request
  if (time.kind === "once") return request
  const overrides = time.series.overrides.filter(({ kind, key }) => kind !== "cancelled" || !keys.has(key))
  return { ...request, time: { ...time, series: { ...time.series, overrides } } }
}

/** The booking of a date that was given up keeps its id: what takes its place is counted on. */
const freeId = (id: BookingId, bookings: ReadonlyArray<Booking>): BookingId => {
  const used = new Set(bookings.map((booking) => booking.id))
  let free = id
  for (let count = 2; used.has(free); count++) free = BookingId.parse(`${id}/${count}`)
  return free
}
