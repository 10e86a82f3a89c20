import { expect, test } from "vitest"
import { readTable } from "./read-table.js"

const table = (text: string) => {
  const read = readTable(text)
  if (read._tag === "Unreadable") throw new Error(read.because)
  return { ...read.table, unwrapped: read.unwrapped, cells: read.table.records.map(({ cells }) => cells) }
}

const pitches = `Art;Bezeichnung;Adresse;Bezirk;Spielfeld
Sportplatz;Am Hang;Am Hang 4;1;groß
;;;1;klein
;;;;Halle
Sportplatz;Am Bach;Bachweg 5;2;groß
`

test("rows without anything of their own that names or places them are parts of the row above", () => {
  const { cells, records, filled } = table(pitches)
  expect(cells.map((row) => row.slice(0, 3).join())).toEqual([
    "Sportplatz,Am Hang,Am Hang 4",
    "Sportplatz,Am Hang,Am Hang 4",
    "Sportplatz,Am Hang,Am Hang 4",
    "Sportplatz,Am Bach,Bachweg 5",
  ])
  expect(records.map(({ line, filledFrom }) => [line, filledFrom])).toEqual([
    [2, undefined],
    [3, 2],
    [4, 2],
    [5, undefined],
  ])
  expect(filled).toEqual({ columns: [0, 1, 2], rows: 2 })
})

test.each([
  "Name;Straße;PLZ\nKita A;Weg 1;44801\n;Weg 2;44802\n;Weg 3;44803\n",
  "Name;Gruppen;Telefon\nKita A;2;0234 1\n;3;0234 2\n;4;0234 3\n",
  "Name;Gruppen;Plätze\n;3;5\n;4;6\nKita A;2;9\n",
])("a row with an address or telephone of its own stays without a name: %j", (text) => {
  expect(table(text).filled.rows).toBe(0)
})

test("a first column that names each carrier once names it for all of its rows", () => {
  const text = "Träger;Name;PLZ\nAWO;A;44801\n;B;44802\n;C;44803\nCaritas;D;44804\n;E;44805\nStadt;F;44806\n;G;44807\n"
  expect(table(text).cells.map(([carrier]) => carrier)).toEqual([
    "AWO",
    "AWO",
    "AWO",
    "Caritas",
    "Caritas",
    "Stadt",
    "Stadt",
  ])
})

test("a carrier that stands on two rows is no merged cell, and gaps below it mean nothing", () => {
  const text = "Träger;Name;PLZ\nAWO;A;44801\nAWO;B;44802\n;C;44803\nCaritas;D;44804\n;E;44805\n;F;44806\n;G;44807\n"
  expect(table(text).filled.rows).toBe(0)
})

const whole = Array.from({ length: 6 }, (_, index) => `Kita ${index};Weg ${index};4480${index};Bochum`)

test("a record torn by a line break is put together", () => {
  const { cells, records, rejoined } = table(
    ["Name;Straße;PLZ;Ort", ...whole, "Kita Riss;Am Hang", "4;44809;Bochum", ""].join("\n"),
  )
  expect(cells.at(-1)).toEqual(["Kita Riss", "Am Hang\n4", "44809", "Bochum"])
  expect([records.length, rejoined]).toEqual([7, [8]])
})

test("short rows that are records of their own are not put together", () => {
  const { records, rejoined } = table(
    ["Name;Straße;PLZ;Ort", ...whole, "Kita X;Weg 7", "Kita Y;Weg 8;44808", ""].join("\n"),
  )
  expect([records.length, rejoined]).toEqual([8, []])
})

test.each([
  ['"Name;""Ort"";PLZ";;\n"Kita ""Mond"";Bochum;44801";;\n"Kita B;""Bo;chum"";44802";;\n', ";"],
  ['"Name,Ort,PLZ"\n"Kita ""Mond"",Bochum,44801"\n"Kita B,""Bo;chum"",44802"\n', ","],
  ['Name;Ort;PLZ\n"Kita ""Mond"";Bochum;44801"\n"Kita B;""Bo;chum"";44802"\n', ";"],
])("records that are in quotes as a whole are unwrapped: %j", (text, delimiter) => {
  const read = readTable(text)
  expect(read).toMatchObject({ unwrapped: true, cut: { delimiter }, table: { headers: ["Name", "Ort", "PLZ"] } })
  expect(table(text).cells).toEqual([
    ['Kita "Mond"', "Bochum", "44801"],
    ["Kita B", "Bo;chum", "44802"],
  ])
})

test("one column of texts with commas is not unwrapped", () => {
  expect(table('Name\n"Kita A, Weg 4"\n"Kita B, Haus 1, Weg 5"\n"Kita C"\n')).toMatchObject({ unwrapped: false })
})

test.each([
  ["keyValue", "Name: Kita A\nStraße: Weg 4\nPLZ: 44801\n\nName: Kita B\nStraße: Weg 5, Hof\nPLZ: 44802\n"],
  ["keyValue", "Einrichtung : Kita A\nTräger : AWO\nTelefon : 0234 1\n"],
  ["fixedWidth", "Kita A      Weg 4         44801\nKita Bello  Marktweg 5    44802\nKita C      Weg 6         44803\n"],
  [
    "fixedWidth",
    "Name        PLZ    Ort\nKita A      44801  Bochum\nKita Bello  44802  Bochum\nKita C      44803  Herne\n",
  ],
  ["noTable", "Sehr geehrte Damen und Herren, liebe Eltern\nwir laden ein, wie immer\nGruß\n"],
  ["empty", ";;;\n;;;\n\n"],
  ["markup", "{\\rtf1\\ansi Name}"],
])("text that is no table is refused as %s", (because, text) => {
  expect(readTable(text)).toEqual({ _tag: "Unreadable", because })
})

test("the rest of a last cell that a line break tore goes back to it, in small letters only", () => {
  const list =
    "Nr;Name;PLZ;Text\n1;Kita A;44801;schön\nund groß\nund neu\n2;Kita B;44802;x\n3;Kita C;44803;y\n4;D;44803;y\n5;E;44803;z\n"
  const { cells, rejoined } = table(list)
  expect([cells[0]?.[3], cells.length, rejoined]).toEqual(["schön\nund groß\nund neu", 5, [2]])
  expect(table(list.replace("und groß", "Und groß")).cells.length).toBe(7)
})
