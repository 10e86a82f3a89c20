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

test("a row of groups over the header is none, and names only columns that have no name of their own", () => {
  const groups =
    ";;Adresse;;;Kontakt;\nName;Art;Straße;PLZ;Ort;Telefon;E-Mail\nKita A;Kita;Weg 1;44801;Bochum;0234 1;a@b.de\n"
  expect(table(groups)).toMatchObject({
    headerLine: 2,
    preambleLines: [1],
    headers: ["Name", "Art", "Straße", "PLZ", "Ort", "Telefon", "E-Mail"],
    groups: { line: 1, raw: "Adresse, Kontakt" },
    skipped: [],
  })
  const merged = "Name;Adresse;;;Träger;\n;Straße;PLZ;Ort;Name;Ort\nKita A;Weg 1;44801;Bochum;AWO;Herne\n"
  expect(table(merged).headers).toEqual(["Name", "Straße", "PLZ", "Adresse Ort", "Name", "Träger Ort"])
})

test("a title that fills the table's width is no header, whatever words it has", () => {
  expect(table("Einrichtungen im Stadtgebiet;;\nName;PLZ;Ort\nKita A;44801;Bochum\n").headerLine).toBe(2)
  expect(table('Adressen;\n"Schlüssel";"Bezirk"\n"1";"Nord"\n"3";"Süd"\n')).toMatchObject({ headerLine: 2 })
})

test("the header of the next printed page is no record", () => {
  const found = table("Name;PLZ;Ort\nKita A;44801;Bochum\nName;PLZ;Ort\nKita B;44802;Bochum\n")
  expect(found.records.map(({ line }) => line)).toEqual([2, 4])
  expect(found.skipped.map(({ kind }) => kind)).toEqual(["header"])
})

test.each([
  "Stadtbezirk Mitte;;",
  "Städtische Kindertagesstätten;;",
  ";Träger AWO:;",
  "Jugendtreffs;;",
  "Beratungsstellen und Familienzentren;;",
  "Bibliotheken / Büchereien;;",
])("%j between the records is a heading", (heading) => {
  const found = table(
    `Name;Straße;PLZ\n${heading}\nKita A;Weg 1;44801\n${heading}\nKita B;Weg 2;44802\nKita C;Weg 3;44803\nKita D;Weg 4;44803\n`,
  )
  expect(found.records.map(({ line }) => line)).toEqual([3, 5, 6, 7])
  expect(found.skipped.map(({ kind }) => kind)).toEqual(["heading", "heading"])
})

test.each(["Stadtteilschule Nord;;", "Kita am Bezirksamt;;", "Gemeindehaus;;"])("%j is an institution", (row) => {
  const found = table(`Name;Straße;PLZ\nKita A;Weg 1;44801\n${row}\nKita B;Weg 2;44802\nKita C;Weg 3;44803\n`)
  expect(found.records).toHaveLength(4)
})

test.each([
  "WS = Weitsprung;;;",
  "1) ohne Außenstellen;;;",
  "Die Angaben sind ohne Gewähr.;;;",
  ";;;\nJugendamt der Stadt;;;",
  "2021;Insgesamt;;30",
  ";Gymnasien insgesamt;;30",
])("%j below the records is none", (extra) => {
  const rows = "Nr;Name;Straße;Schüler\n7;Schule A;Weg 4;10\n9;Schule B;Weg 5;20\n11;Schule C;Weg 6;30\n"
  expect(table(`${rows}${extra}\n`).records.map(({ line }) => line)).toEqual([2, 3, 4])
})

test("a list of words in columns of three has its header only where that stands first", () => {
  expect(table("Kita,Sonnenschein,Bochum\nKita,Mond,Herne\nHort,X,Herne\n")).toMatchObject({ headerLine: null })
  expect(table("Kita,Ort,Kreis\nSonnenschein,Bochum,Bochum\nMond,Herne,Herne\n")).toMatchObject({ headerLine: 1 })
})

test("years and unknown words over numbers are a header", () => {
  expect(table("id;schule;2019;2020/21\n1;A;5;6\n2;B;7;8\n").headerLine).toBe(1)
  expect(table("Foo;Bar;Baz\nx;1;2\ny;3;4\n").headerLine).toBe(1)
  expect(table("x;1;2\ny;3;4\nz;5;6\n").headerLine).toBeNull()
})

test("a given header line is believed, none at all too, and one that is not there is looked for", () => {
  const text = "Liste\nName;PLZ\nKita A;44801\n"
  const lines = (headerLine: number | null) => {
    const read = readTable(text, { headerLine })
    return read._tag === "Table" ? [read.table.headerLine, read.table.records.map(({ line }) => line)] : []
  }
  expect(lines(3)).toEqual([3, []])
  expect(lines(null)).toEqual([null, [1, 2, 3]])
  expect(lines(17)).toEqual([2, [3]])
})

test("a total that counts in words is no record, a postal code with its town is no count", () => {
  const read = readTable(
    "Nr;Name;Straße;PLZ Ort;Plätze\n1;Kita A;Am Bach 1;44801 Bochum;60\nSumme;;2 Einrichtungen;;120\n",
  )
  expect(read._tag === "Table" && read.table.skipped.map(({ kind }) => kind)).toEqual(["total"])
})
