/** Proof: by what a need was met. */
import * as Result from "effect/Result"
import * as z from "zod"
import { type Offer, OfferId } from "../offer/index.js"
import type { Problem } from "../problem.js"
import { holdsOn, LocalDate } from "../time/index.js"
import { type Measure, MeasureId } from "./measure.js"
import type { NeedId } from "./need-id.js"

/**
 * By what a need was met: a measure that was looked back on, or an offer that is new or was changed.
 *
 * @german Nachweis der Bedarfsdeckung
 * @rule R35
 */
export const NeedProof = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("measure"), measure: MeasureId, reviewedOn: LocalDate }).readonly(),
  z
    .strictObject({
      kind: z.literal("offer"),
      offer: OfferId,
      change: z.enum(["new", "changed"]),
      /** The day from which on everybody could use it as it now is. */
      on: LocalDate,
    })
    .readonly(),
])
export type NeedProof = z.infer<typeof NeedProof>

/**
 * The day from which on a proof counts.
 *
 * @internal
 */
export const dayOfProof = (proof: NeedProof): LocalDate => (proof.kind === "measure" ? proof.reviewedOn : proof.on)

/** What is brought forward to prove that a need is met. @german Vorgelegter Nachweis */
export type OfferedProof =
  | { readonly kind: "measure"; readonly measure: Measure }
  | {
      readonly kind: "offer"
      readonly offer: Offer
      readonly change: "new" | "changed"
      /** The day on which it was published, or published with its change. */
      readonly on: LocalDate
    }

/** What was brought forward does not prove that a need is met. */
export type NeedNotMet = Problem<
  "NeedNotMet",
  {
    readonly need: NeedId
    readonly because:
      | "noProof"
      | "measureNotReviewed"
      | "measureForAnotherNeed"
      | "offerNotPublished"
      | "offerNotInPlace"
      | "olderThanNeed"
      | "laterThanStep"
    /** The measure or the offer. */
    readonly by?: MeasureId | OfferId
  }
>

/** A need, as far as its proof is concerned. */
interface ToProve {
  readonly id: NeedId
  readonly raisedOn: LocalDate
  readonly since: LocalDate
  readonly history: ReadonlyArray<{ readonly state: string; readonly since: LocalDate }>
}

/**
 * What of a proof is kept, where each part of it proves that the need is met.
 *
 * @internal
 */
export const proven = (
  need: ToProve,
  step: { readonly on: LocalDate; readonly through?: ReadonlyArray<OfferedProof> },
): Result.Result<ReadonlyArray<NeedProof>, NeedNotMet> => {
  const through: Array<NeedProof> = []
  for (const [index, offered] of (step.through ?? []).entries()) {
    const proof = Result.flatMap(proofOf(need, offered, step.on), (one) => inTime(need, one, step.on))
    if (Result.isFailure(proof)) {
      const by = offered.kind === "measure" ? offered.measure.id : offered.offer.id
      return Result.fail({ _tag: "NeedNotMet", path: ["through", index], need: need.id, because: proof.failure, by })
    }
    through.push(proof.success)
  }
  return Result.succeed(through)
}

type WhyNot = NeedNotMet["because"]

const proofOf = (need: ToProve, offered: OfferedProof, asOf: LocalDate): Result.Result<NeedProof, WhyNot> => {
  if (offered.kind === "measure") {
    const { measure } = offered
    if (measure.state !== "reviewed") return Result.fail("measureNotReviewed")
    if (!measure.needs.includes(need.id)) return Result.fail("measureForAnotherNeed")
    return Result.succeed({ kind: "measure", measure: measure.id, reviewedOn: measure.reviewed.on })
  }
  const { offer, change, on } = offered
  if (offer.state !== "published") return Result.fail("offerNotPublished")
  if (!holdsOn(offer, asOf)) return Result.fail("offerNotInPlace")
  return Result.succeed({ kind: "offer", offer: offer.id, change, on })
}

const inTime = (need: ToProve, proof: NeedProof, asOf: LocalDate): Result.Result<NeedProof, WhyNot> => {
  const day = dayOfProof(proof)
  if (day < lastRaised(need)) return Result.fail("olderThanNeed")
  return day > asOf ? Result.fail("laterThanStep") : Result.succeed(proof)
}

/** The day on which it was raised, or came back after it had been met, in whole or in part: what was there before did not meet it. */
const lastRaised = ({ raisedOn, since, history }: ToProve): LocalDate => {
  const metBefore = history.findLastIndex(
    ({ state }, index) =>
      (state === "met" || state === "partlyMet") && (history[index + 1]?.state ?? "") === "registered",
  )
  return metBefore === -1 ? raisedOn : (history[metBefore + 1]?.since ?? since)
}
