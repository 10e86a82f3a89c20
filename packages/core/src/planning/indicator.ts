/** Indicators: what a number about the people of an area says, of whom, and how it is to be read. */
import * as z from "zod"
import { violates } from "../problem.js"
import { MinimumCell, usualMinimumCell } from "./suppression-policy.js"

/** An indicator as a code: one of `indicatorCatalogue`, or a local one in the same spelling. @german Kennzahlenschlüssel */
export const IndicatorCode = z.string().regex(/^[a-z][A-Za-z0-9]*$/)
export type IndicatorCode = z.infer<typeof IndicatorCode>

/**
 * What the number is: a count, a share of 100, cases for each 100 or 1000, years, or a level of an index.
 *
 * @german Einheit
 */
export const IndicatorUnit = z.enum(["count", "percent", "perHundred", "perThousand", "years", "level"])
export type IndicatorUnit = z.infer<typeof IndicatorUnit>

/** How many of the population one unit of a rate stands for; `undefined` where the number is no rate. */
export const rateBase = (unit: IndicatorUnit): 100 | 1000 | undefined =>
  (
    ({
      count: undefined,
      percent: 100,
      perHundred: 100,
      perThousand: 1000,
      years: undefined,
      level: undefined,
    }) as const
  )[unit]

/** What is counted, or of whom, in German and English. @german Bezeichnung */
export const IndicatorWords = z
  .strictObject({ german: z.string().regex(/\S/), english: z.string().regex(/\S/) })
  .readonly()
export type IndicatorWords = z.infer<typeof IndicatorWords>

/**
 * What an indicator says, and how it is to be read.
 *
 * It is about groups of people: no indicator speaks of a child, a parent or a family.
 *
 * @german Kennzahl
 * @rule P2, P3, P4
 */
export const IndicatorDefinition = z
  .strictObject({
    code: IndicatorCode,
    german: z.string().regex(/\S/),
    english: z.string().regex(/\S/),
    unit: IndicatorUnit,
    /** What is counted. */
    numerator: IndicatorWords,
    /** The population of which it is a part; every rate has one. */
    denominator: IndicatorWords.exactOptional(),
    /** The office or the statistics that the numbers come from. */
    source: z.string().regex(/\S/),
    cadence: z.enum(["monthly", "quarterly", "yearly", "everyTwoYears", "irregular"]),
    /** The day of the year that the numbers are of, as month and day: `12-31`. */
    referenceDay: z
      .string()
      .regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
      .exactOptional(),
    /** Whether a higher number means more burden, a lower one does, or neither. */
    burden: z.enum(["higher", "lower", "neither"]),
    minimumCell: MinimumCell.default(usualMinimumCell),
    /** Whether its population are children or young people: such numbers are not shown of small areas. */
    aboutChildren: z.boolean(),
  })
  .refine(
    ({ unit, denominator }) => rateBase(unit) === undefined || denominator !== undefined,
    violates("DenominatorMissing", ["denominator"]),
  )
  .readonly()
export type IndicatorDefinition = z.infer<typeof IndicatorDefinition>
