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

test("no sentence says undefined", () => {
  for (const because of ["empty", "noTable", "markup"] as const) {
    const input = { empty: "", noTable: "Ein Brief.", markup: "<html>" }[because]
    for (const language of ["de", "en"] as const)
      expect(toInspection(readList(input, { source: "x" }), language).findings[0]?.fix).not.toMatch(
        /undefined|^Unreadable/,
      )
  }
})
