/** Weekly slots: the same hours on the same day of every week. */
import * as z from "zod"
import { violates } from "../problem.js"

/** A day of the week, Monday first. @german Wochentag */
export const Weekday = z.enum(["mo", "tu", "we", "th", "fr", "sa", "su"])
export type Weekday = z.infer<typeof Weekday>

const clockTime = /^([01]\d|2[0-3]):[0-5]\d$/

/**
 * Hours that return every week, in the wall-clock time of the place.
 *
 * @german Wöchentliche Zeit
 */
export const WeeklySlot = z
  .strictObject({ day: Weekday, from: z.string().regex(clockTime), to: z.string().regex(clockTime) })
  .refine(({ from, to }) => from < to, violates("SlotEmpty", ["to"]))
  .readonly()
export type WeeklySlot = z.infer<typeof WeeklySlot>
