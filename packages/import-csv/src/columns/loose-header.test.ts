import { expect, test } from "vitest"
import { readList } from "../read-list.js"

const fieldsOf = (text: string) =>
  readList(text, { source: "s", profile: null }).columns.map(({ field, because }) => [field, because._tag])

const list = (header: string, ...rows: ReadonlyArray<string>) =>
  `Name;${header}\n${rows.map((row, at) => `Kita ${"ABCDE"[at]};${row}\n`).join("")}`

test.each([
  ["Anmeldetelefon", ["0421 1234", "0421 2345", "0421 3456"], "phone"],
  ["Anmelde-E-Mail", ["a@example.org", "b@example.org", "c@example.org"], "email"],
  ["Veranstaltungsadresse", ["Weg 1", "Ring 22", "Lange Straße 3"], "streetAddress"],
  ["Treffpunkt PLZ/Ort", ["44801 Bochum", "44803 Bochum", "44805 Bochum"], "postalCodeCity"],
])("%s means what its last word says where the cells say the same and nothing else does", (header, cells, field) => {
  expect(fieldsOf(list(header, ...cells))[1]?.[0]).toBe(field)
})

test.each([
  ["Telefon;Anmeldetelefon", "0421 1;0421 2345", "0421 2;0421 3456", "0421 3;0421 4567"],
  ["PLZ;Adresse des Dachverbands", "44801;Weg 1", "44803;Ring 2", "44805;Allee 3"],
  ["PLZ;Notfalltelefon", "44801;0421 1234", "44803;0421 2345", "44805;0421 3456"],
  ["PLZ;Anmeldetelefon", "44801;im Büro", "44803;nachmittags", "44805;nie"],
])("%s means nothing where another column says it, somebody else is meant or the cells say otherwise", (...rows) => {
  const [header, ...cells] = rows
  expect(fieldsOf(list(header, ...cells))[2]?.[0]).toBeNull()
})

test("letters before all headers of a table are no part of its words", () => {
  const rows = ["1;Kita A;Weg 1;44801;Bochum;0234 123456", "2;Kita B;Ring 2;44803;Bochum;0234 123457"].join("\n")
  for (const letters of ["K", "SP_", "tab."]) {
    const header = ["LFDNR", "NAME", "STRASSE", "PLZ", "ORT", "TEL"].map((word) => letters + word).join(";")
    expect(fieldsOf(`${header}\n${rows}\n`).map(([field]) => field)).toEqual([
      "sourceId",
      "name",
      "streetAddress",
      "postalCode",
      "city",
      "phone",
    ])
  }
})

test("two headers that begin alike are words of their own", () => {
  expect(fieldsOf("Name;Sort;Splz\nKita A;a;1\nKita B;b;2\n").map(([field]) => field)).toEqual(["name", null, null])
})

test("a column of names, addresses and telephones has its address and no telephone in it", () => {
  const text = `"Name, Anschrift, Telefon";Sprechzeiten
"Lebensberatung, Kochstraße 2, 54290 Trier, Tel. 0651 75885";Mo-Fr 9-17 Uhr
"Pro Familia, Balduinstraße 6, 54290 Trier, Tel.: 0651 46302120";Mo-Do 9-12 Uhr
`
  const { accepted } = readList(text, { source: "s", profile: null })
  expect(accepted.map(({ value: { name, address } }) => [name, address.street, address.city])).toEqual([
    ["Lebensberatung", "Kochstraße", "Trier"],
    ["Pro Familia", "Balduinstraße", "Trier"],
  ])
})
