import * as fc from "fast-check"
import { parsePhoneNumberFromString } from "libphonenumber-js/min"
import { expect, test } from "vitest"
import { readNumbers, readPhones } from "./phone.js"

test.each([
  ["+49302816473", "+49 30 2816473"],
  ["+49 431 26042850", "+49 431 26042850"],
  ["04835 9712200", "+49 4835 9712200"],
  ["+494559 1056", "+49 4559 1056"],
  ["++494307 909301", "+49 4307 909301"],
  ["+4930+49304655897", "+49 30 4655897"],
  ["+49 0049 234 9101234", "+49 234 9101234"],
  ["+49 49 30 123456", "+49 30 123456"],
  ["+49304915110610550", "+49 151 10610550"],
  ["+4930–54719422", "+49 30 54719422"],
  ["+4930.346466430", "+49 30 346466430"],
  ["0049 (0)234 / 910-1234", "+49 234 9101234"],
  ["+49(0)30/1234567", "+49 30 1234567"],
  ["+ 49 40 123456", "+49 40 123456"],
  ["(0234) 910 12 34", "+49 234 9101234"],
  ["0234.12.345", "+49 234 12345"],
  ["0 23 4 / 9 10 12", "+49 234 91012"],
  ["Tel.: 0234/9101234", "+49 234 9101234"],
  ["Telefon-Nr. 0234 12345", "+49 234 12345"],
  ["+49 (0) 151 23456789", "+49 151 23456789"],
  ["030 9026-0", "+49 30 90260"],
  ["03301-5991", "+49 3301 5991"],
  ["033056/81234", "+49 33056 81234"],
  ["02129 3754950", "+49 2129 3754950"],
  ["0212 3754950", "+49 212 3754950"],
  ["0385 012345", "+49 3850 12345"],
  ["3714004990", "+49 371 4004990"],
  ["3.714004990E9", "+49 371 4004990"],
  ["3714004990.0", "+49 371 4004990"],
  ["15150731788", "+49 151 50731788"],
  ["4901761234567", "+49 176 1234567"],
  ["49 30 1234567", "+49 30 1234567"],
  ["0800 1234567", "+49 800 1234567"],
  ["115", "115"],
  ["116 117", "116117"],
  ["+43 1 234567", "+43 1 234567"],
  ["0031 20 1234567", "+31 20 123 4567"],
])("the telephone number %s is %s", (cell, phone) => {
  expect(readPhones(cell)).toEqual({ values: [phone], unread: [] })
})

test.each([
  "+4930175",
  "+49308934",
  "9388231",
  "+493017603068051133",
  "siehe Homepage",
  "+40 40 123456",
  "+49 30",
  "0151",
  "49301234567",
  "(030) 9026 0 / 9026 111",
  "0234 / 9101 / 12345",
  "02323 1612339217",
  "4,93715E+11",
  "0234-12",
])("%s is no number that could be read for certain", (cell) => {
  const { values, unread } = readPhones(cell)
  expect([values, unread.join(" ").replaceAll(/\D/g, "")]).toEqual([[], cell.replaceAll(/\D/g, "")])
})

test.each(["0", "00", "+49", "0049", "+49 (0)", "0/0", "-"])("%s stands for no number at all", (cell) => {
  expect(readPhones(cell)).toEqual({ values: [], unread: [] })
})

test.each([
  [
    "0234 12345 / 0234 67890\n030 1234567 oder 0171 1234567",
    ["+49 234 12345", "+49 234 67890", "+49 30 1234567", "+49 171 1234567"],
  ],
  ["0234 12345 0234 67890", ["+49 234 12345", "+49 234 67890"]],
  ["0234-12345 u. 0171/1234567", ["+49 234 12345", "+49 171 1234567"]],
  ["0234 12345, 67890", ["+49 234 12345", "+49 234 67890"]],
  ["0234/910-12/13", ["+49 234 91012", "+49 234 91013"]],
  ["0234 910-0/-12", ["+49 234 9100", "+49 234 91012"]],
  ["0234 12345/46", ["+49 234 12345", "+49 234 12346"]],
  ["0234 12345/12346", ["+49 234 12345", "+49 234 12346"]],
  ["Tel: 0234 12345 Tel: 0234 12346", ["+49 234 12345", "+49 234 12346"]],
])("the cell %s has several numbers", (cell, values) => {
  expect(readPhones(cell)).toEqual({ values, unread: [] })
})

