import { expect, test } from "vitest"
import { cellsOf } from "./cells.fixture.js"
import type { Field } from "./field.js"
import { layouts } from "./layouts.fixture.js"
import { recogniseColumns } from "./recognise.js"

interface Expected {
  readonly header: string
  readonly field: string | null
  readonly cells: ReadonlyArray<string>
}

const columnsOf = (layout: string): ReadonlyArray<Expected> =>
  layout
    .slice(layout.indexOf(" | ") + 3)
    .split("; ")
    .map((column) => {
      const [, header = "", field = "", kind = ""] = /^(.*)=([\w-]+):(\w+)$/.exec(column) ?? []
      return { header: header === "∅" ? "" : header, field: field === "-" ? null : field, cells: cellsOf(kind) }
    })

interface Score {
  readonly all: number
  readonly differing: ReadonlyArray<string>
  readonly wrong: ReadonlyArray<string>
}

/** A field where another is meant, or where none is, is wrong; none where one is meant is only missing. */
const scoreOf = (lists: ReadonlyArray<ReadonlyArray<Expected>>): Score => {
  const differing = lists.flatMap((list, at) =>
    recogniseColumns(list).flatMap(({ field }, index): ReadonlyArray<readonly [string, Field | null]> => {
      const expected = list[index]
      return expected === undefined || field === expected.field
        ? []
        : [[`${at} ${expected.header}: ${expected.field} is ${field}`, field]]
    }),
  )
  return {
    all: lists.flat().length,
    differing: differing.map(([text]) => text),
    wrong: differing.flatMap(([text, field]) => (field === null ? [] : [text])),
  }
}

const lists = layouts.map(columnsOf)

test("of the columns of 40 layouts and more at least 97 % are right and at most 1 % wrong", () => {
  const { all, differing, wrong } = scoreOf(lists)
  expect(lists.length).toBeGreaterThanOrEqual(40)
  expect([differing, wrong.length <= all * 0.01]).toEqual([differing.slice(0, Math.floor(all * 0.03)), true])
})

test("the order of columns, their case and blanks in their headers change nothing", () => {
  for (const list of lists) {
    const fields = (columns: ReadonlyArray<Expected>) =>
      new Map(recogniseColumns(columns).map(({ header, field }) => [header.trim().toLowerCase(), field]))
    const plain = fields(list)
    if (list.some(({ header }) => header === "" || header === "Nr.") || plain.size < list.length) continue
    expect(fields(list.toReversed())).toEqual(plain)
    expect(fields(list.map((column) => ({ ...column, header: ` ${column.header.toLowerCase()} ` })))).toEqual(plain)
  }
})

test("without any header at most 1 % of the columns are wrong, and a third is still known", () => {
  const headless = lists.map((list) => list.map((column) => ({ ...column, header: "" })))
  const { all, differing, wrong } = scoreOf(headless)
  expect(wrong).toEqual(wrong.slice(0, Math.floor(all * 0.01)))
  expect(differing.length).toBeLessThan(all * 0.75)
})
