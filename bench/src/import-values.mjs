/** Lists for the benches of the importer: a real one where it lies beside the checkout, else one of its shape. */
import { existsSync, readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { pathToFileURL } from "node:url"
import { bundled } from "../../scripts/bundled.mjs"
import { random } from "./random.mjs"

const root = new URL("../../", import.meta.url)
const published = new URL("../shared/data/lists/nrw-schuldaten-2021.csv", root)
const ofImporter = createRequire(new URL("packages/import-csv/package.json", root))

/** The parser that the importer uses, with nothing around it. */
export const { parse } = ofImporter("csv-parse/sync")

const loaded = async (name, contents) => import(pathToFileURL(await bundled(`bench/${name}.mjs`, contents)).href)

/** The importer from its sources, with what it does not show to others. */
export const importer = () =>
  loaded(
    "import-csv",
    'export * from "./packages/import-csv/src/index.ts"; export { readTable } from "./packages/import-csv/src/table/read-table.ts"',
  )

/** The use cases and the store of a file, from their sources. */
export const networks = () =>
  loaded(
    "service",
    'export * from "./packages/service/src/index.ts"; export * from "./packages/store-sqlite/src/index.ts"',
  )

/**
 * A list of so many schools: the published one again and again, each school with a number of its own.
 *
 * The line `sep=;` and the delimiter too many of its header are left out: for each row that is shorter than the first
 * one csv-parse alone builds an error, and that would flatter whoever is held against it.
 */
export const schools = (rows) => new TextEncoder().encode([...schoolsInPieces(rows)].join(""))

/** The same list in pieces, as a file is read: longer than anybody wants to hold in memory. */
export function* schoolsInPieces(rows, pieceRows = 1000) {
  const [header, ...records] = existsSync(published) ? publishedLines() : madeUpLines()
  yield `${header}\n`
  for (let start = 0; start < rows; start += pieceRows) {
    const count = Math.min(pieceRows, rows - start)
    yield Array.from({ length: count }, (_, index) => {
      const number = start + index
      return `${records[number % records.length].replace(/^"\d+"/, `"${100_000 + number}"`)}\n`
    }).join("")
  }
}

const publishedLines = () =>
  readFileSync(published, "utf8")
    .trimEnd()
    .split("\n")
    .slice(1)
    .map((line) => line.replace(/;$/, ""))

/** 1,000 schools in the shape of the published list. */
const madeUpLines = () => {
  const { one, whole } = random(7)
  const towns = ["Bochum", "Köln", "Münster", "Aachen", "Bielefeld", "Düren"]
  const header =
    "Schulnummer;Schulform;Schulbezeichnung_1;Schulbezeichnung_2;Schulbezeichnung_3;Kurzbezeichnung;PLZ;Ort;Strasse;" +
    "Telefonvorwahl;Telefon;Faxvorwahl;Fax;E-Mail;Homepage;Rechtsform;Traegernummer;Gemeindeschluessel;" +
    "Schulbetriebsschluessel;Schulbetriebsdatum;EPSG;UTMRechtswert;UTMHochwert"
  const record = (_, index) => {
    const [number, town] = [String(100_000 + index), one(towns)]
    const postalCode = String(whole(44_000, 52_000))
    return [
      number,
      one(["02", "04", "10", "15", "20"]),
      `Städt. Gemeinschaftsgrundschule ${index}`,
      `- Primarstufe -`,
      one(["Offene Ganztagsschule", ""]),
      `${town}, GG Schule ${index}`,
      postalCode,
      town,
      `${one(["Schulstr.", "Am Bach", "Kirchweg"])} ${whole(1, 200)}`,
      "0234",
      String(whole(100_000, 9_999_999)),
      "0234",
      String(whole(100_000, 9_999_999)),
      `${number}@schule.nrw.de`,
      one(["http://www.schule.de", ""]),
      "1",
      String(whole(10_000, 99_999)),
      "05911000",
      "1",
      "01.01.1974",
      "EPSG:25832",
      String(whole(300_000, 500_000)),
      String(whole(5_600_000, 5_800_000)),
    ]
      .map((cell) => `"${cell}"`)
      .join(";")
  }
  return [header, ...Array.from({ length: 1000 }, record)]
}
