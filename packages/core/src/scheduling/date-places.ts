/** Places of a date search: which host has which room free on which date. */
import { type OpeningTimes, openIntervals, openingTimes } from "../hours/index.js"
import type { InstitutionId } from "../institution/index.js"
import { addDays, Interval } from "../time/index.js"
import { type Attending, isAway, notExpected, type Taken } from "./date-attendance.js"
import type { DateCandidates } from "./date-candidates.js"
import { dayOfMs, spanReader } from "./date-clock.js"
import { lineOf, notWithin, overlapping } from "./date-lines.js"
import type { DateHost, DateQuestion, DateRoom, RoomNeeded } from "./date-question.js"

/** A room, and on which dates it is taken. */
interface RoomState {
  readonly room: DateRoom
  readonly fits: boolean
  /** Whether it would, if what is not on record is as needed, and that may be asked. */
  readonly isToAsk: boolean
  /** Whether it would, if any number of seats, or steps, would do. */
  readonly fitsAnySeats: boolean
  readonly fitsWithSteps: boolean
  readonly isTaken: Uint8Array
  readonly taken: ReadonlyArray<Taken>
}

/** A host, and on which dates it cannot come or is not expected, or its house is not open. */
export interface HostState {
  readonly host: DateHost
  readonly isAway: Uint8Array
  readonly isOutside: Uint8Array
  /** The smallest first. */
  readonly rooms: ReadonlyArray<RoomState>
}

/** The hosts of a question with their rooms, in order of preference, each once. */
export const hostStates = (
  question: DateQuestion,
  candidates: DateCandidates,
  attendants: ReadonlyArray<Attending>,
): ReadonlyArray<HostState> => {
  const known = new Map(attendants.map((one) => [one.institution, one]))
  const calendarsOf = new Map(question.participants.map(({ institution, calendars = [] }) => [institution, calendars]))
  const hosts = new Map<InstitutionId, DateHost>()
  for (const host of question.hosts ?? []) if (!hosts.has(host.institution)) hosts.set(host.institution, host)
  return [...hosts.values()].map((host) => {
    const attendant = known.get(host.institution)
    const times =
      host.hours === undefined ? undefined : openingTimes(host.hours, calendarsOf.get(host.institution) ?? [])
    return {
      host,
      isAway: Uint8Array.from({ length: candidates.count }, (_, place) => {
        const code = attendant?.codes[place] ?? 0
        return isAway(code) || code === notExpected ? 1 : 0
      }),
      isOutside: times === undefined ? new Uint8Array(candidates.count) : outside(times, candidates),
      rooms: host.rooms.toSorted(bySize).map((room) => roomState(room, candidates, question.room)),
    }
  })
}

const roomState = (room: DateRoom, candidates: DateCandidates, needed: RoomNeeded = {}): RoomState => {
  const spanOf = spanReader()
  const taken = (room.busy ?? []).map(({ interval, because }) => ({ interval, because, ...spanOf(interval) }))
  const isTaken = new Uint8Array(candidates.count)
  overlapping(taken, candidates, (place) => {
    isTaken[place] = 1
  })
  const seats = suits(needed.seats === undefined, room.seats === undefined, (room.seats ?? 0) >= (needed.seats ?? 0))
  const steps = suits(needed.stepFree === undefined, room.stepFree === undefined, room.stepFree === true)
  const will = (suit: Suit): boolean => suit === "yes" || (suit === "notOnRecord" && needed.unrecorded === "ask")
  return {
    room,
    fits: seats === "yes" && steps === "yes",
    isToAsk: needed.unrecorded === "ask" && seats !== "no" && steps !== "no",
    fitsAnySeats: will(steps),
    fitsWithSteps: will(seats),
    isTaken,
    taken,
  }
}

type Suit = "yes" | "no" | "notOnRecord"

const suits = (isNotAsked: boolean, isUnknown: boolean, isSo: boolean): Suit =>
  isNotAsked || isSo ? "yes" : isUnknown ? "notOnRecord" : "no"

