/** Quorum: whether enough of the members entitled to vote are there. */

import type { Conference, VotingUnit } from "../conference/index.js"
import type { Attendance } from "./attendance.js"
import type { VotingMember } from "./voting-right.js"

/** Whether a conference can decide, with the numbers. @german Beschlussfähigkeit */
export interface Quorum {
  readonly reached: boolean
  /** By what voices are counted; by institutions where the rules say nothing. */
  readonly unit: VotingUnit
  /** Members with a vote. */
  readonly entitled: number
  /** So many of them have to be there; none where the rules ask for no quorum. */
  readonly needed: number
  /** Members with a vote that are there or represented. */
  readonly there: number
  /** Votes that can be cast: one for each of them, or one for each person that came for them. */
  readonly voices: number
}

/**
 * Whether enough members are there to decide. Without a quorum in the rules of procedure any number will do: the law sets
 * none.
 *
 * The share is of the members, also where their people vote one by one. A member that is represented is there; it has no
 * person of its own.
 *
 * @param voting - the members on the day of the meeting, as `votingMembers` tells them
 * @rule R29
 */
export const quorumReached = (
  { procedure }: Conference,
  voting: ReadonlyArray<VotingMember>,
  attendance: ReadonlyArray<Attendance>,
): Quorum => {
  const { quorum, votingUnit: unit = "institution" } = procedure
  const entitled = new Set(voting.filter(({ vote }) => vote).map(({ institution }) => institution))
  const coming = attendance.filter(
    ({ institution, answer }) => entitled.has(institution) && (answer === "present" || answer === "represented"),
  )
  const there = new Set(coming.map(({ institution }) => institution)).size
  const needed = quorum === undefined ? 0 : Math.max(1, wholeAbove(quorum * entitled.size))
  const voices = unit === "person" ? coming.reduce((sum, one) => sum + personsOf(one), 0) : there
  return { reached: there >= needed, unit, entitled: entitled.size, needed, there, voices }
}

/** A share like 0.07 of 100 is 7, though the machine makes it 7.000000000000001. */
const wholeAbove = (value: number): number => Math.ceil(value - 1e-9)

const personsOf = (attendance: Attendance): number =>
  attendance.answer === "present" ? (attendance.persons ?? attendance.functions.length) : 0
