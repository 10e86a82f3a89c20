/** School years: from the first of August to the last of July. */
import * as z from "zod"
import { violates } from "../problem.js"
import type { LocalDate } from "../time/index.js"
import { DaySpan } from "./day-span.js"

/**
 * A school year by its name: `2026/27`.
 *
 * @german Schuljahr
 * @source Ländervereinbarung über die gemeinsame Grundstruktur des Schulwesens (2020); before: Hamburger Abkommen, § 1
 */
export const SchoolYear = z
  .string()
  .regex(/^\d{4}\/\d{2}$/, { abort: true })
  .refine((name) => name === yearText(Number(name.slice(0, 4))), violates("NoSuchSchoolYear"))
  .brand<"SchoolYear">()
export type SchoolYear = z.infer<typeof SchoolYear>

/**
 * The school year of a day: it begins on 1 August in every Land, also where the summer holidays go on.
 *
 * @example
 * import { schoolYearOf } from "@sozialraum/core/calendar"
 * import { LocalDate } from "@sozialraum/core/time"
 * schoolYearOf(LocalDate.parse("2027-07-31")) // => "2026/27"
 */
export const schoolYearOf = (day: LocalDate): SchoolYear => {
  const year = Number(day.slice(0, 4))
  return nameOf(Math.max(0, day.slice(5) < "08-01" ? year - 1 : year))
}

/** The days of a school year. */
export const daysOfSchoolYear = (name: SchoolYear): DaySpan => {
  const year = Number(name.slice(0, 4))
  return DaySpan.parse({ from: firstOfAugust(year), to: firstOfAugust(year + 1) })
}

/** The school year after this one. */
export const nextSchoolYear = (name: SchoolYear): SchoolYear => nameOf(Number(name.slice(0, 4)) + 1)

const nameOf = (year: number): SchoolYear => yearText(year) as SchoolYear

/** After 2098/99 comes 2099/00. */
const yearText = (year: number): string => `${four(year)}/${four(year + 1).slice(-2)}`

/** Days end with the year 9999. */
const firstOfAugust = (year: number): string => (year > 9999 ? "9999-12-31" : `${four(year)}-08-01`)

const four = (year: number): string => String(year).padStart(4, "0")
