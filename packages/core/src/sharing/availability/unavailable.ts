/** Unavailable times: when a resource cannot be used, before anybody has booked it, and why. */
import type { ClosureReason, UnknownCalendar } from "../../calendar/index.js"
import type { UnknownReason } from "../../hours/index.js"
import { dateOf, daysBetween, type LocalDate } from "../../time/index.js"
import { totalBreakdowns } from "../resource/breakdowns.js"
import { type DayOfUse, daysOfUse } from "../resource/closure-days.js"
import { houseHours } from "../resource/house-hours.js"
import { availabilityOf, type ResourceTimes } from "../resource/resource-times.js"
import type { RestrictionId } from "../resource/restriction-id.js"
import { weeklySpans } from "../resource/weekly-hours.js"
import type { Blackout } from "./availability.js"
import { clockOn, daysOf, localAt, minutesPerDay, msOf } from "./local-clock.js"
import { clipped, gapsIn, joined, type TimeSpan } from "./span.js"

/**
 * Why a resource cannot be used at a time.
 *
 * `closure`: its days rest; without closures, it is used only on closures, and there is none. `openingHours`: the house is
 * there for its own visitors. `breakdown`: these together take all of it.
 *
 * @german Grund der Nichtverfügbarkeit
 */
export type UnavailableReason =
  | { readonly _tag: "closure"; readonly because: ReadonlyArray<ClosureReason> }
  | { readonly _tag: "blackout"; readonly blackout: Blackout }
  | { readonly _tag: "breakdown"; readonly restrictions: ReadonlyArray<RestrictionId> }
  | { readonly _tag: "coreUse" }
  | { readonly _tag: "openingHours" }
  | { readonly _tag: "outsideWindows" }

/**
 * Why nobody can say whether a resource can be used at a time: calendars do not know the day, nobody knows the hours of the
 * house, or somebody may come there by appointment.
 *
 * @german Grund der Ungewissheit
 */
export type UncertainReason =
  | {
      readonly _tag: "closureUnknown"
      readonly calendars: ReadonlyArray<UnknownCalendar>
      readonly inParts: ReadonlyArray<ClosureReason>
    }
  | { readonly _tag: "openingHoursUnknown"; readonly because: ReadonlyArray<UnknownReason> }
  | { readonly _tag: "byAppointment" }

/** A stretch of real time with a reason. */
export interface Because<Reason> extends TimeSpan {
  readonly reason: Reason
}

/** When a resource cannot be used within a span, the most telling reasons first; those of different reasons may overlap. */
export const unavailableTimes = (times: ResourceTimes, span: TimeSpan): ReadonlyArray<Because<UnavailableReason>> => [
  ...closureTimes(times, span).flatMap(({ from, to, reason }) =>
    reason._tag === "rests" ? [{ from, to, reason: { _tag: "closure" as const, because: reason.because } }] : [],
  ),
  ...blackoutTimes(times, span),
  ...clipped(totalBreakdowns(times), span).map(({ from, to, restrictions }) => ({
    from,
    to,
    reason: { _tag: "breakdown" as const, restrictions: restrictions.map(({ id }) => id) },
  })),
  ...coreUseTimes(times, span),
  ...(availabilityOf(times.resource).outsideOpeningHours
    ? houseHours(times, span).open.map((open) => ({ ...open, reason: { _tag: "openingHours" as const } }))
    : []),
  ...gapsIn(span, windowTimes(times, span) ?? [span]).map((gap) => ({
    ...gap,
    reason: { _tag: "outsideWindows" as const },
  })),
]

/** When nobody can say whether a resource can be used. */
export const uncertainTimes = (times: ResourceTimes, span: TimeSpan): ReadonlyArray<Because<UncertainReason>> => [
  ...closureTimes(times, span).flatMap(({ from, to, reason }) =>
    reason._tag === "uncertain"
      ? [
          {
            from,
            to,
            reason: { _tag: "closureUnknown" as const, calendars: reason.calendars, inParts: reason.inParts },
          },
        ]
      : [],
  ),
  ...(availabilityOf(times.resource).outsideOpeningHours
    ? houseHours(times, span).uncertain.map(({ from, to, because }) => ({
        from,
        to,
        reason: because === "byAppointment" ? { _tag: because } : { _tag: "openingHoursUnknown" as const, because },
      }))
    : []),
]

