import * as fc from "fast-check"
import { expect, test } from "vitest"
import { type CsvReport, readList } from "./index.js"
import { bytesOf } from "./real-lists.fixture.js"
import { encodeCodePage, utf16 } from "./text/encoding.fixture.js"

const read = (input: Uint8Array | string) => readList(input, { source: "liste" })

const accountsForEveryRecord = (report: CsvReport): void => {
  const lines = [...report.accepted.flatMap((accepted) => accepted.lines), ...report.rejected.map(({ line }) => line)]
  expect(lines).toHaveLength(report.records)
  expect(new Set(lines).size).toBe(lines.length)
  for (const { lines: own } of report.accepted) expect(own).toEqual(own.toSorted((a, b) => a - b))
}

test("whatever the bytes are, reading does not throw and accounts for every record", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => accountsForEveryRecord(read(bytes))),
    { numRuns: 500 },
  )
})

const cell = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom(
    "",
    '"',
    '""',
    '"a',
    'b"',
    "a;b",
    "\n",
    "\r\n",
    "Name",
    "PLZ",
    "44801",
    "Kita Mond",
    "0234 12345",
    "7,26",
    "null",
    "a@b.de",
    "www.x.de",
    "\uD800",
  ),
)
const csvText = fc
  .tuple(
    fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 12 }),
    fc.constantFrom(";", ",", "\t", "|"),
    fc.constantFrom("\n", "\r\n", "\r"),
  )
  .map(([rows, delimiter, end]) => rows.map((row) => row.join(delimiter)).join(end))

test("whatever the text is, reading does not throw and accounts for every record", () => {
  fc.assert(
    fc.property(csvText, (text) => accountsForEveryRecord(read(text))),
    { numRuns: 1500 },
  )
  fc.assert(
    fc.property(csvText, (text) => accountsForEveryRecord(read(`Name;PLZ;Ort;Telefon;X;Y\n${text}`))),
    { numRuns: 1000 },
  )
})

test("the same input gives the same report", () => {
  fc.assert(
    fc.property(csvText, (text) => {
      expect(read(text)).toEqual(read(text))
    }),
    { numRuns: 200 },
  )
})

const quoted = (cells: ReadonlyArray<string>): string =>
  cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(";")

test("well-formed records are all found, whatever their cells hold", () => {
  const inner = fc.constantFrom("a", "b c", 'q"q', "x;y", "l\nm", "ü", "4")
  const rows = fc.array(fc.tuple(inner, inner, inner, inner, inner), { minLength: 1, maxLength: 20 })
  fc.assert(
    fc.property(rows, (cells) => {
      const text = [["Name", "PLZ", "Ort", "Straße", "Art"], ...cells].map(quoted).join("\n")
      expect(read(text).records).toBe(cells.length)
    }),
    { numRuns: 300 },
  )
})

/** A real list as rows of cells, and back. */
const rowsOf = (name: string, delimiter: string): ReadonlyArray<ReadonlyArray<string>> =>
  new TextDecoder()
    .decode(bytesOf(name))
    .trimEnd()
    .split(/\r?\n/)
    .slice(0, 60)
    .map((line) => line.split(delimiter).map((text) => text.replace(/^"(.*)"$/, "$1")))

const kitas = rowsOf("bochum-kitas-2023", ";")
const schools = rowsOf("sh-schulen", "\t")
const statistics = rowsOf("nrw-schuldaten-2021", ";").slice(1)
const values = (input: string | Uint8Array) => read(input).accepted.map(({ value }) => value)

test.each([
  ["the Kitas of Bochum", kitas],
  ["the schools of Schleswig-Holstein", schools],
  ["the school statistics, with names over three columns", statistics],
] as const)("%s: columns in another order give the same values", (_, rows) => {
  const expected = values(rows.map(quoted).join("\n"))
  const order = fc.shuffledSubarray(rows[0]?.map((_cell, index) => index) ?? [], { minLength: rows[0]?.length ?? 0 })
  fc.assert(
    fc.property(order, (indexes) => {
      const moved = rows.map((row) => quoted(indexes.map((index) => row[index] ?? "")))
      expect(values(moved.join("\n"))).toEqual(expected)
    }),
    { numRuns: 30 },
  )
})

test("another encoding, delimiter, quoting or line end gives the same values", () => {
  const expected = values(kitas.map(quoted).join("\n"))
  const bare = (delimiter: string, end: string) => kitas.map((row) => row.join(delimiter)).join(end)
  const text = kitas.map(quoted).join("\r\n")
  for (const input of [
    bare("\t", "\n"),
    bare("|", "\r"),
    encodeCodePage(text, "windows-1252"),
    encodeCodePage(text, "cp850"),
    encodeCodePage(text, "macintosh"),
    utf16(`\uFEFF${bare("\t", "\r\n")}`, "utf-16le"),
    utf16(text, "utf-16be"),
    text.normalize("NFD"),
  ])
    expect(values(input)).toEqual(expected)
})

test("titles above, blank rows between and a footer below do not change the values", () => {
  const [header = [], ...rows] = kitas
  const expected = values(kitas.map(quoted).join("\n"))
  const text = [
    "Kitas in Bochum",
    "",
    quoted(header),
    ";;;",
    ...rows.flatMap((row) => [quoted(row), ""]),
    "Stand: 2023",
  ]
  expect(values(text.join("\n"))).toEqual(expected)
})
