/** Relaxing: what to give up of a question so that an offer meets it. */
import { addDays } from "../time/index.js"
import { agesWithin } from "./criteria/ages.js"
import { limitFor } from "./criteria/cost.js"
import { minutesOf } from "./criteria/hours.js"
import type { FitOf, MissedFit } from "./fit.js"
import { type ClockTime, type Nearness, type OfferQuestion, type WantedHours, withoutCriterion } from "./question.js"

/**
 * The question that asks for just so much less, or for something else, that the offer no longer misses a criterion.
 *
 * Where nothing less can be asked for, as with a topic of an offer that has none, the criterion is dropped.
 *
 * @param missed - a criterion of this question that the offer misses
 * @example
 * import { relaxed } from "@sozialraum/core/search"
 * const question = { ages: { fromMonths: 72, toMonths: 72, cover: "all" } } as const
 * const missed = {
 *   criterion: "ages", fits: false, shortfall: 2 / 3, ages: { fromMonths: 96 }, tooYoungMonths: 24, tooOldMonths: 0,
 * } as const
 * relaxed(question, missed) // => { ages: { fromMonths: 96, toMonths: 96, cover: "all" } }
 */
export const relaxed = (question: OfferQuestion, missed: MissedFit): OfferQuestion => {
  const without = withoutCriterion(question, missed.criterion)
  const part = relaxedPart(question, missed)
  return part === undefined ? without : { ...without, ...part }
}

/** The part of the question in its place; none where it has to be dropped. */
const relaxedPart = (question: OfferQuestion, missed: MissedFit): Partial<OfferQuestion> | undefined => {
  switch (missed.criterion) {
    case "ages":
      return question.ages && { ages: agesWithin(question.ages, missed) }
    case "childAges":
      return question.childAges && { childAges: agesWithin(question.childAges, missed) }
    case "roles":
      return { roles: [...new Set([...(question.roles ?? []), ...missed.roles])] }
    case "grades":
      return missed.grades.length === 0
        ? undefined
        : { grades: [...new Set([...(question.grades ?? []), ...missed.grades])] }
    case "topics":
      return { topics: [...new Set([...(question.topics ?? []), ...missed.topics])] }
    case "forms":
      return { forms: [...(question.forms ?? []), missed.form] }
    case "near":
      return question.near && asPart("near", nearnessFor(question.near, missed))
    case "weekdays":
      return missed.weekday && { weekdays: [...(question.weekdays ?? []), missed.weekday] }
    case "hours":
      return question.hours && asPart("hours", hoursFor(question.hours, missed))
    case "period":
      return question.period && missed.nearest && { period: including(question.period, missed.nearest) }
    case "holidays":
      return missed.holidays.some(({ days }) => days > 0)
        ? question.holidays && { holidays: { ...question.holidays, cover: "some" } }
        : undefined
    case "languages":
      return { languages: [...(question.languages ?? []), ...missed.languages, ...missed.interpreted] }
    case "cost":
      return asPart("cost", limitFor(missed))
    case "communication": {
      const left = question.communication?.filter((aid) => !missed.lacking.includes(aid)) ?? []
      return left.length === 0 ? undefined : { communication: left }
    }
    case "freePlaces":
      return missed.free === 0 ? undefined : { freePlaces: missed.free }
    default:
      return undefined
  }
}

const asPart = <Key extends keyof OfferQuestion>(
  key: Key,
  value: OfferQuestion[Key] | undefined,
): Partial<OfferQuestion> | undefined => (value === undefined ? undefined : { [key]: value })

const nearnessFor = (near: Nearness, missed: Extract<FitOf<"near">, { fits: false }>): Nearness | undefined => {
  if ("digital" in missed) return { ...near, digital: true }
  if (missed.metresTooFar === undefined && missed.minutesTooFar === undefined) return undefined
  return {
    ...near,
    ...(near.metres === undefined ? {} : { metres: near.metres + (missed.metresTooFar ?? 0) }),
    ...(near.minutes === undefined ? {} : { minutes: near.minutes + (missed.minutesTooFar ?? 0) }),
  }
}

/** The hours that the offer has instead; none where it has no length. */
const hoursFor = (hours: WantedHours, missed: Extract<FitOf<"hours">, { fits: false }>): WantedHours | undefined => {
  const { from, to } = missed
  if (from === undefined || to === undefined) return undefined
  const begin = hours.from === undefined ? 0 : minutesOf(hours.from)
  const end = hours.to === undefined ? Number.POSITIVE_INFINITY : minutesOf(hours.to)
  if (hours.kind === "within") {
    const {
      startsTooEarlyMinutes = 0,
      startsTooLateMinutes = 0,
      endsTooEarlyMinutes = 0,
      endsTooLateMinutes = 0,
    } = missed
    const [earlier, later] = [startsTooEarlyMinutes + endsTooEarlyMinutes, startsTooLateMinutes + endsTooLateMinutes]
    return { kind: "within", ...bounds(begin - earlier, end + later) }
  }
  if (from >= to) return undefined
  if (hours.kind === "throughout") {
    const [start, stop] = shared({ from, to }, { from: begin, to: end })
    return { kind: "throughout", from: clockTime(start), to: clockTime(Math.min(stop, minutesPerDay)) }
  }
  const inBetween = Math.min(to, end) - Math.max(from, begin)
  return inBetween > 0
    ? { ...hours, minutes: inBetween }
    : {
        kind: "atLeast",
        minutes: Math.min(hours.minutes, to - from),
        ...bounds(Math.min(begin, from), Math.max(end, to)),
      }
}

interface Hours {
  readonly from: number
  readonly to: number
}

/** What two times have in common; where they lie apart, as much of the first as the second is long, at the side towards it. */
const shared = (offer: Hours, asked: Hours): readonly [number, number] => {
  const length = asked.to - asked.from
  if (offer.from >= asked.to) return [offer.from, Math.min(offer.to, offer.from + length)]
  if (offer.to <= asked.from) return [Math.max(offer.from, offer.to - length), offer.to]
  return [Math.max(offer.from, asked.from), Math.min(offer.to, asked.to)]
}

/** A bound at the beginning of the day, or after its end, is open. */
const bounds = (from: number, to: number): { readonly from?: ClockTime; readonly to?: ClockTime } => ({
  ...(from <= 0 ? {} : { from: clockTime(from) }),
  ...(to > minutesPerDay ? {} : { to: clockTime(to) }),
})

const minutesPerDay = 1440

const clockTime = (minutes: number): ClockTime =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`

const including = (
  { from, to }: NonNullable<OfferQuestion["period"]>,
  day: NonNullable<OfferQuestion["period"]>["from"],
): NonNullable<OfferQuestion["period"]> => ({
  from: day < from ? day : from,
  to: day < to ? to : addDays(day, 1),
})
