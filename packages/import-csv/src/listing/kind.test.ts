import { expect, test } from "vitest"
import type { Column } from "../columns/field.js"
import { readList } from "../read-list.js"
import { kindReader } from "./kind.js"
import { rowReader } from "./row.js"

const valuesOf = (list: string, options: object = {}) =>
  readList(list, { source: "liste", profile: null, ...options }).accepted.map(({ value }) => value)

test("a tick makes the type, and no tick says nothing", () => {
  const list =
    "Einrichtung;PLZ;KITA;HORT;Barrierefrei\nHaus Mond;44801;x;;x\nHaus Stern;44803;;x;\nHaus Sonne;44805;x;x;\n"
  expect(valuesOf(list).map(({ types, categories }) => [types, categories])).toEqual([
    [["kita"], ["KITA"]],
    [["kita"], ["HORT"]],
    [["kita"], ["HORT", "KITA"]],
  ])
})

test("ticked school types stand beside each other, whatever the office ticks with", () => {
  for (const [yes, no] of [
    ["1", "0"],
    ["ja", "nein"],
    ["true", "false"],
  ]) {
    const list = `Name;Ort;Grundschule;Gymnasium;Offene Ganztagsschule\nSchule A;Kiel;${yes};${no};${yes}\nSchule B;Kiel;${no};${yes};${no}\n`
    expect(valuesOf(list).map(({ types }) => types)).toEqual([["grundschule", "ogs"], ["weiterfuehrendeSchule"]])
  }
})

test("the same school codes mean the same below whichever header, and elsewhere nothing", () => {
  const list = (header: string, plz: string) =>
    `Name;${header};PLZ;Ort\nSchule A;02;${plz};Ort\nSchule B;20;${plz};Ort\nSchule C;15;${plz};Ort\n`
  for (const header of ["Schulform", "Schulart", "C_S_SF"]) {
    const [first] = valuesOf(list(header, "44801"))
    expect([first?.types, first?.categories, first?.school?.schulform]).toEqual([
      ["grundschule"],
      ["Grundschule"],
      "02",
    ])
  }
  expect(valuesOf(list("Schulart", "24103"))[0]).toMatchObject({ categories: ["02"] })
})

test("words that a profile explains come before ours, also as the last part of a path", () => {
  const columns = [
    { index: 0, header: "Art", field: "type", confidence: 1, because: { _tag: "NothingTells" } },
  ] as const satisfies ReadonlyArray<Column>
  const records = [["Treffpunkt"], ["Angebote/Hort"], ["Grundschule"]].map((cells, at) => ({ line: at + 2, cells }))
  const typeWords = new Map([
    ["treffpunkt", "jugendtreff"],
    ["hort", "ogs"],
  ])
  const kindOf = kindReader(columns, records, { keys: [], typeWords })
  const read = rowReader(columns)
  expect(records.map((record) => kindOf(read(record)).types)).toEqual([["jugendtreff"], ["ogs"], ["grundschule"]])
})

test("of several name columns the institution's is the name, and no other is lost", () => {
  const [value] = valuesOf(
    "building_name;name;abbreviation;owner_abbreviation;city\nAltbau;Schule am Bach;SAB;STADT;Kiel\n",
  )
  expect(value).toMatchObject({ name: "Schule am Bach", nameAddition: "Altbau", shortName: "SAB" })
  const [owned] = valuesOf("name;owner_abbreviation;city\nSchule am Bach;STADT;Kiel\n")
  expect(owned).not.toHaveProperty("shortName")
})

test("parts of a name are joined, also where the first part is called otherwise", () => {
  const rows = "Städt. Gem. Grundschule;Am Bach;- Primarstufe -;44801"
  for (const first of ["Schulbezeichnung_1", "Schulname"])
    expect(valuesOf(`${first};Schulbezeichnung_2;Schulbezeichnung_3;PLZ\n${rows}\n`)[0]?.name).toBe(
      "Städt. Gem. Grundschule Am Bach - Primarstufe -",
    )
})

test("status words and codes tell the operation, and the codes of one Land mean nothing in another", () => {
  const words =
    "Name;Status;PLZ\nA-Haus;aktiv;44801\nB-Haus;geschlossen;44801\nC-Haus;auslaufend;44801\nD-Haus;zusammengelegt;44801\n"
  expect(valuesOf(words).map(({ status, remarks }) => [status, remarks])).toEqual([
    ["active", []],
    ["closed", []],
    ["active", ["auslaufend"]],
    ["merged", []],
  ])
  const codes = (header: string) =>
    valuesOf(`Name;${header};PLZ\nA-Haus;9;24103\nB-Haus;1;24103\n`).map(({ status }) => status)
  expect(codes("Schulbetriebsschluessel")).toEqual(["closed", "active"])
  expect(codes("Betriebsstatus")).toEqual([undefined, undefined])
})

test("a remark of one word keeps the header that it answers", () => {
  expect(valuesOf("Name;PLZ;Mittagessen;Bemerkung\nHaus A;44801;ja;zieht um\n")[0]?.remarks.toSorted()).toEqual([
    "Mittagessen: ja",
    "zieht um",
  ])
})

test("of places for several years the latest count", () => {
  expect(
    valuesOf("Name;PLZ;Plätze 2019;Plätze 2021\nHaus A;44801;10;12\nHaus B;44801;9;\n").map(({ capacity }) => capacity),
  ).toEqual([12, 9])
})

test("the type that most names tell is not assumed below a category of which no name tells it", () => {
  const grounds = ["A", "B", "C", "D", "E"].map((letter, at) => `Spielplatz ${letter};pitch;1351${at}`)
  const list = ["Name;Kategorie;PLZ", "Turnhalle Nord;sports_centre;13509", ...grounds, "Am Wäldchen;pitch;13519"]
  const types = valuesOf(`${list.join("\n")}\n`).map((value) => value.types)
  expect([types[0], types[1], types.at(-1)]).toEqual([["sonstige"], ["spielplatz"], ["spielplatz"]])
})
