/** Calendar days, without a clock and without a zone. */
import * as z from "zod"
import { dayOf } from "./civil.js"

/** A day: `2026-10-21`. @german Datum */
export const LocalDate = z.iso.date().brand<"LocalDate">()
export type LocalDate = z.infer<typeof LocalDate>

const dayMs = 86_400_000

/**
 * The day that many days later, or earlier where `days` is negative.
 *
 * @example
 * import { addDays, LocalDate } from "@sozialraum/core/time"
 * addDays(LocalDate.parse("2028-02-28"), 2) // => "2028-03-01"
 */
export const addDays = (date: LocalDate, days: number): LocalDate =>
  new Date(Date.parse(date) + days * dayMs).toISOString().slice(0, 10) as LocalDate

/** How many days lie from one day to another; negative where `to` is earlier. @unit days */
export const daysBetween = (from: LocalDate, to: LocalDate): number => dayOf(to) - dayOf(from)
