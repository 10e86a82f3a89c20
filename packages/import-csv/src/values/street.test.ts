import * as fc from "fast-check"
import { expect, test } from "vitest"
import { splitStreet, withHouseNumber } from "./street.js"

test.each([
  ["Suttner-Nobel-Allee 4 a", "Suttner-Nobel-Allee", "4 a"],
  ["In der Schornau 23 - 25", "In der Schornau", "23 - 25"],
  ["Straße 43 13A", "Straße 43", "13A"],
  ["Straße 264 12", "Straße 264", "12"],
  ["Str. 264 12", "Str. 264", "12"],
  ["Straße 12 Nr. 7", "Straße 12", "7"],
  ["U 2 5-7", "U 2", "5-7"],
  ["C 5, 12", "C 5", "12"],
  ["L 14,16-17", "L 14", "16-17"],
  ["An der B 51 3", "An der B 51", "3"],
  ["Am 117er Ehrenhof 2", "Am 117er Ehrenhof", "2"],
  ["1. Mai Straße 5", "1. Mai Straße", "5"],
  ["Straße des 17. Juni 135", "Straße des 17. Juni", "135"],
  ["Platz der Republik 1", "Platz der Republik", "1"],
  ["Rathener Str. 3 und 7 und 18", "Rathener Str.", "3 und 7 und 18"],
  ["Hauptstr. 12, 14 u. 16", "Hauptstr.", "12, 14 u. 16"],
  ["Hauptstr. 3 + 5", "Hauptstr.", "3 + 5"],
  ["Feldstr. 91 - 93 - Gebäude B-15.1", "Feldstr.", "91 - 93 - Gebäude B-15.1"],
  ["Heerstr. 58 b - d", "Heerstr.", "58 b - d"],
  ["Hauptstr. 4a-c", "Hauptstr.", "4a-c"],
  ["Hauptstr. 12 1/2", "Hauptstr.", "12 1/2"],
  ["Hauptstr. 7½", "Hauptstr.", "7½"],
  ["Hauptstr. 15/17", "Hauptstr.", "15/17"],
  ["Ring 7", "Ring", "7"],
  ["Hauptstr.5", "Hauptstr.", "5"],
  ["Pestalozzistr.12a", "Pestalozzistr.", "12a"],
  ["Hauptstr., 5", "Hauptstr.", "5"],
  ["Hauptstr. Nr. 5", "Hauptstr.", "5"],
  ["Blücherstr. 27 / 29", "Blücherstr.", "27 / 29"],
  ["Parkstr. Haus 2", "Parkstr.", "Haus 2"],
  ["Parkstr. 5 Haus 2", "Parkstr.", "5 Haus 2"],
  ["Am Roten Haus 2", "Am Roten Haus", "2"],
  ["Alte Str. 1 HH", "Alte Str.", "1 HH"],
  ["August-Bebel-Str. 5 Eingang B", "August-Bebel-Str.", "5 Eingang B"],
])("the address %s has the street %s and the number %s", (text, street, houseNumber) => {
  expect(splitStreet(text)).toEqual({ street, houseNumber })
})

test.each([
  "Querenburger Str.",
  "Straße des 17. Juni",
  "Straße 264",
  "Platz der Republik",
  "U 2",
  "An der B 51",
  "Flur 3",
  "Gemarkung Holz, Flur 3",
  "12",
  "Haus 2",
  "Hauptstr. 12345",
  "Hauptstr. 5 und Nebenstr. 7",
  "Hauptstr. 5, Nebenweg 7",
])("%s has no house number", (text) => {
  expect(splitStreet(text)).toEqual({ street: text })
})

test("words for no number are none, and words behind a number are told apart", () => {
  expect(["Dorfstr. o. Nr.", "Dorfstr. ohne Nummer"].map(splitStreet)).toEqual([
    { street: "Dorfstr." },
    { street: "Dorfstr." },
  ])
  expect(splitStreet("Markstr. 4, Altenbochum")).toEqual({
    street: "Markstr.",
    houseNumber: "4",
    addition: "Altenbochum",
  })
  expect(splitStreet("Markstr. 4 im Hof")).toEqual({ street: "Markstr.", houseNumber: "4", addition: "im Hof" })
})

test.each([
  ["Westring", "358", "Westring", "358"],
  ["Westring 358", "358", "Westring", "358"],
  ["Westring 358", "358 a", "Westring", "358 a"],
  ["Hauptstr. 23-25", "23 - 25", "Hauptstr.", "23 - 25"],
  ["Westring", "358.0", "Westring", "358"],
  ["Westring", "003", "Westring", "3"],
  ["Westring", "007A", "Westring", "7A"],
  ["Westring 5", "o. Nr.", "Westring", "5"],
  ["Straße 264", "12", "Straße 264", "12"],
  ["U 2", "5-7", "U 2", "5-7"],
  ["Hauptstr. 5", "7", "Hauptstr. 5", "7"],
])("the street %s with the number %s in a column of its own is %s, %s", (text, number, street, houseNumber) => {
  expect(withHouseNumber(text, number)).toEqual({ street, houseNumber })
})

const text = fc
  .array(
    fc.oneof(
      fc.string({ maxLength: 5 }),
      fc.constantFrom("Haupt", "str.", " ", "5", "a", "-", ", ", "und", "Haus", "/", "Nr."),
    ),
    {
      maxLength: 8,
    },
  )
  .map((parts) => parts.join(""))

test("no text makes it throw, no letter and digit is lost, and a street taken apart keeps its street", () => {
  fc.assert(
    fc.property(text, (cell) => {
      const { street = "", houseNumber = "", addition = "" } = splitStreet(cell)
      const plain = (part: string) =>
        part.replaceAll(/[^\p{L}\p{N}]|(?<!\p{L})(?:o(?:hne)?|s|h|hs|haus)?\W{0,2}(?:nr|nummer|n)(?!\p{L})/giu, "")
          .length
      expect(plain(street) + plain(houseNumber) + plain(addition)).toBeGreaterThanOrEqual(plain(cell) - 1)
      if (houseNumber !== "" && addition === "")
        expect(withHouseNumber(street, houseNumber)).toMatchObject({
          houseNumber: houseNumber.replace(/^0{1,3}(?=[1-9])/, ""),
        })
    }),
    { numRuns: 500 },
  )
})
