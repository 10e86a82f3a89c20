import { expect, test } from "vitest"
import { readList } from "../read-list.js"

const read = (text: string, options: object = {}) => readList(text, { source: "liste", profile: null, ...options })

const namesOf = (text: string, options: object = {}) => read(text, options).accepted.map(({ value }) => value.name)

test("a row without a name is called by its type and its street, its quarter, or its type alone", () => {
  const list = [
    "Name;Art;Straße;Stadtteil;Breite;Länge",
    "Spielplatz Burg;Spielplatz;Ring 2;;51.48;7.21",
    ";Spielplatz;Asbeck 4;Mitte;51.47;7.22",
    ";Bolzplatz;;Weitmar;51.46;7.23",
    ";Bücherei;;;51.45;7.24",
  ].join("\n")
  const report = read(list)
  expect(report.accepted.map(({ value }) => value.name)).toEqual([
    "Spielplatz Burg",
    "Spielplatz, Asbeck",
    "Spielplatz, Weitmar",
    "Bücherei",
  ])
  const found = report.findings.filter(({ _tag }) => _tag === "NameFromType")
  expect(found).toMatchObject([{ line: 3, records: 3, severity: "info" }])
})

test("a street that names somebody is no part of a name", () => {
  const report = read(
    "Name;Art;Straße;Stadtteil\n;Spielplatz;bei Frau Erika Beispiel;Mitte\n;Spielplatz;c/o Jana Beispiel 4;\n",
  )
  expect(report.accepted.map(({ value }) => value.name)).toEqual(["Spielplatz, Mitte", "Spielplatz"])
  expect(JSON.stringify(report)).not.toContain("Beispiel")
})

test("the type may come from the caller, and no row needs to have a name where a column is there for it", () => {
  const list = "id;name;addr:street;lat;lon\n900;;Asbeck;;\n901;;;51.47;7.22\n"
  expect(namesOf(list, { type: "spielplatz" })).toEqual(["Spielplatz, Asbeck", "Spielplatz"])
  expect(namesOf(list)).toEqual([])
})

test("without a type of its own or a place that can be trusted a row without a name stays rejected", () => {
  const list = [
    "Name;Art;Straße;PLZ;Breite;Länge",
    "Spielplatz Burg;Spielplatz;Ring 2;44801;51.48;7.21",
    ";Spielplatz;;44801;;",
    ";;Asbeck 4;44801;51.47;7.22",
    ";Spielplatz;;44801;0;0",
    ";Wunderding;Asbeck 7;44801;51.47;7.22",
  ].join("\n")
  const report = read(list)
  expect(report.accepted.map(({ lines }) => lines)).toEqual([[2]])
  expect(report.rejected.map(({ line, problem }) => [line, problem._tag])).toEqual([
    [3, "NameMissing"],
    [4, "NameMissing"],
    [5, "NameMissing"],
    [6, "NameMissing"],
  ])
  expect(report.findings.map(({ _tag }) => _tag)).not.toContain("NameFromType")
})

test("two rows without a name in one street are two institutions, whatever tells them apart", () => {
  const pair = (header: string, ...rows: ReadonlyArray<string>) => {
    const ids = (lines: ReadonlyArray<string>) =>
      read([header, ...lines].join("\n")).accepted.map(({ value, lines: at }) => [value.id, at.length])
    const own = ids(rows)
    expect(new Set(own.map(([id]) => id)).size).toBe(rows.length)
    expect(ids(rows.toReversed()).toReversed()).toEqual(own)
  }
  const known = "Spielplatz Burg;Spielplatz;Ring 2;44801"
  pair("Name;Art;Straße;PLZ;Nr", `${known};S31`, ";Spielplatz;Asbeck;44801;S32", ";Spielplatz;Asbeck;44801;S40")
  pair(
    "Name;Art;Straße;PLZ;lat;lon",
    `${known};51.48;7.21`,
    ";Spielplatz;Asbeck;44801;51.47;7.22",
    ";Spielplatz;Asbeck;44801;51.46;7.23",
  )
  pair(
    "Name;Art;Straße;PLZ;Gerät",
    `${known};Rutsche`,
    ";Spielplatz;Asbeck;44801;Wippe",
    ";Spielplatz;Asbeck;44801;Seil",
  )
})

test("a number that stands on many rows without a name is not what they are told apart by", () => {
  const rows = Array.from(
    { length: 12 },
    (_, at) => `;Spielplatz;${["310", "425", "777"][at % 3]};51.4${10 + at};7.2${30 - at}`,
  )
  const { accepted } = read(["Name;Art;Nummer;lat;lon", ...rows].join("\n"))
  expect(accepted).toHaveLength(12)
})

test("a row without a name keeps its id while others come", () => {
  const list = (...rows: ReadonlyArray<string>) => ["Name;Art;Straße;PLZ;lat;lon", ...rows].join("\n")
  const one = ";Spielplatz;Asbeck;44801;51.47;7.22"
  const other = ";Spielplatz;Asbeck;44801;51.46;7.23"
  const before = read(list(one)).accepted.map(({ value }) => value)
  const after = read(list(other, one), { known: before }).accepted.map(({ value }) => value)
  expect(after[1]?.id).toBe(before[0]?.id)
  expect(after[0]?.id).not.toBe(before[0]?.id)
})

test("name and address in one cell are a name and an address where it is certain which is which", () => {
  const list = [
    "Name und Anschrift;Telefon",
    '"Kita Sonnenschein, Markstr. 4, 44801 Bochum";0234 12345',
    '"Kita Haus 5\nAm Alten Stadtpark 9 a\n44791 Bochum";0234 22345',
    "Kita Mond am Markt 44801 Bochum;0234 32345",
    '"Jugendtreff Ost, Ringstraße 12";0234 42345',
  ].join("\n")
  const { accepted, columns, findings, rejected } = read(list)
  expect(columns[0]?.field).toBe("name")
  expect(rejected).toEqual([])
  expect(accepted.map(({ value }) => [value.name, value.address, value.types[0], value.remarks])).toEqual([
    ["Kita Sonnenschein", { street: "Markstr.", houseNumber: "4", postalCode: "44801", city: "Bochum" }, "kita", []],
    [
      "Kita Haus 5",
      { street: "Am Alten Stadtpark", houseNumber: "9 a", postalCode: "44791", city: "Bochum" },
      "kita",
      [],
    ],
    ["Kita Mond am Markt 44801 Bochum", {}, "kita", []],
    ["Jugendtreff Ost", { street: "Ringstraße", houseNumber: "12" }, "jugendtreff", []],
  ])
  expect(findings.map(({ _tag }) => _tag)).not.toContain("NameColumnMissing")
})

test.each([
  "Name und Adresse der Einrichtung",
  "Einrichtung, Anschrift",
  "Name/Adresse",
  "Name + Anschrift",
  "Kita mit Anschrift",
])("below “%s” stand names and addresses", (header) => {
  const { accepted } = read(`"${header}";Plätze\n"Kita Mond, Markstr. 4, 44801 Bochum";20\n`)
  expect(accepted.map(({ value }) => [value.name, value.address.street])).toEqual([["Kita Mond", "Markstr."]])
})