/** The dates that do not lie within one open time; what nobody knows, and by appointment, is open enough. */
const outside = (times: OpeningTimes, candidates: DateCandidates): Uint8Array => {
  const marks = new Uint8Array(candidates.count)
  const [first, latest] = [candidates.days[0], candidates.ends.reduce((most, end) => Math.max(most, end), 0)]
  if (first === undefined) return marks
  const window = Interval.safeParse({
    start: `${addDays(first, -2)}T00:00`,
    end: `${addDays(dayOfMs(latest), 3)}T00:00`,
    zone: times.hours.zone,
  })
  // At the edges of the years that can be written nothing is known.
  if (!window.success) return marks
  const { open, byAppointment, unknown } = openIntervals(times, window.data)
  const spanOf = spanReader()
  notWithin(lineOf([...open, ...byAppointment, ...unknown].map(spanOf)), candidates, (place) => {
    marks[place] = 1
  })
  return marks
}

/** Rooms whose seats are not on record come last. */
const bySize = (a: DateRoom, b: DateRoom): number =>
  (a.seats ?? Number.MAX_SAFE_INTEGER) - (b.seats ?? Number.MAX_SAFE_INTEGER) || (a.id < b.id ? -1 : 1)

/** The best host of each date, and its room. */
export interface PlacesFound {
  /** The place in the list of hosts; -1 where there is none. */
  readonly hostAt: Int32Array
  /** -1 where none is needed, or it has to be asked which. */
  readonly roomAt: Int32Array
  readonly isToAsk: Uint8Array
  /** Whether a room would do if any number of seats, or steps, would. */
  readonly anySeats: Uint8Array
  readonly withSteps: Uint8Array
}

/** A host as one date sees it. */
export interface HostOffer {
  readonly number: number
  readonly isOutside: boolean
  readonly isToAsk: boolean
}

/** The host of each date that costs least, the first of several; of its rooms the smallest that fits. */
export const placesFor = (
  hosts: ReadonlyArray<HostState>,
  { count }: DateCandidates,
  { needed, cost }: { readonly needed: RoomNeeded | undefined; readonly cost: (offer: HostOffer) => number },
): PlacesFound => {
  const [hostAt, roomAt] = [new Int32Array(count).fill(-1), new Int32Array(count).fill(-1)]
  const [isToAsk, anySeats, withSteps] = [new Uint8Array(count), new Uint8Array(count), new Uint8Array(count)]
  const best = new Float64Array(count).fill(Number.POSITIVE_INFINITY)
  for (const [number, host] of hosts.entries()) {
    const costOf = [0, 1, 2, 3].map((bits) => cost({ number, isOutside: bits % 2 === 1, isToAsk: bits > 1 }))
    for (let place = 0; place < count; place++) {
      if (host.isAway[place] === 1) continue
      for (const { fitsAnySeats, fitsWithSteps, isTaken } of host.rooms) {
        if (isTaken[place] === 1) continue
        if (fitsAnySeats) anySeats[place] = 1
        if (fitsWithSteps) withSteps[place] = 1
      }
      const offer = offerOf(host, place, needed)
      if (offer === undefined) continue
      const price = costOf[(host.isOutside[place] ?? 0) + (offer.isToAsk ? 2 : 0)] ?? 0
      if (price >= (best[place] ?? 0)) continue
      best[place] = price
      hostAt[place] = number
      roomAt[place] = offer.room
      isToAsk[place] = offer.isToAsk ? 1 : 0
    }
  }
  return { hostAt, roomAt, isToAsk, anySeats, withSteps }
}

/** What a host has for a date; nothing where it cannot take it. */
export const offerOf = (
  { isAway: away, rooms }: HostState,
  place: number,
  needed: RoomNeeded | undefined,
): { readonly room: number; readonly isToAsk: boolean } | undefined => {
  if (away[place] === 1) return undefined
  if (needed === undefined) return { room: -1, isToAsk: false }
  const fitting = rooms.findIndex(({ fits, isTaken }) => fits && isTaken[place] === 0)
  if (fitting >= 0) return { room: fitting, isToAsk: false }
  if (needed.unrecorded !== "ask") return undefined
  const toAsk = rooms.findIndex((room) => room.isToAsk && room.isTaken[place] === 0)
  return toAsk >= 0 || rooms.length === 0 ? { room: toAsk, isToAsk: true } : undefined
}
