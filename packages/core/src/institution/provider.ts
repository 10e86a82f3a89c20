/** Providers (Träger): who carries an institution and answers for it. */
import * as z from "zod"
import { ExternalId, IdText } from "../id.js"
import { violates } from "../problem.js"
import { LocalDate } from "../time/index.js"

/** Identifies a provider for as long as records are kept. */
export const ProviderId = IdText.brand<"ProviderId">()
export type ProviderId = z.infer<typeof ProviderId>

/**
 * Whether a provider is recognised as a carrier of free youth welfare.
 *
 * Churches and the federal welfare associations are recognised by law, without a date.
 *
 * @german Anerkennung
 * @rule R8
 * @source SGB VIII, section 75
 */
export const Recognition = z.discriminatedUnion("status", [
  z.strictObject({ status: z.literal("none") }).readonly(),
  z.strictObject({ status: z.literal("recognised"), since: LocalDate.exactOptional() }).readonly(),
  z.strictObject({ status: z.literal("byLaw") }).readonly(),
])
export type Recognition = z.infer<typeof Recognition>

/** The umbrella associations by which the federal statistics class providers. @german Spitzenverband */
export const UmbrellaAssociation = z.enum(["awo", "caritas", "diakonie", "paritaet", "drk", "zwst", "sonstige"])
export type UmbrellaAssociation = z.infer<typeof UmbrellaAssociation>

/**
 * Who carries institutions: a city, an association, a church, a company.
 *
 * @german Träger
 * @source SGB VIII, sections 3, 69 and 75
 */
export const Provider = z
  .strictObject({
    id: ProviderId,
    name: z.string().min(1),
    /** Left out where a list does not say it. */
    kind: z.enum(["oeffentlich", "frei", "schultraeger", "gewerblich", "initiative"]).exactOptional(),
    legalForm: z.string().min(1).exactOptional(),
    recognition: Recognition.exactOptional(),
    umbrella: UmbrellaAssociation.exactOptional(),
    externalIds: z.array(ExternalId).readonly().default([]),
  })
  .refine(
    (provider) => provider.kind !== "oeffentlich" || provider.recognition?.status !== "recognised",
    violates("PublicProviderRecognised", ["recognition"]),
  )
  .readonly()
export type Provider = z.infer<typeof Provider>

/** Whether a provider counts as recognised; the public carrier needs no recognition. @rule R8 */
export const isRecognised = (provider: Provider): boolean =>
  provider.kind === "oeffentlich" || (provider.recognition !== undefined && provider.recognition.status !== "none")
