/** Participants of offers as the statistics ask for them: numbers of a year, and nothing of anybody. */
import * as z from "zod"
import { violates } from "../problem.js"
import { AgeRange } from "./age-range.js"

const Count = z.int().nonnegative()

/** By which sex participants are counted; `keineAngabe` where nobody asked. @german Geschlecht */
export const CountedSex = z.enum(["weiblich", "maennlich", "divers", "keineAngabe"])
export type CountedSex = z.infer<typeof CountedSex>

/**
 * How many took part in an offer in a year; those of an open offer are the regular visitors.
 *
 * Small numbers stand here as they are: whoever shows them to others suppresses them first.
 *
 * @german Teilnehmende
 * @rule P2, R51
 * @source SGB VIII, section 99 paragraph 8
 */
export const OfferParticipants = z
  .strictObject({
    year: z.int().min(1990).max(2999),
    /** @unit persons */
    total: Count,
    /** Whether they were estimated, as in an open offer. */
    estimated: z.boolean().exactOptional(),
    /** Part of the total, or all of it; each sex once. */
    bySex: z
      .array(z.strictObject({ sex: CountedSex, count: Count }).readonly())
      .readonly()
      .exactOptional(),
    /** Part of the total, or all of it; nobody belongs to two of the age bands. */
    byAge: z
      .array(z.strictObject({ ages: AgeRange, count: Count }).readonly())
      .readonly()
      .exactOptional(),
  })
  .refine(({ total, bySex = [] }) => sumOf(bySex) <= total, violates("ParticipantsAboveTotal", ["bySex"]))
  .refine(({ total, byAge = [] }) => sumOf(byAge) <= total, violates("ParticipantsAboveTotal", ["byAge"]))
  .refine(
    ({ bySex = [] }) => new Set(bySex.map(({ sex }) => sex)).size === bySex.length,
    violates("ParticipantsCountedTwice", ["bySex"]),
  )
  .refine(({ byAge = [] }) => areApart(byAge.map(({ ages }) => ages)), violates("ParticipantsCountedTwice", ["byAge"]))
  .readonly()
export type OfferParticipants = z.infer<typeof OfferParticipants>

const sumOf = (parts: ReadonlyArray<{ readonly count: number }>): number =>
  parts.reduce((sum, { count }) => sum + count, 0)

const areApart = (bands: ReadonlyArray<AgeRange>): boolean => {
  const inOrder = [...bands].sort((a, b) => (a.fromMonths ?? 0) - (b.fromMonths ?? 0))
  return inOrder.every(({ fromMonths = 0 }, index) => {
    const before = inOrder[index - 1]
    return before === undefined || (before.toMonths ?? Number.POSITIVE_INFINITY) < fromMonths
  })
}
