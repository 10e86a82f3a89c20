/** Ages as a criterion: for how many of a band of ages an offer is. */
import type { AgeRange } from "../../offer/index.js"
import type { FitOf } from "../fit.js"
import type { WantedAges } from "../question.js"
import type { SoughtGroup } from "../subject.js"
import { anotherOffer, type Check, graded, met, unknown } from "./check.js"

/** The ages of those who come, or of their children. */
export const agesCheck = (wanted: WantedAges): Check<SoughtGroup | undefined, FitOf<"ages">> => {
  const band = bandOf(wanted)
  return {
    shortfall: (group) => (group === undefined ? unknown : monthsGraded(leastMonthsOff(group.reach, band))),
    misses: missesOf,
    fit: (group) =>
      group === undefined
        ? { criterion: "ages", fits: "unknown", missing: "targetGroups" }
        : { criterion: "ages", ...agesFit(group.reach, band) },
  }
}

/** The ages of the children of those who come. */
export const childAgesCheck = (wanted: WantedAges): Check<SoughtGroup | undefined, FitOf<"childAges">> => {
  const band = bandOf(wanted)
  return {
    shortfall: (group) => (group?.childAges === undefined ? unknown : monthsGraded(monthsOff(group.childAges, band))),
    misses: missesOf,
    fit: (group) => {
      if (group?.childAges === undefined)
        return {
          criterion: "childAges",
          fits: "unknown",
          missing: group === undefined ? "targetGroups" : "childAges",
        }
      return { criterion: "childAges", ...agesFit([group.childAges], band) }
    },
  }
}

/** The band of ages that fits instead, as near to the one wanted as it gets. */
export const agesWithin = (
  wanted: WantedAges,
  { tooYoungMonths, tooOldMonths }: Pick<Extract<FitOf<"ages">, { fits: false }>, "tooYoungMonths" | "tooOldMonths">,
): WantedAges => {
  const { from, to } = bandOf(wanted)
  const { cover } = wanted
  if (cover === "some") return { cover, fromMonths: from - tooOldMonths, toMonths: to + tooYoungMonths }
  const fromMonths = tooOldMonths === 0 ? from + tooYoungMonths : Math.min(from + tooYoungMonths, to - tooOldMonths)
  return { cover, fromMonths, toMonths: Math.max(to - tooOldMonths, fromMonths) }
}

interface Band {
  readonly from: number
  readonly to: number
  readonly cover: WantedAges["cover"]
}

/** The last month of youth welfare. */
const lastMonth = 27 * 12 - 1

const bandOf = ({ fromMonths: from = 0, toMonths: to = Math.max(from, lastMonth), cover }: WantedAges): Band => ({
  from,
  to,
  cover,
})

/** A year counts a half. */
const monthsGraded = (months: number): number => graded(months, 12)

/** By more than two years, an offer is for others. */
const missesOf = (shortfall: number): number => (shortfall > monthsGraded(24) ? anotherOffer : 1)

const tooYoung = ({ fromMonths = 0 }: AgeRange, { from, to, cover }: Band): number =>
  Math.max(0, fromMonths - (cover === "all" ? from : to))

const tooOld = ({ toMonths = Number.POSITIVE_INFINITY }: AgeRange, { from, to, cover }: Band): number =>
  Math.max(0, (cover === "all" ? to : from) - toMonths)

const monthsOff = (ages: AgeRange, band: Band): number => tooYoung(ages, band) + tooOld(ages, band)

const leastMonthsOff = (ranges: ReadonlyArray<AgeRange>, band: Band): number => {
  let months = Number.POSITIVE_INFINITY
  for (const ages of ranges) months = Math.min(months, monthsOff(ages, band))
  return months
}

/** How the range that comes nearest stands to the band. */
const agesFit = (ranges: ReadonlyArray<AgeRange>, band: Band) => {
  const months = leastMonthsOff(ranges, band)
  const ages = ranges.find((range) => monthsOff(range, band) === months) ?? {}
  return months === met
    ? ({ fits: true, ages } as const)
    : ({
        fits: false,
        shortfall: monthsGraded(months),
        ages,
        tooYoungMonths: tooYoung(ages, band),
        tooOldMonths: tooOld(ages, band),
      } as const)
}
