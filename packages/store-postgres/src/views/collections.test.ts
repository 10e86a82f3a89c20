import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { allCollections } from "@sozialraum/store"
import { expect, test } from "vitest"
import { columnsOf } from "./columns-of.fixture.js"

const file = fileURLToPath(new URL("collections.ts", import.meta.url))

/** Secrets, mail that went out, and what an import remembers of a list, word for word: for nobody's reports. */
const withoutView = new Set([
  ...[
    "feedTokens",
    "sentInvitations",
    "listed",
    "listedEntries",
    "deliveryChanges",
    "calendarChanges",
    "importProfiles",
  ],
])

const wrapped = (words: ReadonlyArray<string>): string => {
  const lines = [""]
  for (const word of words) {
    const line = lines.at(-1) ?? ""
    if (line.length + word.length > 110) lines.push(word)
    else lines[lines.length - 1] = line === "" ? word : `${line} ${word}`
  }
  return lines.map((line) => `    ${line}`).join("\n")
}

const generated = (): string => {
  const entries = Object.entries(allCollections)
    .filter(([name]) => !withoutView.has(name))
    .map(([name, { schema }]) => `  ${name}: \`\n${wrapped(columnsOf(schema))}\`,`)
  return `/**
 * Collections: the columns of the view of each collection, as \`path:type\`.
 *
 * Written by the test beside this file from the schemas of the collections: \`WRITE_VIEWS=1 vitest run\` with its name.
 * What planners may not see is not among them.
 */
export const viewColumns: Readonly<Record<string, string>> = {
${entries.join("\n")}
}
`
}

test("the views have the columns that the schemas of the collections have now (P9)", () => {
  if (process.env["WRITE_VIEWS"] !== undefined || !existsSync(file)) writeFileSync(file, generated())
  expect(readFileSync(file, "utf8")).toBe(generated())
})

test("what planners may not see is in no view (P9)", () => {
  const columns = Object.entries(allCollections).flatMap(([name, { schema }]) =>
    columnsOf(schema).map((column) => `${name}.${column}`),
  )
  expect(columns).toContain("institutions.name:text")
  expect(columns.filter((column) => column.startsWith("contactPoints.person"))).toEqual([])
})
