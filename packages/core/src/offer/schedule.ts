/** Schedules: when an offer takes place. */
import * as z from "zod"
import { HolidayBehaviour, weekdayOf } from "../calendar/index.js"
import { LanguageTag } from "../institution/index.js"
import { violates } from "../problem.js"
import {
  addDays,
  berlin,
  inOrder,
  type LocalDate,
  type LocalDateTime,
  rfc5545,
  Series,
  validityFields,
  Weekday,
  type WeeklySlot,
} from "../time/index.js"
import { PlaceKey } from "./offer-place.js"

/**
 * One row of a timetable. What it does not say of place, languages and holidays, the offer says.
 *
 * @german Angebotszeit
 */
export const OfferSlot = z
  .strictObject({
    series: Series,
    /** The key of the place where it is; without one, at every place of the offer. */
    place: PlaceKey.exactOptional(),
    languages: z.array(LanguageTag).min(1).readonly().exactOptional(),
    holidays: HolidayBehaviour.exactOptional(),
    note: z.string().regex(/\S/).exactOptional(),
    /** The days on which this row counts: a timetable for the summer, one for the winter. */
    ...validityFields,
  })
  .refine(inOrder, violates("ValidityEmpty", ["to"]))
  .readonly()
export type OfferSlot = z.infer<typeof OfferSlot>

/**
 * When an offer takes place; by arrangement is said, not left out.
 *
 * @german Angebotszeiten
 * @rule R14, R18
 * @source HSDS 3.0, schedule
 */
export const OfferSchedule = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("byArrangement"), note: z.string().regex(/\S/).exactOptional() }).readonly(),
  z
    .strictObject({
      kind: z.literal("dates"),
      slots: z.array(OfferSlot).min(1).readonly(),
      /** What the offer does on closures; without it, it takes place whatever the calendars say. */
      holidays: HolidayBehaviour.exactOptional(),
    })
    .readonly(),
])
export type OfferSchedule = z.infer<typeof OfferSchedule>

/**
 * The series that returns every week at the same hours, by the clock in Germany.
 *
 * @param from - the first day on which it may take place: the series begins on the first such weekday from there
 * @example
 * import { weeklySeries } from "@sozialraum/core/offer"
 * import { LocalDate } from "@sozialraum/core/time"
 * const series = weeklySeries({ day: "we", from: "15:00", to: "16:30" }, LocalDate.parse("2026-10-12"))
 * series.start // => "2026-10-14T15:00"
 * series.durationMinutes // => 90
 */
export const weeklySeries = ({ day, from: begins, to: ends }: WeeklySlot, from: LocalDate): Series => {
  const first = addDays(from, (rank(day) - rank(weekdayOf(from)) + 7) % 7)
  return {
    // A day and a time of day that are both checked.
    start: `${first}T${begins}` as LocalDateTime,
    durationMinutes: minutes(ends) - minutes(begins),
    zone: berlin,
    rule: { freq: "weekly", interval: 1, weekStart: "mo" },
    rdates: [],
    exdates: [],
    overrides: [],
    clockChange: rfc5545,
  }
}

const rank = (day: Weekday): number => Weekday.options.indexOf(day)

const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
