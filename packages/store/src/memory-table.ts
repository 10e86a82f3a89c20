/** Tables: one collection of one network in memory, with a sorted list for each of its indexes. */
import type { IndexEntry } from "./document.js"
import { afterText, compareText } from "./key.js"
import type { Position, Query } from "./query.js"

/** What is kept under a key. Without document it is a tombstone: the key was removed, and its revision goes on. */
export interface Row {
  readonly revision: number
  readonly createdAt: string
  readonly changedAt: string
  /** The version of the collection's schema. */
  readonly schema: number
  readonly document: string | undefined
  /** What the document was, by revision; what was forgotten is missing. */
  readonly older: Map<number, { readonly schema: number; readonly document: string }>
  readonly entries: ReadonlyArray<IndexEntry>
}

/** Rows by id, and positions by index; the list named `""` is the order by id. */
export interface Table {
  readonly rows: Map<string, Row>
  readonly lists: Map<string, Array<Position>>
}

const byId = ""

/** Puts a row in the place of another, and its index entries in the place of the other's. */
export const replace = (table: Table, id: string, row: Row): void => {
  const [old, fresh] = [entriesOf(table.rows.get(id)), entriesOf(row)]
  for (const { name, value } of without(old, fresh)) {
    const list = listOf(table, name)
    list.splice(placeOf(list, { value, id }), 1)
  }
  for (const { name, value } of without(fresh, old)) {
    const list = listOf(table, name)
    list.splice(placeOf(list, { value, id }), 0, { value, id })
  }
  table.rows.set(id, row)
}

/** The positions of one page, and the last of them where more follow. */
export const pageOf = (
  table: Table,
  { index, after, limit }: Query,
): { readonly positions: ReadonlyArray<Position>; readonly next?: Position } => {
  const { name = byId, from = "", to } = index ?? {}
  const list = table.lists.get(name) ?? []
  const positions: Array<Position> = []
  for (let at = startOf(list, from, after); at < list.length; at += 1) {
    const position = list[at]
    if (position === undefined || (to !== undefined && compareText(position.value, to) >= 0)) break
    if (cameBefore(table, name, from, position)) continue
    const last = positions.at(-1)
    if (positions.length === limit && last !== undefined) return { positions, next: last }
    positions.push(position)
  }
  return { positions }
}

const comparePositions = (left: Position, right: Position): number =>
  compareText(left.value, right.value) || compareText(left.id, right.id)

const entriesOf = (row: Row | undefined): ReadonlyArray<IndexEntry> =>
  row?.document === undefined ? [] : [{ name: byId, value: "" }, ...row.entries]

const without = (entries: ReadonlyArray<IndexEntry>, others: ReadonlyArray<IndexEntry>): ReadonlyArray<IndexEntry> =>
  entries.filter(({ name, value }) => !others.some((other) => other.name === name && other.value === value))

const listOf = ({ lists }: Table, name: string): Array<Position> => {
  const list = lists.get(name) ?? []
  lists.set(name, list)
  return list
}

/** Binary search for the first place that does not come before the position. */
const placeOf = (list: ReadonlyArray<Position>, wanted: Position): number => {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const position = list[middle]
    if (position !== undefined && comparePositions(position, wanted) < 0) low = middle + 1
    else high = middle
  }
  return low
}

const startOf = (list: ReadonlyArray<Position>, from: string, after: Position | undefined): number => {
  const first = placeOf(list, { value: from, id: "" })
  return after === undefined ? first : Math.max(first, placeOf(list, { ...after, id: afterText(after.id) }))
}

/** Whether the document has a smaller value in the range, and so has had its turn. */
const cameBefore = ({ rows }: Table, name: string, from: string, { value, id }: Position): boolean =>
  rows
    .get(id)
    ?.entries.some(
      (entry) => entry.name === name && compareText(entry.value, from) >= 0 && compareText(entry.value, value) < 0,
    ) ?? false
