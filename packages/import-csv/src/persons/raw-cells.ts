/** Raw cells: a record as it may leave the importer. */
import type { Column, Field } from "../columns/field.js"
import { plainHeader } from "../columns/plain.js"
import type { RawRecord } from "../table/records.js"
import { namesSomebody } from "./person-columns.js"
import {
  isPersonName,
  leftOut,
  withoutBareNames,
  withoutPersons,
  withoutPersonsBeside,
  withoutPersonsInName,
} from "./person-name.js"

/** Shows a record; of a private person's nearly nothing. */
export type ShowCells = (record: RawRecord, isPrivate: boolean) => ReadonlyArray<string>

/**
 * Prepares to show records without persons: the cells of person columns are empty, names in free texts left out, and of a
 * private person only what leads to nobody remains. With `keepPersons` everything is shown.
 *
 * @returns the very cells where nothing has to be hidden
 */
export const rawCells = (columns: ReadonlyArray<Column>, keepPersons: boolean): ShowCells => {
  if (keepPersons) return ({ cells }) => cells
  const ways = columns.map(wayOf)
  const closed = ways.flatMap((way, index) => (way === "open" ? [] : [{ index, way }]))
  const open = columns.map(({ field }) => harmless.has(field))
  return ({ cells }, isPrivate) => {
    if (isPrivate) return cells.map((cell, index) => (open[index] === true ? cell : ""))
    if (cells.length <= ways.length && nameNobody(cells, closed)) return cells
    return cells.map((cell, index) => shown(cell, ways[index]))
  }
}

/** Whether the cells of these columns may all be shown as they stand: those of nearly all records. */
const nameNobody = (
  cells: ReadonlyArray<string>,
  columns: ReadonlyArray<{ readonly index: number; readonly way: Way }>,
): boolean => {
  for (const { index, way } of columns) {
    const cell = cells[index]
    if (cell !== undefined && cell !== "" && shown(cell, way) !== cell) return false
  }
  return true
}

/** Records without a name are private persons where the list names only people: nothing else tells whose they are. */
export const namelessCells = (columns: ReadonlyArray<Column>, show: ShowCells): ShowCells => {
  const named = columns.some(({ field }) => field === "name")
  const people = columns.filter(({ field }) => field === "person")
  return (record, isPrivate) =>
    show(record, isPrivate || (!named && people.some(({ index }) => (record.cells[index] ?? "").trim() !== "")))
}

type Way = keyof typeof changes | "hidden" | "open"

const wayOf = ({ field, header }: Column): Way => {
  if (field === "person") return "hidden"
  if (field === null && header === "") return "number"
  if (field === null && namesSomebody(plainHeader(header))) return "owner"
  if (field === "name" || field === "shortName") return "name"
  if (field === "nameAddition" || field === "provider") return "beside"
  return free.has(field) ? "text" : numbers.has(field) ? "number" : "open"
}

/** Surplus cells have no column: a shifted row may have a name there. */
const shown = (cell: string, way: Way = "number"): string => {
  if (way === "hidden") return ""
  return way === "open" || cell.length < 4 ? cell : changes[way](cell)
}

/** `Stadt Bochum` owns a hall, and so does somebody with a given name and a surname. */
const withoutOwners = (cell: string): string => (isPersonName(cell.trim()) ? leftOut : withoutBareNames(cell))

const changes = {
  name: withoutPersonsInName,
  owner: withoutOwners,
  beside: withoutPersonsBeside,
  text: withoutPersons,
  number: withoutBareNames,
}

const free = new Set<Field | null>([
  null,
  "street",
  "streetAddress",
  "fullAddress",
  "topics",
  "remark",
  "status",
  "openingHours",
  "languages",
])

const numbers = new Set<Field | null>(["phone", "fax", "phoneAreaCode", "faxAreaCode", "houseNumber", "postalCode"])

const harmless = new Set<Field | null>([
  "id",
  "sourceId",
  "type",
  "postalCode",
  "postalCodeCity",
  "city",
  "district",
  "districtCode",
  "municipalityCode",
  "legalStatus",
  "capacity",
  "groups",
  "crs",
  "status",
  "validFrom",
  "createdAt",
  "updatedAt",
  "retrievedAt",
  "licence",
])
