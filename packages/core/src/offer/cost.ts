/** Costs: what an offer costs, in whole cents; that it is free is said, not left out. */
import * as z from "zod"
import { violates } from "../problem.js"

/** For what a price is paid each time. @german Abrechnungseinheit */
export const CostUnit = z.enum(["termin", "tag", "woche", "monat", "schulhalbjahr", "schuljahr", "kurs"])
export type CostUnit = z.infer<typeof CostUnit>

const priced = {
  currency: z.literal("EUR"),
  per: CostUnit,
  /** What is paid for, where that is not the offer as a whole: `Mittagessen`. */
  item: z.string().regex(/\S/).exactOptional(),
  /** Who pays this price, where others pay another: `Geschwisterkinder`. */
  payers: z.string().regex(/\S/).exactOptional(),
  /** Whether the Bildungs- und Teilhabepaket pays for it; left out where nobody asked. */
  educationPackage: z.boolean().exactOptional(),
}

/**
 * One price of an offer: none, an amount, or one that slides with the income.
 *
 * @german Kosten
 * @rule R14, R44
 * @source HSDS 3.0, cost_option; SGB II, section 28 for the education package
 */
export const OfferCost = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("free") }).readonly(),
  z.strictObject({ kind: z.literal("amount"), cents: z.int().positive(), ...priced }).readonly(),
  z
    .strictObject({
      kind: z.literal("sliding"),
      /** The least and the most, where they are known. */
      fromCents: z.int().nonnegative().exactOptional(),
      toCents: z.int().positive().exactOptional(),
      ...priced,
    })
    .refine(
      ({ fromCents, toCents }) => fromCents === undefined || toCents === undefined || fromCents <= toCents,
      violates("CostReversed", ["toCents"]),
    )
    .readonly(),
])
export type OfferCost = z.infer<typeof OfferCost>

/** The prices of an offer; a free one has no other. @internal */
export const OfferCosts = z
  .array(OfferCost)
  .min(1)
  .refine((costs) => costs.length === 1 || costs.every(({ kind }) => kind !== "free"), violates("FreeYetPriced"))
  .readonly()

/** Whether it is said that nothing is to be paid. @rule R44 */
export const isFree = (costs: ReadonlyArray<OfferCost>): boolean => costs.some(({ kind }) => kind === "free")
