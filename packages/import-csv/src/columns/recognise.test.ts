import { sentence } from "@sozialraum/core/text"
import { expect, test } from "vitest"
import { columnText } from "./reason.js"
import { recogniseColumns } from "./recognise.js"

const fieldsOf = (columns: Readonly<Record<string, ReadonlyArray<string>>>) =>
  recogniseColumns(Object.entries(columns).map(([header, cells]) => ({ header, cells }))).map(({ field }) => field)

test("a header counts as a whole word and never as a part of one", () => {
  for (const header of [
    "Angestellte",
    "Kapitel",
    "headmaster name text",
    "Schulort Code",
    "Dachart",
    "bedeut_id",
    "kateg",
  ])
    expect(fieldsOf({ [header]: ["a", "b"] })).toEqual([null])
})

test("case, umlaut spelling and signs in a header do not count", () => {
  expect(fieldsOf({ "STRASSE, Haus-Nr.": ["Weg 4"], PLÄTZE: ["4"], "e mail": ["a@b.de"] })).toEqual([
    "streetAddress",
    "capacity",
    "email",
  ])
})

test("a street is a street only where the number stands elsewhere", () => {
  const street = ["Markstr.", "Am Bach"]
  expect(fieldsOf({ Straße: street, Hausnummer: ["4", "5 a"] })).toEqual(["street", "houseNumber"])
  expect(fieldsOf({ Straße: ["Markstr. 4", "Am Bach 5 a"] })).toEqual(["streetAddress"])
  expect(fieldsOf({ Adresse: ["Markstr. 4, 44801 Bochum"] })).toEqual(["fullAddress"])
})

test("a town column with postal codes is both", () => {
  expect(fieldsOf({ Ort: ["44801 Bochum", "44803 Bochum"] })).toEqual(["postalCodeCity"])
  expect(fieldsOf({ Ort: ["Bochum", "Herne"] })).toEqual(["city"])
})

test("district and municipality in digits are codes", () => {
  expect(fieldsOf({ Bezirk: ["1", "6"], Gemeinde: ["05911000", "05916000"] })).toEqual([
    "districtCode",
    "municipalityCode",
  ])
  expect(fieldsOf({ Bezirk: ["Mitte", "Süd"] })).toEqual(["district"])
})

test("a carrier column that holds public or private is a legal status", () => {
  expect(fieldsOf({ Träger: ["öffentlich", "privat"] })).toEqual(["legalStatus"])
  expect(fieldsOf({ Träger: ["AWO Ruhr-Mitte", "Stadt Bochum"] })).toEqual(["provider"])
})

test("id is official only where it keeps leading zeros and nothing else is", () => {
  expect(fieldsOf({ id: ["01010010", "01010020"] })).toEqual(["id"])
  expect(fieldsOf({ id: ["9099793", "9099810"], agency_number: ["0707060", "0707200"] })).toEqual(["sourceId", "id"])
})

test("a whole header stands whatever its cells are; they only lower the confidence", () => {
  for (const [header, field] of [
    ["Name", "name"],
    ["Straße", "streetAddress"],
    ["PLZ", "postalCode"],
  ] as const) {
    const [column] = recogniseColumns([{ header, cells: ["A", "B", "1", "S"] }])
    expect(column?.field).toBe(field)
    expect(column?.confidence).toBeLessThan(0.5)
  }
})

test("cells that contradict a header refute it where another column is what it says", () => {
  expect(fieldsOf({ PLZ: ["Bochum", "Herne", "Witten"], Bereich: ["44801", "44623", "58452"] })[0]).toBeNull()
  expect(fieldsOf({ Name: ["1", "2", "3"], Bezeichnung: ["Kita Mond", "Kita Stern", "Hort Sonne"] })).toEqual([
    null,
    "name",
  ])
  expect(fieldsOf({ "E-Mail": ["ja", "nein"], Mail: ["a@b.de", "c@d.de"] })).toEqual([null, "email"])
})

test("a single sign over ticks is no coordinate", () => {
  expect(fieldsOf({ X: ["x", "x", "x"] })).toEqual([null])
})

test("of two columns with one header the second is shown and not guessed", () => {
  const columns = recogniseColumns([
    { header: "Ort", cells: ["Bochum"] },
    { header: "Ort", cells: ["Herne"] },
  ])
  expect(columns.map(({ field }) => field)).toEqual(["city", null])
  expect(columns[1]?.because).toEqual({ _tag: "FieldTaken", field: "city", column: 0 })
})

test("persons are recognised", () => {
  expect(fieldsOf({ Schulleitung: ["A"], Ansprechpartner: ["B"] })).toEqual(["person", "person"])
})

test("without any header unmistakable cells speak", () => {
  const columns = recogniseColumns(
    [
      ["Kita Mond", "Kita Stern", "Hort Sonne"],
      ["Markstr. 4", "Am Bach 5 a", "Weg 6"],
      ["44801", "44803", "44805"],
      ["Bochum", "Bochum", "Bochum"],
      ["0234 12345", "0234 23456", "0234 34567"],
      ["a@b.de", "c@d.de", "e@f.de"],
    ].map((cells) => ({ header: "", cells })),
  )
  expect(columns.map(({ field }) => field)).toEqual(["name", "streetAddress", "postalCode", "city", "phone", "email"])
})

test("every interpreted column has a reason and a confidence", () => {
  for (const column of recogniseColumns([
    { header: "Name", cells: ["Kita"] },
    { header: "Zeug", cells: ["x"] },
  ])) {
    expect(sentence(column.because, "de", [columnText])).not.toMatch(/undefined|NaN/)
    expect(column.confidence > 0).toBe(column.field !== null)
  }
})
