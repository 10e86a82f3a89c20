/** Resource terms: on which terms an owner lends. */
import * as z from "zod"
import { Reason } from "../../id.js"
import { Money } from "../../money.js"
import { violates } from "../../problem.js"

/**
 * For what a resource is used, as owners allow or exclude it.
 *
 * @german Nutzungszweck
 * @rule R45
 * @source Überlassung von Schulräumen der Stadt Bochum; Benutzungs- und Entgeltordnung Mülheim an der Ruhr
 */
export const UsePurpose = z.enum([
  "kinderUndJugendarbeit",
  "ganztag",
  "elternarbeit",
  "beratung",
  "bildung",
  "sport",
  "kultur",
  "selbsthilfe",
  "netzwerkarbeit",
  "fortbildung",
  "religion",
  "politik",
  "privat",
  "gewerblich",
])
export type UsePurpose = z.infer<typeof UsePurpose>

/** For what a fee is paid each time; `unit` is one unit of a shared resource. @german Entgelteinheit */
export const FeeUnit = z.enum(["use", "hour", "day", "weekend", "week", "month", "unit", "kilometre"])
export type FeeUnit = z.infer<typeof FeeUnit>

/** One price of a use. @german Entgeltsatz */
export const FeeRate = z
  .strictObject({
    amount: Money,
    per: FeeUnit,
    /** What is paid for, where that is not the use itself: `Reinigung`. */
    item: Reason.exactOptional(),
    /** For whom this price holds, where others pay another: purposes of {@link UsePurpose}. */
    purposes: z.array(UsePurpose).min(1).readonly().exactOptional(),
    /** Only where the borrower takes money for the use, admission or sales, or only where it says that it takes none. */
    income: z.boolean().exactOptional(),
  })
  .readonly()
export type FeeRate = z.infer<typeof FeeRate>

/**
 * What a use costs; that it is free of charge is said, not left out.
 *
 * @german Entgelt
 * @rule R44
 */
export const Fee = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("free") }).readonly(),
  z.strictObject({ kind: z.literal("rates"), rates: z.array(FeeRate).min(1).readonly() }).readonly(),
])
export type Fee = z.infer<typeof Fee>

/**
 * On which terms an owner lends: a snapshot of them goes into every booking, so that later changes do not touch it.
 *
 * @german Nutzungsbedingungen
 * @rule R41, R42, R44
 * @source Entleihbedingungen der Spielmobile in München, Reutlingen und Leiningerland
 */
export const ResourceTerms = z
  .strictObject({
    fee: Fee,
    /** Given back after the return, or offset with a reason. */
    deposit: Money.exactOptional(),
    /** For what the borrower answers: whatever happens, or only intent and gross negligence. */
    liability: z.enum(["full", "intentAndGrossNegligence", "byLaw"]).default("byLaw"),
    insurance: Reason.exactOptional(),
    /** Only for these; without them, for every purpose that is not excluded. */
    purposes: z.array(UsePurpose).min(1).readonly().exactOptional(),
    excludedPurposes: z.array(UsePurpose).readonly().default([]),
    /** An adult of the borrower is there during the whole use; `qualification` is what else is asked of that adult. */
    supervision: z
      .strictObject({ required: z.boolean(), qualification: Reason.exactOptional() })
      .readonly()
      .exactOptional(),
    /** Whether the borrower may pass it on. */
    subLending: z.boolean().default(false),
    cancellation: z
      .strictObject({
        /** Up to so many days before it begins, giving up costs nothing. @unit days */
        freeUntilDays: z.int().nonnegative(),
        fee: Money,
      })
      .readonly()
      .exactOptional(),
    /** For each day that it comes back late. */
    lateFee: Money.exactOptional(),
    /** Where nobody comes to the agreed handover. */
    missedHandoverFee: Money.exactOptional(),
    /** What else borrowers undertake: `besenrein und trocken zurückgeben`. */
    duties: z.array(Reason).readonly().default([]),
  })
  .refine(
    ({ purposes, excludedPurposes }) => !(purposes ?? []).some((purpose) => excludedPurposes.includes(purpose)),
    violates("PurposeExcluded", ["excludedPurposes"]),
  )
  .readonly()
export type ResourceTerms = z.infer<typeof ResourceTerms>
