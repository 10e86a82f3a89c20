import { expect, test } from "vitest"
import { readList } from "../read-list.js"

const rows = [
  "Bad Nord;44801;Stadt Bochum",
  "Bad Süd;44803;Karl Beispiel",
  "Bad West;44805;Sportverein West e. V.",
  "Bad Ost;44807;Stadt Bochum",
  "Bad Mitte;44809;Muster, Erika",
  "Bad Hof;44809;Beispiel Bäder GmbH",
  "Bad Tal;44809;Stadt Bochum",
]

test.each(["Name des Eigentümers", "Eigentümer", "Besitzer/in", "Pächter", "Name Hallenwart"])(
  "names of people among organisations below %s leave the importer nowhere, and the organisations stay (R52)",
  (header) => {
    const report = readList(`Name;PLZ;${header}\n${rows.join("\n")}\n`, { source: "s", profile: null })
    const text = JSON.stringify(report)
    expect(text).not.toMatch(/Karl|Erika|Muster/)
    expect(text).toContain("Stadt Bochum")
    expect(report.accepted).toHaveLength(rows.length)
  },
)

test("who asks for persons keeps the owners", () => {
  const report = readList(`Name;PLZ;Eigentümer\n${rows.join("\n")}\n`, {
    source: "s",
    profile: null,
    keepPersons: true,
  })
  expect(JSON.stringify(report.accepted)).toContain("Karl Beispiel")
})
