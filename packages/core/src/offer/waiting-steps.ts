/** The steps of a waiting list: places are offered, and offers are accepted, declined, or lapse. */
import * as Result from "effect/Result"
import type { Problem } from "../problem.js"
import type { LocalDate } from "../time/index.js"
import { hasLapsed, promotion } from "./promotion.js"
import type { WaitingCode, WaitingEntry, WaitingList } from "./waiting-list.js"

/**
 * A step was asked for that the entry does not take: the list does not have it, nothing is on offer to it, the last day for
 * an answer is over, or it does not wait any more.
 */
export type WaitingStepRefused = Problem<
  "WaitingStepRefused",
  {
    readonly code: WaitingCode
    readonly because: "unknownCode" | "notOffered" | "tooLate" | "notWaiting"
  }
>

/**
 * Offers free places to those who are next, as `promotion` says; offers that nobody answered in time lapse.
 *
 * Asked again on the same day with the same places, nothing changes: what is on offer counts as held.
 */
export const offerPlaces = (
  list: WaitingList,
  asked: { readonly freePlaces: number; readonly asOf: LocalDate },
): WaitingList => {
  const { line } = promotion(list, asked)
  const offers = new Map(
    line.flatMap(({ entry, verdict }) => (verdict._tag === "next" ? [[entry.code, verdict.answerBy]] : [])),
  )
  const stepped = (entry: WaitingEntry): WaitingEntry => {
    if (entry.state === "offered" && hasLapsed(entry, asked.asOf)) return { ...entry, state: "lapsed" }
    const answerBy = offers.get(entry.code)
    return entry.state !== "waiting" || answerBy === undefined
      ? entry
      : { ...entry, offeredOn: asked.asOf, answerBy, state: "offered" }
  }
  return { ...list, entries: list.entries.map(stepped) }
}

/**
 * Records the answer to places on offer. Accepted places are taken from then on: they no longer count as free.
 *
 * @param given - the last day for an answer still counts
 * @problem WaitingStepRefused - at the entry, or at `["entries"]` where there is none
 * @example
 * import { answerOffer, offerPlaces, WaitingList } from "@sozialraum/core/offer"
 * import { LocalDate } from "@sozialraum/core/time"
 * import * as Result from "effect/Result"
 * const rule = { criteria: [], whenTooFewPlaces: "skip", answerWithinDays: 7 }
 * const list = WaitingList.parse({ rule, entries: [{ code: "W-1", since: "2026-09-01", state: "waiting" }] })
 * const offered = offerPlaces(list, { freePlaces: 1, asOf: LocalDate.parse("2026-10-01") })
 * const late = answerOffer(offered, "W-1", { answer: "accepted", on: LocalDate.parse("2026-10-09") })
 * Result.getOrThrow(Result.flip(late)).because // => "tooLate"
 */
export const answerOffer = (
  list: WaitingList,
  code: WaitingCode,
  given: { readonly answer: "accepted" | "declined"; readonly on: LocalDate },
): Result.Result<WaitingList, WaitingStepRefused> =>
  stepOf(list, code, (entry) => {
    if (entry.state === "lapsed" || (entry.state === "offered" && hasLapsed(entry, given.on))) return "tooLate"
    if (entry.state !== "offered" || given.on < entry.offeredOn) return "notOffered"
    return given.answer === "accepted"
      ? { ...entry, acceptedOn: given.on, state: "accepted" }
      : { ...entry, declinedOn: given.on, state: "declined" }
  })

/**
 * Takes somebody off the line who no longer waits; places on offer to them are free again.
 *
 * @problem WaitingStepRefused - at the entry, or at `["entries"]` where there is none
 */
export const withdrawFromList = (
  list: WaitingList,
  code: WaitingCode,
  withdrawnOn: LocalDate,
): Result.Result<WaitingList, WaitingStepRefused> =>
  stepOf(list, code, (entry) => {
    if (entry.state !== "waiting" && entry.state !== "offered") return "notWaiting"
    const { places, since, criteria } = entry
    return { code, places, since, criteria, withdrawnOn, state: "withdrawn" }
  })

const stepOf = (
  list: WaitingList,
  code: WaitingCode,
  step: (entry: WaitingEntry) => WaitingEntry | WaitingStepRefused["because"],
): Result.Result<WaitingList, WaitingStepRefused> => {
  const place = list.entries.findIndex((entry) => entry.code === code)
  const entry = list.entries[place]
  if (entry === undefined)
    return Result.fail({ _tag: "WaitingStepRefused", path: ["entries"], code, because: "unknownCode" })
  const stepped = step(entry)
  return typeof stepped === "string"
    ? Result.fail({ _tag: "WaitingStepRefused", path: ["entries", place], code, because: stepped })
    : Result.succeed({ ...list, entries: list.entries.with(place, stepped) })
}
