/** Breakdowns: how much of a resource is out of order, and from when to when. */
import { epochMs } from "../../time/index.js"
import { msOf } from "../availability/local-clock.js"
import type { TimeSpan } from "../availability/span.js"
import type { Resource } from "./resource.js"
import type { ResourceTimes } from "./resource-times.js"
import type { ResourceRestriction } from "./restriction.js"
import { unitsThere } from "./units.js"

/**
 * A restriction of a resource in real time, up to the instant at which it was solved; `to` is infinite where nobody knows.
 *
 * @german Ausfallzeit
 */
export interface RestrictedTime extends TimeSpan {
  readonly restriction: ResourceRestriction
  /** How many units it takes away: of an exclusive resource the one. */
  readonly units: number
}

/**
 * The breakdowns of a resource in the order in which they begin, as they reduce what can be lent.
 *
 * @rule R39, R43
 */
export const breakdownsOf = (times: Pick<ResourceTimes, "resource" | "restrictions">): ReadonlyArray<RestrictedTime> =>
  restrictedTimes(times, "breakdown")

/** The restrictions of one kind, in the order in which they begin. */
export const restrictedTimes = (
  { resource, restrictions }: Pick<ResourceTimes, "resource" | "restrictions">,
  kind: ResourceRestriction["kind"],
): ReadonlyArray<RestrictedTime> =>
  restrictions
    .filter((restriction) => restriction.resource === resource.id && restriction.kind === kind)
    .map((restriction) => ({
      restriction,
      from: msOf(restriction.start, restriction.zone),
      to: endOf(restriction),
      units: unitsBroken(resource, restriction),
    }))
    .filter(({ from, to }) => from < to)
    .sort((a, b) => a.from - b.from || (a.restriction.id < b.restriction.id ? -1 : 1))

/** When nothing of a resource is left, and which breakdowns together take it all. */
export const totalBreakdowns = (
  times: Pick<ResourceTimes, "resource" | "restrictions">,
): ReadonlyArray<TimeSpan & { readonly restrictions: ReadonlyArray<ResourceRestriction> }> => {
  const breakdowns = breakdownsOf(times)
  const edges = [...new Set(breakdowns.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b)
  return edges.flatMap((from, index) => {
    const to = edges[index + 1]
    const running = breakdowns.filter((one) => one.from <= from && from < one.to)
    const units = running.reduce((sum, one) => sum + one.units, 0)
    return to === undefined || units < unitsThere(times.resource)
      ? []
      : [{ from, to, restrictions: running.map(({ restriction }) => restriction) }]
  })
}

const unitsBroken = (resource: Resource, { units }: ResourceRestriction): number =>
  Math.min(units ?? Number.POSITIVE_INFINITY, unitsThere(resource))

const endOf = ({ end, zone, state }: ResourceRestriction): number =>
  Math.min(
    end === undefined ? Number.POSITIVE_INFINITY : msOf(end, zone),
    state.status === "solved" ? epochMs(state.at) : Number.POSITIVE_INFINITY,
  )
