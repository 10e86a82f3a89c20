/** Accessibility of offers: of the place, of what is said there, and of the texts. */
import * as z from "zod"
import { Accessibility, type Code } from "../institution/index.js"

/** What helps people who hear, see, speak or understand differently to take part. */
export const communicationAids = [
  { code: "gebaerdensprache", german: "Gebärdensprache", english: "Sign language" },
  { code: "schriftdolmetschen", german: "Schriftdolmetschen", english: "Speech-to-text interpreting" },
  { code: "hoeranlage", german: "Höranlage", english: "Hearing loop" },
  { code: "brailleGrossschrift", german: "Brailleschrift oder Großschrift", english: "Braille or large print" },
  {
    code: "unterstuetzteKommunikation",
    german: "Unterstützte Kommunikation",
    english: "Augmentative and alternative communication",
  },
] as const satisfies ReadonlyArray<Code>

/** The code of a {@link communicationAids} entry. @german Kommunikationshilfe */
export const CommunicationAid = z.enum(communicationAids.map(({ code }) => code))
export type CommunicationAid = z.infer<typeof CommunicationAid>

/**
 * How accessible an offer is; what is left out, nobody has looked at.
 *
 * @german Barrierefreiheit des Angebots
 * @source SGB VIII, section 11 paragraph 1
 */
export const OfferAccessibility = z
  .strictObject({
    /** Of the offer itself, where it differs from its site. */
    physical: Accessibility.exactOptional(),
    /** Those there are; an empty list where there is none. */
    communication: z.array(CommunicationAid).readonly().exactOptional(),
    /** Whether those who run it speak in easy language. */
    easyLanguage: z.boolean().exactOptional(),
  })
  .readonly()
export type OfferAccessibility = z.infer<typeof OfferAccessibility>
