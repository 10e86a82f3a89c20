import type { Query } from "@sozialraum/store"
import { expect, test } from "vitest"
import { ofDocumentSql, ofNetworkSql } from "./changes.js"
import { inMemory, openToWrite } from "./file.js"
import { bringUpToDate } from "./layouts.js"
import { byId, byIndex } from "./pages.js"
import { byKeySql, networksSql, versionSql } from "./reading.js"

const query: Query = { network: "bochum", collection: "rooms", limit: 10 }
const after = { value: "m", id: "x" }
const index = { name: "byName", from: "a" }

const statements: ReadonlyArray<[string, string]> = [
  ["a document", byKeySql],
  ["a version", versionSql],
  ["the networks", networksSql],
  ["the changes of a network", ofNetworkSql],
  ["the changes of a document", ofDocumentSql],
  ["the first page by id", byId(query).sql],
  ["the next page by id", byId({ ...query, after }).sql],
  ["the first page of an index", byIndex(query, index).sql],
  ["the next page of an index", byIndex({ ...query, after }, index).sql],
  ["the first page of a range", byIndex(query, { ...index, to: "z" }).sql],
  ["the next page of a range", byIndex({ ...query, after }, { ...index, to: "z" }).sql],
]

const planOf = (sql: string): ReadonlyArray<string> => {
  const { db } = openToWrite(inMemory)
  bringUpToDate(db)
  const steps = db
    .prepare(`EXPLAIN QUERY PLAN ${sql}`)
    .all()
    .map((row) => String(row["detail"]))
  db.close()
  return steps
}

test.each(statements)("reading %s searches along an index, and neither scans nor sorts", (_name, sql) => {
  const steps = planOf(sql).filter((step) => !/^(COMPOUND QUERY|LEFT-MOST SUBQUERY|UNION ALL)$/.test(step))
  expect(steps.length).toBeGreaterThan(0)
  expect(steps.filter((step) => !step.startsWith("SEARCH ") || step.includes("TEMP"))).toEqual([])
})

test("the next page of an index begins at the position, and not at the beginning of the range", () => {
  const [first] = planOf(byIndex({ ...query, after }, index).sql)
  expect(first).toContain("(value,id)>(?,?)")
})
