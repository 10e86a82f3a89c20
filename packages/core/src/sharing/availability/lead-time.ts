/** Lead time: from when on, and how far ahead, a resource can be booked. */
import { isWeekend } from "../../calendar/index.js"
import { addDays, dateOf, epochMs, type Instant, LocalDate, type LocalDateTime } from "../../time/index.js"
import { type DayOfUse, daysOfUse } from "../resource/closure-days.js"
import { availabilityOf, type ResourceTimes } from "../resource/resource-times.js"
import { daysLater, localAt, localTimeOn, minuteMs } from "./local-clock.js"

/**
 * The earliest time at which a booking may begin that is asked for now, by the clock of the resource. Where it is picked up
 * before the use, it begins with that.
 *
 * The day of asking is day 0: with three calendar days, what is asked for on Monday begins on Thursday at the earliest;
 * with three working days as well, and what is asked for on Friday on Wednesday. A day of which nobody knows whether it is a
 * public holiday counts as a working day.
 *
 * @rule R39
 * @example
 * import { bookableFrom, Resource } from "@sozialraum/core"
 * import { Instant } from "@sozialraum/core/time"
 * const resource = Resource.parse({
 *   id: "aula",
 *   owner: "schule",
 *   category: "raum",
 *   name: "Aula",
 *   availability: { leadTime: { amount: 3, unit: "workingDays" } },
 * })
 * const friday = Instant.parse("2026-10-09T08:00:00Z")
 * bookableFrom({ resource, restrictions: [], calendars: [] }, friday) // => "2026-10-14T00:00"
 */
export const bookableFrom = (times: ResourceTimes, now: Instant): LocalDateTime => {
  const { zone, leadTime } = availabilityOf(times.resource)
  const askedOn = dateOf(localAt(epochMs(now), zone))
  switch (leadTime?.unit) {
    case "calendarDays":
      return localTimeOn(addDays(askedOn, leadTime.amount), 0)
    case "workingDays":
      return localTimeOn(workingDayAfter(times, askedOn, leadTime.amount), 0)
    default:
      return localAt(earliestMs(now, leadTime?.amount ?? 0), zone)
  }
}

/**
 * The last day on which a booking may begin that is asked for now; `undefined` where that is not limited.
 *
 * @rule R39
 */
export const bookableUntil = ({ resource }: ResourceTimes, now: Instant): LocalDate | undefined => {
  const { zone, atMostDaysAhead } = availabilityOf(resource)
  return atMostDaysAhead === undefined ? undefined : addDays(dateOf(localAt(epochMs(now), zone)), atMostDaysAhead)
}

/** How many working days follow a day up to another one, that one included; those of which nobody knows count. */
export const workingDaysTo = (times: ResourceTimes, askedOn: LocalDate, day: LocalDate): number => {
  const answerOn = workingDays(times)
  let count = 0
  for (let at = daysLater(askedOn, 1); at <= day; at = daysLater(at, 1)) if (answerOn(at)._tag !== "rests") count++
  return count
}

/** Whole minutes, because a clock on the wall shows no others. */
const earliestMs = (now: Instant, hours: number): number =>
  Math.ceil(epochMs(now) / minuteMs) * minuteMs + hours * 60 * minuteMs

const workingDayAfter = (times: ResourceTimes, askedOn: LocalDate, amount: number): LocalDate => {
  const answerOn = workingDays(times)
  let day = askedOn
  for (let count = 0; count < amount && day < lastDay; ) {
    day = daysLater(day, 1)
    if (answerOn(day)._tag !== "rests") count++
  }
  return day
}

/** Whether days are working days for all that is known; what is not known is said. */
const workingDays = ({ calendars }: Pick<ResourceTimes, "calendars">): ((day: LocalDate) => DayOfUse) => {
  const answerOn = daysOfUse(calendars, onPublicHolidays)
  return (day) => (isWeekend(day) ? weekend : answerOn(day))
}

const onPublicHolidays = { kind: "rests", on: ["feiertag"] } as const
const weekend: DayOfUse = { _tag: "rests", because: [] }
/** The last day whose times can be written. */
const lastDay = LocalDate.parse("2999-12-31")
