/** Weekdays and days as criteria: when an offer takes place. */
import { daysBetween, type LocalDate, type Weekday } from "../../time/index.js"
import type { CatalogueEntry, Period } from "../catalogue.js"
import type { FitOf } from "../fit.js"
import type { OfferWay } from "../subject.js"
import { type Check, graded, met, unknown } from "./check.js"

/** Any of the weekdays. */
export const weekdaysCheck = (wanted: ReadonlyArray<Weekday>): Check<OfferWay, FitOf<"weekdays">> => {
  const shortfall = ({ entry, time }: OfferWay): number => {
    if (time === undefined) return whyNoTimes(entry) === undefined ? 1 : unknown
    return wanted.includes(time.weekday) ? met : 1
  }
  return {
    shortfall,
    fit: (way) => {
      const missing = way.time === undefined ? whyNoTimes(way.entry) : undefined
      if (missing !== undefined) return { criterion: "weekdays", fits: "unknown", missing }
      if (way.time === undefined) return { criterion: "weekdays", fits: false, shortfall: 1 }
      const { slot, weekday } = way.time
      return shortfall(way) === met
        ? { criterion: "weekdays", fits: true, slot, weekday }
        : { criterion: "weekdays", fits: false, shortfall: 1, slot, weekday }
    },
  }
}

/** At least one date in the period that is not in doubt. */
export const periodCheck = (wanted: Period, told: Period): Check<OfferWay, FitOf<"period">> => {
  const isToldWhole = told.from <= wanted.from && wanted.to <= told.to
  const unclear = ({ entry }: OfferWay) => whyNoTimes(entry) ?? (isToldWhole ? undefined : "dates")
  const shortfall = (way: OfferWay): number => {
    const count = countIn(way.time?.dates, wanted)
    if (count > 0) return countIn(way.time?.uncertain, wanted) === count ? unknown : met
    if (unclear(way) !== undefined) return unknown
    const nearest = nearestTo(wanted, way)
    return nearest === undefined ? 1 : graded(nearest.daysOff, 7)
  }
  const whyUnknown = (way: OfferWay) => (countIn(way.time?.dates, wanted) > 0 ? "calendar" : (unclear(way) ?? "dates"))
  return {
    shortfall,
    fit: (way) => {
      const lacking = shortfall(way)
      if (lacking === unknown) return { criterion: "period", fits: "unknown", missing: whyUnknown(way) }
      const { dates = [] } = way.time ?? {}
      const first = dates[firstFrom(dates, wanted.from)]
      return lacking === met && first !== undefined
        ? { criterion: "period", fits: true, dates: countIn(dates, wanted), first }
        : { criterion: "period", fits: false, shortfall: lacking, ...nearestTo(wanted, way) }
    },
  }
}

/** Why an offer has no times to judge; `undefined` where it just takes place at none. */
export const whyNoTimes = ({ offer, dates }: CatalogueEntry): "schedule" | "byArrangement" | undefined => {
  if (offer.schedule === undefined) return "schedule"
  return dates.byArrangement ? "byArrangement" : undefined
}

/** The place of the first of sorted days that is not before a day. */
export const firstFrom = (days: ReadonlyArray<LocalDate>, day: LocalDate): number => {
  let [low, high] = [0, days.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((days[middle] ?? day) < day) low = middle + 1
    else high = middle
  }
  return low
}

const countIn = (days: ReadonlyArray<LocalDate> = [], { from, to }: Period): number =>
  days.length === 0 ? 0 : firstFrom(days, to) - firstFrom(days, from)

/** The date next to a period in which there is none, of those that are not in doubt. */
const nearestTo = (
  { from, to }: Period,
  { time }: OfferWay,
): { readonly nearest: LocalDate; readonly daysOff: number } | undefined => {
  const { dates: told = [], uncertain = [] } = time ?? {}
  const dates = uncertain.length === 0 ? told : told.filter((date) => !uncertain.includes(date))
  const place = firstFrom(dates, from)
  const [before, after] = [dates[place - 1], dates[place]]
  const early = before === undefined ? undefined : { nearest: before, daysOff: daysBetween(before, from) }
  const late = after === undefined ? undefined : { nearest: after, daysOff: daysBetween(to, after) + 1 }
  return early !== undefined && (late === undefined || early.daysOff <= late.daysOff) ? early : late
}
