import * as fc from "fast-check"
import { expect, test } from "vitest"
import { readList } from "../index.js"
import { readNumbers } from "../values/phone.js"

/** The values of a list of one row; a column that is empty in it makes the reading of the row take the long way. */
const listingOf = (headers: string, cells: ReadonlyArray<string>, more = ""): unknown => {
  const row = cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(";")
  const blanks = more.replaceAll(/[^;]/g, "")
  const [accepted] = readList(`${headers}${more}\n${row}${blanks}\n`, {
    source: "l",
    profile: null,
    type: "kita",
  }).accepted
  return accepted?.value
}

const text = fc.constantFrom(
  ..."Ring 7|Parkstr. 12 a|Postfach 1234|PF 12|Am Bach 4 (Hof)|Straße 43 13A|44801 Bochum, Ring 7|Haus 5|Weg|12|Ring\n7".split(
    "|",
  ),
)
const town = fc.constantFrom(
  ..."Bochum|Berlin (Mitte)|Ort OT Süd|44801 Bochum|Markstr. 4|Lange Straße|Bad\nSoden|Köln-Deutz".split("|"),
)
const code = fc.constantFrom("44801", "D-44801", "4801", "00000", "44801 Bochum", "", "Ring 7", "44 801")

test("an address of usual parts is read as one with a quarter, a number and a whole address beside them that are empty", () => {
  fc.assert(
    fc.property(text, code, town, (street, postalCode, city) => {
      const cells = ["Kita Süd", street, postalCode, city]
      const headers = "Name;Straße;PLZ;Ort"
      expect(listingOf(headers, cells)).toEqual(listingOf(headers, cells, ";Ortsteil;Hausnummer"))
    }),
  )
})

test("numbers beside their area code are what they are read as by themselves", () => {
  const number = fc.constantFrom("9388231", "12345", "1234", "123456789", "0234567", "12 34 56", "n. n.", "93882-31")
  const area = fc.constantFrom("0234", "02", "030", "02345", "0234567", "234", "0123")
  fc.assert(
    fc.property(area, number, (areaCode, phone) => {
      const { values } = readNumbers(phone, "phone", { areaCode }).phones
      const said = listingOf("Name;PLZ;Ort;Vorwahl;Telefon", ["Kita Süd", "44801", "Bochum", areaCode, phone])
      if (values.length > 0) expect(said).toMatchObject({ phones: values })
    }),
  )
})

test("a name in parts is one name, also where a column without part stands beside it", () => {
  const part = fc.constantFrom("", "Städt. Grundschule", "Am Bach", "- Primarstufe -", "Haus\nSüd")
  fc.assert(
    fc.property(part, part, part, (first, second, third) => {
      const headers = "Schulbezeichnung_1;Schulbezeichnung_2;Schulbezeichnung_3;PLZ;Straße"
      const cells = [first || "Schule", second, third, "44801", "Ring 7"]
      const name = [first || "Schule", second, third]
        .filter((one) => one !== "")
        .join(" ")
        .replaceAll("\n", " ")
      expect(listingOf(headers, cells)).toMatchObject({ name })
      expect(listingOf(headers, cells, ";Name des Gebäudes")).toMatchObject({ name })
    }),
  )
})

test("providers that several rows share have name, number or both, as each row says", () => {
  const list =
    "Name;Träger;Trägernummer;PLZ\nA-Haus;AWO;17;44801\nB-Haus;AWO;;44801\nC-Haus;;17;44801\nD-Haus;AWO;000;44801\nE-Haus;privat;18;44801\nF-Haus;;;44801\n"
  const { accepted } = readList(list, { source: "l", profile: null })
  const externalId = (value: string) => ({ scheme: "l/Trägernummer", value })
  expect(accepted.map(({ value }) => value.provider)).toEqual([
    { name: "AWO", externalId: externalId("17") },
    { name: "AWO" },
    { externalId: externalId("17") },
    { name: "AWO" },
    { externalId: externalId("18") },
    undefined,
  ])
  expect(accepted[4]?.value.legalStatus).toBe("privat")
})
