/** Weekly hours: times of the week that return, with the days on which they count. */
import * as z from "zod"
import { weekdayOf } from "../../calendar/index.js"
import { violates } from "../../problem.js"
import { holdsOn, inOrder, type LocalDate, validityFields, Weekday, type Zone } from "../../time/index.js"
import { clockOn, minutesPerDay } from "../availability/local-clock.js"
import { joined, type TimeSpan } from "../availability/span.js"

const clockTime = /^([01]\d|2[0-3]):[0-5]\d$/
const closingTime = /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/

/**
 * From one time of a weekday to another, as opening hours say it: where `to` is not after `from`, it runs over midnight and
 * belongs to the day on which it begins; `24:00` is the end of the day.
 *
 * @german Wöchentliche Zeitspanne
 */
export const WeeklySpan = z
  .strictObject({ day: Weekday, from: z.string().regex(clockTime), to: z.string().regex(closingTime) })
  .refine(({ from, to }) => from !== to, violates("SpanEmpty", ["to"]))
  .readonly()
export type WeeklySpan = z.infer<typeof WeeklySpan>

/** Weekly hours, and the days on which they begin to count and end. @german Wochenzeiten */
export const WeeklyHours = z
  .strictObject({ slots: z.array(WeeklySpan).min(1).readonly(), ...validityFields })
  .refine(inOrder, violates("ValidityEmpty", ["to"]))
  .readonly()
export type WeeklyHours = z.infer<typeof WeeklyHours>

/** The times that weekly hours give to some days, in the order of time; hours that meet are one. */
export const weeklySpans = (
  hours: ReadonlyArray<WeeklyHours>,
  zone: Zone,
  days: ReadonlyArray<LocalDate>,
): ReadonlyArray<TimeSpan> =>
  joined(
    days.flatMap((day) => {
      const weekday = weekdayOf(day)
      const slots = hours.flatMap((some) =>
        holdsOn(some, day) ? some.slots.filter((slot) => slot.day === weekday) : [],
      )
      if (slots.length === 0) return []
      const clock = clockOn(day, zone)
      return slots.map(({ from, to }) => ({ from: clock(minutesOf(from)), to: clock(endMinutes(from, to)) }))
    }),
  )

const endMinutes = (from: string, to: string): number => minutesOf(to) + (from < to ? 0 : minutesPerDay)

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
