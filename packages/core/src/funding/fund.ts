/** Funds: money that a body of the district gives away, by rules of its own. */
import * as z from "zod"
import { ConferenceId } from "../conference/index.js"
import { IdText, Reason } from "../id.js"
import { InstitutionId, InstitutionType } from "../institution/index.js"
import { Money } from "../money.js"
import { violates } from "../problem.js"
import { SpatialUnitId } from "../sozialraum/index.js"
import { disjoint, inOrder, validityFields } from "../time/index.js"

/** Identifies a fund for as long as records are kept. */
export const FundId = IdText.brand<"FundId">()
export type FundId = z.infer<typeof FundId>

/** Who decides on an application: whoever holds the money, the conference, or a body outside. @german Entscheidungsgremium */
export const FundDecider = z.enum(["holder", "conference", "council"])
export type FundDecider = z.infer<typeof FundDecider>

/**
 * The rules of a fund: they differ from place to place, and what is left out is not asked.
 *
 * @german Vergaberichtlinie
 * @source Verfügungsfonds Neugraben, Mittlerer Landweg, Bahrenfeld-Lurup, Braunschweig; Soziale Stadt NRW
 */
export const FundRules = z
  .strictObject({
    /** Only these types of institutions; without them, every institution. */
    eligibleTypes: z.array(InstitutionType).min(1).readonly().exactOptional(),
    /** So many days before the meeting an application is there. @unit days */
    deadlineDays: z.int().positive().exactOptional(),
    /** The most that one application gets. */
    maximum: Money.exactOptional(),
    /** Who decides below the first of the amounts. */
    firstDecider: FundDecider.default("conference"),
    /** From which amount on who decides, the smallest first. */
    deciders: z
      .array(z.strictObject({ from: Money, decider: FundDecider }).readonly())
      .refine(
        (steps) => steps.every(({ from }, at) => at === 0 || (steps[at - 1]?.from.cents ?? 0) < from.cents),
        violates("DecidersOutOfOrder"),
      )
      .readonly()
      .default([]),
    /** From this amount on, so many quotes are asked. */
    quotes: z.strictObject({ from: Money, atLeast: z.int().positive() }).readonly().exactOptional(),
    /** Whether the applicant comes to the meeting and presents it. */
    presentInPerson: z.boolean().default(false),
    /** Whether the work may begin before the decision. */
    startBeforeDecision: z.boolean().default(false),
    /** Whether what was rejected may be filed again. */
    refiling: z.boolean().default(true),
    /** Whether the applicant has a vote on its own application. */
    applicantVotes: z.boolean().default(false),
    /** So many days after the end of the work the proof is there. @unit days */
    proofDays: z.int().positive().exactOptional(),
  })
  .readonly()
export type FundRules = z.infer<typeof FundRules>

/**
 * A fund of a district: who holds its money, who decides, by which rules, and how much there is in each period.
 *
 * Funds that pay for help in a single case are none: what they need to know is not for this library.
 *
 * @german Verfügungsfonds
 * @rule R44, P1
 */
export const Fund = z
  .strictObject({
    id: FundId,
    name: Reason,
    /** The institution that pays out and answers for the money. */
    holder: InstitutionId,
    conference: ConferenceId.exactOptional(),
    /** Money is given for work in this area only. */
    area: SpatialUnitId.exactOptional(),
    rules: FundRules,
    /** At most one amount on any day. */
    budgets: z
      .array(
        z
          .strictObject({ amount: Money, ...validityFields })
          .refine(inOrder, violates("ValidityEmpty", ["to"]))
          .readonly(),
      )
      .refine(disjoint, violates("BudgetsOverlap"))
      .readonly()
      .default([]),
  })
  .readonly()
export type Fund = z.infer<typeof Fund>
