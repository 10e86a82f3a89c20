import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { durationMinutes, Interval, Zone } from "../../time/index.js"
import { lendingOf } from "../booking/lending.fixture.js"
import { Booking, conflictFindings, freeSlots, isGranted, occupancy, Resource, usesIn } from "../index.js"
import { spanOf } from "./local-clock.js"
import { aDay, anyBookings, anyResource, at, booked, chairs, clock, hall } from "./occupancy.fixture.js"

const open = (from: string, to: string) => ({ from: at(from), to: at(to) })
const clocks = (all: ReadonlyArray<Interval>) => all.map(({ start, end }) => `${start.slice(11)}-${end.slice(11)}`)

describe("free slots", () => {
  const room = (more: object) => Resource.parse({ id: "raum", owner: "haus", category: "raum", name: "Raum", ...more })
  const day = { window: aDay("08:00", "20:00"), durationMinutes: 60 }

  it("are told as stretches, by the first use in them, across all resources (R38, Q13)", () => {
    const sources = [
      { occupancy: occupancy(hall, [booked(hall, "b", "09:00", "12:00")]), open: [open("08:30", "18:00")] },
      { occupancy: occupancy(chairs, []), open: [open("08:00", "08:45"), open("10:00", "11:00")] },
    ]
    expect(freeSlots(sources, day)).toEqual([
      { resource: "stuehle", stretch: aDay("10:00", "11:00"), earliest: aDay("10:00", "11:00") },
      { resource: "halle", stretch: aDay("12:00", "18:00"), earliest: aDay("12:00", "13:00") },
    ])
    expect(freeSlots(sources, { ...day, limit: 1 }).map(({ resource }) => resource)).toEqual(["stuehle"])
    expect(freeSlots(sources, { ...day, limit: 0 })).toEqual([])
    expect(freeSlots(sources, { ...day, categories: ["sporthalle"], durationMinutes: 30 })).toHaveLength(2)
  })

  it("leave out what is too small, not accessible, or of which nobody has said so", () => {
    const source = (more: object) => [{ occupancy: occupancy(room(more), []), open: [open("08:00", "20:00")] }]
    const found = (more: object, wish: object) => freeSlots(source(more), { ...day, ...wish }).length
    expect([
      found({ seats: 30 }, { seats: 30 }),
      found({ seats: 29 }, { seats: 30 }),
      found({}, { seats: 30 }),
    ]).toEqual([1, 0, 0])
    const stepFree = { accessibility: ["stepFree"] }
    expect(found({ accessibility: { stepFree: true } }, stepFree)).toBe(1)
    expect(found({ accessibility: { stepFree: false } }, stepFree)).toBe(0)
    expect(found({ accessibility: { accessibleToilet: true } }, stepFree)).toBe(0)
    expect(found({ lendable: false }, {})).toBe(0)
    expect([found({ site: "a" }, { sites: ["a", "b"] }), found({}, { sites: ["a"] })]).toEqual([1, 0])
    expect([found({}, { units: 2 }), found({ use: { mode: "shared", units: 2 } }, { units: 2 })]).toEqual([0, 1])
  })

  it("keep what the resource asks of lengths and steps", () => {
    const earliest = (availability: object, question: object) =>
      clocks(
        freeSlots([{ occupancy: occupancy(room({ availability }), []), open: [open("08:10", "12:00")] }], {
          ...day,
          ...question,
        }).map((slot) => slot.earliest),
      )
    expect(earliest({}, {})).toEqual(["08:10-09:10"])
    expect(earliest({}, { stepMinutes: 30 })).toEqual(["08:30-09:30"])
    expect(earliest({ stepMinutes: 45 }, {})).toEqual(["08:15-09:45"])
    expect(earliest({ stepMinutes: 45 }, { stepMinutes: 30 })).toEqual(["09:00-10:30"])
    expect(earliest({ shortestMinutes: 120 }, {})).toEqual(["08:10-10:10"])
    expect(earliest({ longestMinutes: 45 }, {})).toEqual([])
    expect(earliest({}, { durationMinutes: 231 })).toEqual([])
  })

  it("are counted out step by step only when asked", () => {
    const sources = [{ occupancy: occupancy(hall, []), open: [open("10:00", "12:00")] }]
    const [slot] = freeSlots(sources, day)
    if (slot === undefined) throw new Error("nothing free")
    expect(clocks(usesIn(slot, 30))).toEqual(["10:00-11:00", "10:30-11:30", "11:00-12:00"])
  })

  it("begin on the steps of the clock after the first, also when the clocks were put forward in between", () => {
    const zone = Zone.parse("Europe/Berlin")
    const window = Interval.parse({ start: "2026-03-28T21:10", end: "2026-03-29T10:00", zone })
    const [slot] = freeSlots([{ occupancy: occupancy(hall, []), open: [spanOf(window)] }], { ...day, window })
    if (slot === undefined) throw new Error("nothing free")
    expect(usesIn(slot, 120).map(({ start }) => start.slice(11))).toEqual([
      "21:10",
      "22:00",
      "00:00",
      "04:00",
      "06:00",
      "08:00",
    ])
  })

  it("last as long as they say when the clocks are put back, and name no hour that the clock shows twice", () => {
    const zone = Zone.parse("Europe/Berlin")
    const night = Interval.parse({ start: "2026-10-25T00:00", end: "2026-10-25T06:00", zone })
    const until = Interval.parse({ start: "2026-10-25T00:00", end: "2026-10-25T02:30", zone })
    // Taken until the clock shows 2:30 for the second time, which no booking can say: one of real 3,5 hours from midnight.
    const taken = { from: spanOf(until).from, to: spanOf(until).to + 3_600_000 }
    const rest = [{ from: taken.to, to: spanOf(night).to }]
    const [slot] = freeSlots([{ occupancy: occupancy(hall, []), open: rest }], { window: night, durationMinutes: 60 })
    expect(slot?.stretch).toEqual({ start: "2026-10-25T03:00", end: "2026-10-25T06:00", zone })
    const whole = freeSlots([{ occupancy: occupancy(hall, []), open: [spanOf(night)] }], {
      window: night,
      durationMinutes: 150,
    })
    expect(whole.map(({ earliest }) => durationMinutes(earliest))).toEqual([150])
    const uses = whole.flatMap((found) => usesIn(found, 30))
    expect(uses.every((use) => durationMinutes(use) === 150)).toBe(true)
    expect(clocks(uses.slice(0, 4))).toEqual(["00:00-02:30", "01:30-03:00", "02:00-03:30", "02:30-04:00"])
  })
})

