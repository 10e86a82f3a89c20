/** Day spans: days in a row, at least one. */
import * as z from "zod"
import { violates } from "../problem.js"
import { LocalDate } from "../time/index.js"

/**
 * Days in a row: `from` is the first, `to` the first day after the last.
 *
 * @german Zeitspanne in Tagen
 */
export const DaySpan = z
  .strictObject({ from: LocalDate, to: LocalDate })
  .refine(({ from, to }) => from < to, violates("ValidityEmpty", ["to"]))
  .readonly()
  .brand<"DaySpan">()
export type DaySpan = z.infer<typeof DaySpan>
