/** Availability limits: how soon, how far ahead, how long and on which steps of the clock a resource is lent. */
import { addDays, dateOf, daysBetween, epochMs, type Instant, type Interval, minuteOfDay } from "../../time/index.js"
import type { Booking } from "../booking/booking.js"
import { takenInterval } from "../booking/taken-time.js"
import { availabilityOf, type ResourceTimes } from "../resource/resource-times.js"
import type { BookingLead } from "./availability.js"
import type { InThePast, OffStep, TooFarAhead, TooLong, TooShort, TooSoon } from "./availability-finding.js"
import { bookableFrom, bookableUntil, workingDaysTo } from "./lead-time.js"
import { localAt, localTimeOn, minuteMs, msOf, spanOf } from "./local-clock.js"

type LimitFinding = InThePast | TooSoon | TooFarAhead | TooShort | TooLong | OffStep

/** What stands against a use whenever it is: it is asked for too late or too early, it is too long, too short or crooked. */
export const limitFindings = (times: ResourceTimes, now: Instant, wanted: Booking): ReadonlyArray<LimitFinding> => [
  ...beginFindings(times, now, wanted),
  ...lengthFindings(times, wanted.interval),
  ...stepFindings(times, wanted.interval),
]

const error = { rule: "R39", severity: "error" } as const

const beginFindings = (
  times: ResourceTimes,
  now: Instant,
  wanted: Booking,
): ReadonlyArray<InThePast | TooSoon | TooFarAhead> => {
  const { zone, leadTime, atMostDaysAhead } = availabilityOf(times.resource)
  const { from } = spanOf(takenInterval(wanted))
  const begins = localAt(from, zone)
  const asked = localAt(epochMs(now), zone)
  const path = wanted.pickUp === undefined ? ["interval", "start"] : ["pickUp"]
  if (from < epochMs(now)) return [{ _tag: "InThePast", ...error, path, begins, asked }]
  const earliest = bookableFrom(times, now)
  const latest = bookableUntil(times, now)
  const found: Array<TooSoon | TooFarAhead> = []
  if (leadTime !== undefined && from < earliestMs(leadTime, now, msOf(earliest, zone)))
    found.push({ _tag: "TooSoon", ...error, path, leadTime, actual: leadOf(times, now, from), earliest })
  if (latest !== undefined && atMostDaysAhead !== undefined && latest < dateOf(begins)) {
    const actualDays = daysBetween(dateOf(asked), dateOf(begins))
    found.push({ _tag: "TooFarAhead", ...error, path, atMostDays: atMostDaysAhead, actualDays, latest })
  }
  return found
}

/** Hours count from the very instant, days from a midnight. */
const earliestMs = ({ amount, unit }: BookingLead, now: Instant, midnight: number): number =>
  unit === "hours" ? epochMs(now) + amount * 60 * minuteMs : midnight

const leadOf = (times: ResourceTimes, now: Instant, from: number): number => {
  const { zone, leadTime } = availabilityOf(times.resource)
  const [askedOn, day] = [dateOf(localAt(epochMs(now), zone)), dateOf(localAt(from, zone))]
  if (leadTime?.unit === "calendarDays") return daysBetween(askedOn, day)
  if (leadTime?.unit === "workingDays") return workingDaysTo(times, askedOn, day)
  return Math.floor((from - epochMs(now)) / (60 * minuteMs))
}

const lengthFindings = ({ resource }: ResourceTimes, use: Interval): ReadonlyArray<TooShort | TooLong> => {
  const { shortestMinutes, longestMinutes } = availabilityOf(resource)
  const { from, to } = spanOf(use)
  const actualMinutes = (to - from) / minuteMs
  const path = ["interval"]
  return [
    ...(shortestMinutes !== undefined && actualMinutes < shortestMinutes
      ? [{ _tag: "TooShort" as const, ...error, path, shortestMinutes, actualMinutes }]
      : []),
    ...(longestMinutes !== undefined && longestMinutes < actualMinutes
      ? [{ _tag: "TooLong" as const, ...error, path, longestMinutes, actualMinutes }]
      : []),
  ]
}

const stepFindings = ({ resource }: ResourceTimes, use: Interval): ReadonlyArray<OffStep> => {
  const { zone, stepMinutes } = availabilityOf(resource)
  if (stepMinutes === undefined) return []
  return (["start", "end"] as const).flatMap((edge): ReadonlyArray<OffStep> => {
    const at = localAt(msOf(use[edge], use.zone), zone)
    const beside = minuteOfDay(at) % stepMinutes
    if (beside === 0) return []
    const floor = minuteOfDay(at) - beside
    const before = localTimeOn(dateOf(at), floor)
    // Each day counts its steps anew.
    const after =
      floor + stepMinutes < 1440 ? localTimeOn(dateOf(at), floor + stepMinutes) : localTimeOn(addDays(dateOf(at), 1), 0)
    return [{ _tag: "OffStep", ...error, path: ["interval", edge], stepMinutes, at, before, after }]
  })
}
