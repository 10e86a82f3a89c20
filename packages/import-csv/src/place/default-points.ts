/** Default points: what a geocoder writes for every address that it does not find. */
import type { Position } from "@sozialraum/core/geo"
import { plainText } from "../columns/plain.js"
import type { Draft } from "../listing/draft.js"

/**
 * The rows whose point stands on rows with different addresses, and so belongs to none of them.
 *
 * Institutions of one house, and of both streets at its corner, share a point with reason. In a list without streets a
 * point is suspicious that a tenth of its rows share.
 */
export const rowsAtDefaultPoints = (
  drafts: ReadonlyArray<Draft>,
  positions: ReadonlyArray<Position | undefined>,
): ReadonlyArray<number> => {
  const first = new Map<number, number>()
  const sharing = new Map<number, Array<number>>()
  let [streets, rows] = [0, 0]
  positions.forEach((position, index) => {
    if (position === undefined) return
    rows++
    if (drafts[index]?.address.street !== undefined) streets++
    const key = Math.round(position.lon * 1e5) * 1e8 + Math.round(position.lat * 1e5)
    const one = first.get(key)
    if (one === undefined) {
      first.set(key, index)
      return
    }
    const group = sharing.get(key)
    if (group === undefined) sharing.set(key, [one, index])
    else group.push(index)
  })
  return [...sharing.values()].flatMap((group) => {
    const street = drafts[group[0] ?? -1]?.address.street
    const isAlike = streets > 0 && group.every((index) => drafts[index]?.address.street === street)
    if (group.length < 3 || isAlike) return []
    const members = group.flatMap((index) => drafts[index] ?? [])
    return (streets > 0 ? haveDifferentAddresses(members) : areTooMany(members, rows)) ? group : []
  })
}

const haveDifferentAddresses = (group: ReadonlyArray<Draft>): boolean => {
  const streets = new Set(
    group.flatMap(({ address: { street } }) => (street === undefined ? [] : [plainStreet(street)])),
  )
  const codes = new Set(group.flatMap(({ address: { postalCode } }) => postalCode ?? []))
  return streets.size >= 4 || (streets.size === 3 && codes.size >= 2) || (streets.size === 2 && codes.size >= 3)
}

const plainStreet = (street: string): string =>
  plainText(street.slice(0, 100))
    .replaceAll(/str(?:asse|\.)/g, "str")
    .replaceAll(/[^a-z]/g, "")

const areTooMany = (group: ReadonlyArray<Draft>, rows: number): boolean =>
  rows >= 20 && group.length >= rows / 10 && new Set(group.map(({ name }) => name)).size >= 5
