import { expect, test } from "vitest"
import type { Column } from "../columns/field.js"
import { rawCells } from "./raw-cells.js"

const name: Column = {
  index: 0,
  header: "Name",
  field: "name",
  confidence: 1,
  because: { _tag: "HeaderMeans", header: "Name", field: "name" },
}

test("a record that names nobody is shown by its very cells, and cells without a column name nobody either", () => {
  const show = rawCells([name], false)
  const cells = ["Kita Mond"]
  expect(show({ line: 2, cells }, false)).toBe(cells)
  expect(show({ line: 3, cells: ["Kita Mond", "Sabine Vogelsang"] }, false)).toEqual(["Kita Mond", "[…]"])
})
