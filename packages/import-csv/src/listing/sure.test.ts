import { InstitutionListing } from "@sozialraum/core/institution"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import { isSurelyListing } from "./sure.js"

const plain = {
  id: "liste:7",
  externalIds: [{ scheme: "liste/Nummer", value: "7" }],
  name: "Kita Süd",
  types: ["kita"],
  categories: ["Kita"],
  address: { street: "Ring", houseNumber: "7", postalCode: "44801", city: "Bochum" },
  position: { lon: 7.2, lat: 51.4 },
  phones: ["+49 234 123456"],
  faxes: [],
  emails: ["kita@bochum.de"],
  websites: ["https://kita.de"],
  provider: { name: "AWO", externalId: { scheme: "liste/Traeger", value: "1" } },
  capacity: 40,
  status: "active",
  school: { land: "NW", schulform: "02" },
  remarks: [],
  persons: [],
  updatedOn: "2024-10-01",
}

test("a clean listing is seen to be one", () => {
  expect(isSurelyListing(plain)).toBe(true)
})

test.each([
  ["a part that has to be put in is missing", { ...plain, persons: undefined, phones: undefined }],
  ["a key that no listing has", { ...plain, colour: "red" }],
  ["a key too many further in", { ...plain, address: { ...plain.address, floor: "2" } }],
  ["a postal code of no region", { ...plain, address: { postalCode: "00000" } }],
  ["half a position", { ...plain, position: { lon: 7 } }],
  ["an official number of the wrong form", { ...plain, externalIds: [{ scheme: "de-ags", value: "5911000" }] }],
  ["a scheme misspelt", { ...plain, externalIds: [{ scheme: "AGS", value: "05911000" }] }],
  ["a day that is none", { ...plain, updatedOn: "2024-02-31" }],
  ["a type twice", { ...plain, types: ["kita", "kita"] }],
  ["no type", { ...plain, types: [] }],
  ["a name of blanks", { ...plain, name: " \u00A0 " }],
])("%s: the schema is asked", (_, candidate) => {
  expect(isSurelyListing(candidate)).toBe(false)
})

test("what is surely a listing is one, and the schema would not change it", () => {
  const odd = fc.constantFrom<unknown>(
    "",
    " ",
    "\u00A0",
    "x",
    "a@b",
    "44801",
    "00000",
    "kita",
    "K.i.t.a",
    -1,
    1.5,
    40,
    null,
    [],
    {},
    [""],
    ["x"],
    ["x", "x"],
    ["ab"],
    [{ scheme: "AGS", value: "1" }],
    [{ scheme: "x y", value: "1" }],
    [{ scheme: "x", value: "1", more: 1 }],
    { lon: 200, lat: 1 },
    { land: "NW", schulform: "zz" },
    "http://",
    "2024-01-01",
  )
  const text = fc.oneof(fc.string({ maxLength: 8 }), odd)
  const changes = fc.array(
    fc.tuple(fc.constantFrom(...Object.keys(plain), "shortName", "pupils", "legalStatus"), text),
    { maxLength: 2 },
  )
  fc.assert(
    fc.property(changes, (changed) => {
      const candidate = { ...plain, ...Object.fromEntries(changed) }
      if (!isSurelyListing(candidate)) return
      expect(InstitutionListing.safeParse(candidate)).toEqual({ success: true, data: candidate })
    }),
    { numRuns: 5000 },
  )
})

test("a website of plain words is one for the schema too", () => {
  const word = fc.stringMatching(/^[a-z0-9]{1,6}$/)
  const host = fc.array(
    fc.oneof(
      word,
      fc.tuple(word, word).map((words) => words.join("-")),
    ),
    { minLength: 1, maxLength: 3 },
  )
  const website = fc
    .tuple(
      host,
      fc.constantFrom("de", "com", "berlin", "xn"),
      fc.constantFrom("", "/", "/a/b.html", "/~x/../y", "/a//b"),
    )
    .map(([words, ending, path]) => `https://${[...words, ending].join(".")}${path}`)
  fc.assert(
    fc.property(website, (url) => {
      const candidate = { ...plain, websites: [url] }
      expect(isSurelyListing(candidate)).toBe(true)
      expect(InstitutionListing.safeParse(candidate).success).toBe(true)
    }),
    { numRuns: 2000 },
  )
})
