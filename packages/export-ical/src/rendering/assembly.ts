/** Assemblies: a calendar put together from entries, and from the last one where few entries are others. */
import type { Loss } from "@sozialraum/core"
import type { CalendarPart } from "../writing/calendar-part.js"
import { type Arrangement, arrangementOf, nothingLost, type Rearranged, rearranged } from "./arrangement.js"
import { bytesAfter, type PartBytes } from "./part-bytes.js"

/** An entry that is written when it is first needed, and then kept. @german Fertiger Eintrag */
export interface FinishedEntry<Window> {
  readonly lost: ReadonlyArray<Loss>
  /** The very same part each time. */
  readonly partIn: (window: Window) => CalendarPart | undefined
}

/** The entries of a value: another list where anything is other. */
export type Group<Window> = ReadonlyArray<FinishedEntry<Window>>

/** A calendar of these groups in one window. @german Zusammengesetzter Kalender */
export interface Assembly<Window> {
  readonly groups: ReadonlyArray<Group<Window>>
  /** Of each group. */
  readonly lost: ReadonlyArray<ReadonlyArray<Loss>>
  readonly arrangement: Arrangement
  /** Where somebody asked for them. */
  readonly bytes: PartBytes | undefined
}

/** What an assembly is made in. */
export interface Surroundings<Window> {
  readonly window: Window
  /** Up to when entries that return without end are looked at. @unit milliseconds since 1970 */
  readonly open: number
}

/** Puts groups together, from an assembly in the same surroundings where there is one. */
export const assembled = <Window>(
  groups: ReadonlyArray<Group<Window>>,
  { window, open }: Surroundings<Window>,
  known: Assembly<Window> | undefined,
): Assembly<Window> => {
  const partsOf = (some: ReadonlyArray<Group<Window>>): ReadonlyArray<CalendarPart> => {
    const parts: Array<CalendarPart> = []
    for (const group of some)
      for (const entry of group) {
        const part = entry.partIn(window)
        if (part !== undefined) parts.push(part)
      }
    return parts
  }
  const lost = groups.map((group, at) => (known?.groups[at] === group ? known.lost[at] : undefined) ?? lostIn(group))
  const next = known === undefined ? undefined : changed(known, groups, (some) => partsOf(some), open)
  if (next === undefined) return { groups, lost, arrangement: arrangementOf(partsOf(groups), open), bytes: undefined }
  const { arrangement, origins } = next
  const bytes = known?.bytes && origins ? bytesAfter(known.bytes, arrangement.parts, origins) : known?.bytes
  return { groups, lost, arrangement, bytes }
}

type Changed = Pick<Rearranged, "arrangement"> & { readonly origins: Rearranged["origins"] | undefined }

const changed = <Window>(
  known: Assembly<Window>,
  groups: ReadonlyArray<Group<Window>>,
  partsOf: (some: ReadonlyArray<Group<Window>>) => ReadonlyArray<CalendarPart>,
  open: number,
): Changed | undefined => {
  const { arrangement } = known
  const { gone, come } = differenceOf(known.groups, groups)
  // Without others between them, parts at the same place stand as they came.
  if (!arrangement.isStrict || gone.length + come.length > groups.length / 2) return undefined
  if (gone.length + come.length === 0) return { arrangement, origins: undefined }
  return rearranged(arrangement, { gone: partsOf(gone), come: partsOf(come) }, open)
}

const lostIn = (group: Group<never>): ReadonlyArray<Loss> =>
  group.every(({ lost }) => lost.length === 0) ? nothingLost : group.flatMap(({ lost }) => lost)

interface Difference<A> {
  readonly gone: ReadonlyArray<A>
  readonly come: ReadonlyArray<A>
}

/** What one list has more often than the other, wherever it stands. */
const differenceOf = <A>(before: ReadonlyArray<A>, after: ReadonlyArray<A>): Difference<A> => {
  const surplus = new Map<A, number>()
  const count = (of: A, more: number): void => {
    surplus.set(of, (surplus.get(of) ?? 0) + more)
  }
  const length = Math.max(before.length, after.length)
  for (let at = 0; at < length; at++) {
    const [old, now] = [before[at], after[at]]
    if (old === now) continue
    if (old !== undefined) count(old, -1)
    if (now !== undefined) count(now, 1)
  }
  const times = (wanted: (more: number) => number): ReadonlyArray<A> =>
    [...surplus].flatMap(([of, more]) => Array.from({ length: Math.max(0, wanted(more)) }, () => of))
  return { gone: times((more) => -more), come: times((more) => more) }
}
