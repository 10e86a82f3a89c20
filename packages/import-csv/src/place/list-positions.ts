/** Positions of a list: one reading of the coordinates for all of its rows. */
import type { Position } from "@sozialraum/core/geo"
import type { Column } from "../columns/field.js"
import { type CsvFinding, finding } from "../finding.js"
import type { Draft } from "../listing/draft.js"
import { positionOf, readingOf } from "./position.js"
import { areFarFrom, whereaboutsOf } from "./whereabouts.js"

/** The positions of the rows of a list. */
export interface ListPositions {
  /** `undefined` for a row without coordinates, or with some that cannot be trusted. */
  readonly of: (draft: Draft) => Position | undefined
  readonly findings: ReadonlyArray<CsvFinding>
}

/** Reads the coordinates of all rows; those that cannot be trusted give a finding instead of a position. */
export const positionReader = (
  drafts: ReadonlyArray<Draft>,
  columns: ReadonlyArray<Column>,
  near: Position | undefined,
): ListPositions => {
  const placed = drafts.filter(({ pair }) => pair !== undefined)
  const column = columns.find(({ field }) => field === "x")?.index ?? 0
  const where = whereaboutsOf(
    near,
    drafts.flatMap(({ address }) => address.postalCode ?? []),
  )
  const findings: Array<CsvFinding> = []
  const contradict = (because: "outside" | "postalCodes" | "positions"): void =>
    void findings.push(finding("NearContradicted", { because }))
  if (where.contradiction !== undefined) contradict(where.contradiction)
  if (placed.length === 0) return { of: () => undefined, findings }
  const reading = readingOf(
    placed.flatMap(({ pair }) => pair ?? []),
    where,
  )
  if (reading === undefined) return { of: () => undefined, findings: [...findings, finding("CrsUnknown", { column })] }
  const positions = new Map<Draft, Position>()
  if (reading.overruled) contradict("postalCodes")
  if (reading.assumed) findings.push(finding("CrsAssumed", { column, crs: reading.crs }))
  if (reading.swapped) findings.push(finding("AxesSwapped", { column }))
  for (const draft of placed) {
    if (draft.pair === undefined) continue
    const found = positionOf(draft.pair, reading)
    if (typeof found === "string") findings.push(untrusted(draft, column, found))
    else positions.set(draft, found)
  }
  const points = [...positions.values()]
  if (where.near !== undefined && !reading.overruled && points.length > 0 && areFarFrom(where.near, points))
    contradict("positions")
  return { of: (draft) => positions.get(draft), findings }
}

const untrusted = ({ row, pair }: Draft, column: number, because: "zero" | "outside" | "swapped"): CsvFinding =>
  finding("PositionUntrusted", { line: row.line, column, raw: `${pair?.x} ${pair?.y}`, because })
