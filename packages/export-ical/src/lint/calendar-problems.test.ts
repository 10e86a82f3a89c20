import fc from "fast-check"
import { expect, test } from "vitest"
import { calendarProblems } from "./calendar-problems.js"
import { asFile, faults, goodLines } from "./good.fixture.js"
import { calendarRules } from "./rules.js"

const check = { audience: "public" } as const
const good = asFile(goodLines).replace("\\nohne Anmeldung", "\\n\r\n ohne Anmeldung")
const rulesIn = (file: string | Uint8Array) => calendarProblems(file, check).map(({ rule }) => rule)

test("a file without a fault has no problems, as text and as bytes", () => {
  expect(calendarProblems(good, check)).toEqual([])
  expect(calendarProblems(new TextEncoder().encode(good), check)).toEqual([])
})

test.each(faults)("%s is broken where %j becomes %j", (rule, found, put) => {
  const broken = goodLines.replace(found, () => put)
  expect(broken).not.toBe(goodLines)
  expect(rulesIn(asFile(broken))).toContain(rule)
})

test("line breaks, bytes and folded characters are looked at as they stand", () => {
  expect(rulesIn(good.replace("\r\n", "\n"))).toEqual(["lineBreak"])
  expect(rulesIn(good.replace("GREGORIAN", "GREG\rORIAN"))).toContain("lineBreak")
  expect(rulesIn(good.slice(0, -2))).toContain("lineBreak")
  expect(rulesIn(`\ufeff${good}`)).toEqual(["encoding"])
  expect(rulesIn(Uint8Array.from(Buffer.from(good, "latin1")))).toEqual(["encoding"])
  expect(rulesIn(good.replace("😀", "\ud83d\r\n \ude00"))).toEqual(["characterSplit"])
})

test("every rule is one that a fault breaks", () => {
  const asTheyStand = ["lineBreak", "encoding", "characterSplit"]
  const noComponent = rulesIn(asFile(goodLines.slice(0, goodLines.indexOf("BEGIN:VTIMEZONE")))).concat(
    rulesIn(asFile("BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\nEND:VCALENDAR\n")),
  )
  expect(noComponent).toContain("noComponent")
  const broken = new Set([...faults.map(([rule]) => rule), ...asTheyStand, "noComponent"])
  expect(Object.keys(calendarRules).filter((rule) => !broken.has(rule))).toEqual([])
})

test("a problem says on which line of the file it is", () => {
  const late = good.replace("STATUS:CONFIRMED", "STATUS:DONE")
  const line = late.slice(0, late.indexOf("STATUS:DONE")).split("\r\n").length
  expect(calendarProblems(late, check)).toEqual([{ rule: "value", line, of: "STATUS" }])
})

test("a message has a METHOD and an organizer, and may speak of one date alone", () => {
  const entry = goodLines.slice(
    goodLines.indexOf("BEGIN:VEVENT\n"),
    goodLines.indexOf("BEGIN:VEVENT\nUID:bochum+closure"),
  )
  const alone = entry.slice(entry.indexOf("BEGIN:VEVENT", 1))
  const named = "ORGANIZER:mailto:a@b.example\nATTENDEE:mailto:c@d.example\nSTATUS:CANCELLED"
  const file = `BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\nMETHOD:CANCEL\n${zoneOf(goodLines)}${alone}END:VCALENDAR\n`
  const message = asFile(file.replace("STATUS:CANCELLED", named))
  expect(calendarProblems(message, { use: "message" })).toEqual([])
  expect(calendarProblems(asFile(file), { use: "message" }).map(({ rule }) => rule)).toEqual(["organizer"])
  expect(calendarProblems(message).map(({ rule }) => rule)).toEqual(["method", "override", "attendee"])
})

const zoneOf = (lines: string): string => lines.slice(lines.indexOf("BEGIN:VTIMEZONE"), lines.indexOf("BEGIN:VEVENT"))

test("whatever is read, it ends with a list of problems", () => {
  const lines = good.split("\r\n")
  const piece = fc.oneof(fc.constantFrom(...lines), fc.string({ unit: "binary", maxLength: 60 }))
  const pieces = fc.array(piece, { maxLength: 60 }).map((some) => some.join("\r\n"))
  const cut = fc.tuple(fc.nat(good.length), fc.nat(40), fc.string({ maxLength: 20 }))
  const edited = cut.map(([at, length, put]) => good.slice(0, at) + put + good.slice(at + length))
  fc.assert(
    fc.property(fc.oneof(pieces, edited, fc.uint8Array()), (file) => {
      for (const { line } of calendarProblems(file, check)) expect(line).toBeGreaterThan(0)
    }),
    { numRuns: 300 },
  )
})
