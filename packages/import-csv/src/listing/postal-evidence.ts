/** Postal evidence: whether four digits are a postal code that lost its zero. */
import { readNumber } from "../values/number.js"
import { readPhones } from "../values/phone.js"
import { readPostalCode, readShortPostalCode, splitPostalCodeCity } from "../values/postal-code.js"
import { cellsIn, type Fields, type Row, textIn } from "./row.js"

/**
 * Prepares the repair of postal codes that a spreadsheet took for numbers.
 *
 * Four digits are one only where something beside them says so: the town, its other codes, the municipality key, an area
 * code or a point in the East, or that no code of the whole list begins with a zero though many lack a digit. What
 * contradicts counts more.
 *
 * @returns the five digits; undefined where nothing proves them
 */
export const postalRepair = (
  fields: Fields,
  rows: ReadonlyArray<Row>,
): ((row: Row, short: string, city: string) => string | undefined) => {
  let known: Codes | undefined
  return (row, short, city) => {
    known ??= codesOf(fields, rows)
    const code = `0${short}`
    const others = known.byTown.get(city.toLowerCase())
    const [east, west] = testimony(row, code, city)
    const sameTown = others?.some((other) => other.startsWith(code.slice(0, 2))) === true
    const contradicted = west || (others !== undefined && !others.some((other) => other.startsWith("0")))
    return !contradicted && (east || sameTown || known.zerosLost) ? code : undefined
  }
}

interface Codes {
  /** Whole codes, by town in small letters. */
  readonly byTown: ReadonlyMap<string, ReadonlyArray<string>>
  readonly zerosLost: boolean
}

const codesOf = (fields: Fields, rows: ReadonlyArray<Row>): Codes => {
  const [postalCode, postalCodeCity, town] = [fields("postalCode"), fields("postalCodeCity"), fields("city")]
  const byTown = new Map<string, Array<string>>()
  let [whole, zeros, short] = [0, 0, 0]
  for (const row of rows) {
    const cell = textIn(row, postalCode)
    const both = cell === "" ? splitPostalCodeCity(textIn(row, postalCodeCity)) : {}
    const code = readPostalCode(cell) ?? both.postalCode
    if (code === undefined) {
      if ((readShortPostalCode(cell) ?? both.short) !== undefined) short++
      continue
    }
    whole++
    if (code.startsWith("0")) zeros++
    const city = (textIn(row, town) || (both.city ?? "")).toLowerCase()
    const codes = byTown.get(city)
    if (city === "") continue
    if (codes === undefined) byTown.set(city, [code])
    else if (codes.length < enoughCodes && !codes.includes(code)) codes.push(code)
  }
  return { byTown, zerosLost: zeros === 0 && whole > 0 && short >= leastShort && short >= whole * leastShare }
}

const enoughCodes = 20

/** Fewer may be slips of the hand. */
const leastShort = 3

const leastShare = 0.02

/** Whether anything of the row says that it lies where postal codes begin with a zero, or that it does not. */
const testimony = (row: Row, code: string, city: string): readonly [east: boolean, west: boolean] => {
  const said: Array<boolean> = []
  const key = /^(\d{2})\d{3}(?:\d{3}|\d{7})?$/.exec(textIn(row, row.fields("municipalityCode")))?.[1]
  if (key !== undefined) said.push(key >= "12")
  for (const { text } of cellsIn(row, row.fields("phone"))) {
    const area = readPhones(text, textIn(row, row.fields("phoneAreaCode"))).values[0]?.slice(4)
    if (area !== undefined && /^[2-9]/.test(area)) said.push(/^3[3-79]/.test(area))
  }
  const [lon, lat] = [readNumber(textIn(row, row.fields("x"))), readNumber(textIn(row, row.fields("y")))]
  if (lon !== undefined && lat !== undefined && lon > 5.5 && lon < 15.5 && lat > 47 && lat < 55.5)
    said.push(lon > 9.8 && lat > 50.1 && lat < 53)
  const towns = eastern[code.slice(0, 2)]
  if (towns?.includes((/^\p{L}+/u.exec(city)?.[0] ?? "").toLowerCase()) === true) said.push(true)
  return [said.length > 0 && said.every((east) => east), said.includes(false)]
}

/** The larger towns by the first two digits of their codes. */
const eastern: Readonly<Record<string, ReadonlyArray<string>>> = {
  "01": ["dresden", "meißen", "pirna", "freital", "radebeul", "riesa", "coswig", "radeberg", "großenhain", "kamenz"],
  "02": ["bautzen", "görlitz", "hoyerswerda", "zittau", "löbau", "weißwasser"],
  "03": ["cottbus", "senftenberg", "forst", "guben", "spremberg", "finsterwalde"],
  "04": ["leipzig", "altenburg", "grimma", "torgau", "markkleeberg", "borna", "delitzsch", "schkeuditz", "wurzen"],
  "06": [
    "halle",
    "dessau",
    "merseburg",
    "naumburg",
    "bernburg",
    "lutherstadt",
    "wittenberg",
    "köthen",
    "zeitz",
    "weißenfels",
  ],
  "07": ["gera", "jena", "saalfeld", "rudolstadt", "greiz", "pößneck"],
  "08": ["plauen", "zwickau", "auerbach", "aue", "reichenbach", "werdau", "crimmitschau", "glauchau"],
  "09": ["chemnitz", "freiberg", "annaberg", "limbach", "mittweida", "döbeln", "burgstädt", "flöha", "marienberg"],
}
