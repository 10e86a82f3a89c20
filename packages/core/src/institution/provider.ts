/** Providers (Träger): who carries an institution and answers for it. */
import * as z from "zod"
import { ExternalId, IdText } from "../id.js"
import { violates } from "../problem.js"
import { Provenance } from "./provenance.js"
import { Recognition } from "./recognition.js"

/** Identifies a provider for as long as records are kept. */
export const ProviderId = IdText.brand<"ProviderId">()
export type ProviderId = z.infer<typeof ProviderId>

/** The umbrella associations by which the federal statistics class providers. @german Spitzenverband */
export const UmbrellaAssociation = z.enum(["awo", "caritas", "diakonie", "paritaet", "drk", "zwst", "sonstige"])
export type UmbrellaAssociation = z.infer<typeof UmbrellaAssociation>

/** The entry of a provider in a public register. @german Registereintrag */
export const RegisterEntry = z
  .strictObject({
    /** As written there: `VR 1234`, `HRB 5678`. */
    number: z.string().min(1),
    /** The court or office that keeps the register. */
    court: z.string().min(1).exactOptional(),
  })
  .readonly()
export type RegisterEntry = z.infer<typeof RegisterEntry>

/** The purposes for which a provider is exempt from tax. @german Steuerbegünstigter Zweck @source AO, sections 52-54 */
export const TaxExemption = z.enum(["gemeinnuetzig", "mildtaetig", "kirchlich"])
export type TaxExemption = z.infer<typeof TaxExemption>

/**
 * Who carries institutions: a city, an association, a church, a company.
 *
 * @german Träger
 * @source SGB VIII, sections 3, 69 and 75
 */
export const Provider = z
  .strictObject({
    id: ProviderId,
    name: z.string().regex(/\S/),
    /** Left out where a list does not say it. */
    kind: z.enum(["oeffentlich", "frei", "schultraeger", "gewerblich", "initiative"]).exactOptional(),
    /** What a free provider is in itself: a church or other religious community; a welfare association or its branch. */
    organisation: z.enum(["religionsgemeinschaft", "wohlfahrtsverband"]).exactOptional(),
    /** `e. V.`, `gGmbH`, `Körperschaft des öffentlichen Rechts`. */
    legalForm: z.string().min(1).exactOptional(),
    recognition: Recognition.exactOptional(),
    /** The association that it belongs to, as a branch or as a member. */
    umbrella: UmbrellaAssociation.exactOptional(),
    register: RegisterEntry.exactOptional(),
    taxExemptions: z.array(TaxExemption).min(1).readonly().exactOptional(),
    externalIds: z.array(ExternalId).readonly().default([]),
    provenance: Provenance.exactOptional(),
  })
  .refine(
    (provider) => provider.kind !== "oeffentlich" || provider.recognition?.status !== "recognised",
    violates("PublicProviderRecognised", ["recognition"]),
  )
  .readonly()
export type Provider = z.infer<typeof Provider>
