import { readList } from "@sozialraum/import-csv"
import { expect, test } from "vitest"
import { inspectInParts } from "./long-inspection.js"

test("a list looked at in parts has the columns and the records that it has as a whole", async () => {
  const rows = Array.from(
    { length: 7000 },
    (_, row) =>
      `${100_000 + row};Kita Süd ${row};4480${row % 10};Bochum;${"x".repeat(30)};${row % 50 === 7 ? "12" : "0234 123456"}\n`,
  )
  const bytes = new TextEncoder().encode(`Nummer;Name;PLZ;Ort;Farbe;Telefon\n${rows.join("")}`)
  const open = async function* () {
    for (let at = 0; at < bytes.length; at += 262_144) yield bytes.subarray(at, at + 262_144)
  }
  const options = { source: "kitas", type: "kita" }
  const [parts, whole] = [await inspectInParts(open, options), readList(bytes, options)]
  expect([parts.records, parts.columns.map(({ field }) => field)]).toEqual([
    whole.records,
    whole.columns.map(({ field }) => field),
  ])
  const unread = parts.findings.filter(({ _tag }) => _tag === "PhoneUnreadable")
  expect(unread.length).toBe(100)
  expect(unread).toEqual(whole.findings.filter(({ _tag }) => _tag === "PhoneUnreadable").slice(0, 100))
})

test("what is no list is told as such, however long it is", async () => {
  const open = async function* () {
    for (let at = 0; at < 40; at++) yield new Uint8Array(65_536)
  }
  const { dialect, findings } = await inspectInParts(open, { source: "nichts" })
  expect([dialect.format, findings.map(({ _tag }) => _tag)]).toEqual(["unreadable", ["Unreadable"]])
})
