/** Age ranges: from which age to which, kept in months and spoken of in years. */
import * as z from "zod"
import { violates } from "../problem.js"

/**
 * Ages in completed months; a missing bound is open.
 *
 * @german Altersspanne
 * @rule R13
 */
export const AgeRange = z
  .strictObject({
    fromMonths: z.int().nonnegative().exactOptional(),
    /** The last month of age that still fits. */
    toMonths: z.int().nonnegative().exactOptional(),
  })
  .refine(
    ({ fromMonths, toMonths }) => fromMonths === undefined || toMonths === undefined || fromMonths <= toMonths,
    violates("AgesReversed", ["toMonths"]),
  )
  .readonly()
export type AgeRange = z.infer<typeof AgeRange>

/** Ages as people say them, "6 to 10": both are included, and a missing bound is open. @german Alter in Jahren */
export interface AgesInYears {
  /** @unit years */
  readonly from?: number
  /** Until the day before the next birthday. @unit years */
  readonly to?: number
}

/**
 * The months that ages in years stand for: whoever is 10 is so until the day before turning 11.
 *
 * @param years - whole years, in order: in an offer its schema checks them
 * @example
 * import { ageRangeOfYears, fitsAge } from "@sozialraum/core/offer"
 * const ages = ageRangeOfYears({ from: 6, to: 10 })
 * ages // => { fromMonths: 72, toMonths: 131 }
 * fitsAge(ages, 10 * 12 + 11) // => true
 * fitsAge(ages, 11 * 12) // => false
 */
export const ageRangeOfYears = ({ from, to }: AgesInYears): AgeRange => ({
  ...(from === undefined ? {} : { fromMonths: from * 12 }),
  ...(to === undefined ? {} : { toMonths: to * 12 + 11 }),
})

/**
 * The years of age that lie in a range, at least in part: from 8 to 30 months is from 0 to 2 years.
 *
 * @example
 * import { yearsOfAge } from "@sozialraum/core/offer"
 * yearsOfAge({ fromMonths: 72, toMonths: 131 }) // => { from: 6, to: 10 }
 */
export const yearsOfAge = ({ fromMonths, toMonths }: AgeRange): AgesInYears => ({
  ...(fromMonths === undefined ? {} : { from: Math.floor(fromMonths / 12) }),
  ...(toMonths === undefined ? {} : { to: Math.floor(toMonths / 12) }),
})

/**
 * Whether an age fits.
 *
 * @param months - completed months of age
 * @example
 * import { fitsAge } from "@sozialraum/core/offer"
 * fitsAge({ fromMonths: 72, toMonths: 131 }, 6 * 12) // => true
 */
export const fitsAge = (ages: AgeRange, months: number): boolean =>
  (ages.fromMonths === undefined || ages.fromMonths <= months) &&
  (ages.toMonths === undefined || months <= ages.toMonths)
