import { expect, test } from "vitest"
import { recogniseCut } from "./dialect.js"
import { readTable } from "./read-table.js"
import { cutRecords } from "./records.js"

const quoteOf = (text: string) => recogniseCut(text).quote
const rows = (text: string) => cutRecords(text, recogniseCut(text)).records.map(({ cells }) => cells)

test.each([
  ['"', "one cell", 'Name;Ort\nKita;"a;b"\n'],
  ["'", "a header only", "'Schulnummer';'Anzahl'\n100000;25\n100001;30\n"],
  ["'", "cells with line breaks and delimiters", "Name;Text\nA;'x;y\nz'\nB;'p;\nq'\nC;r\n"],
  [null, "names with words in quotes", 'Name;Ort\n"Kissi" EKT e.V.;Berlin\nKita "Mond";Köln\n'],
  [null, "names with apostrophes", "Name;Ort\n's Kindernest;Köln\nHannes' Hort;Köln\nKita 'Mond';Bonn\n"],
  [null, "marks against formulas", "Name;Telefon;Ort\nA;'+49 30 1;B\nC;'=1;'-D\n"],
  ['"', "marks against formulas", 'Name;Telefon\n"A";"\'+49 30 1"\n"B";"\'+49"\n'],
  [null, "typographic quotes", "Name;Ort\n„Mond“;Köln\n“Stern”;Bonn\n"],
] as const)("%j encloses cells: %s", (quote, _, text) => {
  expect(quoteOf(text)).toBe(quote)
})

test("a backslash makes quotes letters where it does so inside cells", () => {
  expect(rows('"Name";"Ort"\n"FRÖBEL \\"Schatzinsel\\"";"Berlin"\n"B \\"x\\", y";"C"\n')).toEqual([
    ["Name", "Ort"],
    ['FRÖBEL "Schatzinsel"', "Berlin"],
    ['B "x", y', "C"],
  ])
  expect(rows("'Name';'Ort'\n'Kita Anna\\'s Nest';'Köln'\n'a;b';'c'\n")[1]).toEqual(["Kita Anna's Nest", "Köln"])
})

test("backslashed and doubled quotes may stand in one list", () => {
  expect(rows('"Name";"Ort"\n"Kita \\"A\\" x";"B"\n"Kita ""C""";"D"\n"E\\\\";"F"\n').slice(1)).toEqual([
    ['Kita "A" x', "B"],
    ['Kita "C"', "D"],
    ["E\\", "F"],
  ])
})

test("backslashed quotes of cells without quotes around them are letters", () => {
  expect(rows('Name\tOrt\nSchule \\"Robert Blum\\" Mitte\tBerlin\n')[1]).toEqual([
    'Schule "Robert Blum" Mitte',
    "Berlin",
  ])
})

test("a path that ends in a backslash ends its cell", () => {
  expect(rows('"Name";"Pfad"\n"A";"C:\\"\n"B";"D:\\"\n')).toEqual([
    ["Name", "Pfad"],
    ["A", "C:\\"],
    ["B", "D:\\"],
  ])
})

test("blanks may stand outside the quotes of a cell", () => {
  expect(rows('Name; "Straße; Nr"; PLZ\n"A"; "Weg 1; Hof" ; 44801\nB;  "Weg ""2"""; 44802\n')).toEqual([
    ["Name", "Straße; Nr", "PLZ"],
    ["A", "Weg 1; Hof", "44801"],
    ["B", 'Weg "2"', "44802"],
  ])
})

test("a name in quotes with quotes of its own keeps those, and one of quoted words keeps all", () => {
  expect(
    rows('"Kita "Mond"";Berlin\n"Kita "Stern" Mitte";Berlin\n"Mond" und "Stern";Köln\n').map(([name]) => name),
  ).toEqual(['Kita "Mond"', 'Kita "Stern" Mitte', '"Mond" und "Stern"'])
})

test("quotes doubled for a cell that was never enclosed are single ones", () => {
  expect(rows('Name;Ort\nFörderschwerp. ""Lernen"";Köln\n')[1]?.[0]).toBe('Förderschwerp. "Lernen"')
  expect(rows('Name;Ort\nFörderschwerp. ""Lernen"";"Köln"\nSchule ""Süd"";"a;b"\n')[1]?.[0]).toBe(
    'Förderschwerp. "Lernen"',
  )
})

test("a quote or delimiter that was written for HTML cuts no cell", () => {
  const read = readTable("Name;PLZ\nKita &#34;Mond&#34;&#59; Haus&#44; Hof &#124; 2;44801\n")
  expect(read._tag === "Table" && read.table.records.map(({ cells }) => cells)).toEqual([
    ['Kita "Mond"; Haus, Hof | 2', "44801"],
  ])
})
