/** Used time: how much of the time in which a resource could be used it was. */
import type { Period } from "../search/index.js"
import {
  availableStretches,
  type Resource,
  type ResourceTimes,
  type TimeSpan,
  unitsTaken,
  unitsThere,
} from "../sharing/index.js"
import { berlin, endOf, epochMs, type Instant, Interval, startOf, toLocal } from "../time/index.js"
import type { SharedUse } from "./shared-uses.js"

/** How much of the time in which a resource could be used it was. @german Auslastung */
export interface UsedTime {
  /** Hours in which it could be used until now, with all of its units. @unit hours */
  readonly availableUnitHours: number
  /** Those of them in which it was; what was used at other times is not among them. @unit hours */
  readonly usedUnitHours: number
}

/**
 * How much of the time of a period up to now in which a resource could be used it was.
 *
 * @returns nothing where the owner does not say when it can be used, and for a period that is ahead
 */
export const usedTime = (
  times: ResourceTimes,
  uses: ReadonlyArray<SharedUse>,
  { period, now }: { readonly period: Period; readonly now: Instant },
): UsedTime | undefined => {
  const { availability } = times.resource
  const window = availability === undefined ? undefined : pastOf(period, now, availability.zone ?? berlin)
  if (window === undefined) return undefined
  const { available } = availableStretches(times, window)
  return {
    availableUnitHours: (unitsThere(times.resource) * sumOf(available, ({ from, to }) => to - from)) / hourMs,
    usedUnitHours: sumOf(takenBy(times.resource, uses), (load) => load.units * sharedMs(load, available)) / hourMs,
  }
}

const hourMs = 3_600_000

const pastOf = ({ from, to }: Period, now: Instant, zone: Interval["zone"]): Interval | undefined => {
  const [end] = [`${to}T00:00`, toLocal(now, zone)].sort()
  const past = Interval.safeParse({ start: `${from}T00:00`, end, zone })
  return past.success ? past.data : undefined
}

/** What only one can use is used once, also where it was booked twice. */
const takenBy = (
  resource: Resource,
  uses: ReadonlyArray<SharedUse>,
): ReadonlyArray<TimeSpan & { readonly units: number }> => {
  const loads = uses
    .map(({ booking }) => ({
      from: epochMs(startOf(booking.interval)),
      to: epochMs(endOf(booking.interval)),
      units: unitsTaken(resource, booking),
    }))
    .sort((a, b) => a.from - b.from)
  if (resource.use.mode === "shared") return loads
  let until = Number.NEGATIVE_INFINITY
  return loads.map((load) => {
    const rest = { ...load, from: Math.max(load.from, until) }
    until = Math.max(until, load.to)
    return rest
  })
}

/** Both in the order of time. */
const sharedMs = ({ from, to }: TimeSpan, stretches: ReadonlyArray<TimeSpan>): number => {
  let sum = 0
  for (let at = firstEndingAfter(stretches, from); at < stretches.length; at++) {
    const stretch = stretches[at]
    if (stretch === undefined || to <= stretch.from) break
    sum += Math.max(0, Math.min(to, stretch.to) - Math.max(from, stretch.from))
  }
  return sum
}

/** By halving, for they are in order and apart. */
const firstEndingAfter = (stretches: ReadonlyArray<TimeSpan>, ms: number): number => {
  let [low, high] = [0, stretches.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((stretches[middle]?.to ?? 0) <= ms) low = middle + 1
    else high = middle
  }
  return low
}

const sumOf = <A>(list: ReadonlyArray<A>, of: (one: A) => number): number => list.reduce((sum, one) => sum + of(one), 0)