describe("whatever was booked and asked for", () => {
  const cases = anyResource.chain((resource) =>
    fc.record({
      resource: fc.constant(resource),
      bookings: anyBookings(resource),
      opens: fc.integer({ min: 0, max: 40 }),
      lasts: fc.integer({ min: 8, max: 55 }),
      quarters: fc.integer({ min: 1, max: 12 }),
      units: fc.integer({ min: 1, max: 4 }),
    }),
  )
  const wish = (resource: Resource, interval: Interval, units: number) =>
    Booking.parse({ ...booked(resource, "wunsch", "00:00", "01:00"), interval, units })

  it("what is offered can be booked, and what can be booked is offered (R38)", () => {
    fc.assert(
      fc.property(cases, ({ resource, bookings, opens, lasts, quarters, units }) => {
        const lending = lendingOf(resource, { bookings })
        const stretch = open(clock(opens), clock(opens + lasts))
        const window = aDay("00:00", "23:45")
        const slots = freeSlots([{ occupancy: occupancy(resource, bookings), open: [stretch] }], {
          window,
          durationMinutes: quarters * 15,
          stepMinutes: 15,
          units,
        })
        const offered = slots.flatMap((slot) => usesIn(slot, 15))
        for (const interval of offered) expect(conflictFindings(lending, wish(resource, interval, units))).toEqual([])
        const bookable = Array.from({ length: lasts - quarters + 1 }, (_, step) =>
          aDay(clock(opens + step), clock(opens + step + quarters)),
        ).filter((interval) => conflictFindings(lending, wish(resource, interval, units)).length === 0)
        const isSuited = units === 1 || (resource.use.mode === "shared" && units <= resource.use.units)
        expect(clocks(offered)).toEqual(isSuited && lasts >= quarters ? clocks(bookable) : [])
      }),
    )
  })

  it("nothing but what the network agreed to takes time", () => {
    fc.assert(
      fc.property(cases, ({ resource, bookings, quarters }) => {
        const question = { window: aDay("00:00", "23:45"), durationMinutes: quarters * 15 }
        const told = (all: ReadonlyArray<Booking>) =>
          freeSlots([{ occupancy: occupancy(resource, all), open: [open("00:00", "23:45")] }], question)
        expect(told(bookings)).toEqual(told(bookings.filter(isGranted).toReversed()))
      }),
    )
  })
})
