/** Addresses of rows, from whichever columns a list has for them. */
import type { Address } from "@sozialraum/core/institution"
import { plainHeader } from "../columns/plain.js"
import { type CsvFinding, finding } from "../finding.js"
import { memory } from "../memory.js"
import { type FullAddress, splitFullAddress } from "../values/full-address.js"
import { namesPerson } from "../values/note.js"
import { type PostalCodeCity, readPostalCode, splitPostalCodeCity } from "../values/postal-code.js"
import { type StreetAddress, splitStreet, withHouseNumber } from "../values/street.js"
import { postalRepair } from "./postal-evidence.js"
import { type Cell, cellIn, cellsIn, type Fields, type Row, textIn } from "./row.js"
import { type AddressCells, isWay, shifted } from "./shifted-cells.js"

/** What a row says of where its institution is. */
export interface Located {
  readonly address: Address
  /** What stands among the address and is no part of one. */
  readonly remarks: ReadonlyArray<string>
}

type Note = (found: CsvFinding) => void

/** What streets and towns of the list mean, each taken apart once. */
interface Memories {
  readonly street: (text: string) => StreetAddress
  readonly town: (text: string) => PostalCodeCity
}

/** The columns of the parts of an address. */
type Parts = ReturnType<typeof partsOf>

const partsOf = (fields: Fields) => ({
  streetAddress: fields("streetAddress"),
  street: fields("street"),
  houseNumber: fields("houseNumber"),
  postalCode: fields("postalCode"),
  postalCodeCity: fields("postalCodeCity"),
  city: fields("city"),
  district: fields("district"),
  fullAddress: fields("fullAddress"),
})

/** Prepares the reading of addresses; what proves a lost zero is looked for when the first one is met. */
export const addressReader = (fields: Fields, rows: ReadonlyArray<Row>): ((row: Row, note: Note) => Located) => {
  const repair = postalRepair(fields, rows)
  const memories: Memories = { street: memory(splitStreet), town: memory(splitPostalCodeCity) }
  const of = partsOf(fields)
  const usual = usualAddress(of, memories)
  return (row, note) => usual(row) ?? readAddress(row, { of, memories, repair, note })
}

/**
 * The usual address: street, postal code and town in columns of their own, each with what belongs there.
 *
 * @returns undefined for all others
 */
const usualAddress = (of: Parts, memories: Memories): ((row: Row) => Located | undefined) => {
  const streets = of.streetAddress.columns.length === 0 ? of.street : of.streetAddress
  const columns = [streets, of.postalCode, of.city].map((one) => one.columns.map(({ index }) => index))
  const isUsual =
    columns.every(({ length }) => length === 1) &&
    (streets === of.street || of.street.columns.length === 0) &&
    [of.houseNumber, of.postalCodeCity, of.fullAddress, of.district].every((one) => one.columns.length === 0)
  const [street = -1, code = -1, town = -1] = columns.flat()
  if (!isUsual) return () => undefined
  return ({ meant, both }) => {
    const streetText = meant[street] ?? ""
    const codeText = meant[code] ?? ""
    const city = meant[town] ?? ""
    if (both !== undefined || !isPlainStreet(streetText) || city.includes("\n") || isWay(city)) return undefined
    const postalCode = codeText.length === 5 ? readPostalCode(codeText) : undefined
    const read = memories.street(streetText)
    const place = memories.town(city)
    if (postalCode === undefined || read.addition !== undefined || place.city === undefined) return undefined
    return { address: addressWith(read, postalCode, place.city, place.district ?? ""), remarks: none }
  }
}

/** One line that is no post box and has no postal code in it. */
const isPlainStreet = (text: string): boolean =>
  text !== "" && !text.includes("\n") && !fourDigits.test(text) && !isPostBox(text)

const isPostBox = (street: string): boolean => postBox.test(street)

const fourDigits = /\d{4}/

const postBox = /^(?:Postfach|PF)\s?[\d ]+$/i

const none: ReadonlyArray<string> = []

/** What an address is read with. */
interface Reading {
  readonly of: Parts
  readonly memories: Memories
  readonly repair: ReturnType<typeof postalRepair>
  readonly note: Note
}

