/** Available rooms: which rooms of the network are free when they are needed, on which terms, and why others are not. */
import type { NetworkIndex } from "../network/index.js"
import type { BookingFinding, WishMissed } from "../sharing/index.js"
import { epochMs, type Interval, startOf } from "../time/index.js"
import { type RoomFacts, type RoomQuestion, roomsFor } from "./rooms-available-candidates.js"
import { type RoomSlot, roomJudge } from "./rooms-available-uses.js"

/** A room that is free when it is needed. @german Verfügbarer Raum */
export interface RoomAvailable extends RoomFacts {
  /** Never none: the earliest first. */
  readonly free: ReadonlyArray<RoomSlot>
  /** What is worth a look about the first use. */
  readonly findings: ReadonlyArray<BookingFinding>
}

/** A room that is what is looked for and cannot be had then. @german Nicht verfügbarer Raum */
export interface RoomUnavailable extends RoomFacts {
  /** The first use for which there would be time but for what is found; left out where there is no time at all. */
  readonly wouldBe?: Interval
  /** What stands against that use, or against the whole window where all of it is needed. */
  readonly findings: ReadonlyArray<BookingFinding>
}

/** A room of which nobody has said whether it has what is needed. @german Raum mit fehlenden Angaben */
export interface RoomUnsure extends RoomFacts {
  readonly missed: ReadonlyArray<WishMissed>
}

/** The answer to where there is a free room. @german Raumauskunft */
export interface RoomsAvailable {
  /** The nearest first where a place is given, else those that are free first; then by id. */
  readonly rooms: ReadonlyArray<RoomAvailable>
  /** The nearest first where a place is given, else in the order of the network. */
  readonly unavailable: ReadonlyArray<RoomUnavailable>
  /** In the same order. */
  readonly unsure: ReadonlyArray<RoomUnsure>
}

/**
 * The rooms of an area that are free when they are needed, with their terms and lead times.
 *
 * Every use that is told is one against which nothing stands: hours, closures, bookings with their buffers, lead time and
 * length, and, where it is known who borrows, whether it may and how much it has. Rooms that are known to be too small or not
 * accessible are left out; where nobody has said so, they are `unsure`.
 *
 * @rule R38, R39, Q13
 * @example
 * import { indexNetwork, Instant, Interval, roomsAvailable } from "@sozialraum/core"
 * import { sampleNetwork } from "@sozialraum/sample"
 * const index = indexNetwork(await sampleNetwork())
 * const evening = Interval.parse({ start: "2027-03-10T17:00", end: "2027-03-10T20:00", zone: "Europe/Berlin" })
 * const now = Instant.parse("2027-01-04T08:00:00Z")
 * const { rooms, unsure } = roomsAvailable(index, { window: evening, seats: 40, categories: ["raum", "sporthalle"], now, calendars: [] })
 * rooms.map(({ resource, seats }) => [resource, seats]) // => [["aula-kirchviertel", 120]]
 * unsure.map(({ resource, missed }) => [resource, missed[0]?.of]) // => [["turnhalle-waldschule", "seats"]]
 */
export const roomsAvailable = (index: NetworkIndex, question: RoomQuestion): RoomsAvailable => {
  const judge = roomJudge(index, question)
  const rooms: Array<RoomAvailable> = []
  const unavailable: Array<RoomUnavailable> = []
  const unsure: Array<RoomUnsure> = []
  for (const { room, facts, missed } of roomsFor(index, question)) {
    if (missed.length > 0) {
      unsure.push({ ...facts, missed })
      continue
    }
    const answer = judge(room)
    if (answer._tag === "free") rooms.push({ ...facts, free: answer.free, findings: answer.findings })
    else unavailable.push({ ...facts, ...answer.wouldBe, findings: answer.findings })
  }
  return { rooms: rooms.sort(byPlaceAndTime), unavailable, unsure }
}

const byPlaceAndTime = (a: RoomAvailable, b: RoomAvailable): number =>
  (a.metres ?? 0) - (b.metres ?? 0) || beginOf(a) - beginOf(b) || (a.resource < b.resource ? -1 : 1)

const beginOf = ({ free: [first] }: RoomAvailable): number =>
  first === undefined ? 0 : epochMs(startOf(first.earliest))
