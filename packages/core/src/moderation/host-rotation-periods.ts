/** Turns that fall to members: on which days an institution belonged to a conference and could have hosted it. */
import type { Conference } from "../conference/index.js"
import { groupedBy } from "../grouped.js"
import type { Institution } from "../institution/index.js"
import type { NetworkIndex } from "../network/index.js"
import type { TurnTaker } from "../scheduling/index.js"
import { inOrder, type Validity } from "../time/index.js"
import type { HostSite } from "./host-rotation-sites.js"
import { isAtWork } from "./member-houses.js"

/**
 * All that ever were members themselves, no guests, with the days on which they worked in the conference.
 *
 * @internal
 */
export const turnTakers = ({ membershipsIn }: NetworkIndex, { id }: Conference): ReadonlyArray<TurnTaker> => {
  const own = (membershipsIn.get(id) ?? []).filter(({ kind }) => kind === "core")
  return [...groupedBy(own, ({ institution }) => institution)].map(([institution, memberships]) => ({
    institution,
    periods: memberships.filter(isAtWork),
  }))
}

/**
 * The days among these on which an institution was at work and had a site to host at. Without a site that would do, there
 * are none: what it can never do, it never owes.
 *
 * @param place - where it would host now; left out for those that are no members now, or have no site now
 * @internal
 */
export const hostingPeriods = (
  periods: ReadonlyArray<Validity>,
  institution: Institution | undefined,
  place: HostSite | undefined,
): ReadonlyArray<Validity> => {
  if (institution === undefined || (place?.obstacles.length ?? 0) > 0) return []
  const { sites, statuses } = institution
  return statuses
    .filter(({ status }) => status !== "active")
    .reduce<ReadonlyArray<Validity>>((left, rest) => left.flatMap((period) => outside(period, rest)), periods)
    .flatMap((period) => sites.flatMap((site) => common(period, site)))
}

const outside = (period: Validity, { from, to }: Validity): ReadonlyArray<Validity> => [
  ...(from === undefined ? [] : common(period, { to: from })),
  ...(to === undefined ? [] : common(period, { from: to })),
]

const common = (a: Validity, b: Validity): ReadonlyArray<Validity> => {
  const from = a.from === undefined || (b.from !== undefined && b.from > a.from) ? b.from : a.from
  const to = a.to === undefined || (b.to !== undefined && b.to < a.to) ? b.to : a.to
  const days = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
  return inOrder(days) ? [days] : []
}
