/** Checking availability: what stands against the time of a booking, before one looks at other bookings. */
import { addDays, dateOf, type Interval } from "../../time/index.js"
import type { Booking } from "../booking/booking.js"
import type { Lending } from "../booking/lending.js"
import { takenInterval } from "../booking/taken-time.js"
import { type RestrictedTime, restrictedTimes } from "../resource/breakdowns.js"
import { availabilityOf, type ResourceTimes } from "../resource/resource-times.js"
import { exchangeFindings } from "./availability-exchange.js"
import type {
  AvailabilityFinding,
  BlackedOut,
  BrokenDownThen,
  ClosedThen,
  ClosureUnknown,
  CoreUseThen,
  OpeningHoursUnknown,
  OutsideWindows,
  RestrictionHint,
} from "./availability-finding.js"
import { limitFindings } from "./availability-limits.js"
import { intervalOf, localAt, minuteMs, minutesPerDay, spanOf } from "./local-clock.js"
import { clipped, gapsIn, joined, meet, type TimeSpan } from "./span.js"
import { type Because, type UnavailableReason, unavailableTimes, uncertainTimes, windowTimes } from "./unavailable.js"

/**
 * What stands against the time of a booking by the availability of its resource, other bookings aside.
 *
 * Bookable hours and closures bind every moment of the use; where a resource is fetched and brought back, breaks and nights
 * between hours of one day and of the next are no obstacle. The owner's own use, opening hours, blackouts and breakdowns bind
 * all the time from the pick-up to the return. Buffers bind others only. A booking begins with its pick-up; the day of asking is day 0; durations are real ones,
 * also when the clocks are changed. All times are told by the clock of the resource.
 *
 * Errors: {@link InThePast}, {@link TooSoon}, {@link TooFarAhead}, {@link TooShort}, {@link TooLong}, {@link OffStep},
 * {@link ClosedThen}, {@link BlackedOut}, {@link BrokenDownThen}, {@link CoreUseThen}, {@link OutsideWindows},
 * {@link NoExchangeThen}. Warnings: {@link RestrictionHint}, {@link ClosureUnknown}, {@link OpeningHoursUnknown}.
 *
 * @rule R39, R43
 * @source Überlassung von Schulräumen der Städte Gelsenkirchen und Düsseldorf: Frist, Uhrzeiten, Ferien
 * @example
 * import { Availability, type Lending, availabilityFindings, Booking, Institution, Resource } from "@sozialraum/core"
 * import { Instant } from "@sozialraum/core/time"
 * // A room of a school: after lessons, until 22:00, not in the holidays, asked for three weeks before.
 * const availability = Availability.parse({
 *   windows: [{ slots: ["mo", "tu", "we", "th", "fr"].map((day) => ({ day, from: "16:00", to: "22:00" })) }],
 *   holidays: { kind: "rests", on: ["schulferien", "feiertag"] },
 *   leadTime: { amount: 21, unit: "calendarDays" },
 * })
 * const lending: Lending = {
 *   resource: Resource.parse({ id: "raum-12", owner: "schule", category: "raum", name: "Raum 12", availability }),
 *   borrower: Institution.parse({ id: "verein", name: "Stadtteilverein", types: ["selbsthilfe"] }),
 *   bookings: [],
 *   resources: [],
 *   restrictions: [],
 *   damages: [],
 *   memberships: [],
 *   calendars: [],
 *   now: Instant.parse("2026-11-02T08:00:00Z"),
 * }
 * const wanted = Booking.parse({
 *   id: "b1",
 *   resource: "raum-12",
 *   borrower: "verein",
 *   interval: { start: "2026-11-20T19:00", end: "2026-11-20T22:30", zone: "Europe/Berlin" },
 *   purpose: "Elterntreff",
 *   responsible: "leitung",
 * })
 * const findings = availabilityFindings(lending, wanted)
 * findings.map(({ _tag, severity }) => `${_tag} ${severity}`) // => ["TooSoon error", "OutsideWindows error", "ClosureUnknown warning"]
 * const [tooSoon] = findings
 * tooSoon?._tag === "TooSoon" ? tooSoon.earliest : undefined // => "2026-11-23T00:00"
 */
export const availabilityFindings = (lending: Lending, wanted: Booking): ReadonlyArray<AvailabilityFinding> => [
  ...limitFindings(lending, lending.now, wanted),
  ...timeFindings(lending, wanted),
  ...exchangeFindings(lending, wanted),
]

const error = { rule: "R39", severity: "error", path: ["interval"] } as const
const warning = { rule: "R39", severity: "warning", path: ["interval"] } as const

const timeFindings = (times: ResourceTimes, wanted: Booking): ReadonlyArray<AvailabilityFinding> => {
  const use = spanOf(wanted.interval)
  const away = awayTime(wanted, use)
  const against = unavailableTimes(times, away).flatMap((time) => (bindsUse(time) ? clipped([time], use) : [time]))
  return [
    ...against.flatMap((time) => [...closedThen(times, time), ...blackedOut(time)]),
    ...brokenDown(times, against),
    ...coreUse(times, against),
    ...outsideWindows(times, against, use),
    ...hints(times, away),
    ...doubts(times, use, gapsIn(use, joined(against))),
  ]
}

/** From the pick-up to the return; the use always, also where a clock change turns the order of times round. */
const awayTime = (wanted: Booking, use: TimeSpan): TimeSpan => {
  const { from, to } = spanOf(takenInterval(wanted))
  return { from: Math.min(from, use.from), to: Math.max(to, use.to) }
}

const bindsUse = ({ reason }: Because<UnavailableReason>): boolean =>
  reason._tag === "closure" || reason._tag === "outsideWindows"

