/** A source that was read: the points of its rows, and why some have none. */
import type { Position } from "@sozialraum/core/geo"
import { type CsvFinding, finding } from "../finding.js"
import type { Draft } from "../listing/draft.js"
import type { Crs } from "./crs.js"
import { rowsAtDefaultPoints } from "./default-points.js"
import { type Distrust, positionOf, type Trusted } from "./position.js"
import { type Pair, type Reading, readingOf } from "./reading.js"
import type { Reach } from "./regions.js"
import { rawOf, type Source, saidBy } from "./sources.js"
import type { Whereabouts } from "./whereabouts.js"

/** The points of one pair of columns; everything about rows by their index among the drafts. */
export interface ReadSource {
  readonly source: Source
  /** Undefined where no system puts the points where they could be. */
  readonly reading: Reading | undefined
  /** How many rows say anything. */
  readonly filled: number
  readonly positions: ReadonlyArray<Position | undefined>
  /** How many rows have a position that can be trusted. */
  readonly trusted: number
  /** Rows whose two numbers were the other way round than those of the list. */
  readonly turned: ReadonlySet<number>
  readonly distrust: ReadonlyMap<number, Distrust>
  readonly unread: ReadonlyMap<number, ReadonlyArray<CsvFinding>>
  /** How finely the numbers are written, as most of them are. @unit metres */
  readonly resolution: number
}

/** What decides about all sources of a list. */
export interface Deciding {
  readonly declared: (draft: Draft) => Crs | undefined
  readonly reaches: ReadonlyArray<Reach | undefined>
  readonly where: Whereabouts
  readonly given: Crs | undefined
}

/** Reads the points of one source. */
export const readSource = (source: Source, drafts: ReadonlyArray<Draft>, deciding: Deciding): ReadSource => {
  const { pairs, unread } = pairsOf(source, drafts, deciding)
  const said = pairs.filter((pair) => pair !== undefined)
  const reading = readingOf(said, deciding.where, deciding.given)
  const placed = reading === undefined ? undefined : placedBy(reading, pairs, deciding.where.near)
  const positions = placed?.positions ?? []
  const [distrust, turned] = [placed?.distrust ?? new Map<number, Distrust>(), placed?.turned ?? new Set<number>()]
  for (const index of rowsAtDefaultPoints(drafts, positions)) {
    positions[index] = undefined
    turned.delete(index)
    distrust.set(index, "repeated")
  }
  const trusted = positions.reduce((sum, position) => (position === undefined ? sum : sum + 1), 0)
  const resolution = resolutionOf(source, drafts, reading)
  return {
    source,
    reading,
    filled: said.length + unread.size,
    positions,
    trusted,
    turned,
    distrust,
    unread,
    resolution,
  }
}

/** Rows that are unlike the others wait until it is known where the others are. */
const placedBy = (reading: Reading, pairs: ReadonlyArray<Pair | undefined>, near: Position | undefined) => {
  const positions: Array<Position | undefined> = []
  const [distrust, turned] = [new Map<number, Distrust>(), new Set<number>()]
  const take = (index: number, found: Trusted | Distrust): void => {
    if (typeof found === "string") distrust.set(index, found)
    else positions[index] = found.position
    if (typeof found !== "string" && found.swapped) turned.add(index)
  }
  pairs.forEach((pair, index) => {
    positions.push(undefined)
    if (pair !== undefined) take(index, positionOf(pair, reading))
  })
  const waiting = [...distrust].filter(([, because]) => because === "swapped").map(([index]) => index)
  const about = waiting.length === 0 ? undefined : (near ?? middleOf(positions.filter((point) => point !== undefined)))
  for (const index of waiting) {
    const pair = pairs[index]
    if (pair === undefined || about === undefined) continue
    distrust.delete(index)
    take(index, positionOf(pair, reading, about))
  }
  return { positions, distrust, turned }
}

/** How the columns were read: once for each source, and nothing for what is read as it stands. */
export const findingsAboutReading = (sources: ReadonlyArray<ReadSource>): ReadonlyArray<CsvFinding> => {
  const anyRead = sources.some(({ reading }) => reading !== undefined)
  return sources.flatMap(({ source: { x, y }, reading, unread, filled }) => {
    const column = x.index
    if (reading === undefined) {
      // Cells that are no numbers are told one by one.
      if (unread.size === filled) return []
      return [anyRead ? finding("CoordinatesIgnored", { column, raw: x.header }) : finding("CrsUnknown", { column })]
    }
    const { crs, contradicted } = reading
    return [
      ...(y === undefined ? [finding("PointColumn", { column, raw: x.header })] : []),
      ...(contradicted === undefined ? [] : [finding("CrsContradicted", { column, crs, raw: contradicted })]),
      ...(reading.assumed ? [finding("CrsAssumed", { column, crs })] : []),
      ...(reading.swapped ? [finding("AxesSwapped", { column })] : []),
      ...(reading.notation === "lost" ? [finding("DecimalsRestored", { column, raw: x.header })] : []),
    ]
  })
}

const pairsOf = (source: Source, drafts: ReadonlyArray<Draft>, { declared, reaches }: Deciding) => {
  const unread = new Map<number, ReadonlyArray<CsvFinding>>()
  const pairs = drafts.map((draft, index): Pair | undefined => {
    const found = saidBy(source, draft.row)
    if (found === undefined) return undefined
    if (!("unread" in found)) {
      const { x, y, grouped } = found
      const known = { x, y, declared: found.declared ?? declared(draft), reach: reaches[index] }
      return grouped === undefined ? known : { ...known, grouped }
    }
    const { line } = draft.row
    const findings = found.unread.map(({ because, ...at }) =>
      because === "unreadable"
        ? finding("NumberUnreadable", { line, ...at })
        : finding("PositionUntrusted", { line, ...at, because, instead: false }),
    )
    unread.set(index, findings)
    return undefined
  })
  return { pairs, unread }
}

/** The middle one in longitude and in latitude: strays do not move it. */
const middleOf = (points: ReadonlyArray<Position>): Position | undefined => {
  const middle = (values: ReadonlyArray<number>): number | undefined =>
    values.toSorted((a, b) => a - b)[values.length >> 1]
  const [lon, lat] = [middle(points.map((point) => point.lon)), middle(points.map((point) => point.lat))]
  return lon === undefined || lat === undefined ? undefined : { lon, lat }
}

/** Metres that the last written digit stands for, as the middle one of some rows has it. */
const resolutionOf = (source: Source, drafts: ReadonlyArray<Draft>, reading: Reading | undefined): number => {
  const unit = reading?.crs === "EPSG:4326" ? 100_000 : 1
  const decimals = drafts
    .slice(0, 200)
    .flatMap(({ row }) => {
      const raw = rawOf(source, row)
      return raw.trim() === "" ? [] : [/[.,](\d{1,12})/.exec(raw)?.[1]?.length ?? 0]
    })
    .toSorted((a, b) => a - b)
  return unit / 10 ** (decimals[decimals.length >> 1] ?? 0)
}
