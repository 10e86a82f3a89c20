/** Hours as a criterion: whether an offer takes place at the time of day at which somebody can come. */
import type { FitOf } from "../fit.js"
import type { ClockTime, WantedHours } from "../question.js"
import type { OfferWay } from "../subject.js"
import { type Check, graded, met, unknown } from "./check.js"
import { whyNoTimes } from "./times.js"

/** The hours, as the question means them; each row of the timetable stands for itself. */
export const hoursCheck = (wanted: WantedHours): Check<OfferWay, FitOf<"hours">> => {
  const off = { whole: offWhole(wanted), inPart: offInPart(wanted) }
  const isInPart = ({ entry }: OfferWay): boolean => wanted.kind === "within" && entry.offer.form === "offen"
  const offOf = (way: OfferWay): HoursOff => (isInPart(way) ? off.inPart : off.whole)
  return {
    shortfall: (way) => {
      const { entry, time } = way
      if (time === undefined) return whyNoTimes(entry) === undefined ? 1 : unknown
      return hourGraded(offOf(way).minutes(time.from, time.to))
    },
    fit: (way) => {
      const missing = way.time === undefined ? whyNoTimes(way.entry) : undefined
      if (missing !== undefined) return { criterion: "hours", fits: "unknown", missing }
      if (way.time === undefined) return { criterion: "hours", fits: false, shortfall: 1 }
      const { slot, weekday, from, to } = way.time
      const minutes = offOf(way).minutes(from, to)
      const time = { slot, weekday, from, to, ...(isInPart(way) ? { comeAndGo: true as const } : {}) }
      return minutes === 0
        ? { criterion: "hours", fits: true, ...time }
        : { criterion: "hours", fits: false, shortfall: hourGraded(minutes), ...time, ...offOf(way).facts(from, to) }
    },
  }
}

/** The minutes after midnight that a time of day is. @unit minutes */
export const minutesOf = (time: ClockTime): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

/** An hour counts a half. */
const hourGraded = (minutes: number): number => (minutes === 0 ? met : graded(minutes, 60))

interface HoursOff {
  /** How many minutes are missing. */
  readonly minutes: (from: number, to: number) => number
  readonly facts: (from: number, to: number) => Readonly<Record<string, number>>
}

const boundsOf = ({ from, to }: WantedHours): readonly [begin: number, end: number] => [
  from === undefined ? 0 : minutesOf(from),
  to === undefined ? Number.POSITIVE_INFINITY : minutesOf(to),
]

const offWhole = (wanted: WantedHours): HoursOff => {
  const [begin, end] = boundsOf(wanted)
  if (wanted.kind === "atLeast") {
    const inBetween = (from: number, to: number): number => Math.min(to, end) - Math.max(from, begin)
    return {
      // What lies wholly outside lacks the minutes to get there as well.
      minutes: (from, to) => Math.max(0, wanted.minutes - inBetween(from, to)),
      facts: (from, to) => ({ tooShortMinutes: wanted.minutes - Math.max(0, inBetween(from, to)) }),
    }
  }
  return wanted.kind === "within"
    ? offBy({
        startsTooEarlyMinutes: (from) => begin - from,
        endsTooLateMinutes: (_, to) => to - end,
      })
    : offBy({
        startsTooLateMinutes: (from) => from - begin,
        endsTooEarlyMinutes: (_, to) => end - to,
      })
}

/** Who may come and go needs to find it open for half an hour, or for as long as there is time. */
const offInPart = (wanted: WantedHours): HoursOff => {
  const [begin, end] = boundsOf(wanted)
  const isCovered = (from: number, to: number): boolean => from <= begin && end <= to
  const enough = (from: number, to: number): number => Math.min(shortestVisit, to - from)
  return offBy({
    startsTooLateMinutes: (from, to) => (isCovered(from, to) ? 0 : from - (end - enough(from, to))),
    endsTooEarlyMinutes: (from, to) => (isCovered(from, to) ? 0 : begin + enough(from, to) - to),
  })
}

/** @unit minutes */
const shortestVisit = 30

/** What is off by no minute is not told. */
const offBy = (parts: Readonly<Record<string, (from: number, to: number) => number>>): HoursOff => {
  const all = Object.entries(parts)
  return {
    minutes: (from, to) => {
      let sum = 0
      for (const [, by] of all) sum += Math.max(0, by(from, to))
      return sum
    },
    facts: (from, to) =>
      Object.fromEntries(all.flatMap(([fact, by]) => (by(from, to) > 0 ? [[fact, by(from, to)]] : []))),
  }
}
