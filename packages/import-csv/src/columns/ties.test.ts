import { expect, test } from "vitest"
import { readList } from "../read-list.js"

const read = (text: string) => readList(text, { source: "s", profile: null })
const fieldsOf = (text: string) => read(text).columns.map(({ field }) => field)

test("of two addresses the one behind the name is the institution's, not the one behind the provider", () => {
  const text = `Träger;Straße;PLZ;Ort;Einrichtung;Straße;PLZ;Ort
AWO;Ring 1;44866;Wattenscheid;Kita Mond;Weg 5;44801;Bochum
DRK;Ring 3;44867;Wattenscheid;Kita Stern;Weg 6;44802;Bochum
`
  expect(read(text).accepted.map(({ value }) => value.address)).toEqual([
    { street: "Weg", houseNumber: "5", postalCode: "44801", city: "Bochum" },
    { street: "Weg", houseNumber: "6", postalCode: "44802", city: "Bochum" },
  ])
})

test("an address behind the provider stays the institution's where it is the only one, or the first behind the name", () => {
  const only = "Einrichtung;Träger;Telefon;PLZ\nKita Mond;AWO;0234 12345;44801\nKita Stern;DRK;0234 12346;44802\n"
  expect(fieldsOf(only)).toEqual(["name", "provider", "phone", "postalCode"])
  const both = "Einrichtung;PLZ;Träger;PLZ\nKita Mond;44801;AWO;44866\nKita Stern;44802;DRK;44867\n"
  expect(fieldsOf(both)).toEqual(["name", "postalCode", "provider", null])
})

test("of two towns the one beside the postal code is that of the address", () => {
  const text = `Schulnr;Name;Ort;Straße;PLZ;Ort
10001;GS Mond;Ahrweiler;Weg 5;53474;Bad Neuenahr
10002;GS Stern;Mayen;Weg 6;56727;Mayen
`
  expect(fieldsOf(text)).toEqual(["id", "name", null, "streetAddress", "postalCode", "city"])
})

test.each(["Name d. Einrichtung / Träger", "Einrichtung/Träger", "Träger / Einrichtung"])(
  "%s names the institution where nothing else does, and where something does its cells decide",
  (header) => {
    const rows = ["Kita Mond;44801;A", "Kita Stern;44802;B"]
    expect(fieldsOf(`${header};PLZ;x\n${rows.join("\n")}\n`)[0]).toBe("name")
    const named = `Name;${header};PLZ\nKita Mond;Caritas;44801\nKita Stern;AWO e.V.;44802\n`
    expect(fieldsOf(named).slice(0, 2)).toEqual(["name", "provider"])
  },
)

test("two numbers below telephone and fax are one of each, in the order of the header", () => {
  const rows = ["Kita Mond;0234 12345 / 0234 54321", "Kita Stern;0234 22345", "Hort;0234 1111 1/0234 22222, 0234 33333"]
  const linesOf = (header: string) =>
    read(`Name;${header}\n${rows.join("\n")}\n`).accepted.map(({ value: { phones, faxes } }) => [
      phones.length,
      faxes.length,
      faxes[0],
    ])
  expect(linesOf("Tel. / Fax")).toEqual([
    [1, 1, "+49 234 54321"],
    [1, 0, undefined],
    [3, 0, undefined],
  ])
  expect(linesOf("Fax/Telefon")[0]).toEqual([1, 1, "+49 234 12345"])
  expect(linesOf("Telefon")[0]).toEqual([2, 0, undefined])
})

test("mailbox and page in one column are read both", () => {
  const text = "Name;E-Mail / Internet\nKita Mond;a@mond.de / www.mond.de\nKita Stern;b@stern.de\n"
  expect(read(text).accepted.map(({ value: { emails, websites } }) => [emails, websites])).toEqual([
    [["a@mond.de"], ["https://www.mond.de"]],
    [["b@stern.de"], []],
  ])
})
