import { expect, test } from "vitest"
import { importText, readList, toInspection } from "./index.js"

test("every finding and problem has a sentence in both languages", () => {
  expect(Object.keys(importText.de)).toEqual(Object.keys(importText.en))
})

test("an inspection has one sentence for each finding, in the language asked for", () => {
  const report = readList("Name;PLZ;Schulleitung\nKita Mond;44801;N.\nKita B;4480;N.\n", { source: "liste" })
  const [german, english] = [toInspection(report, "de"), toInspection(report, "en")]
  expect(german.findings).toContainEqual({
    code: "PostalCodeUnreadable",
    severity: "warning",
    line: 3,
    column: 1,
    raw: "4480",
    fix: "„4480“ ist keine fünfstellige Postleitzahl; das Feld bleibt leer.",
  })
  expect(english.findings.map(({ code }) => code)).toEqual(german.findings.map(({ code }) => code))
  expect(english.findings[0]?.fix).not.toBe(german.findings[0]?.fix)
  expect(Object.keys(german)).toEqual(["dialect", "records", "columns", "findings"])
})

test("a sentence about one record speaks of one", () => {
  const sentences = (content: string, language: "de" | "en") =>
    toInspection(readList(content, { source: "x" }), language).findings.map(({ fix }) => fix)
  const one = "Name;PLZ;Art\nSüdhaus;44801;\nGrundschule Nord;44801;Grundschule\n"
  expect(sentences(one, "de")).toContain(
    "Bei einem Datensatz ist der Typ unbekannt (sonstige). Mit --type lässt er sich angeben.",
  )
  const two = one.replace("Grundschule Nord;44801;Grundschule", "Nordhaus;44801;")
  expect(sentences(two, "en")).toContain("For 2 records the type is unknown (sonstige). --type names it.")
})

test("no sentence says undefined", () => {
  for (const because of ["empty", "noTable", "markup"] as const) {
    const input = { empty: "", noTable: "Ein Brief.", markup: "<html>" }[because]
    for (const language of ["de", "en"] as const)
      expect(toInspection(readList(input, { source: "x" }), language).findings[0]?.fix).not.toMatch(
        /undefined|^Unreadable/,
      )
  }
})

test("an inspection says in the language asked for why a column is what it is", () => {
  const report = readList("Name;PLZ;Ort;Ort;Zeug;Plätze;X\nKita Mond;44801;Bochum;Herne;x;;abc\n", {
    source: "x",
  })
  const because = (language: "de" | "en") => toInspection(report, language).columns.map((column) => column.because)
  expect(because("de")).toEqual([
    "Die Überschrift „Name“ bedeutet Name; 100 % der Zellen sehen danach aus.",
    "Die Überschrift „PLZ“ bedeutet Postleitzahl; 100 % der Zellen sehen danach aus.",
    "Die Überschrift „Ort“ bedeutet Ort; 100 % der Zellen sehen danach aus.",
    "Das wäre Ort, aber das ist schon Spalte 2.",
    "Die Überschrift „Zeug“ ist nicht bekannt.",
    "Die Überschrift „Plätze“ bedeutet Plätze; keine Zelle ist gefüllt.",
    "Die Überschrift „X“ bedeutet Koordinate nach Osten (X), aber die Zellen sehen nicht danach aus.",
  ])
  expect(because("en")[4]).toBe("The header “Zeug” is not known.")
  for (const text of because("en")) expect(text).toMatch(/^[A-Z“][^„]*\.$/)
})