test("labels tell telephones from faxes, before a number and behind it", () => {
  const read = (cell: string) => {
    const { phones, faxes, notes } = readNumbers(cell, "phone", { areaCode: "" })
    return [phones.values, faxes.values, notes]
  }
  expect(read("Tel.: 0234 12345 Fax: 0234 12346")).toEqual([["+49 234 12345"], ["+49 234 12346"], []])
  expect(read("0234 12345\n0234 12346 (Fax)")).toEqual([["+49 234 12345"], ["+49 234 12346"], []])
  expect(read("Tel./Fax: 0234 12345")).toEqual([["+49 234 12345"], ["+49 234 12345"], []])
  expect(read("T: 0234 12345 F: 0234 12346")).toEqual([["+49 234 12345"], ["+49 234 12346"], []])
  expect(read("Büro: 0234 12345")).toEqual([["+49 234 12345"], [], ["Büro"]])
  expect(readPhones("Fax 0234 12346")).toEqual({ values: [], unread: ["+49 234 12346"] })
})

test("an area code of its own column completes a number, with or without its zero, and is taken as it is", () => {
  expect(readPhones("9388231", "0234").values).toEqual(["+49 234 9388231"])
  expect(readPhones("123", "2774").values).toEqual(["+49 2774 123"])
  expect(readPhones("3754950", "02129").values).toEqual(["+49 2129 3754950"])
  expect(readPhones("54950", "02026").values).toEqual(["+49 2026 54950"])
  expect(readPhones("0234/12345", "0234").values).toEqual(["+49 234 12345"])
})

test("the code of a town completes a number and mends a mistyped country, and says so", () => {
  const read = (cell: string, townCode: string) => readNumbers(cell, "phone", { areaCode: "", townCode }).phones
  expect(read("123456", "371")).toEqual({ values: ["+49 371 123456"], unread: [], mended: ["+49 371 123456"] })
  expect(read("+40 40 123456", "40").mended).toEqual(["+49 40 123456"])
  expect(read("+40 40 123456", "30").values).toEqual([])
  expect(read("12345678901234", "371").values).toEqual([])
})

const areaCodes = ["30", "40", "234", "2129", "371", "4835", "33056", "3301", "6403", "89", "7151", "171", "151"]
const german = fc
  .tuple(
    fc.constantFrom(...areaCodes),
    fc.stringMatching(/^[1-9]\d{6,7}$/),
    fc.constantFrom(["0", " "], ["0", "/"], ["0", "-"], ["+49 ", " "], ["0049", " "], ["+49", "/"]),
  )
  .map(([code, number, [before = "", between = ""]]) => `${before}${code}${between}${number}`)

test("of clean German numbers we read the same as the library of all countries' numbers", () => {
  fc.assert(
    fc.property(german, (cell) => {
      const [value = ""] = readPhones(cell).values
      expect(value.replaceAll(" ", "")).toBe(parsePhoneNumberFromString(cell, "DE")?.number)
    }),
  )
})

const oddCell = fc
  .array(
    fc.oneof(
      german,
      fc.string({ maxLength: 8 }),
      fc.constantFrom(" / ", ", ", "\n", "Fax: ", "Tel.", " oder ", "+49", "(0)", "0", "-12/13", "Frau Müller", "E9"),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(""))

test("no cell makes it throw, what is read stays as it is when read again, and every long number of a cell is accounted for", () => {
  fc.assert(
    fc.property(oddCell, fc.constantFrom("", "0234", "30"), (cell, areaCode) => {
      const { values, unread } = readPhones(cell, areaCode)
      for (const value of values) expect(readPhones(value)).toEqual({ values: [value], unread: [] })
      // Whoever reads `12345` alone in a cell finds it in what came back.
      const kept = [...values, ...unread].join(" ").replaceAll(/\D/g, "")
      for (const [digits] of cell.matchAll(/(?<![\d.,])[1-9]\d{6,7}(?![\d.,])/g))
        expect(kept).toContain(digits.slice(-4))
    }),
    { numRuns: 400 },
  )
})

test("a cell of a million signs is read in no time", () => {
  for (const part of ["0234 12345 / ", "+", "0", "Tel ", "(0)", "1-", " 0234"]) {
    const start = performance.now()
    readPhones(part.repeat(1_000_000 / part.length))
    expect(performance.now() - start).toBeLessThan(2000)
  }
})

test.each(["0234 12345u.0234 54321", "0234 12345o.0234 54321", "0234 12345bzw.0234 54321"])(
  "a joining word may be glued to its numbers: %s",
  (cell) => {
    expect(readPhones(cell).values).toEqual(["+49 234 12345", "+49 234 54321"])
  },
)

test("a mobile number behind an area code that is not its own is read without that, and said", () => {
  const { phones } = readNumbers("+493017673543100", "phone", { areaCode: "" })
  expect(phones).toMatchObject({ values: ["+49 176 73543100"], mended: ["+49 176 73543100"] })
  expect(readPhones("+49 234 1767354").values).toEqual(["+49 234 1767354"])
})
