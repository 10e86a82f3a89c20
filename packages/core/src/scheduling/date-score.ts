/** Scores of dates: what counts for a date and against it, and how much. */
import type { Attending } from "./date-attendance.js"
import { answeredIfNeedBe, answeredYes, free, notExpected, uncertain } from "./date-attendance.js"
import type { DateCandidates } from "./date-candidates.js"
import { clockMinutes } from "./date-clock.js"
import { type Closures, closedDay } from "./date-closures.js"
import type { HostOffer, PlacesFound } from "./date-places.js"
import type { ScoredPart, ScorePart } from "./date-proposal.js"
import type { DateQuestion } from "./date-question.js"

/**
 * The points of a date, each once for what it counts: for each participant, for each participant of a day that the body
 * rather avoids, for each place of the host after the first, of which five count at most, and for each half hour from the
 * usual time, of which eight count.
 *
 * An answer counts more than a guess: who said yes more than who is only not known to be away, who comes if need be less.
 * Who is not expected on a day counts as much as one who is free: joining or leaving makes no day better than another.
 * Host and time of day together never count as much as one participant more.
 *
 * @german Punkte
 */
export const datePoints: Readonly<Record<ScorePart, number>> = {
  answeredYes: 40,
  free: 24,
  notExpected: 24,
  ifNeedBe: 20,
  uncertain: 12,
  ratherNot: -8,
  hostPlace: -2,
  outsideOpeningHours: -2,
  roomToAsk: -2,
  halfHoursFromUsual: -1,
  noHost: -24,
}

const [mostPlaces, mostHalfHours] = [5, 8]

/** What is known of all dates when they are scored. */
export interface Scoring {
  readonly attendants: ReadonlyArray<Attending>
  readonly candidates: DateCandidates
  readonly ratherNot: Closures | undefined
  readonly places: PlacesFound
  /** Whether the hosts are outside their hours on dates, by host. */
  readonly outside: ReadonlyArray<Uint8Array>
  readonly usualMinutes: ReadonlyArray<number>
}

/** What a host costs: its place in the list, having to open the house, having to ask for a room. */
export const hostCost = ({ number, isOutside, isToAsk }: HostOffer): number =>
  -datePoints.hostPlace * Math.min(number, mostPlaces) -
  (isOutside ? datePoints.outsideOpeningHours : 0) -
  (isToAsk ? datePoints.roomToAsk : 0)

/** The usual times of a question as minutes of the day. */
export const usualMinutesOf = ({ usualStarts = [] }: DateQuestion): ReadonlyArray<number> =>
  usualStarts.map(clockMinutes).filter((minutes) => !Number.isNaN(minutes))

/** The scores of all dates, and their parts one at a time. */
export const scoresOf = (scoring: Scoring): Float64Array => {
  const { attendants, candidates } = scoring
  const scores = new Float64Array(candidates.count)
  for (const { codes } of attendants)
    for (let place = 0; place < candidates.count; place++)
      scores[place] = (scores[place] ?? 0) + (pointsOfCode[codes[place] ?? 0] ?? 0)
  for (let place = 0; place < candidates.count; place++)
    beside(scoring, place, (part, count) => {
      scores[place] = (scores[place] ?? 0) + count * datePoints[part]
    })
  return scores
}

/** What a score consists of; what counts nothing is left out. */
export const partsOf = (scoring: Scoring, place: number): ReadonlyArray<ScoredPart> => {
  const counts = new Map<ScorePart, number>()
  for (const { codes } of scoring.attendants) {
    const part = partOfCode[codes[place] ?? 0]
    if (part !== undefined) counts.set(part, (counts.get(part) ?? 0) + 1)
  }
  const people = attendanceParts.map((part) => scored(part, counts.get(part) ?? 0))
  const others: Array<ScoredPart> = []
  beside(scoring, place, (part, count) => others.push(scored(part, count)))
  return [...people, ...others].filter(({ count }) => count > 0)
}

/** Calls with every part of a score that is not about who comes, also where it counts nothing. */
const beside = (
  { attendants, candidates, ratherNot, places, outside, usualMinutes }: Scoring,
  place: number,
  add: (part: ScorePart, count: number) => void,
): void => {
  if (ratherNot?.codes[candidates.dayAt[place] ?? 0] === closedDay) add("ratherNot", attendants.length)
  const host = places.hostAt[place] ?? -1
  if (outside.length > 0 && host < 0) add("noHost", 1)
  add("hostPlace", Math.min(Math.max(host, 0), mostPlaces))
  add("outsideOpeningHours", outside[host]?.[place] ?? 0)
  add("roomToAsk", places.isToAsk[place] ?? 0)
  add("halfHoursFromUsual", Math.min(halfHoursFrom(usualMinutes, candidates.minuteAt[place] ?? 0), mostHalfHours))
}

const scored = (part: ScorePart, count: number): ScoredPart => ({ part, count, points: count * datePoints[part] })

/** Half hours, also begun ones, to the nearest of several times; none where there is no usual time. */
const halfHoursFrom = (usual: ReadonlyArray<number>, minute: number): number => {
  let nearest = usual.length === 0 ? 0 : Number.POSITIVE_INFINITY
  for (const one of usual) nearest = Math.min(nearest, Math.abs(one - minute))
  return Math.ceil(nearest / 30)
}

const attendanceParts = ["answeredYes", "free", "notExpected", "ifNeedBe", "uncertain"] as const

const partOfCode: Readonly<Record<number, (typeof attendanceParts)[number]>> = {
  [answeredYes]: "answeredYes",
  [free]: "free",
  [notExpected]: "notExpected",
  [answeredIfNeedBe]: "ifNeedBe",
  [uncertain]: "uncertain",
}

const pointsOfCode = Int32Array.from({ length: 8 }, (_, code) => {
  const part = partOfCode[code]
  return part === undefined ? 0 : datePoints[part]
})
