/** Outcomes: what came of an item of the agenda. */
import * as z from "zod"
import { IdText, Reason } from "../id.js"
import { InstitutionId } from "../institution/index.js"
import { MeasureId, NeedId, NeedReferral } from "../planning/index.js"
import { LocalDate } from "../time/index.js"
import { Decision } from "./decision.js"

/** What only the youth welfare committee can decide: money, and the adoption of plans. @german Ausschussvorbehalt @rule R30 @source SGB VIII, section 71 */
export const CommitteeMatter = z.enum(["budget", "planning"])
export type CommitteeMatter = z.infer<typeof CommitteeMatter>

const decision = Decision.exactOptional()

/** The schema of what was agreed. */
export const AgreementOutcome = z
  .strictObject({
    kind: z.literal("agreement"),
    text: Reason,
    decision,
    /** Set where somebody has to do something about it: who, until when, and the measure that came of it. */
    action: z
      .strictObject({
        owner: InstitutionId.exactOptional(),
        due: LocalDate.exactOptional(),
        measure: MeasureId.exactOptional(),
      })
      .readonly()
      .exactOptional(),
  })
  .readonly()

/** The schema of what became of a need. */
export const NeedOutcome = z
  .strictObject({
    kind: z.literal("need"),
    text: Reason,
    need: NeedId,
    step: z.enum(["registered", "confirmed", "rejected", "merged", "referred", "partlyMet", "met", "obsolete"]),
  })
  .readonly()

/**
 * What came of an item: the network was told, something was agreed, recommended to those who decide, planned, or handed on.
 *
 * What needs the committee is a recommendation; no other outcome can say so. That a single case was raised is noted as
 * handed on, without a word about it.
 *
 * @german Ergebnis
 * @rule R28, R30, P1
 */
export const Outcome = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("information"), text: Reason }).readonly(),
  AgreementOutcome,
  z
    .strictObject({
      kind: z.literal("recommendation"),
      text: Reason,
      decision,
      to: NeedReferral,
      matter: CommitteeMatter.exactOptional(),
    })
    .readonly(),
  z.strictObject({ kind: z.literal("measure"), text: Reason, decision, measure: MeasureId }).readonly(),
  NeedOutcome,
  z
    .strictObject({
      kind: z.literal("fundDecision"),
      text: Reason,
      application: IdText,
      applicant: InstitutionId,
      cents: z.int().nonnegative(),
      currency: z.literal("EUR"),
      decision: Decision,
    })
    .readonly(),
  z.strictObject({ kind: z.literal("referral"), text: Reason, to: NeedReferral }).readonly(),
  z.strictObject({ kind: z.literal("caseReferral"), to: InstitutionId.exactOptional() }).readonly(),
])
export type Outcome = z.infer<typeof Outcome>
