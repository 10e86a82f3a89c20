import * as fc from "fast-check"
import { expect, test } from "vitest"
import { readList } from "../read-list.js"

const header =
  "Nummer;Name;Zusatz;Art;Straße;PLZ;Ort;Telefon;Fax;E-Mail;Homepage;Träger;Plätze;Bemerkung;Rechtswert;Hochwert"

const cells = [
  ["Kita Mond", "Kita Stern", "Hort am Wald"],
  ["", "Haus 2"],
  ["Kita", "Hort", ""],
  ["Markstr. 4", "Ring 7 a", "", "Postfach 12"],
  ["44801", ""],
  ["Bochum", "Bochum OT Langendreer", ""],
  ["0234 12345", "0234 12345, 0234 67890", "nur mittags", ""],
  ["0234 12346", ""],
  ["kita@bochum.de", "kita@bochum.de, hort@bochum.de", "siehe Website", ""],
  ["www.kita.de", "https://kita.de/a", ""],
  ["AWO", "privat", ""],
  ["40", "viele", ""],
  ["Neubau", "ja", ""],
  ["378180", ""],
  ["5701853", ""],
].map((values) => fc.constantFrom(...values))

test("a row that stands there twice says what it says when it stands there once", () => {
  const rows = fc.array(fc.tuple(...cells), { minLength: 1, maxLength: 5 })
  fc.assert(
    fc.property(rows, (parts) => {
      const lines = parts.map((row, index) => [`${index + 100_017}`, ...row].join(";"))
      const listings = (text: ReadonlyArray<string>) =>
        readList([header, ...text].join("\n"), { source: "liste" }).accepted.map(({ value }) => value)
      expect(listings(lines.flatMap((line) => [line, line]))).toEqual(listings(lines))
    }),
    { numRuns: 300 },
  )
})
