/** Legal bases: the statutes under which offers are made. */
import * as z from "zod"
import { Sgb8Paragraph } from "../institution/index.js"
import { violates } from "../problem.js"

/**
 * The statute and section under which an offer is made; `none` where it is known that there is none.
 *
 * Section 74 of SGB VIII stands for its paragraph 6: the training of volunteers, which the statistics count as well.
 *
 * @german Rechtsgrundlage
 * @rule R17
 * @source SGB VIII; KKG; SchulG NRW, section 9; SGB VIII, section 99 paragraph 8 for section 74
 */
export const LegalBasis = z.discriminatedUnion("law", [
  z.strictObject({ law: z.literal("sgb8"), section: z.enum([...Sgb8Paragraph.options, "74"]) }).readonly(),
  z.strictObject({ law: z.literal("kkg"), section: z.enum(["1", "2", "3", "4"]).exactOptional() }).readonly(),
  z.strictObject({ law: z.literal("schulgNw"), section: z.literal("9") }).readonly(),
  z.strictObject({ law: z.literal("none") }).readonly(),
])
export type LegalBasis = z.infer<typeof LegalBasis>

/** The legal bases of an offer; where there is none, that stands alone. @internal */
export const LegalBases = z
  .array(LegalBasis)
  .refine((bases) => bases.length <= 1 || bases.every(({ law }) => law !== "none"), violates("NoneYetLegalBasis"))
  .readonly()

/** Whether a section of SGB VIII is among legal bases. */
export const worksUnder = (
  bases: ReadonlyArray<LegalBasis>,
  section: Extract<LegalBasis, { readonly law: "sgb8" }>["section"],
): boolean => bases.some((basis) => basis.law === "sgb8" && basis.section === section)
