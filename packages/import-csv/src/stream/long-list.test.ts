import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { readList } from "../read-list.js"
import type { CsvReport } from "../report.js"
import { recogniseCut } from "../table/dialect.js"
import { encodeCodePage } from "../text/encoding.fixture.js"
import { decoded } from "./decoder.js"
import { readInParts } from "./long-list.js"
import { sampleOf } from "./sample.js"
import { stretches } from "./stretches.js"

const lists = new URL("../../../../../shared/data/lists/", import.meta.url)

const inChunks = (bytes: Uint8Array, size: number) =>
  async function* () {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
  }

const inParts = async (bytes: Uint8Array, chunk: number, length: number): Promise<ReadonlyArray<CsvReport>> => {
  const { parts } = await readInParts(inChunks(bytes, chunk), { source: "liste" }, length)
  const read: Array<CsvReport> = []
  for await (const part of parts()) read.push(part)
  return read
}

const byLine = <A extends { readonly lines: ReadonlyArray<number> }>(accepted: ReadonlyArray<A>): ReadonlyArray<A> =>
  accepted.toSorted((a, b) => (a.lines[0] ?? 0) - (b.lines[0] ?? 0))

describe("a list in parts", () => {
  it.each(["sh-schulen.csv", "nrw-schuldaten-2021.csv", "berlin-kitas-2025-10.csv", "bochum-schulen-2023.csv"])(
    "says the same as in one: %s",
    async (name) => {
      const bytes = readFileSync(new URL(name, lists))
      const whole = readList(bytes, { source: "liste" })
      const parts = await inParts(bytes, 10_007, 60_000)
      expect(parts.length).toBeGreaterThan(1)
      expect(parts.reduce((sum, { records }) => sum + records, 0)).toBe(whole.records)
      expect(byLine(parts.flatMap(({ accepted }) => accepted))).toEqual(byLine(whole.accepted))
      expect(parts.flatMap(({ rejected }) => rejected)).toEqual(whole.rejected)
    },
  )

  const rows = Array.from({ length: 150 }, (_, row) => `${100 + row};Kita Süd ${row};Weg ${row + 1};44801;Köln\n`).join(
    "",
  )
  const written = (text: string): Uint8Array => new TextEncoder().encode(text)
  const stray = encodeCodePage("900;Kita Nörd;Weg 4;44801;Köln\n901;Hort Öst;Weg 5;44801;Köln\n", "windows-1252")

  it.each([
    ["a row of groups over the header", written(`Nummer;Name;Adresse;;\n;;Straße;PLZ;Ort\n${rows}`)],
    ["a header that a line break tore", written(`Nummer;Name;Straße und\nHausnummer;PLZ;Ort\n${rows}`)],
    ["a header cell over two lines", written(`Nummer;Name;"Straße;\nHausnummer";PLZ;Ort\n${rows}`)],
    ["a row below the header that explains it", written(`Nummer;Name;Straße;PLZ;Ort\n1;2;3;4;5\n${rows}`)],
    ["titles longer than a part", written(`Kitas der Stadt${"\n".repeat(3000)}Nummer;Name;Straße;PLZ;Ort\n${rows}`)],
    [
      "single bytes of windows-1252 in UTF-8",
      new Uint8Array([...written(`Nummer;Name;Straße;PLZ;Ort\n${rows}`), ...stray]),
    ],
  ])("says the same as in one with %s", async (_, bytes) => {
    const whole = readList(bytes, { source: "liste" })
    const parts = await inParts(bytes, 101, 1000)
    expect(whole.accepted.length).toBeGreaterThanOrEqual(150)
    expect(byLine(parts.flatMap(({ accepted }) => accepted))).toEqual(byLine(whole.accepted))
    expect(parts.reduce((sum, { records }) => sum + records, 0)).toBe(whole.records)
  })

  it("begins without the byte order mark, in a code page too", async () => {
    const bytes = new Uint8Array([0xef, 0xbb, 0xbf, ...encodeCodePage("Südhaus;Köln", "windows-1252")])
    const read: Array<string> = []
    for await (const text of decoded(inChunks(bytes, 5)(), "windows-1252")) read.push(text)
    expect(read.join("")).toBe("Südhaus;Köln")
  })

  it.each([1_048_576, 524_288, 1_000_003])("has its columns, in whatever chunks of %i bytes it comes", async (size) => {
    const rows = Array.from({ length: 60_000 }, (_, row) => `${100_000 + row};Kita Süd ${row};4480${row % 10};Bochum\n`)
    const bytes = new TextEncoder().encode(`Nummer;Name;PLZ;Ort\n${rows.join("")}`)
    const { sample } = await readInParts(inChunks(bytes, size), { source: "liste", type: "kita" }, 200_000)
    expect(sample.columns.map(({ field }) => field)).toEqual(["id", "name", "postalCode", "city"])
    expect(sample.rejected).toEqual([])
    expect(sample.records).toBeLessThan(60_000)
  })

  it("has its lines end with a carriage return alone, and a sample no longer than others", async () => {
    const rows = Array.from({ length: 450_000 }, (_, row) => `${100_000 + row};Kita Sud ${row};Bochum\r`)
    const bytes = written(`Nummer;Name;Ort\r${rows.join("")}901;Kita Süd;Köln\r902;Kita West;Köln\r`)
    const sample = await sampleOf(inChunks(bytes, 65_536))
    expect(bytes.length).toBeGreaterThan(12_000_000)
    expect(sample.length).toBeLessThan(2_200_000)
    const lines = new TextDecoder().decode(sample).split("\r")
    expect(lines.pop()).toBe("")
    expect(lines).toContain("901;Kita Süd;Köln")
    expect(lines.slice(1).filter((line) => !/^\d{3,6};Kita \S+(?: \d+)?;(?:Bochum|Köln)$/.test(line))).toEqual([])
  })

  it("is one endless line, of which no more is held than of other lists", async () => {
    const piece = written("Kita Süd;44801;".repeat(4096))
    const [size, times] = [piece.length, 400]
    const open = async function* () {
      for (let at = 0; at < times; at++) yield piece
    }
    let read = 0
    const sample = await sampleOf(async function* () {
      for await (const chunk of open()) {
        read += chunk.length
        yield chunk
      }
    })
    expect(read).toBe(size * times)
    expect(sample.length).toBeLessThanOrEqual(2_097_152)
    const lengths: Array<number> = []
    const cut = recogniseCut("Kita Süd;44801;", { delimiter: ";", quote: null })
    for await (const { text } of stretches(decoded(open(), "utf-8"), cut, 1000)) lengths.push(text.length)
    expect(Math.max(...lengths)).toBeLessThan(100_000)
  })
})