const readAddress = (row: Row, reading: Reading): Located => {
  const { of, memories, note } = reading
  const cells = {
    street: cellIn(row, of.streetAddress) ?? cellIn(row, of.street),
    houseNumber: numberOf(cellsIn(row, of.houseNumber)),
    postalCode: cellIn(row, of.postalCode),
    city: cellIn(row, of.city),
  }
  const remarks: Array<string> = []
  const texts = textsOf(row, cells, note, remarks)
  const full = fullOf(row, texts, of)
  const district = districtOf(cellsIn(row, of.district))
  const beside = [onlyBoth(texts.postalCode, memories), bothOf(row, of, memories), full]
  const town = townOf(texts.city, beside, district, memories)
  // The street cell itself was the whole address.
  const isTaken = full.postalCode !== undefined && cellIn(row, of.fullAddress) === undefined
  const street = streetOf(isTaken ? { ...texts, street: "" } : texts, full, memories)
  const code = codeOf(row, texts, town, beside, reading)
  if (street.addition === undefined && full.additions === undefined)
    return {
      address: addressWith(street, code, town.city ?? "", district || (town.district ?? full.district ?? "")),
      remarks,
    }
  const quarter = /^(?:OT|Ortsteil|Stadtteil)\.?:?\s+(.+)$/i.exec(street.addition ?? "")?.[1]
  const part = district || (town.district ?? full.district ?? quarter ?? "")
  const rest = [
    ...(full.additions ?? []),
    ...(street.addition === undefined || quarter !== undefined ? [] : [street.addition]),
  ]
  for (const addition of rest) {
    if (namesPerson(addition)) note(finding("NoteDropped", { line: row.line }))
    else remarks.push(`Anschrift: ${addition}`)
  }
  return { address: addressWith(street, code, town.city ?? "", part), remarks }
}

/** The letter of a number may stand in a column of its own. */
const numberOf = (cells: ReadonlyArray<Cell>): Cell | undefined => {
  const [only] = cells
  if (cells.length < 2) return only
  const main = cells.find(({ text }) => /^\d/.test(text)) ?? only
  const letter = cells.find((cell) => cell !== main && /^(?:[a-z]|[-–/]\s?\d{1,4}\s?[a-z]?)$/i.test(cell.text))
  return main === undefined || letter === undefined ? main : { ...main, text: `${main.text} ${letter.text}` }
}

/** Of several parts of a town the smallest. */
const districtOf = (cells: ReadonlyArray<Cell>): string => {
  const [only] = cells
  if (only === undefined) return ""
  const cell = cells.length < 2 ? only : (cells.find(({ header }) => !isLarge.test(plainHeader(header))) ?? only)
  return cell.text.includes("\n") ? cell.text.replaceAll(/\s+/g, " ") : cell.text
}

const isLarge = /bezirk|region|sozialraum|raum$|district/

const addressWith = (
  { street, houseNumber }: StreetAddress,
  postalCode: string | undefined,
  city: string,
  district: string,
): Address => {
  const isUsual = street !== undefined && houseNumber !== undefined && postalCode !== undefined && city !== ""
  if (isUsual && district === "") return { street, houseNumber, postalCode, city }
  if (isUsual) return { street, houseNumber, postalCode, city, district }
  return {
    ...(street === undefined ? {} : { street }),
    ...(houseNumber === undefined ? {} : { houseNumber }),
    ...(postalCode === undefined ? {} : { postalCode }),
    ...(city === "" ? {} : { city }),
    ...(district === "" ? {} : { district }),
  }
}

/** The texts of the cells, each on one line. */
interface Texts {
  readonly street: string
  readonly houseNumber: string
  readonly postalCode: string
  readonly city: string
}

const textsOf = (row: Row, cells: AddressCells, note: Note, remarks: Array<string>): Texts => {
  const wrong = shifted(cells)
  if (wrong === undefined)
    return {
      street: textOf(cells.street),
      houseNumber: textOf(cells.houseNumber),
      postalCode: textOf(cells.postalCode),
      city: textOf(cells.city),
    }
  const raw = [cells.street, cells.houseNumber, cells.postalCode, cells.city].flatMap((cell) => cell ?? [])
  const first = raw[0]
  note(
    finding("CellsShifted", {
      line: row.line,
      ...(first === undefined ? {} : { column: first.column }),
      raw: raw.map(({ text }) => text).join(" | "),
      repaired: wrong.texts !== undefined,
    }),
  )
  if (wrong.texts === undefined) remarks.push(...raw.map(({ header, text }) => `${header}: ${text}`.replace(/^: /, "")))
  return { street: "", houseNumber: "", postalCode: "", city: "", ...wrong.texts }
}

