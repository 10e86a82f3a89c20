import { expect, test } from "vitest"
import { readList } from "../read-list.js"

const tellings = (text: string) =>
  readList(text, { source: "s", profile: null }).findings.flatMap((found) =>
    found._tag === "SecondTable" ? [[found.line, found.raw, found.severity]] : [],
  )

test("a second table below the first, with columns of its own, is told with its line", () => {
  const list = `Name;Straße;PLZ;Ort
Kita A;Weg 1;44801;Bochum
Kita B;Weg 2;44803;Bochum
;;;
Schule;Schulform;Telefon;E-Mail
Grundschule X;Grundschule;0234 1234;x@example.org
`
  expect(tellings(list)).toEqual([[5, "Schule · Schulform · Telefon · E-Mail", "error"]])
})

test("a header that stands once more, and rows of single words, are no second table", () => {
  expect(
    tellings("Name;Straße;PLZ;Ort\nKita A;Weg 1;44801;Bochum\nName;Straße;PLZ;Ort\nKita B;Weg 2;44803;Bochum\n"),
  ).toEqual([])
  expect(tellings("Name;Art;Ort\nKita;Verein;Stadt\nSchule;Hort;Gemeinde\nKrippe;Träger;Kreis\n")).toEqual([])
})
