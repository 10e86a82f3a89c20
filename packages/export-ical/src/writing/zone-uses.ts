/** Zone uses: which zones entries are written in, and from when to when. */
import type { Zone } from "@sozialraum/core"
import type { CalendarPart } from "./calendar-part.js"
import type { ZoneUse } from "./vtimezone.js"

/** The use of each zone by all of a calendar. @german Verwendete Zeitzonen */
export type ZoneUses = ReadonlyMap<Zone, ZoneUse>

/** What none of the parts of an empty calendar uses. */
export const noZones: ZoneUses = new Map()

/**
 * The uses with those of more parts.
 *
 * @param open - up to when entries that return without end are looked at @unit milliseconds since 1970
 */
export const withUsesOf = (known: ZoneUses, parts: Iterable<CalendarPart>, open: number): ZoneUses => {
  const uses = new Map(known)
  for (const part of parts)
    for (const use of part.zones) {
      const { zone, first } = use
      const before = uses.get(zone)
      const last = endOf(use, open)
      if (before === undefined || first < before.first || last > before.last)
        uses.set(zone, {
          zone,
          first: Math.min(first, before?.first ?? first),
          last: Math.max(last, before?.last ?? last),
        })
    }
  return uses
}

/** Whether the uses are the same when some parts leave and others come: these reach as far as those did. */
export const stayTheSame = (known: ZoneUses, gone: Uses, come: Uses, open: number): boolean => {
  const after = withUsesOf(noZones, come, open)
  return gone.every((part) =>
    part.zones.every((use) => {
      const [all, others] = [known.get(use.zone), after.get(use.zone)]
      if (all === undefined) return false
      const isFirst = use.first <= all.first
      const isLast = endOf(use, open) >= all.last
      return (
        (!isFirst || (others?.first ?? all.last) <= all.first) && (!isLast || (others?.last ?? all.first) >= all.last)
      )
    }),
  )
}

type Uses = ReadonlyArray<CalendarPart>

/** By name. */
export const inNameOrder = (uses: ZoneUses): ReadonlyArray<ZoneUse> =>
  [...uses.values()].sort((a, b) => (a.zone < b.zone ? -1 : 1))

const endOf = ({ last, endless }: ZoneUse, open: number): number => (endless ? Math.max(last, open) : last)
