/** Assignment: rows to institutions, institutions to ids. */
import type { Position } from "@sozialraum/core/geo"
import type { Draft } from "../listing/draft.js"
import { shortHash, traitsOf } from "./fingerprint.js"
import type { Key } from "./key.js"
import { hasCompleteAddress, type Past, restOf, sameRest } from "./past.js"

/** The rows of one institution, and the id it gets. */
export interface Identified {
  readonly id: string
  /** In the order of the list. */
  readonly drafts: ReadonlyArray<Draft>
  /** The id is made from name and address: the list gives none. */
  readonly fingerprint: boolean
}

/** What decides about ids beside the rows themselves. */
export interface Deciding {
  readonly key: Key
  readonly source: string
  readonly past: Past
  readonly positionOf: (draft: Draft) => Position | undefined
}

/**
 * Gathers the rows of each institution and names it: by its id in the list, else by a fingerprint of name and address.
 *
 * Rows with the same name and the same complete address are one institution. Where the address is incomplete they are
 * one only if nothing else differs; otherwise what differs becomes part of the id, so that the order of rows does not
 * matter. An institution that was in the last delivery keeps the fingerprint it had there.
 *
 * @returns in the order of the list
 */
export const identify = (all: ReadonlyArray<Draft>, deciding: Deciding): ReadonlyArray<Identified> => {
  const { key, source } = deciding
  if (key.groups !== undefined && key.placeSchemes.size === 0) return numbered(key.groups, source)
  const drafts = withoutPlaces(all, key.placeSchemes)
  const groups = Map.groupBy(drafts, (draft) => key.valueOf(draft) ?? `~${traitsOf(draft)}`)
  const names = fingerprintNames([...groups.keys()].filter((name) => name.startsWith("~")))
  return [...groups].flatMap(([name, members]): ReadonlyArray<Identified> => {
    const print = names.get(name)
    if (print === undefined) return [{ id: `${source}:${name}`, drafts: members, fingerprint: false }]
    return partsOf(members, print, deciding).map(([id, rows]) => ({
      id: `${source}:~${id}`,
      drafts: rows,
      fingerprint: true,
    }))
  })
}

const numbered = (groups: NonNullable<Key["groups"]>, source: string): ReadonlyArray<Identified> => {
  const identified: Array<Identified> = []
  groups.forEach((drafts, number) => {
    identified.push({ id: `${source}:${number}`, drafts, fingerprint: false })
  })
  return identified
}

/** A number that only counts the rows is no id of an institution. */
const withoutPlaces = (drafts: ReadonlyArray<Draft>, schemes: ReadonlySet<string>): ReadonlyArray<Draft> =>
  schemes.size === 0
    ? drafts
    : drafts.map((draft) => ({
        ...draft,
        externalIds: draft.externalIds.filter(({ scheme }) => !schemes.has(scheme)),
      }))

/** The institutions behind one name and address, with the fingerprint of each. */
const partsOf = (
  members: ReadonlyArray<Draft>,
  print: string,
  { past, positionOf }: Deciding,
): ReadonlyArray<readonly [string, ReadonlyArray<Draft>]> => {
  if (members.every(hasCompleteAddress)) return [[print, members]]
  const parts = [...Map.groupBy(members, restOf)]
    .flatMap(([rest, rows]) => apart(rest, rows))
    .map(([rest, rows]) => ({ own: `${print}-${shortHash(rest)}`, rows }))
  const before = past.printed.get(print)
  const heirs = parts.filter(
    ({ rows: [row] }) => before !== undefined && row !== undefined && sameRest(before, row, positionOf(row)),
  )
  const short = heirs.length === 1 ? heirs[0] : parts.length === 1 ? parts[0] : undefined
  return parts.map((part) => [part === short && !past.printed.has(part.own) ? print : part.own, part.rows])
}

/** Two playgrounds without a name in one street may differ in nothing but their numbers: then all cells count. */
const apart = (rest: string, rows: ReadonlyArray<Draft>): ReadonlyArray<readonly [string, ReadonlyArray<Draft>]> =>
  rows.length > 1 && rows.some(({ nameless }) => nameless)
    ? [...Map.groupBy(rows, ({ row }) => `${rest}${JSON.stringify(row.raw.cells)}`)]
    : [[rest, rows]]

/** Different texts with the same hash are numbered in the order of the texts. */
const fingerprintNames = (texts: ReadonlyArray<string>): ReadonlyMap<string, string> => {
  const byHash = Map.groupBy(texts.toSorted(), shortHash)
  return new Map(
    [...byHash].flatMap(([hash, same]) =>
      same.map((text, index) => [text, index === 0 ? hash : `${hash}-${index + 1}`] as const),
    ),
  )
}
