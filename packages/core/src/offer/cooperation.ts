/** Cooperation and funding: with whom an offer is made, and who pays for it. */
import * as z from "zod"
import { type Code, InstitutionId } from "../institution/index.js"

/**
 * The kinds of schools by which offers made together with schools are reported.
 *
 * @source SGB VIII, section 99 paragraph 8
 */
export const cooperatingSchoolKinds = [
  { code: "grundschule", german: "Grundschule", english: "Primary school" },
  { code: "hauptschule", german: "Hauptschule", english: "Lower secondary school (Hauptschule)" },
  { code: "realschule", german: "Realschule", english: "Intermediate secondary school (Realschule)" },
  {
    code: "mehrereBildungsgaenge",
    german: "Schule mit mehreren Bildungsgängen",
    english: "Secondary school with several courses of education",
  },
  { code: "gesamtschule", german: "Gesamtschule", english: "Comprehensive school" },
  { code: "gymnasium", german: "Gymnasium", english: "Grammar school (Gymnasium)" },
  { code: "foerderschule", german: "Förderschule", english: "Special needs school" },
  { code: "berufsbildendeSchule", german: "Berufsbildende Schule", english: "Vocational school" },
  { code: "sonstige", german: "Sonstige Schule", english: "Other school" },
] as const satisfies ReadonlyArray<Code>

/** The code of a {@link cooperatingSchoolKinds} entry. @german Art der Kooperationsschule */
export const CooperatingSchoolKind = z.enum(cooperatingSchoolKinds.map(({ code }) => code))
export type CooperatingSchoolKind = z.infer<typeof CooperatingSchoolKind>

/** An institution with which an offer is made. @german Kooperationspartner */
export const CooperationPartner = z
  .strictObject({
    institution: InstitutionId,
    /** Where the partner is a school: what kind of school. */
    schoolKind: CooperatingSchoolKind.exactOptional(),
  })
  .readonly()
export type CooperationPartner = z.infer<typeof CooperationPartner>

/** Who pays for an offer. @german Förderung @rule R17 */
export const OfferFunding = z
  .strictObject({
    /** Whether public money goes into the offer or to its provider. */
    public: z.boolean(),
    /** `Kinder- und Jugendförderplan NRW` */
    programme: z.string().regex(/\S/).exactOptional(),
  })
  .readonly()
export type OfferFunding = z.infer<typeof OfferFunding>
