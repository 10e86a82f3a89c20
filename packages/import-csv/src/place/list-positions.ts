/** Positions of a list: one reading of the coordinates for all of its rows. */
import { distanceMetres, type Position } from "@sozialraum/core/geo"
import type { Column } from "../columns/field.js"
import { type CsvFinding, finding } from "../finding.js"
import type { Draft } from "../listing/draft.js"
import { type Row, textIn } from "../listing/row.js"
import { meaning } from "../values/null-token.js"
import { type Crs, readCrs } from "./crs.js"
import { findingsAboutReading, type ReadSource, readSource } from "./read-source.js"
import { type Reach, reachOf } from "./regions.js"
import { rawOf, sourcesOf } from "./sources.js"
import { areFarFrom, whereaboutsOf } from "./whereabouts.js"

/** The positions of the rows of a list. */
export interface ListPositions {
  /** `undefined` for a row without coordinates, with some that cannot be trusted, and for a private person. */
  readonly of: (draft: Draft) => Position | undefined
  /** The system of the first coordinates that could be read; undefined without any. */
  readonly crs: Crs | undefined
  readonly findings: ReadonlyArray<CsvFinding>
}

/** What the caller knows about the coordinates of a list. */
export interface KnownPlace {
  /** Where the list is about. */
  readonly near?: Position | undefined
  /** The coordinate system of columns that declare none. */
  readonly crs?: string | undefined
}

/**
 * Reads the coordinates of all rows; those that cannot be trusted give a finding instead of a position.
 *
 * Of several pairs of coordinates each row takes the most precise one that can be trusted.
 */
export const positionReader = (
  drafts: ReadonlyArray<Draft>,
  columns: ReadonlyArray<Column>,
  { near, crs }: KnownPlace,
): ListPositions => {
  const findings: Array<CsvFinding> = []
  const reaches = drafts.map(reachOfRow(columns))
  const where = whereaboutsOf(near, reaches)
  const contradict = (because: "outside" | "postalCodes" | "positions"): void =>
    void findings.push(finding("NearContradicted", { because }))
  if (where.contradiction !== undefined) contradict(where.contradiction)
  const given = crs === undefined ? undefined : readCrs(crs)
  const declared = declaredBy(drafts, columns)
  findings.push(...declared.findings)
  const sources = sourcesOf(columns, drafts)
    .map((source) => readSource(source, drafts, { declared: declared.of, reaches, where, given }))
    .filter(({ filled }) => filled > 0)
    .toSorted(byTrust)
  findings.push(...findingsAboutReading(sources))
  const overruled = sources.some(({ reading }) => reading?.overruled)
  if (overruled) contradict("postalCodes")
  // By line: later steps make new drafts of the same row.
  const positions: Array<Position | undefined> = []
  let placed = 0
  const [only] = sources
  drafts.forEach((draft, index) => {
    const taken =
      sources.length === 1
        ? only?.positions[index] && only
        : sources.find((source) => source.positions[index] !== undefined)
    const position = taken?.positions[index]
    if (position !== undefined) {
      positions[draft.row.line] = position
      placed++
    }
    if (position === undefined || sources.length > 1 || taken?.turned.has(index))
      for (const found of findingsOnRow(draft.row, index, { sources, taken })) findings.push(found)
  })
  if (where.near !== undefined && !overruled && placed > 0 && areFarFrom(where.near, positions)) contradict("positions")
  return {
    of: (draft) => (draft.private ? undefined : positions[draft.row.line]),
    crs: sources.find(({ reading }) => reading !== undefined)?.reading?.crs,
    findings,
  }
}

/** Pairs of which more points can be trusted go first, then those that are written much finer. */
const byTrust = (a: ReadSource, b: ReadSource): number => {
  const more = b.trusted / b.filled - a.trusted / a.filled
  if (Math.abs(more) > 0.1) return more
  const finer = a.resolution / b.resolution
  return finer > 5 ? 1 : finer < 0.2 ? -1 : 0
}

/** Pairs that disagree by more than a big schoolyard are about two places. */
const sameSite = 200

interface Taken {
  readonly sources: ReadonlyArray<ReadSource>
  /** The one whose point counts. */
  readonly taken: ReadSource | undefined
}

const findingsOnRow = (row: Row, index: number, { sources, taken }: Taken): ReadonlyArray<CsvFinding> => {
  const { line } = row
  const position = taken?.positions[index]
  return sources.flatMap((source): ReadonlyArray<CsvFinding> => {
    const at = { line, column: source.source.x.index }
    const because = source.distrust.get(index)
    const other = source.positions[index]
    const metres = position === undefined || other === undefined ? 0 : Math.round(distanceMetres(position, other))
    return [
      ...(position === undefined ? (source.unread.get(index) ?? []) : []),
      ...(because === undefined
        ? []
        : [
            finding("PositionUntrusted", {
              ...at,
              raw: rawOf(source.source, row),
              because,
              instead: position !== undefined,
            }),
          ]),
      ...(source === taken && source.turned.has(index)
        ? [finding("PositionSwapped", { ...at, raw: rawOf(source.source, row) })]
        : []),
      ...(metres > sameSite ? [finding("PositionsDisagree", { ...at, raw: rawOf(source.source, row), metres })] : []),
    ]
  })
}

/** Prepares to tell where a row lies about, as far as its address does. */
const reachOfRow = (columns: ReadonlyArray<Column>): ((draft: Draft) => Reach | undefined) => {
  const hasCodes = columns.some(({ field }) => field === "municipalityCode")
  return ({ address: { postalCode, city }, row }) =>
    reachOf({
      postalCode,
      city,
      municipalityCode: hasCodes && postalCode === undefined ? textIn(row, row.fields("municipalityCode")) : undefined,
    })
}

interface Declared {
  readonly of: (draft: Draft) => Crs | undefined
  readonly findings: ReadonlyArray<CsvFinding>
}

/** The systems that rows declare; one that is not known is said once. */
const declaredBy = (drafts: ReadonlyArray<Draft>, columns: ReadonlyArray<Column>): Declared => {
  const column = columns.find(({ field }) => field === "crs")?.index
  if (column === undefined) return { of: () => undefined, findings: [] }
  const known = new Map<string, Crs | undefined>()
  const findings: Array<CsvFinding> = []
  for (const { row } of drafts) {
    const cell = row.raw.cells[column] ?? ""
    if (known.has(cell)) continue
    const raw = meaning(cell)
    const crs = readCrs(raw)
    known.set(cell, crs)
    if (crs === undefined && raw !== "") findings.push(finding("CrsUnreadable", { line: row.line, column, raw }))
  }
  return { of: ({ row }) => known.get(row.raw.cells[column] ?? ""), findings }
}
