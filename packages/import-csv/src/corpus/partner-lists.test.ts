import { expect, test } from "vitest"
import { readList } from "../read-list.js"
import { partnerLists } from "./partner-lists.fixture.js"

const read = partnerLists().map((list) => ({ ...list, report: readList(list.text, { source: "list", profile: null }) }))

test.each(read)("every column of “$title” has the field that its header and its cells say", ({ fields, report }) => {
  expect(report.columns.map(({ header, field }) => `${header}: ${field ?? "-"}`)).toEqual(
    report.columns.map(({ header }, index) => `${header}: ${fields[index] ?? "?"}`),
  )
})

test.each(read)("no line of “$title” is lost", ({ text, report }) => {
  const skipped = new Set(report.findings.flatMap(({ _tag, line }) => (_tag === "LineSkipped" ? [line] : [])))
  const taken = [...report.accepted.flatMap((one) => one.lines), ...report.rejected.map(({ line }) => line)]
  const { headerLine } = report.dialect
  const [from, to] = headerLine === null ? [0, 0] : [headerLine, Math.min(...taken)]
  const lines = text
    .split("\n")
    .filter((line, at) => /[^;]/.test(line) && !skipped.has(at + 1) && (at + 1 < from || at + 1 >= to)).length
  expect([report.records, taken.length]).toEqual([lines, lines])
})

test.each(read)("every record of “$title” that says where it is has a position", ({ report }) => {
  const [x, y] = ["x", "y"].map((axis) => report.columns.find(({ field }) => field === axis)?.index)
  const points = report.columns.find(({ header }) => header === "geom" || header === "Koordinaten")?.index
  const placed = report.accepted.map(({ value, raw: [cells = []] }) => [
    value.name,
    value.position !== undefined,
    (x !== undefined && y !== undefined && cells[x] !== "") || (points !== undefined && cells[points] !== ""),
  ])
  expect(placed.map(([name, has]) => [name, has])).toEqual(placed.map(([name, , says]) => [name, says]))
})