const closedThen = (
  { resource }: ResourceTimes,
  { reason, ...span }: Because<UnavailableReason>,
): ReadonlyArray<ClosedThen> => {
  const { holidays } = availabilityOf(resource)
  return reason._tag !== "closure" || holidays === undefined
    ? []
    : [{ _tag: "ClosedThen", ...error, holidays, ...daysIn(resource, span), because: reason.because }]
}

const blackedOut = ({ reason }: Because<UnavailableReason>): ReadonlyArray<BlackedOut> =>
  reason._tag === "blackout" ? [{ _tag: "BlackedOut", ...error, ...reason.blackout }] : []

const brokenDown = (
  times: ResourceTimes,
  against: ReadonlyArray<Because<UnavailableReason>>,
): ReadonlyArray<BrokenDownThen> => {
  const total = against.flatMap(({ reason }) => (reason._tag === "breakdown" ? reason.restrictions : []))
  return restrictedTimes(times, "breakdown")
    .filter(({ restriction }) => total.includes(restriction.id))
    .map((time) => ({ _tag: "BrokenDownThen", ...error, ...restricted(times, time) }))
}

const hints = (times: ResourceTimes, away: TimeSpan): ReadonlyArray<RestrictionHint> =>
  restrictedTimes(times, "hint")
    .filter((time) => meet(time, away))
    .map((time) => ({ _tag: "RestrictionHint", ...warning, ...restricted(times, time) }))

const restricted = ({ resource }: ResourceTimes, { restriction, from, to }: RestrictedTime) => {
  const { zone } = availabilityOf(resource)
  return {
    restriction: restriction.id,
    start: localAt(from, zone),
    ...(to === Number.POSITIVE_INFINITY ? {} : { until: localAt(to, zone) }),
    reason: restriction.reason,
  }
}

const coreUse = (
  times: ResourceTimes,
  against: ReadonlyArray<Because<UnavailableReason>>,
): ReadonlyArray<CoreUseThen> =>
  (["coreUse", "openingHours"] as const).flatMap((by) => {
    const during = intervalsOf(
      times,
      against.filter(({ reason }) => reason._tag === by),
    )
    return during.length === 0 ? [] : [{ _tag: "CoreUseThen", ...error, by, during }]
  })

const outsideWindows = (
  times: ResourceTimes,
  against: ReadonlyArray<Because<UnavailableReason>>,
  use: TimeSpan,
): ReadonlyArray<OutsideWindows> => {
  const outside = intervalsOf(
    times,
    against.filter(({ reason }) => reason._tag === "outsideWindows"),
  )
  if (outside.length === 0) return []
  const nearest = nearestWindow(times, use)
  return [{ _tag: "OutsideWindows", ...error, outside, ...(nearest === undefined ? {} : { nearest }) }]
}

/** The hours to which a use has the shortest way; those that are too short for it only where there are no others. */
const nearestWindow = (times: ResourceTimes, use: TimeSpan): Interval | undefined => {
  const around = { from: use.from - twoWeeksMs, to: use.to + twoWeeksMs }
  const windows = windowTimes(times, around) ?? []
  const wide = windows.filter(({ from, to }) => use.to - use.from <= to - from)
  const [nearest] = [...(wide.length === 0 ? windows : wide)].sort((a, b) => wayTo(a, use) - wayTo(b, use))
  return nearest === undefined ? undefined : intervalOf(nearest, availabilityOf(times.resource).zone)
}

const wayTo = (window: TimeSpan, use: TimeSpan): number =>
  Math.min(Math.abs(window.from - use.from), Math.abs(window.to - use.to))

/** What nobody knows, as far as nothing else stands against the use then; of days with the same doubt, one finding. */
const doubts = (
  times: ResourceTimes,
  use: TimeSpan,
  free: ReadonlyArray<TimeSpan>,
): ReadonlyArray<ClosureUnknown | OpeningHoursUnknown> => {
  const uncertain = uncertainTimes(times, use).filter((doubt) => free.some((span) => meet(doubt, span)))
  const closures = uncertain.flatMap(({ reason, ...span }): ReadonlyArray<ClosureUnknown> => {
    if (reason._tag !== "closureUnknown") return []
    const { calendars, inParts } = reason
    return [{ _tag: "ClosureUnknown", ...warning, of: "use", ...daysIn(times.resource, span), calendars, inParts }]
  })
  const hours = uncertain.filter(({ reason }) => reason._tag !== "closureUnknown")
  if (hours.length === 0) return closures
  const because = hours.flatMap(({ reason }): OpeningHoursUnknown["because"] => {
    if (reason._tag === "byAppointment") return [reason]
    return reason._tag === "openingHoursUnknown" ? reason.because : []
  })
  const during = intervalsOf(
    times,
    free.flatMap((span) => clipped(hours, span)),
  )
  return [...closures, { _tag: "OpeningHoursUnknown", ...warning, during, because: unique(because) }]
}

const intervalsOf = ({ resource }: ResourceTimes, spans: ReadonlyArray<TimeSpan>): ReadonlyArray<Interval> =>
  joined(spans).map((span) => intervalOf(span, availabilityOf(resource).zone))

/** The days of which a span has some time; `to` is the first day after. */
const daysIn = (resource: Lending["resource"], { from, to }: TimeSpan) => {
  const { zone } = availabilityOf(resource)
  return { from: dateOf(localAt(from, zone)), to: addDays(dateOf(localAt(to - 1, zone)), 1) }
}

/** The same reason, told for several stretches, once. */
const unique = <A>(all: ReadonlyArray<A>): ReadonlyArray<A> => [
  ...new Map(all.map((one) => [JSON.stringify(one), one])).values(),
]

const twoWeeksMs = 14 * minutesPerDay * minuteMs
