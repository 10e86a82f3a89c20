import { expect, test } from "vitest"
import { readTable } from "./read-table.js"

const table = (text: string) => {
  const read = readTable(text)
  if (read._tag === "Unreadable") throw new Error(read.because)
  return read.table
}

const rows = Array.from(
  { length: 5 },
  (_, row) => `${row + 7};Kita ${row};Weg ${row + 1};4480${row};Bochum;0234 9${row}`,
)
const list = `Nummer;Name;Straße;PLZ;Ort;Telefon\n${rows.join("\n")}\n`

test.each([
  "Liste der Kitas; Straße, PLZ und Ort; Stand 2024;;;",
  "Kitas;Horte;Krippen;Tagespflege;Spielgruppen;Treffs",
  "Name der Behörde;Stadt Bochum\nTelefon;0234 9100",
])("a title in words of headers is no header where the header follows: %s", (title) => {
  const found = table(`${title}\n${list}`)
  expect(found.headers[0]).toBe("Nummer")
  expect(found.records).toHaveLength(5)
})

test("a page number between records is none, and no last row is a header", () => {
  expect(table(list.replace("\n9;", "\nSeite 1 von 2\n9;")).records).toHaveLength(5)
  expect(table("Kita,Sonnenschein,Bochum\nKita,Mond,Herne\nHort,X,Herne\n").headerLine).toBeNull()
})
