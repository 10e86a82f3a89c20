import * as fc from "fast-check"
import { expect, test } from "vitest"
import { splitFullAddress } from "./full-address.js"
import { readPostalCode, readShortPostalCode, splitPostalCodeCity } from "./postal-code.js"

test.each([
  ["01067", "01067"],
  ["D-01067", "01067"],
  ["D 44801", "44801"],
  ["DE-44801", "44801"],
  ["44801.0", "44801"],
  ["44801,0", "44801"],
  ["44 801", "44801"],
  ["4.4801E4", "44801"],
  ["PLZ 44801", "44801"],
  ["1067", undefined],
  ["00000", undefined],
  ["99999", undefined],
  ["71-91", undefined],
  ["448011", undefined],
])("the postal code %s is %s", (text, code) => {
  expect(readPostalCode(text)).toBe(code)
})

test("four digits may be a code without its zero, but only where the East has such codes", () => {
  expect(["9126", "1067.0", "5123", "0126", "91"].map(readShortPostalCode)).toEqual([
    "9126",
    "1067",
    undefined,
    undefined,
    undefined,
  ])
})

test.each([
  ["44789 Bochum", { postalCode: "44789", city: "Bochum" }],
  ["D-44789 Bochum", { postalCode: "44789", city: "Bochum" }],
  ["44789Bochum", { postalCode: "44789", city: "Bochum" }],
  ["44789-Bochum", { postalCode: "44789", city: "Bochum" }],
  ["44789\nBochum", { postalCode: "44789", city: "Bochum" }],
  ["Bochum 44789", { postalCode: "44789", city: "Bochum" }],
  ["Bochum, D-44789", { postalCode: "44789", city: "Bochum" }],
  ["12683 Berlin (Marzahn-Hellersdorf)", { postalCode: "12683", city: "Berlin", district: "Marzahn-Hellersdorf" }],
  ["Berlin-Mitte", { city: "Berlin", district: "Mitte" }],
  ["Hamburg / Altona", { city: "Hamburg", district: "Altona" }],
  [
    "15712 Königs Wusterhausen OT Zernsdorf",
    { postalCode: "15712", city: "Königs Wusterhausen", district: "Zernsdorf" },
  ],
  ["Zeuthen, Ortsteil Miersdorf", { city: "Zeuthen", district: "Miersdorf" }],
  ["15230 Frankfurt (Oder)", { postalCode: "15230", city: "Frankfurt (Oder)" }],
  ["Halle (Saale)", { city: "Halle (Saale)" }],
  ["Lübeck, Hansestadt", { city: "Lübeck, Hansestadt" }],
  ["Duisburg-Ruhrort", { city: "Duisburg", district: "Ruhrort" }],
  ["Berlin-Adlershof", { city: "Berlin", district: "Adlershof" }],
  ["Frankfurt-Altstadt", { city: "Frankfurt", district: "Altstadt" }],
  ["44575 Castrop-Rauxel", { postalCode: "44575", city: "Castrop-Rauxel" }],
  ["Mülheim-Kärlich", { city: "Mülheim-Kärlich" }],
  ["60311 Frankfurt am Main", { postalCode: "60311", city: "Frankfurt am Main" }],
  ["00000 Bochum", { city: "Bochum" }],
  ["9126 Chemnitz", { short: "9126", city: "Chemnitz" }],
  ["44801 Bochum Markstr. 4", { postalCode: "44801" }],
  ["71-91", {}],
])("the town %s is %j", (text, town) => {
  expect(splitPostalCodeCity(text)).toEqual(town)
})

const whole = { streetAddress: "Markstr. 4", postalCode: "44801", city: "Bochum" }

