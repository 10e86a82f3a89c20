import { expect, test } from "vitest"
import { readTable } from "./read-table.js"

const table = (text: string) => {
  const read = readTable(text)
  if (read._tag === "Unreadable") throw new Error(read.because)
  return read.table
}

test("titles above and footers below the table are no records", () => {
  const found = table("Kitas in Bochum\nStand: Mai\n\nName;PLZ;Ort\nKita Mond;44801;Bochum\n\nQuelle: Stadt Bochum;;\n")
  expect(found).toMatchObject({ headerLine: 4, preambleLines: [1, 2] })
  expect(found.records.map(({ line }) => line)).toEqual([5])
  expect(found.skipped.map(({ kind, record }) => [kind, record.line])).toEqual([
    ["title", 1],
    ["title", 2],
    ["footer", 7],
  ])
})

test("a sep= line is a preamble, and the header follows it", () => {
  expect(table("sep=;\nName;PLZ;\nKita Mond;44801;\n")).toMatchObject({
    headerLine: 2,
    preambleLines: [1],
    headers: ["Name", "PLZ"],
  })
})

test("a key file without sep= line keeps its first key", () => {
  expect(table("Schluessel;Schulform;\n02;Grundschule;\n04;Hauptschule;\n").records[0]?.cells.slice(0, 2)).toEqual([
    "02",
    "Grundschule",
  ])
})

test("a list that begins with data has no header", () => {
  expect(table("Kita Mond;Markstr. 4;44801;Bochum\nKita Stern;Weg 5;44801;Bochum\n")).toMatchObject({
    headerLine: null,
    headers: ["", "", "", ""],
  })
})

test("a total row is no institution, a Gesamtschule is one", () => {
  const found = table("Name;Plätze;PLZ\nGesamtschule Mitte;10;44801\nGesamt;10;\n")
  expect(found.records).toHaveLength(1)
  expect(found.skipped.map(({ kind }) => kind)).toEqual(["total"])
})

test("rows without any value are no records", () => {
  expect(table("Name;PLZ\n;\nKita Mond;44801\n;\n\n;;;\n").records.map(({ line }) => line)).toEqual([3])
})

test("a line break in a header cell is a blank", () => {
  expect(table('Name;"Beleuchtung\n vorhanden"\nPlatz;ja\n').headers).toEqual(["Name", "Beleuchtung vorhanden"])
})

test.each([
  ";Summe: 2 Einrichtungen;;;",
  ";Stand: 01.10.2025;;;",
  ";Legende: K = Krippe, H = Hort;;;",
  "Quelle: Stadt Bochum; CC0",
  "Quelle: Stadt Bochum; Stand 2025; CC BY 4.0;;",
  "Insgesamt 2 Einrichtungen;;;;",
  ";;;Gesamt: 2;",
])("%j behind the last record is none, whatever stands behind it", (extra) => {
  const rows = "Nr;Name;Straße;PLZ;Plätze\n7;Kita Mond;Weg 4;44801;10\n9;Kita Stern;Weg 5;44801;20\n"
  for (const end of ["", ";;;;\n;Stand: Mai 2025;;;\n", ";;;;30\nSumme;;;;30\n"]) {
    const found = table(`${rows}${extra}\n${end.replace(";;;;30\n", "")}`)
    expect(found.records.map(({ line }) => line)).toEqual([2, 3])
    expect(found.skipped).toHaveLength(end === "" ? 1 : 2)
  }
})

test.each([
  "8;Summe: Lernen e.V.;Weg 7;44801;12",
  ";Summe e.V.;Weg 7;44801;",
  ";Gesamt;;44801;",
  ";Quelle: Leben e.V.;Weg 7;;",
  ";Stand: Kita am Markt;Markt 3;44801;",
  ";Insgesamt 45;;;",
])("an institution like %j in the middle stays", (row) => {
  const found = table(`Nr;Name;Straße;PLZ;Plätze\n7;Kita Mond;Weg 4;44801;10\n${row}\n9;Kita Stern;Weg 5;44801;20\n`)
  expect(found.records).toHaveLength(3)
})

test.each([";Quelle: Leben e.V.;Weg 7;44801;", ";Summe: 2 Wege e.V.;Weg 7;44801;", ";Standesamt-Kita;;;"])(
  "an institution like %j at the end stays",
  (row) => {
    expect(table(`Nr;Name;Straße;PLZ;Plätze\n7;Kita Mond;Weg 4;44801;10\n${row}\n`).records).toHaveLength(2)
  },
)

test("a total between two parts of a list is no record", () => {
  const text =
    "Name;Straße;PLZ;Plätze\nKita Mond;Weg 4;44801;10\nSumme: 1 Einrichtung;;;10\nKita Stern;Weg 5;44801;20\n"
  expect(table(text).records.map(({ line }) => line)).toEqual([2, 4])
})
