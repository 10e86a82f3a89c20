/** Recognition: which field each column of a list is, by header and cells, with confidence and reason. */

import type { Column, Field } from "./field.js"
import { fieldOfHeader } from "./header-names.js"
import { type Looks, looksOf } from "./looks.js"
import { claimOfContent } from "./meaning-of-cells.js"
import { type Claim, claimOfHeader } from "./meaning-of-header.js"

/** A column as it stands in the list. */
export interface RawColumn {
  /** Empty where the list has no header, or none here. */
  readonly header: string
  readonly cells: ReadonlyArray<string>
}

/**
 * Recognises the columns of a list.
 *
 * A header counts as a whole word; the cells confirm, correct or refute it. Without a known header the cells alone must
 * be unmistakable. Position never counts.
 */
export const recogniseColumns = (raw: ReadonlyArray<RawColumn>): ReadonlyArray<Column> => {
  const looks = raw.map(({ cells }) => looksOf(cells))
  const claims = contested(withContent(raw, looks, claimsOfHeaders(raw, looks)))
  return raw.map(({ header }, index) => ({ index, header, ...(claims[index] ?? unclaimed(header)) }))
}

/** Fields that several columns may share: their values are joined. */
const shared = new Set<Field>([
  "id",
  "sourceId",
  "nameAddition",
  "type",
  "person",
  "remark",
  "topics",
  "languages",
  "groups",
  "phone",
  "email",
])

const claimsOfHeaders = (
  raw: ReadonlyArray<RawColumn>,
  looks: ReadonlyArray<Looks>,
): ReadonlyArray<Claim | undefined> => {
  const fields = raw.map(({ header }) => fieldOfHeader(header))
  const named = new Set(fields.filter((field) => field !== undefined))
  const names = fields.filter((field) => field === "name").length
  const all = looks.map((look, index) => ({ named: fields[index], looks: look }))
  return raw.map(({ header }, index) => {
    const look = looks[index]
    if (look === undefined) return undefined
    return claimOfHeader(header, { named, names, looks: look, others: all.toSpliced(index, 1) })
  })
}

/** Cells speak for themselves only for fields that no header has claimed. */
const withContent = (
  raw: ReadonlyArray<RawColumn>,
  looks: ReadonlyArray<Looks>,
  claims: ReadonlyArray<Claim | undefined>,
): ReadonlyArray<Claim | undefined> => {
  const taken = new Set(claims.flatMap((claim) => claim?.field ?? []))
  const headless = raw.every(({ header }) => header === "")
  return claims.map((claim, index) => {
    const [look, column] = [looks[index], raw[index]]
    if (claim !== undefined || look === undefined || column === undefined) return claim
    const found = claimOfContent(look, { taken, headless, unnamed: column.header === "" })
    if (found?.field != null) taken.add(found.field)
    return found
  })
}

/** Of several columns with a field that only one can have, the surest keeps it; of equals, the fuller one. */
const contested = (claims: ReadonlyArray<Claim | undefined>): ReadonlyArray<Claim | undefined> => {
  const winners = new Map<Field, number>()
  claims.forEach((claim, index) => {
    if (claim?.field === undefined || claim.field === null || shared.has(claim.field)) return
    const best = claims[winners.get(claim.field) ?? -1]
    if (best === undefined || claim.confidence > best.confidence) winners.set(claim.field, index)
  })
  return claims.map((claim, index) => {
    if (claim?.field == null) return claim
    const winner = winners.get(claim.field)
    return winner === undefined || winner === index ? claim : lost(claim.field, winner)
  })
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
