import { sentence } from "@sozialraum/core/text"
import { expect, test } from "vitest"
import { fieldOfHeader } from "./header-names.js"
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

test("words beside the meaning are left out, and words that change it change the field", () => {
  const text = ["Beispiel", "Muster"]
  expect(
    fieldsOf({
      "Einrichtung - Name": ["Kita Mond", "Kita Stern"],
      "Adresse: PLZ": ["44801", "44803"],
      kita_telefon: ["0234 12345", "0234 23456"],
      "schule.ort": ["Bochum", "Herne"],
      "Name des Trägers": ["AWO Ruhr-Mitte", "Stadt Bochum"],
      "Träger PLZ": ["44801", "44803"],
      "Telefon Leitung": ["0234 34567", "0234 45678"],
      "Name der Schulleitung": text,
      "Anzahl der Fenster": ["3", "4"],
    }),
  ).toEqual(["name", "postalCode", "phone", "city", "provider", null, "person", "person", null])
})

test("a header cut off after ten letters is the word that it began", () => {
  expect(fieldsOf({ STRASSENNA: ["Weg", "Ring"], POSTLEITZA: ["44801", "44803"], TELEFONNUM: ["0234 12345"] })).toEqual(
    ["street", "postalCode", "phone"],
  )
  expect(fieldsOf({ INTEGRATIV: ["1", "1"], POSTLEITZA: ["Mitte", "Süd"] })).toEqual([null, null])
})

test("ticks below a type are that type, and below anything else no value", () => {
  const columns = recogniseColumns([
    { header: "Kita", cells: ["Kita Mond", "Kita Stern"] },
    { header: "Hort", cells: ["ja", "nein"] },
    { header: "Grundschule", cells: ["X", ""] },
    { header: "E-Mail", cells: ["ja", "nein"] },
    { header: "Barrierefrei", cells: ["1", ""] },
  ])
  expect(columns.map(({ field, oneHot, because }) => [field, oneHot, because._tag])).toEqual([
    ["name", undefined, "HeaderAndCellsMean"],
    ["type", "kita", "OneHot"],
    ["type", "grundschule", "OneHot"],
    [null, undefined, "OnlyTicks"],
    [null, undefined, "HeaderUnknown"],
  ])
})

test("where nothing decides the column stays open, with the meanings named", () => {
  const [column] = recogniseColumns([{ header: "Status", cells: ["A", "B", "C"] }])
  expect([column?.field, column?.because]).toEqual([
    null,
    { _tag: "Ambiguous", header: "Status", fields: ["legalStatus", "status"] },
  ])
  expect(fieldsOf({ Status: ["öffentlich", "privat"] })).toEqual(["legalStatus"])
  expect(fieldsOf({ Status: ["aktiv", "geschlossen"] })).toEqual(["status"])
  expect(fieldsOf({ Kontakt: ["0234 12345", "a@b.de"] })).toEqual([null])
})

test("pages that all lie on one host are not the homepages of institutions", () => {
  const pages = [
    "https://stadt.example/1",
    "https://stadt.example/2",
    "https://stadt.example/3",
    "https://stadt.example/4",
  ]
  expect(fieldsOf({ url: pages })).toEqual([null])
  expect(fieldsOf({ Homepage: pages })).toEqual(["website"])
})

test("a loose number column behind streets without numbers is the house number", () => {
  expect(fieldsOf({ Straße: ["Weg", "Ring"], "Nr.": ["4 a", "7"] })).toEqual(["street", "houseNumber"])
  expect(fieldsOf({ "Nr.": ["1", "2", "3"], Straße: ["Weg 4", "Ring 7", "Damm 2"] })).toEqual([
    "sourceId",
    "streetAddress",
  ])
})

test("the latest of several years is the surest", () => {
  const columns = recogniseColumns([
    { header: "Plätze 2019", cells: ["10", "20"] },
    { header: "Plätze 2021", cells: ["12", "22"] },
  ])
  expect(columns.map(({ field }) => field)).toEqual(["capacity", "capacity"])
  expect(columns[0]?.confidence).toBeLessThan(columns[1]?.confidence ?? 0)
})

test("ten thousand columns are looked at in no time", () => {
  const start = performance.now()
  recogniseColumns(
    Array.from({ length: 10_000 }, (_, at) => ({
      header: at % 3 === 0 ? "PLZ" : at % 3 === 1 ? "Name" : `Spalte ${at}`,
      cells: ["x", "y"],
    })),
  )
  expect(performance.now() - start).toBeLessThan(5000)
})

