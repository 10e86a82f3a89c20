/** Arrangements: the parts of a calendar in the order of time, and how a few others change it. */
import type { Loss } from "@sozialraum/core"
import { type CalendarPart, inOrder } from "../writing/calendar-part.js"
import { noZones, stayTheSame, withUsesOf, type ZoneUses } from "../writing/zone-uses.js"

/** Parts in their order, with what a calendar has to know of all of them. @german Anordnung */
export interface Arrangement {
  readonly parts: ReadonlyArray<CalendarPart>
  readonly zones: ZoneUses
  /** What was lost of each part: the very same empty list where nothing was. */
  readonly losses: ReadonlyArray<ReadonlyArray<Loss>>
  /** Whether time and UID alone decide on the order; otherwise it goes by the order in which the parts came. */
  readonly isStrict: boolean
}

/** @param open - up to when entries that return without end are looked at @unit milliseconds since 1970 */
export const arrangementOf = (given: ReadonlyArray<CalendarPart>, open: number): Arrangement => {
  const parts = given.toSorted(inOrder)
  const losses = parts.map(lossesOf)
  return { parts, zones: withUsesOf(noZones, parts, open), losses, isStrict: isStrict(parts) }
}

/** An arrangement after a change, and where each of its parts stood before; -1 for those that are new. */
export interface Rearranged {
  readonly arrangement: Arrangement
  readonly origins: ReadonlyArray<number>
}

/** Parts that leave, and parts that come. */
export interface PartsChange {
  readonly gone: ReadonlyArray<CalendarPart>
  readonly come: ReadonlyArray<CalendarPart>
}

/**
 * The same as arranging all parts anew, without looking at those that stay.
 *
 * @returns `undefined` where that is not sure
 */
export const rearranged = (
  { parts: before, zones, losses: lostBefore, isStrict: wasStrict }: Arrangement,
  { gone, come: given }: PartsChange,
  open: number,
): Rearranged | undefined => {
  const come = given.toSorted(inOrder)
  const leaving = new Set(gone.map((part) => placeIn(before, part)))
  if (!wasStrict || !isStrict(come) || leaving.size < gone.length) return undefined
  const inserts = come.map((part) => ({ part, at: placeIn(before, part) }))
  const isKnown = [...leaving].every((at, index) => before[at] === gone[index])
  if (!isKnown || inserts.some(({ part, at }) => isTaken(before[at], part) && !leaving.has(at))) return undefined
  const parts: Array<CalendarPart> = []
  const origins: Array<number> = []
  const losses: Array<ReadonlyArray<Loss>> = []
  let next = 0
  for (let at = 0; at <= before.length; at++) {
    for (let insert = inserts[next]; insert?.at === at; insert = inserts[++next]) {
      parts.push(insert.part)
      origins.push(-1)
      losses.push(lossesOf(insert.part))
    }
    const stays = before[at]
    if (stays === undefined || leaving.has(at)) continue
    parts.push(stays)
    origins.push(at)
    losses.push(lostBefore[at] ?? nothingLost)
  }
  const isAsWide = stayTheSame(zones, gone, come, open)
  return {
    arrangement: {
      parts,
      zones: isAsWide ? withUsesOf(zones, come, open) : withUsesOf(noZones, parts, open),
      losses,
      isStrict: true,
    },
    origins,
  }
}

/** What is lost of nothing. */
export const nothingLost: ReadonlyArray<Loss> = []

const lossesOf = ({ lost }: CalendarPart): ReadonlyArray<Loss> => (lost.length === 0 ? nothingLost : lost)

/** All losses in one list. */
export const allLosses = (...lists: ReadonlyArray<ReadonlyArray<ReadonlyArray<Loss>>>): ReadonlyArray<Loss> => {
  const all: Array<Loss> = []
  for (const list of lists)
    for (const losses of list) if (losses !== nothingLost) for (const loss of losses) all.push(loss)
  return all
}

const isStrict = (parts: ReadonlyArray<CalendarPart>): boolean =>
  parts.every((part, index) => !isTaken(parts[index + 1], part))

const isTaken = (other: CalendarPart | undefined, part: CalendarPart): boolean =>
  other !== undefined && inOrder(other, part) === 0

/** Where a part stands, or would stand. */
const placeIn = (parts: ReadonlyArray<CalendarPart>, part: CalendarPart): number => {
  let [low, high] = [0, parts.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const other = parts[middle]
    if (other !== undefined && inOrder(other, part) < 0) low = middle + 1
    else high = middle
  }
  return low
}
