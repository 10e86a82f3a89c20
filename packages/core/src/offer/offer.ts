/** Offers: what children, young people and families can use. */
import * as z from "zod"
import { IdText } from "../id.js"
import { ContactPointId, InstitutionId, SiteId } from "../institution/index.js"
import { violates } from "../problem.js"
import { SpatialUnitId } from "../sozialraum/index.js"
import { inOrder, LocalDate, validityFields, WeeklySlot } from "../time/index.js"

/** Identifies an offer for as long as records are kept. */
export const OfferId = IdText.brand<"OfferId">()
export type OfferId = z.infer<typeof OfferId>

/** The form of an offer; the first three are the categories of the federal statistics. @german Angebotsform */
export const OfferForm = z.enum(["offen", "gruppe", "veranstaltungProjekt", "beratung", "betreuung", "bildungskurs"])
export type OfferForm = z.infer<typeof OfferForm>

/**
 * For which ages an offer is; a missing bound is open.
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

/** Where an offer takes place. @german Angebotsort */
export const OfferPlace = z.discriminatedUnion("at", [
  z.strictObject({ at: z.literal("site"), site: SiteId }).readonly(),
  z.strictObject({ at: z.literal("mobile"), unit: SpatialUnitId }).readonly(),
  z.strictObject({ at: z.literal("digital") }).readonly(),
])
export type OfferPlace = z.infer<typeof OfferPlace>

/** What an offer costs; free is said, not left out. @german Kosten @rule R44 */
export const OfferCost = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("free") }).readonly(),
  z
    .strictObject({
      kind: z.literal("amount"),
      cents: z.int().positive(),
      currency: z.literal("EUR"),
      per: z.string().min(1),
    })
    .readonly(),
  z.strictObject({ kind: z.literal("incomeRelated") }).readonly(),
])
export type OfferCost = z.infer<typeof OfferCost>

/**
 * Something that a target group can use, offered by an institution.
 *
 * @german Angebot
 * @source SGB VIII, section 11; HSDS 3.0, service
 */
export const Offer = z
  .strictObject({
    id: OfferId,
    title: z.string().min(1),
    description: z.string().min(1).exactOptional(),
    institution: InstitutionId,
    form: OfferForm,
    ages: AgeRange.default({}),
    topics: z
      .array(z.string().regex(/^[a-z][A-Za-z0-9]*$/))
      .readonly()
      .default([]),
    places: z.array(OfferPlace).readonly().default([]),
    /** Hours that return every week; without any, by arrangement. */
    weekly: z.array(WeeklySlot).readonly().default([]),
    cost: OfferCost.exactOptional(),
    registration: z.enum(["none", "provider", "school"]).exactOptional(),
    /** ISO 639 codes of the languages spoken. */
    languages: z
      .array(z.string().regex(/^[a-z]{2,3}$/))
      .readonly()
      .default([]),
    contactPoint: ContactPointId.exactOptional(),
    state: z.enum(["draft", "published", "paused", "ended", "archived"]),
    verifiedOn: LocalDate.exactOptional(),
    ...validityFields,
  })
  .refine(inOrder, violates("ValidityEmpty", ["to"]))
  .readonly()
export type Offer = z.infer<typeof Offer>

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
