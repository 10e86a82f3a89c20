import { expect, test } from "vitest"
import { cellsOf } from "./cells.fixture.js"
import { knownHeaders } from "./known-headers.fixture.js"
import { recogniseColumns } from "./recognise.js"
import { spellings, undecided } from "./spellings.js"

const cases = knownHeaders.flatMap((line) => {
  const [head = "", headers = ""] =
    line.split(": ", 2).length === 2 ? [line.slice(0, line.indexOf(": ")), line.slice(line.indexOf(": ") + 2)] : []
  const [field = "", kind = ""] = head.split(" ")
  return headers.split(" · ").map((header) => ({ header, kind, field: field === "null" ? null : field }))
})

/** What the other columns of the list are: never the field that is asked for. */
const beside = (field: string | null) =>
  [
    { header: "Einrichtung", cells: cellsOf("school"), is: "name" },
    { header: "Wohnort", cells: cellsOf("ort"), is: "city" },
  ].filter(({ is }) => is !== field && !(is === "name" && (field === "shortName" || field === "nameAddition")))

test.each(cases)("$header over cells like $kind is $field", ({ header, kind, field }) => {
  const columns = recogniseColumns([...beside(field), { header, cells: cellsOf(kind) }])
  expect([columns.at(-1)?.field, columns.at(-1)?.because]).toEqual([field, columns.at(-1)?.because])
})

test("every spelling stands under one field", () => {
  const all = [...Object.values(spellings).flatMap((list) => list.split(/\s+/)), ...Object.keys(undecided)]
  expect(all.filter((word, index) => all.indexOf(word) !== index)).toEqual([])
  expect(all.filter((word) => !/^[a-z][a-z0-9]*$/.test(word))).toEqual([])
})
