/** Suppression policy: which numbers are too small to be shown, and why a number is held back. */
import * as z from "zod"
import { violates } from "../problem.js"

/** The fewest cases behind a number that is shown, where nobody asks for more. @rule P3 */
export const usualMinimumCell = 5

/**
 * The fewest cases behind a number that is shown; never below 3.
 *
 * @german Mindestfallzahl
 * @rule P3
 * @source Statistik der Bundesagentur für Arbeit, Regeln der statistischen Geheimhaltung: three as the standard, more at
 *   higher risk
 */
export const MinimumCell = z
  .int()
  .refine((cases) => cases >= 3, violates("MinimumCellTooLow"))
  .meta({ minimum: 3 })
export type MinimumCell = z.infer<typeof MinimumCell>

/**
 * A number says too much about single contributors where the largest of them hold more than a part of it.
 *
 * @german Dominanzregel
 * @rule P3
 * @source Hundepool et al., Statistical Disclosure Control, section 4.2.1: the (n, k) rule
 */
export const DominanceRule = z
  .strictObject({
    /** How many of the largest contributors are looked at together. */
    largest: z.int().min(1).max(10).default(1),
    /** They may hold this much of the number, and no more. */
    percent: z.number().gt(0).lt(100).default(50),
  })
  .readonly()
export type DominanceRule = z.infer<typeof DominanceRule>

/**
 * What is held back: counts from 1 to below the minimum, and numbers that few contributors dominate. Nobody is behind a
 * zero, so it is shown.
 *
 * @german Geheimhaltungsregeln
 * @rule P3
 */
export const SuppressionPolicy = z
  .strictObject({
    minimum: MinimumCell.default(usualMinimumCell),
    dominance: DominanceRule.default(DominanceRule.parse({})),
  })
  .readonly()
export type SuppressionPolicy = z.infer<typeof SuppressionPolicy>

/**
 * Why a number is held back. For planners only: who knows that a number is held back for its size knows that it is small.
 *
 * @german Sperrgrund
 * @rule P3, P4
 */
export const SuppressionReason = z.enum(["belowMinimum", "complement", "dominance", "tooSmallArea", "notReleased"])
export type SuppressionReason = z.infer<typeof SuppressionReason>
