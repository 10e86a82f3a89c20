import { parse } from "csv-parse/sync"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import { lineBreak } from "../text/lines.js"
import { cutSound } from "./cutter.js"
import type { Cut } from "./dialect.js"
import { cutRecords } from "./records.js"

const cutOf = (delimiter: Cut["delimiter"], quote: Cut["quote"], more: Partial<Cut> = {}): Cut => ({
  delimiter,
  quote,
  backslash: false,
  padded: false,
  lineEnding: "lf",
  width: 3,
  steadiness: 1,
  ...more,
})

const signs = fc.constantFrom("a", "Kita", " ", '"', "'", ";", ",", "\t", "|", "\n", "\r\n", "\r", "\\", "ß")
const soup = fc.array(signs, { maxLength: 60 }).map((parts) => parts.join(""))
const cuts = fc
  .tuple(
    fc.constantFrom<Cut["delimiter"]>(";", ",", "\t", "|"),
    fc.constantFrom<Cut["quote"]>('"', "'", null),
    fc.record({ backslash: fc.boolean(), padded: fc.boolean(), width: fc.integer({ min: 1, max: 5 }) }),
  )
  .map(([delimiter, quote, more]) => cutOf(delimiter, quote, { ...more, padded: more.padded && delimiter !== "\t" }))

const breaksIn = (text: string): number => text.split(lineBreak).length - 1

test("whatever a text is, every physical line is in exactly one record", () => {
  fc.assert(
    fc.property(soup, cuts, fc.integer({ min: 1, max: 9 }), (text, cut, firstLine) => {
      const { records } = cutRecords(text, cut, firstLine)
      let line = firstLine
      for (const record of records) {
        expect(record.line).toBe(line)
        line += 1 + record.cells.reduce((sum, cell) => sum + breaksIn(cell), 0)
      }
      const lines = text === "" ? 0 : breaksIn(text) + (/[\r\n]$/.test(text) ? 0 : 1)
      expect(line - firstLine).toBe(lines)
    }),
    { numRuns: 3000 },
  )
})

test("what is cut without doubt is what csv-parse cuts", () => {
  fc.assert(
    fc.property(soup, cuts, (text, cut) => {
      fc.pre(!text.includes("\\") && !(cut.quote !== null && text.includes(cut.quote + cut.quote)))
      const sound = cutSound(text, { ...cut, padded: false })
      fc.pre(sound !== undefined)
      const rows = parse(`\n${text}`, {
        delimiter: cut.delimiter,
        quote: cut.quote ?? false,
        record_delimiter: ["\r\n", "\n", "\r"],
        relax_quotes: true,
        relax_column_count: true,
      })
      expect(sound?.records.map(({ cells }) => cells)).toEqual(rows.slice(1))
    }),
    { numRuns: 1500 },
  )
})

const cell = fc
  .array(fc.constantFrom("a", "Kita", " x", '"', ";", ",", "\t", "|", "\n", "4"), { maxLength: 6 })
  .map((parts) => parts.join(""))
  .filter((text) => !text.includes('""'))
const rows = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 8 })

test.each([
  ["doubled", '""', false],
  ["backslashed", '\\"', true],
] as const)("cells in quotes, with %s quotes inside, come back as they were written", (_, inside, backslash) => {
  fc.assert(
    fc.property(
      rows,
      fc.constantFrom<Cut["delimiter"]>(";", ",", "\t", "|"),
      fc.constantFrom("\n", "\r\n"),
      (written, delimiter, end) => {
        const text = written
          .map((row) => row.map((value) => `"${value.replaceAll('"', inside)}"`).join(delimiter) + end)
          .join("")
        // Inner lines that look like records are read as such: wide enough a record, nothing does.
        const { records } = cutRecords(text, cutOf(delimiter, '"', { backslash, width: 9 }))
        expect(records.map(({ cells }) => cells)).toEqual(written)
      },
    ),
    { numRuns: 500 },
  )
})
