import { expect, test } from "vitest"
import { cellsOf } from "./cells.fixture.js"
import { recogniseColumns } from "./recognise.js"

const headless = (...kinds: ReadonlyArray<string>) =>
  recogniseColumns(kinds.map((kind) => ({ header: "", cells: cellsOf(kind) }))).map(({ field }) => field)

test("two columns of telephones side by side are telephone and fax, and apart nobody knows", () => {
  expect(headless("kita", "streetNo", "plz", "ort", "phone", "phone")).toEqual([
    "name",
    "streetAddress",
    "postalCode",
    "city",
    "phone",
    "fax",
  ])
  expect(headless("phone", "kita", "streetNo", "phone")).toEqual([null, "name", "streetAddress", null])
})

test("a first column without a header numbers the rows where its numbers ascend, with gaps or without", () => {
  const first = (numbers: ReadonlyArray<string>) =>
    recogniseColumns([
      { header: "", cells: numbers },
      { header: "Name", cells: cellsOf("kita").slice(0, numbers.length) },
    ])[0]?.field
  expect(first(["3", "7", "12", "40", "41"])).toBe("sourceId")
  expect(first(["3", "7", "12", "12", "41"])).toBe(null)
  expect(first(["3", "7", "12", "40", "4a"])).toBe(null)
  expect(first(["3", "7", "12", "40"])).toBe(null)
})

test("area codes stand before their numbers, and those of the faxes are the same", () => {
  expect(headless("school", "streetNo", "vorwahl", "bare", "vorwahl", "bare")).toEqual([
    "name",
    "streetAddress",
    "phoneAreaCode",
    "phone",
    "faxAreaCode",
    "fax",
  ])
})

test("a quarter beside a postal code is no town, and a technical number no name", () => {
  expect(headless("kita", "plz", "teil", "streetNo")).toEqual(["name", "postalCode", null, "streetAddress"])
  expect(headless("gml", "streetNo", "plz")).toEqual([null, "streetAddress", "postalCode"])
})

test("a street has a number of its own or one behind it", () => {
  expect(headless("kita", "street", "number", "plz")).toEqual(["name", "street", "houseNumber", "postalCode"])
  expect(headless("kita", "street", "plz")).toEqual(["name", "streetAddress", "postalCode"])
})

test("half a pair of coordinates is nothing, and a whole one is told by its numbers", () => {
  expect(headless("kita", "streetNo", "easting")).toEqual(["name", "streetAddress", null])
  expect(headless("kita", "northing", "easting", "streetNo")).toEqual(["name", "y", "x", "streetAddress"])
})

test("words alone are no names: a list of codes and their words is no list of institutions", () => {
  expect(headless("smallid", "school")).toEqual([null, null])
})

test("below a header that says nothing only the unmistakable is known", () => {
  const fields = (columns: Readonly<Record<string, string>>) =>
    recogniseColumns(Object.entries(columns).map(([header, kind]) => ({ header, cells: cellsOf(kind) }))).map(
      ({ field }) => field,
    )
  expect(fields({ Haus: "kita", Straße: "streetNo", Zeug: "email", Wert: "money", Dach: "words" })).toEqual([
    "name",
    "streetAddress",
    "email",
    null,
    null,
  ])
  expect(fields({ Einrichtung: "kita", "Träger Mail": "email", "Name und Anschrift": "full" })).toEqual([
    "name",
    null,
    null,
  ])
})

test("of two columns of names the one that repeats a few types is the type", () => {
  const columns = [
    { header: "Name", cells: cellsOf("kitaart") },
    { header: "Bezeichnung", cells: cellsOf("kita") },
  ]
  expect(recogniseColumns(columns).map(({ field }) => field)).toEqual(["type", "name"])
  expect(recogniseColumns(columns.toReversed()).map(({ field }) => field)).toEqual(["name", "type"])
})

test("numbers of all lengths that begin with a zero are telephones without any header, numbers of one length are not", () => {
  const table = (numbers: ReadonlyArray<string>) =>
    recogniseColumns([
      { header: "", cells: ["Kita Mond", "Kita Stern", "Kita Sonne", "Hort Komet", "Kita Wolke", "Kita Regen"] },
      { header: "", cells: ["Ring 1", "Ring 2", "Ring 3", "Ring 4", "Ring 5", "Ring 6"] },
      { header: "", cells: numbers },
    ])[2]?.field
  expect(table(["03052678441", "0305123176", "030930 98 00", "01636134758", "030565 900 220", "433 81 54"])).toBe(
    "phone",
  )
  expect(table(["01010010", "01010020", "01010030", "01020010", "01020020", "01020030"])).not.toBe("phone")
  expect(table(["0.1234567", "0.123456", "0.12345", "0.12345678", "0.123", "0.1234"])).not.toBe("phone")
})
