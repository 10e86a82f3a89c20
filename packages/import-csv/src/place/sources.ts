/** Sources of points: the columns of a list that hold coordinates, two that belong together or one with whole points. */
import type { Column } from "../columns/field.js"
import { plainHeader } from "../columns/plain.js"
import { cellIn, type Row } from "../listing/row.js"
import { meaning } from "../values/null-token.js"
import { type Numbers, readCoordinate, readGrouped, readPoint } from "./coordinate.js"
import { readCrs } from "./crs.js"
import type { Pair } from "./reading.js"

/** Where the points of a list stand; without `y` the column has both numbers in each cell. */
export interface Source {
  readonly x: Column
  readonly y?: Column
}

/** A cell that should be a number and is none. */
interface Unread {
  readonly column: number
  readonly raw: string
  readonly because: "incomplete" | "unreadable"
}

/** What a row says in the columns of a source; undefined where it says nothing. */
export type Said = Omit<Pair, "reach"> | { readonly unread: ReadonlyArray<Unread> }

/** The cells of a row in the columns of a source, as they stand. */
export const rawOf = ({ x, y }: Source, { raw }: Row): string =>
  [x, ...(y === undefined ? [] : [y])].map(({ index }) => (raw.cells[index] ?? "").trim()).join(" ")

/**
 * The columns with coordinates: pairs of the same header but for the name of the axis, then neighbours; and every column,
 * whatever it is called, whose cells are whole points.
 */
export const sourcesOf = (columns: ReadonlyArray<Column>, drafts: ReadonlyArray<OfRow>): ReadonlyArray<Source> => {
  const rows = drafts.slice(0, mostLooked).map(({ row }) => row)
  const both = columns.filter(
    (column) => (column.field === null || column.field === "x" || column.field === "y") && holdsPoints(column, rows),
  )
  const axis = (field: "x" | "y"): ReadonlyArray<Column> =>
    columns.filter((column) => isNamed(column, field) && !both.includes(column))
  return [...pairs(axis("x"), axis("y")), ...both.map((x) => ({ x }))]
}

/** Numbers out of all bounds make a column look like no axis; a pair is read whole or not at all. */
const isNamed = ({ field, because }: Column, axis: "x" | "y"): boolean =>
  field === axis || (field === null && because._tag === "CellsContradict" && because.field === axis)

/** The first coordinates of a row as they stand, or nothing where they are no two numbers. */
export const numbersOfRow = (row: Row): Numbers | undefined => {
  const [first, second] = [cellIn(row, row.fields("x")), cellIn(row, row.fields("y"))]
  if (first === undefined || second === undefined) return undefined
  const [x, y] = [readCoordinate(first.text), readCoordinate(second.text)]
  return x === undefined || y === undefined ? undefined : { x, y }
}

/** Reads what a row says in the columns of a source. */
export const saidBy = ({ x, y }: Source, row: Row): Said | undefined => {
  const first = meaning(row.raw.cells[x.index] ?? "")
  if (y === undefined) return first === "" ? undefined : pointSaid(x.index, first)
  const second = meaning(row.raw.cells[y.index] ?? "")
  if (first === "" && second === "") return undefined
  const east = readCoordinate(first)
  const north = readCoordinate(second)
  if (east !== undefined && north !== undefined) {
    // Most lists have no point between thousands: they are spared a second look at each cell.
    if (!groupedPoint.test(first) && !groupedPoint.test(second)) return { x: east, y: north }
    return { x: east, y: north, grouped: { x: readGrouped(first) ?? east, y: readGrouped(second) ?? north } }
  }
  const unreadable = [
    ...(first !== "" && east === undefined ? [{ column: x.index, raw: first, because: "unreadable" as const }] : []),
    ...(second !== "" && north === undefined ? [{ column: y.index, raw: second, because: "unreadable" as const }] : []),
  ]
  if (unreadable.length > 0) return { unread: unreadable }
  const half = first === "" ? { column: y.index, raw: second } : { column: x.index, raw: first }
  return { unread: [{ ...half, because: "incomplete" }] }
}

const groupedPoint = /^\d{1,3}\.\d{3}$/

const pointSaid = (column: number, raw: string): Said => {
  const point = readPoint(raw)
  if (point === undefined) return { unread: [{ column, raw, because: "unreadable" }] }
  return { x: point.x, y: point.y, declared: readCrs(point.declared ?? "") }
}

/** Whatever was read from a row. */
interface OfRow {
  readonly row: Row
}

/** Rows by which a column of points is told. */
const mostLooked = 500

/** A handful of filled cells tells a column of points. */
const holdsPoints = ({ index }: Column, rows: ReadonlyArray<Row>): boolean => {
  let [filled, points] = [0, 0]
  for (const { raw } of rows) {
    const cell = meaning((raw.cells[index] ?? "").slice(0, 500))
    if (cell === "") continue
    filled++
    if (readPoint(cell) !== undefined) points++
    if (filled === 20 || (filled === 5 && points === 0)) break
  }
  return points > 0 && points >= filled * 0.8
}

const pairs = (xs: ReadonlyArray<Column>, ys: ReadonlyArray<Column>): ReadonlyArray<Source> => {
  const free = new Set(ys)
  const nearest = (x: Column, of: ReadonlyArray<Column>): Column | undefined =>
    of.toSorted((a, b) => Math.abs(a.index - x.index) - Math.abs(b.index - x.index))[0]
  const take = (x: Column, y: Column | undefined): Source | undefined =>
    y !== undefined && free.delete(y) ? { x, y } : undefined
  const named = xs.map((x) =>
    take(
      x,
      nearest(
        x,
        [...free].filter((y) => family(x) === family(y)),
      ),
    ),
  )
  return xs.flatMap((x, index) => named[index] ?? take(x, nearest(x, [...free])) ?? [])
}

/** `UTMRechtswert` and `UTMHochwert` are of one family, `C_S_GEO_X` and `C_S_GEO_Y` are. */
const family = ({ header }: Column): string => plainHeader(header).replace(axisWord, "")

const axisWord =
  /(?:geographische)?(?:longitude|latitude|laengengrad|breitengrad|laenge|breite)|rechts(?:wert)?|hoch(?:wert)?|(?:ost|nord)wert|easting|northing|ost|nord|long|lon|lng|lat|[xyen]$|^[xy]/
