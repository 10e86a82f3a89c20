import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { csvText } from "./index.js"

/** The cells of a text after RFC 4180. */
const cellsOf = (text: string, delimiter: string): ReadonlyArray<ReadonlyArray<string>> => {
  const rows: Array<Array<string>> = [[]]
  let [cell, isQuoted] = ["", false]
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? ""
    if (isQuoted && sign === '"' && text[at + 1] === '"') cell += text[++at]
    else if (sign === '"' && (isQuoted || cell === "")) isQuoted = !isQuoted
    else if (isQuoted || (sign !== delimiter && sign !== "\r")) cell += sign
    else {
      rows.at(-1)?.push(cell)
      cell = ""
      if (sign === "\r") rows.push([])
      if (sign === "\r") at++
    }
  }
  return rows.slice(0, -1)
}

const mischief = fc.constantFrom(
  ..."=+-@\t\r\n '\";,|＝＋－＠﹢\u00A0\u200B",
  "=1+1",
  "@SUM(A1)",
  "-2+3|cmd",
  "+49 234 1",
  "Kita",
)
const cell = fc.oneof(
  fc.array(mischief, { maxLength: 6 }).map((parts) => parts.join("")),
  fc.string({ unit: "grapheme", maxLength: 12 }),
)
const table = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 5 })
const delimiter = fc.constantFrom(";" as const, "," as const)

describe("a CSV text", () => {
  it.each([
    ['=HYPERLINK("http://example.org")', '\'=HYPERLINK("http://example.org")'],
    ["+49 234 1", "'+49 234 1"],
    ["-5", "'-5"],
    ["@Süd", "'@Süd"],
    ["＝1+1", "'＝1+1"],
    [" =1+1", "' =1+1"],
    ['"=1+1', "'\"=1+1"],
    ["\u00A0+1", "'\u00A0+1"],
    ["\tKita", "'\tKita"],
    ["'=1+1", "''=1+1"],
    ["Kita = Haus", "Kita = Haus"],
    ["'s Haus", "'s Haus"],
    ["Str. 3-5", "Str. 3-5"],
  ])("shows %j as %j", (text, shown) => {
    expect(cellsOf(csvText([[text]], ";"), ";")).toEqual([[shown]])
  })

  it("has no cell that starts a formula, whatever the texts, also behind blanks and quotes", () => {
    fc.assert(
      fc.property(table, delimiter, (rows, mark) => {
        for (const shown of cellsOf(csvText(rows, mark), mark).flat())
          expect(shown).not.toMatch(/^(?:[\t\r]|[\s"\u200B]*[=+\-@＝＋－＠﹢])/)
      }),
    )
  })

  it("gives every text back to whoever takes off the one apostrophe", () => {
    const unmarked = (shown: string): string =>
      /^'+[\s"'\p{Cc}\p{Cf}]*[=+\-@＝＋－＠﹦﹢﹣﹫]|^'[\t\r]/u.test(shown) ? shown.slice(1) : shown
    fc.assert(
      fc.property(table, delimiter, (rows, mark) => {
        expect(cellsOf(csvText(rows, mark), mark).map((row) => row.map(unmarked))).toEqual(rows)
      }),
    )
  })

  it("encloses what any spreadsheet could take for a separator, whichever the file has", () => {
    expect(csvText([["a;b", "a,b", "a\tb", "a b"]], ",")).toBe('"a;b","a,b","a\tb",a b\r\n')
  })
})
