import { expect, test } from "vitest"
import { readDay } from "./date.js"
import { readEmails } from "./email.js"
import { meaning } from "./null-token.js"
import { readCount, readNumber } from "./number.js"
import { readPhones } from "./phone.js"
import { readPostalCode, splitFullAddress, splitPostalCodeCity } from "./postal-code.js"
import { splitStreet } from "./street.js"
import { readWebsites } from "./website.js"

test.each([
  ["+49302816473", "+49 30 2816473"],
  ["+49 431 26042850", "+49 431 26042850"],
  ["04835 9712200", "+49 4835 9712200"],
  ["+494559 1056", "+49 4559 1056"],
  ["++494307 909301", "+49 4307 909301"],
  ["+4930+49304655897", "+49 30 4655897"],
  ["+4930–54719422", "+49 30 54719422"],
  ["+4930.346466430", "+49 30 346466430"],
  ["0049 (0)234 / 910-1234", "+49 234 9101234"],
  ["(0234) 910 12 34", "+49 234 9101234"],
  ["Tel.: 0234/9101234", "+49 234 9101234"],
  ["+49 (0) 151 23456789", "+49 151 23456789"],
])("the telephone number %s is %s", (cell, phone) => {
  expect(readPhones(cell)).toEqual({ values: [phone], unread: [] })
})

test.each(["+4930175", "+49308934", "9388231", "+493017603068051133", "siehe Homepage", "+40 40 123456"])(
  "%s is no number that could be read for certain",
  (cell) => {
    expect(readPhones(cell)).toEqual({ values: [], unread: [cell] })
  },
)

test("an area code of its own column completes a number, with or without its zero", () => {
  expect(readPhones("9388231", "0234").values).toEqual(["+49 234 9388231"])
  expect(readPhones("123", "2774").values).toEqual(["+49 2774 123"])
})

test("an area code of its own column is taken as it is, also where a shorter one begins like it", () => {
  expect(readPhones("3754950", "02129").values).toEqual(["+49 2129 3754950"])
  expect(readPhones("54950", "02026").values).toEqual(["+49 2026 54950"])
  expect(readPhones("02129 3754950").values).toEqual(["+49 2129 3754950"])
  expect(readPhones("0212 3754950").values).toEqual(["+49 212 3754950"])
})

test("several telephone numbers of a cell are all read", () => {
  expect(readPhones("0234 12345 / 0234 67890\n030 1234567 oder 0171 1234567").values).toEqual([
    "+49 234 12345",
    "+49 234 67890",
    "+49 30 1234567",
    "+49 171 1234567",
  ])
})

test.each([
  ["Suttner-Nobel-Allee 4 a", "Suttner-Nobel-Allee", "4 a"],
  ["In der Schornau 23 - 25", "In der Schornau", "23 - 25"],
  ["Straße 43 13A", "Straße 43", "13A"],
  ["Straße 264 12", "Straße 264", "12"],
  ["U 2 5-7", "U 2", "5-7"],
  ["Am 117er Ehrenhof 2", "Am 117er Ehrenhof", "2"],
  ["Rathener Str. 3 und 7 und 18", "Rathener Str.", "3 und 7 und 18"],
  ["Feldstr. 91 - 93 - Gebäude B-15.1", "Feldstr.", "91 - 93 - Gebäude B-15.1"],
  ["Heerstr. 58 b - d", "Heerstr.", "58 b - d"],
  ["Hauptstr.5", "Hauptstr.", "5"],
  ["Blücherstr. 27 / 29", "Blücherstr.", "27 / 29"],
  ["Querenburger Str.", "Querenburger Str.", undefined],
  ["Straße des 17. Juni", "Straße des 17. Juni", undefined],
  ["Straße des 17. Juni 135", "Straße des 17. Juni", "135"],
  ["12", "12", undefined],
])("the address %s has the street %s and the number %s", (text, street, houseNumber) => {
  expect(splitStreet(text)).toEqual(houseNumber === undefined ? { street } : { street, houseNumber })
})

test("a postal code is five digits of text", () => {
  expect(["01067", "D-01067", "44801.0", "1067", "D 44801"].map(readPostalCode)).toEqual([
    "01067",
    "01067",
    "44801",
    undefined,
    "44801",
  ])
  expect(["00000", "99999", "D-00000"].map(readPostalCode)).toEqual([undefined, undefined, undefined])
  expect(splitPostalCodeCity("00000 Bochum")).toEqual({ city: "Bochum" })
  expect(splitFullAddress("Markstr. 290, 00000 Bochum")).toEqual({ streetAddress: "Markstr. 290", city: "Bochum" })
})

test("postal code and town are taken apart", () => {
  expect(splitPostalCodeCity("12683 Berlin (Marzahn)")).toEqual({ postalCode: "12683", city: "Berlin (Marzahn)" })
  expect(splitPostalCodeCity("Bochum")).toEqual({ city: "Bochum" })
  expect(splitFullAddress("Rostocker Straße 41, 20099 Hamburg")).toEqual({
    streetAddress: "Rostocker Straße 41",
    postalCode: "20099",
    city: "Hamburg",
  })
})

test("broken mailboxes are told from whole ones", () => {
  expect(readEmails("a@b.de; mailto:c@d.org, <e@f.de>")).toEqual({
    values: ["a@b.de", "c@d.org", "e@f.de"],
    unread: [],
  })
  expect(readEmails("kita@bochum")).toEqual({ values: [], unread: ["kita@bochum"] })
  expect(readEmails("a@b.de.c@d.de").values).toEqual([])
})

test.each([
  ["www.example.org", "https://www.example.org"],
  ["http//www.example.org", "http://www.example.org"],
  ["https:\\\\www.example.org", "https://www.example.org"],
  ["www. example.org", "https://www.example.org"],
  ["kita-mond.example.org/haus", "https://kita-mond.example.org/haus"],
])("the web address %s is %s", (cell, url) => {
  expect(readWebsites(cell)).toEqual({ values: [url], unread: [] })
})

test("a word and a mailbox are no web addresses", () => {
  expect(readWebsites("folgt").unread).toEqual(["folgt"])
  expect(readWebsites("a@b.de").values).toEqual([])
})

test("numbers are read with comma and with point", () => {
  expect(["1.234,5", "1,234.5", "7,26", "7.26", "-3", "12 000", "1.2.3", "a"].map((text) => readNumber(text))).toEqual([
    1234.5,
    1234.5,
    7.26,
    7.26,
    -3,
    12_000,
    undefined,
    undefined,
  ])
  expect(["1.234", "69", "2,5", "-1"].map(readCount)).toEqual([1234, 69, undefined, undefined])
})

test("days are read in every usual order, and only if the calendar has them", () => {
  expect(["2023-08-17T10:00", "01.10.2022", "2009/06/05", "29.02.2024", "29.02.2023", "2022/23"].map(readDay)).toEqual([
    "2023-08-17",
    "2022-10-01",
    "2009-06-05",
    "2024-02-29",
    undefined,
    undefined,
  ])
})

test("what stands for nothing is nothing", () => {
  for (const token of ["null", "-", "–", "n/a", "N.A.", "keine Angabe", "·", "???", "  ", "k.A."])
    expect(meaning(token)).toBe("")
  expect(meaning(" Kita\u00a0 Mond\t")).toBe("Kita Mond")
})
