/** Decisions: how a conference came to what it agreed. */
import * as z from "zod"
import { DecisionMode, VotingUnit } from "../conference/index.js"
import { Reason } from "../id.js"
import { InstitutionId } from "../institution/index.js"
import { violates } from "../problem.js"

/** Why a member does not go along; it stands in the minutes. @german Einwand */
export const Objection = z.strictObject({ institution: InstitutionId, because: Reason }).readonly()
export type Objection = z.infer<typeof Objection>

/** How many voices were for it, against it, or for neither. @german Abstimmungsergebnis */
export const Votes = z
  .strictObject({ yes: z.int().nonnegative(), no: z.int().nonnegative(), abstained: z.int().nonnegative().default(0) })
  .readonly()
export type Votes = z.infer<typeof Votes>

/**
 * How something was decided.
 *
 * @german Beschlussfassung
 * @rule R29
 */
export const Decision = z.discriminatedUnion("mode", [
  z
    .strictObject({
      mode: DecisionMode.extract(["consensus"]),
      objections: z.array(Objection).readonly().default([]),
      excluded: z.array(InstitutionId).readonly().default([]),
      adopted: z.boolean(),
    })
    .refine(
      ({ adopted, objections }) => adopted === (objections.length === 0),
      violates("ConsensusContradicted", ["adopted"]),
    )
    .readonly(),
  z
    .strictObject({
      mode: DecisionMode.extract(["simpleMajority"]),
      unit: VotingUnit,
      votes: Votes,
      objections: z.array(Objection).readonly().default([]),
      /** Who had no vote in this: the applicant. */
      excluded: z.array(InstitutionId).readonly().default([]),
      adopted: z.boolean(),
    })
    .refine(({ adopted, votes }) => adopted === votes.yes > votes.no, violates("MajorityContradicted", ["adopted"]))
    .readonly(),
])
export type Decision = z.infer<typeof Decision>