test.each([
  ["Markstr. 4, 44801 Bochum", whole],
  ["Markstr. 4 44801 Bochum", whole],
  ["Markstr. 4 - 44801 Bochum", whole],
  ["Markstr. 4; D-44801 Bochum", whole],
  ["44801 Bochum, Markstr. 4", whole],
  ["Markstr. 4, Bochum 44801", whole],
  ["Markstr. 4, 44801, Bochum", whole],
  ["Markstr., 4, 44801 Bochum", whole],
  ["Markstr. 4\n44801 Bochum\nDeutschland", whole],
  ["Markstr. 4, 44801 Bochum, OT Querenburg", { ...whole, district: "Querenburg" }],
  ["Kita Mond; Markstr. 4; 44801 Bochum", { ...whole, additions: ["Kita Mond"] }],
  ["Markstr. 4, Postfach 12, 44801 Bochum", { ...whole, additions: ["Postfach 12"] }],
  ["Postfach 10 11 12, 44801 Bochum", { postalCode: "44801", city: "Bochum", additions: ["Postfach 10 11 12"] }],
  ['{"street"=>"Markstr. 4", "zip"=>"44801", "city"=>"Bochum"}', whole],
  ["{'strasse': 'Markstr.', 'hausnummer': '4', 'plz': 44801, 'ort': 'Bochum'}", whole],
  ["Am Wall 4, 9112 Chemnitz", { streetAddress: "Am Wall 4", short: "9112", city: "Chemnitz" }],
  ["Markstr. 4, Bochum", { streetAddress: "Markstr. 4", city: "Bochum" }],
  ["Markstr. 4, Hinterhof", { streetAddress: "Markstr. 4", additions: ["Hinterhof"] }],
  ["Markstr. 290, 00000 Bochum", { streetAddress: "Markstr. 290", city: "Bochum" }],
  ["C 5, 12, 68159 Mannheim", { streetAddress: "C 5 12", postalCode: "68159", city: "Mannheim" }],
  [
    "Straße 43 13A, 13127 Berlin (Pankow)",
    { streetAddress: "Straße 43 13A", postalCode: "13127", city: "Berlin", district: "Pankow" },
  ],
  ["44801 Bochum Markstr. 4", { postalCode: "44801", additions: ["Bochum Markstr. 4"] }],
  [
    "A-Str. 1, 44801 Bochum und B-Str. 2, 44802 Bochum",
    { additions: ["A-Str. 1, 44801 Bochum und B-Str. 2, 44802 Bochum"] },
  ],
])("the full address %s is %j", (text, address) => {
  expect(splitFullAddress(text)).toEqual(address)
})

test("no text makes the readers of places throw, and a town read is the same town when read again", () => {
  const text = fc
    .array(
      fc.oneof(
        fc.string({ maxLength: 5 }),
        fc.constantFrom("44801", " ", "Bochum", ", ", "\n", "(", ")", "OT ", "Markstr. 4", "{", "}", "=>", '"'),
      ),
      { maxLength: 8 },
    )
    .map((parts) => parts.join(""))
  fc.assert(
    fc.property(text, (cell) => {
      const { postalCode = "", city = "" } = splitPostalCodeCity(cell)
      if (postalCode !== "" && city !== "")
        expect(splitPostalCodeCity(`${postalCode} ${city}`)).toMatchObject({ postalCode })
      splitFullAddress(cell)
    }),
    { numRuns: 500 },
  )
})

test.each([
  ["0 Bochum", { city: "Bochum" }],
  ["00000 Bochum", { city: "Bochum" }],
  ["1000 Berlin 12", { city: "Berlin" }],
])("a code that is none is no part of the town: %s", (text, read) => {
  expect(splitPostalCodeCity(text)).toEqual(read)
})

test("a sign between street and code is no part of the street", () => {
  for (const sign of ["/", "-", "–", "("])
    expect(splitFullAddress(`Ring 41 ${sign} 20099 Hamburg`).streetAddress).toBe("Ring 41")
})

test.each(["44801 Bochum und Ring 2", "44801 Bochum / Ring 2", "44801 Bochum sowie Am Bach 4", "44801 Bochum Ring 6"])(
  "a second street behind the town makes no town of both: %s",
  (text) => {
    expect(splitPostalCodeCity(text)).toEqual({ postalCode: "44801" })
    expect(splitFullAddress(`Weg 1, ${text}`)).toMatchObject({ postalCode: "44801", streetAddress: "Weg 1" })
    expect(splitFullAddress(`Weg 1, ${text}`).additions?.join()).toContain(text.slice(6))
  },
)

test("a quarter of a large city may be named after a saint", () => {
  expect(splitPostalCodeCity("20099 Hamburg (St. Georg)")).toMatchObject({ city: "Hamburg", district: "St. Georg" })
  expect(splitPostalCodeCity("60311 Frankfurt (a. M.)")).toMatchObject({ city: "Frankfurt (a. M.)" })
})
