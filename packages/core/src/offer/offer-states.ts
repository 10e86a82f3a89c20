/** The steps of an offer from draft to archive. Each takes the states it starts from; `offerInState` takes one from the store. */
import * as Result from "effect/Result"
import { type Verification, verificationDue } from "../institution/index.js"
import { type InvalidValue, parse } from "../problem.js"
import type { LocalDate } from "../time/index.js"
import {
  type ArchivedOffer,
  type DraftOffer,
  Ended,
  type EndedOffer,
  Paused,
  type PausedOffer,
  type PublishedOffer,
  Returned,
  type ReturnedOffer,
  type SubmittedOffer,
} from "./offer.js"

/**
 * Hands an offer in, for somebody to release it. It may be incomplete: `publishOffer` says what is missing.
 *
 * @example
 * import { Offer, offerInState, submitOffer } from "@sozialraum/core/offer"
 * import * as Result from "effect/Result"
 * const stored = Offer.parse({ id: "o", title: "Treff", institution: "jugendhaus", form: "offen", state: "ended" })
 * const draft = offerInState(stored, ["draft", "returned"])
 * const refused = Result.getOrThrow(Result.flip(Result.map(draft, submitOffer)))
 * refused // => { _tag: "WrongOfferState", path: ["state"], offer: "o", state: "ended", allowed: ["draft", "returned"] }
 */
export const submitOffer = (offer: DraftOffer | ReturnedOffer): SubmittedOffer => {
  if (offer.state === "draft") return { ...offer, state: "submitted" }
  const { returnedBecause: _mended, ...kept } = offer
  return { ...kept, state: "submitted" }
}

/**
 * Gives an offer back to the provider.
 *
 * @param because - what is to be mended, in words
 * @problem InvalidValue - at `["returnedBecause"]` where it is empty
 */
export const returnOffer = (offer: SubmittedOffer, because: string): Result.Result<ReturnedOffer, InvalidValue> =>
  parse(Returned, { ...offer, returnedBecause: because, state: "returned" })

/**
 * Lets an offer rest. `publishOffer` lets it take place again.
 *
 * @param pause - `to` is the first day on which it takes place again, where that is known
 * @problem InvalidValue - in `["pause"]` where the reason is empty, or `to` is not after `from`
 */
export const pauseOffer = (
  offer: PublishedOffer,
  pause: { readonly from: LocalDate; readonly to?: LocalDate; readonly reason: string },
): Result.Result<PausedOffer, InvalidValue> => parse(Paused, { ...offer, pause, state: "paused" })

/**
 * Lets a published offer rest that nobody has confirmed for so many days; another one stays as it is.
 *
 * Nothing is paused by itself: this is for networks that want it so, beside or instead of the finding.
 *
 * @param asked - on which day, how many days a confirmation lasts, and the reason that readers see
 * @problem InvalidValue - at `["pause", "reason"]` where it is empty
 * @rule R15
 */
export const pauseUnverified = (
  offer: PublishedOffer,
  asked: { readonly asOf: LocalDate; readonly periodDays: number; readonly reason: string },
): Result.Result<PublishedOffer | PausedOffer, InvalidValue> =>
  verificationDue(offer, asked.asOf, asked.periodDays)
    ? pauseOffer(offer, { from: asked.asOf, reason: asked.reason })
    : Result.succeed(offer)

/**
 * Ends an offer: from that day on it takes place no more.
 *
 * @param on - the first day without it; an earlier end that was planned stays
 * @problem InvalidValue - at `["to"]` where it would end before it begins
 */
export const endOffer = (
  offer: PublishedOffer | PausedOffer,
  on: LocalDate,
): Result.Result<EndedOffer, InvalidValue> => {
  const to = offer.to !== undefined && offer.to < on ? offer.to : on
  return parse(Ended, { ...withoutPause(offer), to, state: "ended" })
}

/**
 * Puts an offer into the archive: it is kept, and shown to nobody outside the network.
 *
 * A paused one ended when its pause began; if it had not begun by then, its days stay as they are.
 */
export const archiveOffer = (offer: PausedOffer | EndedOffer): ArchivedOffer => {
  if (offer.state === "ended") return { ...offer, state: "archived" }
  const { from: on } = offer.pause
  const isOver = offer.to !== undefined && offer.to <= on
  const hadBegun = offer.from === undefined || offer.from < on
  return { ...withoutPause(offer), ...(isOver || !hadBegun ? {} : { to: on }), state: "archived" }
}

/**
 * Records that somebody looked whether an offer is still as it says.
 *
 * @rule R14, R15, P8
 */
export const verifyOffer = <Current extends DraftOffer | ReturnedOffer | SubmittedOffer | PublishedOffer | PausedOffer>(
  offer: Current,
  verification: Verification,
): Current => ({ ...offer, verifications: [...offer.verifications, verification] })

const withoutPause = (offer: PublishedOffer | PausedOffer) => {
  if (offer.state === "published") return offer
  const { pause: _over, ...kept } = offer
  return kept
}