const textOf = (cell: Cell | undefined): string => {
  if (cell === undefined) return ""
  return cell.text.includes("\n") ? cell.text.replaceAll("\n", " ") : cell.text
}

/** A column of full addresses, or a street column whose cell has a postal code in it. */
const fullOf = (row: Row, { street, postalCode }: Texts, of: Parts): FullAddress => {
  const cell = cellIn(row, of.fullAddress)
  if (cell !== undefined) return splitFullAddress(cell.text)
  if (!fourDigits.test(street) || !/(?<!\d)\d{4,5}(?!\d)/.test(street)) return nothing
  const full = splitFullAddress(street)
  const code = full.postalCode ?? full.short
  // With its code in it a cell is no street, whatever else of it can be read.
  if (full.postalCode !== undefined && postalCode === "" && textIn(row, of.postalCodeCity) === "") return full
  const agrees = code !== undefined && full.city !== undefined && (postalCode === "" || postalCode === code)
  return agrees && full.streetAddress !== undefined ? full : {}
}

const nothing: FullAddress = {}

/** @param beside - what other columns say about the town, the surest first */
const townOf = (
  city: string,
  beside: ReadonlyArray<PostalCodeCity>,
  district: string,
  memories: Memories,
): PostalCodeCity => {
  const own = memories.town(city)
  const found = own.city === undefined ? beside.find((one) => one.city !== undefined) : own
  if (found === undefined) return own
  const isTold = found.district === undefined || district === "" || found.district === district
  return isTold ? found : { ...found, city: found === own ? city : `${found.city} (${found.district})` }
}

const bothOf = (row: Row, of: Parts, memories: Memories): PostalCodeCity => {
  const text = textIn(row, of.postalCodeCity)
  return text === "" ? nothing : memories.town(text)
}

/** A column of postal codes in which this cell has a town too. */
const onlyBoth = (text: string, memories: Memories): PostalCodeCity => {
  if (readPostalCode(text) !== undefined) return nothing
  const both = memories.town(text)
  return both.city !== undefined && (both.postalCode ?? both.short) !== undefined ? both : nothing
}

/** A house number of its own column counts. */
const streetOf = (texts: Texts, full: FullAddress, memories: Memories): StreetAddress => {
  const street = full.streetAddress ?? texts.street
  if (isPostBox(street)) return { addition: street }
  const read = texts.houseNumber === "" ? memories.street(street) : withHouseNumber(street, texts.houseNumber)
  return street === "" && texts.houseNumber !== "" ? { addition: texts.houseNumber } : read
}

const codeOf = (
  row: Row,
  texts: Texts,
  town: PostalCodeCity,
  beside: ReadonlyArray<PostalCodeCity>,
  { of, repair, note }: Reading,
): string | undefined => {
  const own = readPostalCode(texts.postalCode)
  if (own !== undefined) return own
  const read = [town, ...beside]
  const code = read.find(({ postalCode }) => postalCode !== undefined)?.postalCode
  const short = [splitPostalCodeCity(texts.postalCode), ...read].find((one) => one.short !== undefined)?.short
  if (code !== undefined || (short === undefined && texts.postalCode === "")) return code
  const columns = ["postalCode", "postalCodeCity", "city", "fullAddress", "streetAddress", "street"] as const
  const cell = columns.map((part) => cellIn(row, of[part])).find((one) => one !== undefined)
  const place = cell === undefined ? { line: row.line } : { line: row.line, column: cell.column, raw: cell.text }
  const city = read.find((one) => one.city !== undefined)?.city ?? ""
  const repaired = short === undefined ? undefined : repair(row, short, city)
  note(
    repaired === undefined
      ? finding("PostalCodeUnreadable", place)
      : finding("PostalCodeRepaired", { ...place, postalCode: repaired }),
  )
  return repaired
}
