import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { Interval } from "../../time/index.js"
import { gym, someAskedFor } from "../booking/lending.fixture.js"
import { Resource } from "../resource/resource.js"
import { availabilityFindings } from "./availability-findings.js"
import { availableStretches } from "./available-stretches.js"
import { spanOf } from "./local-clock.js"

const span = (start: string, end: string): Interval => Interval.parse({ start, end, zone: "Europe/Berlin" })

describe("whatever availability a resource has", () => {
  const ofAvailability = new Set(["OutsideWindows", "CoreUseThen", "BlackedOut", "ClosedThen", "BrokenDownThen"])
  const month = span("2026-10-10T00:00", "2026-11-12T00:00")

  it("a use lies wholly in the available stretches just where nothing is found against its time (R39)", () => {
    fc.assert(
      fc.property(someAskedFor, ({ lending, wanted: { pickUp: _p, bringBack: _b, ...wanted } }) => {
        const use = spanOf(wanted.interval)
        const { available } = availableStretches(lending, month)
        const isFree = available.some(({ from, to }) => from <= use.from && use.to <= to)
        const against = availabilityFindings(lending, wanted).filter(({ _tag }) => ofAvailability.has(_tag))
        expect(against.length === 0).toBe(isFree)
      }),
      { numRuns: 500 },
    )
  })

  it("every moment of a window is either available or not, and never both", () => {
    fc.assert(
      fc.property(someAskedFor, ({ lending }) => {
        const { available, unavailable, uncertain } = availableStretches(lending, month)
        const line = [...available, ...unavailable].sort((a, b) => a.from - b.from)
        const { from, to } = spanOf(month)
        expect(
          line.reduce((at, stretch) => (stretch.from === at && at < stretch.to ? stretch.to : Number.NaN), from),
        ).toBe(to)
        for (const stretch of uncertain)
          expect(available.some((one) => one.from <= stretch.from && stretch.to <= one.to)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it("a window tells the same as the parts it is cut into", () => {
    fc.assert(
      fc.property(someAskedFor, fc.integer({ min: 11, max: 30 }), ({ lending }, day) => {
        const cut = `2026-10-${day}T10:30`
        const parts = [span(month.start, cut), span(cut, month.end)]
        const cutTogether = parts.flatMap((part) => availableStretches(lending, part).available)
        const total = (all: ReadonlyArray<{ readonly from: number; readonly to: number }>) =>
          all.reduce((sum, { from, to }) => sum + to - from, 0)
        expect(total(cutTogether)).toBe(total(availableStretches(lending, month).available))
      }),
      { numRuns: 200 },
    )
  })
})

describe("weekly hours", () => {
  it("end after they begin, and not at 24:00 of another day", () => {
    const hours = (from: string, to: string) =>
      Resource.safeParse({
        ...gym(),
        availability: { windows: [{ slots: [{ day: "mo", from, to }] }] },
      }).success
    expect([
      hours("00:00", "24:00"),
      hours("10:00", "10:00"),
      hours("24:00", "10:00"),
      hours("10:00", "24:30"),
    ]).toEqual([true, false, false, false])
  })
})
