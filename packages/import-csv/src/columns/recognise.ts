/** Recognition: which field each column of a list is, by header, cells and neighbours, with confidence and reason. */

import type { Column, Field } from "./field.js"
import { withLooseHeaders } from "./loose-header.js"
import { withContent } from "./meaning-of-cells.js"
import { type Claim, claimOfHeader } from "./meaning-of-header.js"
import { type KnownColumn, neighboursOf, type RawColumn } from "./neighbours.js"
import { claimOfTicks } from "./one-hot.js"
import { isInstitutions, standingOf } from "./ties.js"

export type { RawColumn } from "./neighbours.js"

/**
 * Recognises the columns of a list.
 *
 * A header counts by its whole words; the cells confirm, correct or refute it. Without a known header the cells alone
 * must be unmistakable. Where nothing decides between several meanings the column stays uninterpreted.
 */
export const recogniseColumns = (raw: ReadonlyArray<RawColumn>): ReadonlyArray<Column> => {
  const beside = neighboursOf(raw)
  const { columns } = beside
  const named = columns.map((column) => claimOfTicks(column) ?? claimOfHeader(column, beside))
  const claims = contested(columns, withLooseHeaders(columns, withContent(columns, named)))
  return columns.map(({ header, index }) => ({ index, header, ...(claims[index] ?? unclaimed(header)) }))
}

/** Fields that several columns may have: their values are joined, or the best of them is taken. */
export const sharedFields: ReadonlySet<Field> = new Set<Field>([
  "id",
  "sourceId",
  "name",
  "nameAddition",
  "shortName",
  "type",
  "houseNumber",
  "district",
  "districtCode",
  "phone",
  "phoneAreaCode",
  "email",
  "groups",
  "x",
  "y",
  "openingHours",
  "person",
  "languages",
  "topics",
  "remark",
])

/** Of several columns with a field that only one can have, the surest keeps it; of equals, the first. */
const contested = (
  columns: ReadonlyArray<KnownColumn>,
  claims: ReadonlyArray<Claim | undefined>,
): ReadonlyArray<Claim | undefined> => {
  const winners = new Map<Field, KnownColumn>()
  const standing = standingOf(claims.map((claim) => claim?.field))
  for (const column of columns) {
    const claim = claims[column.index]
    if (claim?.field == null || sharedFields.has(claim.field)) continue
    const best = winners.get(claim.field)
    const isOwn = best?.plain === column.plain && isInstitutions(column.index, best.index, standing)
    if (best === undefined || isOwn || isSurer(claim, column, claims[best.index], best))
      winners.set(claim.field, column)
  }
  return columns.map((column) => {
    const claim = claims[column.index]
    if (claim?.field == null) return claim
    const winner = winners.get(claim.field)
    if (winner === undefined || winner === column) return claim
    return isOfAnotherYear(winner, column) || saysTheSame(winner, column)
      ? { ...claim, confidence: Math.min(claim.confidence, 0.6) }
      : lost(claim.field, winner.index)
  })
}

const isSurer = (claim: Claim, column: KnownColumn, other: Claim | undefined, best: KnownColumn): boolean => {
  const [year, otherYear] = [column.meaning?.year ?? 0, best.meaning?.year ?? 0]
  if (year !== otherYear && year > 0 && otherYear > 0) return year > otherYear
  return other === undefined || claim.confidence > other.confidence
}

/** Counts of several years say the same of several times; the latest counts. */
const isOfAnotherYear = (winner: KnownColumn, { meaning }: KnownColumn): boolean =>
  meaning?.year !== undefined && winner.meaning?.year !== undefined && meaning.year < winner.meaning.year

/** A column that repeats another one does no harm. */
const saysTheSame = (winner: KnownColumn, column: KnownColumn): boolean => {
  const step = Math.max(1, Math.floor(winner.cells.length / 200))
  let [same, seen] = [0, 0]
  for (let row = 0; row < column.cells.length; row += step) {
    const cell = column.cells.at(row)?.trim() ?? ""
    if (cell === "") continue
    seen += 1
    if (cell === winner.cells.at(row)?.trim()) same += 1
  }
  if (column.plain === winner.plain && seen > 1 && same === seen) return true
  return seen > 4 && same >= seen * 0.9
}

const lost = (field: Field, winner: number): Claim => ({
  field: null,
  confidence: 0,
  because: { _tag: "FieldTaken", field, column: winner },
})

const unclaimed = (header: string): Claim => ({
  field: null,
  confidence: 0,
  because: header === "" ? { _tag: "NothingTells" } : { _tag: "HeaderUnknown", header },
})
