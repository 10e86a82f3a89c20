import { expect, test } from "vitest"
import { cutSound } from "./cutter.js"
import { recogniseCut } from "./dialect.js"
import { cutRecords } from "./records.js"

const cut = (text: string) => cutRecords(text, recogniseCut(text))
const linesOf = (text: string) => cut(text).records.map(({ line }) => line)

test("a record knows the physical line on which it starts, whatever the line ends are", () => {
  for (const end of ["\n", "\r\n", "\r"])
    expect(linesOf(["a;b;c", '1;"x', 'y";3', "", "4;5;6", ""].join(end))).toEqual([1, 2, 4, 5])
})

test("a cell over several lines stays one cell", () => {
  expect(cut('a;b;c\n1;"Am Bach\nHinterhaus";3\n4;5;6\n').records[1]).toEqual({
    line: 2,
    cells: ["1", "Am Bach\nHinterhaus", "3"],
  })
})

test("a quoted word that goes on after its quote is part of the name", () => {
  const { records, openQuotes } = cut('Name;Ort;PLZ\n"Kissi" EKT e.V.;Berlin;12345\n"Kita ""Mond""";Berlin;12345\n')
  expect(records.map(({ cells }) => cells[0])).toEqual(["Name", '"Kissi" EKT e.V.', 'Kita "Mond"'])
  expect(openQuotes).toEqual([])
})

test("a quote that is never closed swallows nothing", () => {
  const rows = Array.from({ length: 50 }, (_, index) => `"Kita ${index}";"Weg ${index}";"12345"`)
  const text = ["Name;Str;PLZ", ...rows.slice(0, 10), '"Kita Offen;"Weg 4";"12345"', ...rows.slice(10)].join("\n")
  const { records, openQuotes } = cut(text)
  expect(records).toHaveLength(52)
  expect(openQuotes).toEqual([12])
  expect(records[11]).toEqual({ line: 12, cells: ["Kita Offen", "Weg 4", "12345"] })
})

test("an open quote in the last line is a letter", () => {
  const { records, openQuotes } = cut('"a";"b";"c"\n"1";"2";"3"\n"4";"5";"6')
  expect(records.at(-1)).toEqual({ line: 3, cells: ["4", "5", "6"] })
  expect(openQuotes).toEqual([3])
})

test("many open quotes are each found", () => {
  const text = [
    "Name;Str;PLZ",
    '"A";"B";"C"',
    ...Array.from({ length: 40 }, (_, i) => `"Kita ${i};Weg ${i};12345`),
  ].join("\n")
  expect(cut(text).records).toHaveLength(42)
  expect(cut(text).openQuotes).toHaveLength(40)
})

test("an open quote in a list without any other is dropped and found", () => {
  const { records, openQuotes } = cut('Name;Ort;PLZ\n"Kita Mond;Bochum;44801\nKita Stern;Bochum;44801\n')
  expect(records.map(({ cells }) => cells[0])).toEqual(["Name", "Kita Mond", "Kita Stern"])
  expect(openQuotes).toEqual([2])
  expect(cut('Name;Ort\n"Kissi" EKT;Bochum\nKita "Mond;Bochum\n').openQuotes).toEqual([])
})

test("a list without enclosed cells takes every quote for a letter", () => {
  expect(cut('Name\tOrt\nKita "Stubs\tBerlin\nKita Mond\tBerlin\n').records.map(({ cells }) => cells[0])).toEqual([
    "Name",
    'Kita "Stubs',
    "Kita Mond",
  ])
})

test.each([
  [";", "a;b, c;d\n1;2, 3;4\n"],
  [",", "a,b,c\n1,2;5,3\n4,5,6\n"],
  ["\t", "a\tb, c\td\n1\t2, 3\t4\n"],
  ["|", "a|b|c\n1|2|3\n"],
] as const)("the delimiter %j is the one with the steadiest lines", (delimiter, text) => {
  expect(recogniseCut(text).delimiter).toBe(delimiter)
})

test("a sep= line is believed", () => {
  expect(recogniseCut("sep=|\na;b|c\n").delimiter).toBe("|")
})

test("apostrophes enclose cells where most lines say so", () => {
  const text = "'Name';'Ort'\n'Kita; Mond';'Berlin'\n'Kita Stern';'Berlin'\n"
  expect(recogniseCut(text).quote).toBe("'")
  expect(cut(text).records[1]?.cells).toEqual(["Kita; Mond", "Berlin"])
})

test.each([
  ["joins the start of one record with the end of another", '"Kita Offen;Weg 4;44801\nKita Mond";Weg 5;44802'],
  ["holds a whole record", '"Kita Offen\nKita Mond;Weg 5;44802\nKita Stern";Weg 6;44803'],
])("a quote that %s is a letter, though it is closed", (_, torn) => {
  const { records, openQuotes } = cut(`Name;Straße;PLZ\n"Kita A";"Weg 1";"44800"\n${torn}\n"Kita B";"Weg 7";"44804"\n`)
  expect(records).toHaveLength(3 + torn.split("\n").length)
  expect(openQuotes).toContain(3)
})

test("what parsers could disagree about is for the parser to confirm, of plain records only those at the beginning", () => {
  const listOf = (rows: number, cell: string): string =>
    `Nr;Name;Straße\n${Array.from({ length: rows }, (_, row) => `"${row}";${cell};"Am Bach ${row}"\n`).join("")}`
  const doubtfulIn = (text: string) => cutSound(text, recogniseCut(text))?.doubtful.map(({ index }) => index)
  for (const cell of ['"Kita ""Mond"""', 'Kita "Mond"', '"Kita\nMond"'])
    expect(doubtfulIn(listOf(20_000, cell))).toHaveLength(20_001)
  const plain = doubtfulIn(listOf(20_000, '"Kita Mond"'))
  expect(plain?.length).toBeGreaterThan(1500)
  expect(plain?.length).toBeLessThan(4000)
})

test("of a very long list of records that parsers could disagree about only the first megabytes are confirmed", () => {
  const text = `Nr;Name\n${Array.from({ length: 100_000 }, (_, row) => `${row};"Kita ""Mond"" am Bach"\n`).join("")}`
  const doubtful = cutSound(text, recogniseCut(text))?.doubtful
  expect(doubtful?.at(-1)?.to).toBeGreaterThan(2_000_000)
  expect(doubtful?.at(-1)?.to).toBeLessThan(2_400_000)
})
