import { expect, test } from "vitest"
import { readTable } from "./read-table.js"

const table = (text: string) => {
  const read = readTable(text)
  if (read._tag === "Unreadable") throw new Error(read.because)
  return read.table
}

test.each([
  [
    "Name;Adresse;;;Träger\n;Straße;PLZ;Ort;\nKita A;Weg 1;44801;Bochum;AWO\nKita B;Weg 2;44801;Bochum;DRK\n",
    ["Name", "Straße", "PLZ", "Ort", "Träger"],
  ],
  [
    "Nr.;Name;PLZ;Plätze;Plätze\n;;;U3;Ü3\n1;Kita A;44801;10;40\n2;Kita B;44801;12;50\n3;Kita C;44803;15;55\n",
    ["Nr.", "Name", "PLZ", "U3", "Ü3"],
  ],
])("a row of names below merged cells or repeated ones belongs to the header: %j", (text, headers) => {
  const found = table(text)
  expect(found.headers).toEqual(headers)
  expect([found.headerLine, found.records[0]?.line]).toEqual([2, 3])
})

test("a first row of data below columns without a header is data", () => {
  expect(table("Name;PLZ;;\n;;WS;RL\nKita A;44801;;\nKita B;44802;WS;\n").records[0]?.line).toBe(2)
})

test.each([
  "NAME;STRASSE;PLZ;ORT\nBezeichnung;Straße, Hausnummer;Postleitzahl;Ort",
  "Name;Adresse;PLZ;Ort\n1;2;3;4",
  "Name;Adresse;PLZ;Ort\n(1);(2);(3);(4)",
  "Name;Adresse;PLZ;Ort\nText;Text;Zahl;Text",
])("a row right below the header that only explains the columns is no record: %j", (head) => {
  const { records, skipped } = table(`${head}\nKita A;Weg 1;44801;Bochum\nKita B;Weg 2;44803;Bochum\n`)
  expect(records.map(({ line }) => line)).toEqual([3, 4])
  expect(skipped.map(({ kind, record }) => [kind, record.line])).toEqual([["header", 2]])
})

test.each(["|---|:--|--:|---|", "----|----|----|----"])("a drawn line is no record: %s", (rule) => {
  const { records, skipped } = table(`Name|Adresse|PLZ|Ort\n${rule}\nKita A|Weg 1|44801|Bochum\n`)
  expect([records.length, skipped.length]).toEqual([1, 1])
})

test.each([
  ["Gesamt Bochum;;;30", "Summe Mitte;;;12"],
  ["Mitte Ergebnis;;;30", "Wattenscheid gesamt:;;;5"],
])("a total of a part of the list is no record, with numbers and nothing else", (...totals) => {
  const text = `Name;PLZ;Ort;Plätze\nKita A;44801;Bochum;10\n${totals[0]}\nKita B;44801;Bochum;20\n${totals[1]}\nKita C;44801;Bochum;5\n`
  expect(table(text).skipped.map(({ kind }) => kind)).toEqual(["total", "total"])
  const named = text.replaceAll(/;;;\d+/g, ";44801;Bochum;7")
  expect(table(named).records).toHaveLength(5)
  expect(table(text.replaceAll(/;;;\d+/g, ";;;").replace(":;", ";")).records).toHaveLength(5)
})

test("footnotes are footers, also where a delimiter cuts them apart", () => {
  const foot = "* nur Ganztag\n¹ im Umbau\nAlle Angaben ohne Gewähr; Stand 1.1.2024\n"
  const { records, skipped } = table(`Name;PLZ;Ort\nKita A*;44801;Bochum\nKita B¹;44801;Bochum\n\n${foot}`)
  expect([records.length, skipped.map(({ kind }) => kind)]).toEqual([2, ["footer", "footer", "footer"]])
})

test("without a header a first row of numbers is a record", () => {
  expect(table("1;2;3\n4;5;6\n").records).toHaveLength(2)
})
