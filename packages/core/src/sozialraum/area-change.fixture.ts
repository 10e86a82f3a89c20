/** A split and a merge, and how to write others down. */
import { AreaChange } from "./index.js"

export const transfer = (from: string, to: string | undefined, share = 1) => ({
  from,
  ...(to === undefined ? {} : { to }),
  share,
})
export const change = (kind: string, transfers: ReadonlyArray<object>, on = "2027-01-01", more: object = {}) =>
  AreaChange.parse({
    id: `${kind}-${on}`,
    kind,
    on,
    transfers,
    sharesOf: "population",
    source: "Ratsbeschluss",
    ...more,
  })
export const split = change("split", [transfer("nord", "nordost", 0.4), transfer("nord", "nordwest", 0.6)])
export const merge = change("merge", [transfer("ost", "mitte-ost"), transfer("mitte", "mitte-ost")])