test.each([
  ["Plätze U3", ["10", "12"], null],
  ["Krippenplätze", ["10", "12"], null],
  ["Stadt-/Ortsteil", ["Mitte", "Süd"], "district"],
  ["Einrichtung / Angebot", ["Treff Nord", "Treff Süd"], "name"],
  ["X (UTM32)", ["378180", "379002"], "x"],
  ["Hochwert (ETRS89)", ["5701853", "5700211"], "y"],
  ["Länge (WGS84)", ["7.21", "7.22"], "x"],
  ["Breite", ["3", "4"], null],
  ["Anzahl Schülerinnen und Schüler", ["210", "98"], "pupils"],
  ["Gesamtzahl Plätze", ["210", "98"], "capacity"],
  ["Name d. Kita", ["Kita Mond", "Kita Stern"], "name"],
  ["geogr. Breite", ["51.4", "51.5"], "y"],
  ["Zusatz zum Namen", ["Haus 2", "Nebenstelle"], "nameAddition"],
  ["PLZ (Sitz)", ["44801", "44803"], "postalCode"],
  ["Telefon privat", ["0234 12345", "0234 23456"], "person"],
  ["Träger E-Mail", ["a@b.example", "c@d.example"], null],
  ["Schulamt Website", ["www.a.example", "www.b.example"], null],
  ["Konfession des Trägers", ["evangelisch", "katholisch"], null],
  ["Name_1", ["Kita Mond", "Kita Stern"], "name"],
  ["#", ["1", "2"], null],
] as const)("%s over %j is %s", (header, cells, field) => {
  expect(recogniseColumns([{ header, cells }])[0]?.field).toBe(field)
})

const fieldsOfTable = (table: ReadonlyArray<ReadonlyArray<string>>) => {
  const [headers = [], ...rows] = table
  return recogniseColumns(headers.map((header, at) => ({ header, cells: rows.map((row) => row[at] ?? "") }))).map(
    ({ field }) => field,
  )
}

test("the first column of words is the name where no header says so, and no other column is", () => {
  const places = [
    ["Marktstr. 1", "44801", "Bochum"],
    ["Uferweg 2", "44803", "Bochum"],
    ["Ring 3", "44805", "Bochum"],
  ]
  const list = (header: string, cells: ReadonlyArray<string>) => [
    [header, "Straße", "PLZ", "Ort"],
    ...places.map((place, at) => [cells[at] ?? "", ...place]),
  ]
  expect(fieldsOfTable(list("Anlaufpunkt", ["Blaues Kreuz", "Lichtblick", "Die Brücke"]))[0]).toBe("name")
  expect(fieldsOfTable(list("Datum", ["01.02.2024", "02.02.2024", "03.02.2024"]))[0]).toBe(null)
  expect(fieldsOfTable(list("Wer", ["Frau Muster", "Herr Probe", "Frau Beispiel"]))[0]).not.toBe("name")
  expect(fieldsOfTable(list("Sparte", ["Hilfe", "Hilfe", "Rat"]))[0]).toBe(null)
})

test("a word for a place is the name only where no other column is, and its cells are no addresses", () => {
  const rows = [
    ["SV Nord 04", "Nordstr. 1", "24103"],
    ["TSV Süd", "Südring 9", "24113"],
    ["KSV", "Budoweg 3", "24116"],
  ]
  expect(fieldsOfTable([["Verein", "Sportstätte", "PLZ"], ...rows])).toEqual(["name", "streetAddress", "postalCode"])
  const halls = rows.map(([, street = "", code = ""], at) => [`Turnhalle ${at}`, street, code])
  expect(fieldsOfTable([["Sportstätte", "Straße", "PLZ"], ...halls])).toEqual(["name", "streetAddress", "postalCode"])
})

test("what a header says about when it holds does not change what it means", () => {
  expect(
    ["Name der Einrichtung bei Einträgen von Orten", "Plätze laut Betriebserlaubnis", "Plätze (BE)"].map(fieldOfHeader),
  ).toEqual(["name", "capacity", "capacity"])
  expect(["Plätze (U3)", "Kosten bei Ermäßigung"].map(fieldOfHeader)).toEqual([undefined, undefined])
})

test("what belongs to one kind of office has its name in front of it", () => {
  expect(
    ["Sportstättenart", "Badtyp", "Bibliothekstyp", "Name des Hortes", "Spielplatznummer", "Einrichtungsbezirk"].map(
      fieldOfHeader,
    ),
  ).toEqual(["type", "type", "type", "name", "id", "district"])
  expect(
    [
      "Anzahl Kitas",
      "Anzahl Aussenstellen",
      "Dachart",
      "Badeort",
      "Leistungsart",
      "Standardleistung",
      "Kapitelnummer",
    ].map(fieldOfHeader),
  ).toEqual(Array(7).fill(undefined))
})