/**
 * The bookable hours of a resource within a span; `undefined` where it has none and all hours are.
 *
 * What is fetched and brought back is away at night as well: there, breaks and nights between hours of one day and of the
 * next count as hours.
 */
export const windowTimes = ({ resource }: ResourceTimes, span: TimeSpan): ReadonlyArray<TimeSpan> | undefined => {
  const { zone, windows, exchange } = availabilityOf(resource)
  if (windows === undefined) return undefined
  const hours = weeklySpans(windows, zone, daysOf(span, zone, 2))
  if (exchange === undefined) return clipped(hours, span)
  const nights = hours.flatMap(({ to }, index) => {
    const next = hours[index + 1]
    const isNear =
      next !== undefined && daysBetween(dateOf(localAt(to - 1, zone)), dateOf(localAt(next.from, zone))) <= 1
    return isNear ? [{ from: to, to: next.from }] : []
  })
  return clipped(joined([...hours, ...nights]), span)
}

const coreUseTimes = ({ resource }: ResourceTimes, span: TimeSpan): ReadonlyArray<Because<UnavailableReason>> => {
  const { zone, coreUse } = availabilityOf(resource)
  if (coreUse.length === 0) return []
  // A day before may run over midnight into the span.
  const hours = clipped(weeklySpans(coreUse, zone, daysOf(span, zone, 1)), span)
  return hours.map((stretch) => ({ ...stretch, reason: { _tag: "coreUse" } }))
}

const blackoutTimes = ({ resource }: ResourceTimes, span: TimeSpan): ReadonlyArray<Because<UnavailableReason>> => {
  const { zone, blackouts } = availabilityOf(resource)
  return clipped(
    blackouts.map((blackout) => ({
      from: msOf(blackout.start, zone),
      to: msOf(blackout.end, zone),
      reason: { _tag: "blackout", blackout },
    })),
    span,
  )
}

/** Days in a row of which calendars say the same, from midnight to midnight, where they are no ordinary days of use. */
const closureTimes = ({ resource, calendars }: ResourceTimes, span: TimeSpan): ReadonlyArray<Because<DayOfUse>> => {
  const { zone, holidays } = availabilityOf(resource)
  if (holidays === undefined) return []
  const answerOn = daysOfUse(calendars, holidays)
  const runs: Array<Because<DayOfUse>> = []
  for (const day of daysOf(span, zone, 0)) {
    const reason = answerOn(day)
    if (reason._tag === "used") continue
    const { from, to } = wholeDay(day, zone)
    const last = runs.at(-1)
    if (last?.to === from && isSame(last.reason, reason)) runs[runs.length - 1] = { ...last, to }
    else runs.push({ from, to, reason })
  }
  return clipped(runs, span)
}

const wholeDay = (day: LocalDate, zone: Parameters<typeof clockOn>[1]): TimeSpan => {
  const clock = clockOn(day, zone)
  return { from: clock(0), to: clock(minutesPerDay) }
}

const isSame = (a: DayOfUse, b: DayOfUse): boolean => {
  if (a._tag === "rests") return b._tag === "rests" && sameMembers(a.because, b.because)
  return (
    a._tag === "uncertain" &&
    b._tag === "uncertain" &&
    sameMembers(a.inParts, b.inParts) &&
    sameMembers(
      a.calendars.map(({ calendar }) => calendar),
      b.calendars.map(({ calendar }) => calendar),
    )
  )
}

const sameMembers = <A>(a: ReadonlyArray<A>, b: ReadonlyArray<A>): boolean =>
  a.length === b.length && a.every((one, index) => one === b[index])
