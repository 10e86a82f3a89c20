import { expect, test } from "vitest"
import { readTable } from "./read-table.js"

const table = (text: string) => {
  const read = readTable(text)
  if (read._tag === "Unreadable") throw new Error(read.because)
  return read.table
}

const list = `name,street,zip,city,phone
Kita Mond,Weg 1,44801,Bochum,0234 12345
Kita Stern,Am Bach 2,44802,Bochum,0234 12346
Kita Sonne,Ring 3,44803,Bochum,0234 12347
Kita Süd,Allee 4a,44804,Bochum,0234 12348
`
const withRow = (row: string) => {
  const { records, aligned } = table(`${list}${row}\n`)
  return { cells: records.at(-1)?.cells, aligned }
}

test.each([
  ["Haus am See, Kita,Weg 3,44801,Bochum,0234 5", ["Haus am See, Kita", "Weg 3", "44801", "Bochum", "0234 5"]],
  ["Kita A,Kita B,Weg 3,44801,Bochum,0234 55555", ["Kita A,Kita B", "Weg 3", "44801", "Bochum", "0234 55555"]],
  ["Kita A,Weg 3,Hof,44801,Bochum,0234 55555", ["Kita A", "Weg 3,Hof", "44801", "Bochum", "0234 55555"]],
  ["A, B, C,Weg 3,44801,Bochum,0234 55555", ["A, B, C", "Weg 3", "44801", "Bochum", "0234 55555"]],
])("a delimiter in a text without quotes does not move the cells behind it: %s", (row, cells) => {
  expect(withRow(row)).toEqual({ cells, aligned: [6] })
})

test.each([
  ["Kita A,44801,Bochum,0234 55555", ["Kita A", "", "44801", "Bochum", "0234 55555"]],
  ["Kita A,Weg 3,Bochum,0234 55555", ["Kita A", "Weg 3", "", "Bochum", "0234 55555"]],
])("a missing delimiter does not move the cells behind it: %s", (row, cells) => {
  expect(withRow(row)).toEqual({ cells, aligned: [6] })
})

const provided = `name,provider,zip,city
${Array.from({ length: 5 }, (_, index) => `Kita Mond,AWO Kreis,4480${index},Bochum`).join("\n")}
`

test.each([
  ["A,B,C,44801,Bochum", ["A", "", "44801", "Bochum", "B,C"]],
  ["A, B,C,44801,Bochum", ["A, B", "C", "44801", "Bochum"]],
  ["A,B, C,44801,Bochum", ["A", "B, C", "44801", "Bochum"]],
  ["A,B,44801,Bochum,alt", ["A", "B", "44801", "Bochum", "alt"]],
])(
  "a blank tells which cell was torn; else its text stays without column and the others are in theirs: %s",
  (row, cells) => {
    expect(table(`${provided}${row}\n`).records.at(-1)?.cells).toEqual(cells)
  },
)

test.each([
  "Kita A,Weg 3,44801,Bochum,0234 55555,siehe Seite 4",
  "Kita A,Weg 3,44801",
  "Kita A,Weg 3,44801,Bochum,0234 55555,,",
])("a row that fits its columns stays as it is: %s", (row) => {
  expect(withRow(row)).toEqual({ cells: row.split(","), aligned: [] })
})

test("a header that an unquoted line break tore is one header", () => {
  const text = `Name,Straße und\nHausnummer,PLZ,Ort,Telefon\n${list.split("\n").slice(1).join("\n")}`
  const { headers, headerLine, records } = table(text)
  expect(headers).toEqual(["Name", "Straße und Hausnummer", "PLZ", "Ort", "Telefon"])
  expect([headerLine, records.length]).toEqual([1, 4])
  expect(table(`Verzeichnis,Mai\n${list}`).headers[0]).toBe("name")
})
