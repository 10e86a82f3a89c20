/** Excluded dates: which reasons make dates impossible, and what would open some. */
import type { ClosureKind } from "../calendar/index.js"
import { LocalDate } from "../time/index.js"
import { type Attending, answeredNo, busy, closed, isAway } from "./date-attendance.js"
import type { DateCandidates } from "./date-candidates.js"
import { type Closures, closedDay, closuresOf, eachClosureOnce } from "./date-closures.js"
import type { HostState, PlacesFound } from "./date-places.js"
import type { ExcludedDates, ExclusionReason } from "./date-proposal.js"
import type { DateQuestion } from "./date-question.js"

/** What is known of all dates when it is told which are impossible. */
export interface Excluding {
  readonly question: DateQuestion
  readonly candidates: DateCandidates
  readonly attendants: ReadonlyArray<Attending>
  /** By kind of the days on which the body never meets. */
  readonly never: ReadonlyArray<readonly [ClosureKind, Closures]>
  readonly hosts: ReadonlyArray<HostState>
  readonly places: PlacesFound
}

/** Which dates are possible, and why the others are not. */
export interface Exclusion {
  readonly possible: ReadonlyArray<number>
  readonly excluded: ReadonlyArray<ExcludedDates>
}

interface Constraint {
  readonly excludes: (place: number) => boolean
  /** What is told, from the dates that it excludes and those that it alone excludes. */
  readonly reason: (excluded: ReadonlyArray<number>, opened: ReadonlyArray<number>) => ExclusionReason
}

/** The reason that would open most dates first; then the one that excludes most. */
export const exclusionOf = (known: Excluding): Exclusion => {
  const { count } = known.candidates
  const constraints = constraintsOf(known)
  const broken = constraints.map(({ excludes }) => {
    const places: Array<number> = []
    for (let place = 0; place < count; place++) if (excludes(place)) places.push(place)
    return places
  })
  const times = new Uint16Array(count)
  for (const places of broken) for (const place of places) times[place] = (times[place] ?? 0) + 1
  const possible: Array<number> = []
  for (let place = 0; place < count; place++) if (times[place] === 0) possible.push(place)
  const excluded = constraints.flatMap(({ reason }, index): ReadonlyArray<ExcludedDates> => {
    const places = broken[index] ?? []
    const alone = places.filter((place) => times[place] === 1)
    return places.length === 0 ? [] : [{ ...reason(places, alone), dates: places.length, opens: alone.length }]
  })
  const rooms = roomWishes(known, times)
  return { possible, excluded: [...excluded, ...rooms].toSorted((a, b) => b.opens - a.opens || b.dates - a.dates) }
}

const constraintsOf = (known: Excluding): ReadonlyArray<Constraint> => {
  const { question, candidates, attendants, never, places } = known
  const { leadTime, room } = question
  const dayAt = (place: number): LocalDate | undefined => candidates.days[candidates.dayAt[place] ?? 0]
  return [
    ...(leadTime === undefined
      ? []
      : [
          {
            excludes: (place: number) => (dayAt(place) ?? "") < leadTime.earliest,
            reason: () => ({ because: "leadTime" as const, ...leadTime }),
          },
        ]),
    ...never.map(([closure, { codes, answerOn }]) => ({
      excludes: (place: number) => codes[candidates.dayAt[place] ?? 0] === closedDay,
      reason: (excluded: ReadonlyArray<number>) => ({
        because: "never" as const,
        closure,
        closures: eachClosureOnce(excluded.flatMap((place) => closuresOf(answerOn(dayAt(place) ?? firstDay)))),
      }),
    })),
    ...attendants.filter(({ isRequired }) => isRequired).map(requirement),
    ...(room === undefined
      ? []
      : [
          {
            excludes: (place: number) => (places.hostAt[place] ?? -1) < 0,
            reason: () => ({ because: "room" as const }),
          },
        ]),
  ]
}

/** Of a date that an institution refused and on which it is closed too, the answer counts. */
const requirement = ({ institution, codes }: Attending): Constraint => ({
  excludes: (place) => isAway(codes[place] ?? 0),
  reason: (excluded) => {
    const count = (code: number): number => excluded.filter((place) => codes[place] === code).length
    return { because: "required", institution, answeredNo: count(answeredNo), closed: count(closed), busy: count(busy) }
  },
})

/** Dates on which a room is free that only lacks seats, or has steps. */
const roomWishes = ({ question, hosts, places }: Excluding, times: Uint16Array): ReadonlyArray<ExcludedDates> => {
  const { room } = question
  if (room === undefined) return []
  const wish = (would: Uint8Array, reason: (opened: ReadonlyArray<number>) => ExclusionReason) => {
    const found: Array<number> = []
    for (let place = 0; place < would.length; place++)
      if (would[place] === 1 && (places.hostAt[place] ?? -1) < 0) found.push(place)
    const opened = found.filter((place) => times[place] === 1)
    return found.length === 0 ? [] : [{ ...reason(opened), dates: found.length, opens: opened.length }]
  }
  const { seats, stepFree } = room
  return [
    ...(seats === undefined
      ? []
      : wish(places.anySeats, (opened) => ({ because: "seats", wanted: seats, ...mostSeats(hosts, opened) }))),
    ...(stepFree === undefined ? [] : wish(places.withSteps, () => ({ because: "stepFree" }))),
  ]
}

const mostSeats = (hosts: ReadonlyArray<HostState>, places: ReadonlyArray<number>): { readonly most?: number } => {
  let most = 0
  for (const host of hosts)
    for (const { room, fitsAnySeats, isTaken } of host.rooms)
      if (fitsAnySeats && (room.seats ?? 0) > most)
        if (places.some((place) => host.isAway[place] === 0 && isTaken[place] === 0)) most = room.seats ?? 0
  return most === 0 ? {} : { most }
}

const firstDay = LocalDate.parse("0001-01-01")
