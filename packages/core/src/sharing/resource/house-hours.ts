/** House hours: when the house of a resource is there for its own visitors, as far as anybody knows. */
import type { ClosureCalendar } from "../../calendar/index.js"
import {
  isOpenAt,
  type OpeningHours,
  type OpeningTimes,
  openIntervals,
  openingTimes,
  type UnknownReason,
} from "../../hours/index.js"
import { addDays, dateOf, instantAt } from "../../time/index.js"
import { localAt, localTimeOn, spanOf } from "../availability/local-clock.js"
import { clipped, type TimeSpan } from "../availability/span.js"
import type { ResourceTimes } from "./resource-times.js"

/** A time in which a house may be open, and why nobody can say; by appointment, somebody may come. */
interface UncertainHours extends TimeSpan {
  readonly because: ReadonlyArray<UnknownReason> | "byAppointment"
}

/** When a house is open within a span, and when it may be. */
export const houseHours = (
  { openingHours, calendars }: ResourceTimes,
  span: TimeSpan,
): { readonly open: ReadonlyArray<TimeSpan>; readonly uncertain: ReadonlyArray<UncertainHours> } => {
  if (openingHours === undefined) return { open: [], uncertain: [{ ...span, because: [{ _tag: "hoursUnknown" }] }] }
  const times = prepared(openingHours, calendars)
  const { zone } = openingHours
  const start = localTimeOn(dateOf(localAt(span.from, zone)), 0)
  const end = localTimeOn(addDays(dateOf(localAt(span.to, zone)), 1), 0)
  const { open, byAppointment, unknown } = openIntervals(times, { start, end, zone })
  return {
    open: clipped(open.map(spanOf), span),
    uncertain: clipped(
      [
        ...byAppointment.map((interval) => ({ ...spanOf(interval), because: "byAppointment" as const })),
        ...unknown.map(spanOf).map((stretch) => ({ ...stretch, because: doubtsAt(times, stretch.from) })),
      ],
      span,
    ),
  }
}

const doubtsAt = (times: OpeningTimes, ms: number): ReadonlyArray<UnknownReason> => {
  const answer = isOpenAt(times, instantAt(ms))
  return answer._tag === "unknown" ? answer.because : []
}

/** The hours of a house are asked for each of its rooms. */
const prepared = (hours: OpeningHours, calendars: ReadonlyArray<ClosureCalendar>): OpeningTimes => {
  const ofHours = preparedHours.get(hours) ?? new WeakMap<ReadonlyArray<ClosureCalendar>, OpeningTimes>()
  preparedHours.set(hours, ofHours)
  const times = ofHours.get(calendars) ?? openingTimes(hours, calendars)
  ofHours.set(calendars, times)
  return times
}

const preparedHours = new WeakMap<OpeningHours, WeakMap<ReadonlyArray<ClosureCalendar>, OpeningTimes>>()
