/** Other shapes of a wish: as long, and for as many, as the resource allows at all; and less of it. */

import { minutesPerDay } from "../availability/local-clock.js"
import type { BookingFinding } from "../checks/check.js"
import { availabilityOf } from "../resource/resource-times.js"
import { unitsThere } from "../resource/units.js"
import { clockMinutesBetween, type Move, unmoved } from "./alternatives-move.js"
import type { AlternativeSearch, Passed, Wish } from "./alternatives-search.js"
import { onStep, type Shape } from "./alternatives-times.js"

/** The wish as long, and for as many, as its resource allows at any time. */
export const possibleShape = ({ lending, wanted }: Wish, findings: ReadonlyArray<BookingFinding>): Shape => {
  const { lengthMinutes, units } = unmoved(wanted)
  const tags = findings.map(({ _tag }) => _tag)
  const limits = findings.flatMap((finding) => (finding._tag === "TooManyUnits" ? [finding.limit] : []))
  const there = unitsThere(lending.resource)
  const { shortestMinutes = 1, longestMinutes = lengthMinutes, stepMinutes = 1 } = availabilityOf(lending.resource)
  const long = tags.includes("TooLong") ? Math.min(lengthMinutes, longestMinutes) : lengthMinutes
  const short = tags.includes("TooShort") ? Math.max(long, shortestMinutes) : long
  const isOff = tags.includes("OffStep") || short !== lengthMinutes
  const down = Math.floor(short / stepMinutes) * stepMinutes
  return {
    lengthMinutes: isOff ? (down < shortestMinutes ? Math.ceil(short / stepMinutes) * stepMinutes : down) : short,
    units: Math.max(1, Math.min(units, there, ...limits)),
  }
}

/** The longest part of the wish, at least half of it, that passes. */
export const shortened = (search: AlternativeSearch, shape: Shape): Passed | undefined => {
  const { shortestMinutes = 1 } = availabilityOf(search.lending.resource)
  const wished = unmoved(search.wanted).lengthMinutes
  const least = Math.max(shortestMinutes, Math.min(shape.lengthMinutes, Math.ceil(wished / 2)))
  const parts = [...freeParts(search, shape), ...shorterAndShorter(search, shape)]
    .filter(({ lengthMinutes }) => lengthMinutes >= least && lengthMinutes < wished)
    .sort((a, b) => b.lengthMinutes - a.lengthMinutes || a.laterMinutes - b.laterMinutes)
  return firstOf(search, parts)
}

/** The most units, fewer than wished for, that pass at the wished time. */
export const fewerUnits = (search: AlternativeSearch, shape: Shape): Passed | undefined => {
  const { use } = search.lending.resource
  if (use.mode !== "shared") return undefined
  const most = Math.min(search.wanted.units - 1, shape.units)
  const counts = Array.from({ length: Math.min(most, maxTries) }, (_, index) =>
    Math.round(most - (index * (most - 1)) / Math.max(1, Math.min(most, maxTries) - 1)),
  )
  return firstOf(
    search,
    counts.map((units) => ({ ...shape, units, laterMinutes: 0 })),
  )
}

/** Less of the wish, for when no other time does: three quarters of its length, half of it, half the units. */
export const lesserShapes = ({ lending, wanted }: Wish): ReadonlyArray<Shape> => {
  const { shortestMinutes = 1, stepMinutes = 1 } = availabilityOf(lending.resource)
  const whole = unmoved(wanted)
  const lengths = [0.75, 0.5]
    .map((share) => Math.ceil((whole.lengthMinutes * share) / stepMinutes) * stepMinutes)
    .filter((length) => length >= shortestMinutes && length < whole.lengthMinutes)
  const isShared = lending.resource.use.mode === "shared" && wanted.units > 1
  return [
    ...lengths.map((lengthMinutes) => ({ lengthMinutes, units: wanted.units })),
    ...(isShared ? [{ lengthMinutes: whole.lengthMinutes, units: Math.ceil(wanted.units / 2) }] : []),
  ]
}

/** What of the wish lies in gaps. */
const freeParts = (search: AlternativeSearch, { lengthMinutes, units }: Shape): ReadonlyArray<Move> => {
  const { start, end } = search.wanted.interval
  const wished = clockMinutesBetween(start, end)
  return search.gaps(units).flatMap((gap) => {
    const from = onStep(search, Math.max(0, gap.from), { round: Math.ceil, otherwise: 1 })
    const to = onStep(search, Math.min(wished, gap.to), { round: Math.floor, otherwise: 1 })
    return from < to ? [{ laterMinutes: from, lengthMinutes: Math.min(lengthMinutes, to - from), units }] : []
  })
}

/** From the same beginning, step by step; of several days, day by day. */
const shorterAndShorter = (search: AlternativeSearch, shape: Shape): ReadonlyArray<Move> => {
  const { stepMinutes = 1 } = availabilityOf(search.lending.resource)
  const usual = shape.lengthMinutes > 2 * minutesPerDay ? minutesPerDay : 30
  const step = Math.ceil(Math.max(usual, shape.lengthMinutes / 2 / maxTries) / stepMinutes) * stepMinutes
  return Array.from({ length: maxTries + 1 }, (_, index) => ({
    ...shape,
    lengthMinutes: shape.lengthMinutes - index * step,
    laterMinutes: 0,
  })).filter(({ lengthMinutes }) => lengthMinutes > 0)
}

const firstOf = ({ pass }: AlternativeSearch, moves: ReadonlyArray<Move>): Passed | undefined => {
  for (const move of moves) {
    const passed = pass(move)
    if (passed !== undefined) return passed
  }
  return undefined
}

const maxTries = 16
