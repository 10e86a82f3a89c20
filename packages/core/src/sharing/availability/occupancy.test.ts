import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { startOf } from "../../time/index.js"
import { lendingOf } from "../booking/lending.fixture.js"
import {
  Booking,
  conflictFindings,
  freeBetween,
  freeUnitsBetween,
  isGranted,
  occupancy,
  Resource,
  ResourceRestriction,
  takenBetween,
} from "../index.js"
import { aDay, anyBookings, anyResource, at, booked, chairs, clock, hall, times } from "./occupancy.fixture.js"

const standsAgainst = (resource: Resource, bookings: ReadonlyArray<Booking>, wanted: Booking) =>
  conflictFindings(lendingOf(resource, { bookings }), wanted)

describe("what a booking takes", () => {
  const bus = Resource.parse({ id: "bus", owner: "stadt", category: "spielmobil", name: "Spielmobil" })

  it("runs from pick-up to return, where they are apart from the use (R38)", () => {
    const weekend = booked(bus, "w", "10:00", "16:00", {
      pickUp: "2026-10-20T14:00",
      bringBack: "2026-10-22T10:00",
    })
    const evening = (id: string, day: string) =>
      Booking.parse({
        ...booked(bus, id, "08:00", "09:00"),
        interval: { start: `${day}T08:00`, end: `${day}T09:00`, zone: "Europe/Berlin" },
      })
    expect(standsAgainst(bus, [weekend], evening("e", "2026-10-22"))).toHaveLength(1)
    expect(standsAgainst(bus, [weekend], evening("e", "2026-10-21"))).toHaveLength(1)
    expect(standsAgainst(bus, [weekend], evening("e", "2026-10-20"))).toEqual([])
    expect(standsAgainst(bus, [weekend], evening("e", "2026-10-23"))).toEqual([])
  })

  it("ends when the thing came back early, and lasts while it is out and overdue", () => {
    const protocol = { at: "2026-10-21T09:30:20Z", byBorrower: "leitung" }
    const state = {
      accepted: { on: "2026-10-01", by: "leitung" },
      handover: { ...protocol, at: "2026-10-21T08:00:00Z" },
    }
    const back = booked(bus, "b", "10:00", "18:00", { state: { status: "returned", ...state, return: protocol } })
    expect(occupancy(bus, [back]).taken).toMatchObject([{ from: at("10:00"), to: at("11:30") + 20_000 }])
    const out = booked(bus, "o", "10:00", "12:00", { state: { status: "handedOver", ...state } })
    const asOf = startOf(aDay("15:00", "16:00"))
    expect(occupancy(bus, [out], { asOf }).taken).toMatchObject([{ to: at("15:00") }])
    expect(occupancy(bus, [out]).taken).toMatchObject([{ to: at("12:00") }])
    expect(occupancy(bus, [out], { asOf: startOf(aDay("11:00", "16:00")) }).taken).toMatchObject([{ to: at("12:00") }])
  })

  it("is nothing where it was given up, nobody came, or it came back before it began", () => {
    const on = "2026-10-21T06:00:00Z"
    const nothing = [
      booked(bus, "a", "10:00", "18:00", { state: { status: "cancelled", by: "owner", reason: "Wasserschaden" } }),
      booked(bus, "b", "10:00", "18:00", { state: { status: "noShow", on } }),
      booked(bus, "c", "10:00", "18:00", {
        state: {
          status: "returned",
          accepted: { on: "2026-10-01", by: "leitung" },
          handover: { at: on, byBorrower: "leitung" },
          return: { at: on, byBorrower: "leitung" },
        },
      }),
    ]
    expect(occupancy(bus, nothing).taken).toEqual([])
  })
})

describe("buffers", () => {
  const room = (before: number, after: number): Resource =>
    Resource.parse({
      id: "raum",
      owner: "haus",
      category: "raum",
      name: "Gruppenraum",
      availability: { bufferBeforeMinutes: before, bufferAfterMinutes: after },
    })

  it.each([
    [0, 0, "12:00"],
    [30, 0, "12:30"],
    [0, 30, "12:30"],
    [30, 15, "12:30"],
    [15, 45, "12:45"],
  ])("of %i and %i minutes keep others out, and may lie over one another (R38)", (before, after, next) => {
    const resource = room(before, after)
    const plan = [booked(resource, "b1", "10:00", "12:00")]
    expect(standsAgainst(resource, plan, booked(resource, "b2", next, "14:00"))).toEqual([])
    const early = booked(resource, "b2", clock(times.indexOf(next) - 1), "14:00")
    expect(standsAgainst(resource, plan, early)).toHaveLength(1)
  })

  it("are told with the bookings that they belong to", () => {
    const resource = room(30, 0)
    const plan = [booked(resource, "b1", "10:00", "12:00"), booked(resource, "b0", "08:00", "09:15")]
    expect(standsAgainst(resource, plan, booked(resource, "b2", "09:30", "09:45"))).toMatchObject([
      { by: ["b0", "b1"], restMinutes: 30 },
    ])
  })
})

describe("a booking that is moved", () => {
  it("does not stand against itself", () => {
    const plan = [booked(hall, "b1", "10:00", "12:00"), booked(hall, "b2", "12:00", "13:00")]
    expect(standsAgainst(hall, plan, booked(hall, "b1", "10:30", "12:00"))).toEqual([])
    expect(standsAgainst(hall, plan, booked(hall, "b1", "11:00", "12:30"))).toMatchObject([{ by: ["b2"] }])
  })
})

describe("a shared resource of which some units are broken", () => {
  const broken = (more: object) => [
    {
      id: "r",
      resource: "stuehle",
      kind: "breakdown",
      start: "2026-10-21T10:00",
      zone: "Europe/Berlin",
      reason: "Lehnen gebrochen",
      state: { status: "active" },
      units: 7,
      ...more,
    },
  ]

  it("lends what is left, and all again once it is repaired (R38, R43)", () => {
    const span = { from: at("10:00"), to: at("11:00") }
    const free = (more: object) =>
      freeUnitsBetween(
        occupancy(chairs, [booked(chairs, "b", "10:00", "11:00", { units: 2 })], {
          restrictions: broken(more).map((one) => ResourceRestriction.parse(one)),
        }),
        span,
      )
    expect(free({})).toBe(1)
    expect(free({ kind: "hint" })).toBe(8)
    expect(free({ state: { status: "solved", at: "2026-10-21T08:00:00Z" } })).toBe(8)
    expect(free({ state: { status: "solved", at: "2026-10-21T08:30:00Z" } })).toBe(1)
    expect(free({ start: "2026-10-21T11:00" })).toBe(8)
  })
})

describe("whatever was booked", () => {
  const buffers = ({ availability }: Resource) => ({
    before: (availability?.bufferBeforeMinutes ?? 0) * 60_000,
    after: (availability?.bufferAfterMinutes ?? 0) * 60_000,
  })
  const core = ({ pickUp, bringBack, interval }: Booking) => ({
    from: at((pickUp ?? interval.start).slice(11)),
    to: at((bringBack ?? interval.end).slice(11)),
  })
  const cases = anyResource.chain((resource) =>
    fc.record({
      resource: fc.constant(resource),
      bookings: anyBookings(resource),
      from: fc.integer({ min: 4, max: 86 }),
      length: fc.integer({ min: 1, max: 8 }),
      units: fc.integer({ min: 1, max: 4 }),
    }),
  )

  it("two uses of one thing clash when one of them lies in the other with its buffers (R38)", () => {
    fc.assert(
      fc.property(cases, ({ resource, bookings, from, length }) => {
        const exclusive: Resource = { ...resource, use: { mode: "exclusive" } }
        const { before, after } = buffers(resource)
        const wanted = { from: at(clock(from)), to: at(clock(from + length)) }
        const clashing = bookings.filter(isGranted).filter((one) => {
          const other = core(one)
          const intoTheirs = wanted.from < other.to + after && other.from - before < wanted.to
          const intoMine = other.from < wanted.to + after && wanted.from - before < other.to
          return intoTheirs || intoMine
        })
        const found = takenBetween(occupancy(exclusive, bookings), wanted).map(({ booking }) => booking.id)
        expect(found.toSorted()).toEqual(clashing.map(({ id }) => id).toSorted())
        expect(freeUnitsBetween(occupancy(exclusive, bookings), wanted)).toBe(clashing.length === 0 ? 1 : 0)
      }),
    )
  })

  it("a plan holds exactly when every unit can be handed from one to the next with its buffers between (R38)", () => {
    fc.assert(
      fc.property(
        anyResource.chain((resource) => fc.tuple(fc.constant(resource), anyBookings(resource))),
        ([resource, all]) => {
          const { before, after } = buffers(resource)
          const count = resource.use.mode === "shared" ? resource.use.units : 1
          const canBeHandedOn = (plan: ReadonlyArray<Booking>): boolean => {
            const readyAt = Array.from({ length: count }, () => Number.NEGATIVE_INFINITY)
            const inTime = plan.map((one) => ({
              ...core(one),
              units: count === 1 && resource.use.mode === "exclusive" ? 1 : one.units,
            }))
            return inTime
              .toSorted((a, b) => a.from - b.from)
              .every(({ from, to, units }) => {
                const ready = readyAt.flatMap((ms, unit) => (ms <= from ? [unit] : [])).slice(0, units)
                for (const unit of ready) readyAt[unit] = to + Math.max(before, after)
                return ready.length === units
              })
          }
          let plan: ReadonlyArray<Booking> = []
          for (const wanted of all.filter(isGranted)) {
            const isFree = standsAgainst(resource, plan, wanted).length === 0
            expect(isFree).toBe(canBeHandedOn([...plan, wanted]))
            if (isFree) plan = [...plan, wanted]
          }
        },
      ),
    )
  })

  it("a use is free exactly where it lies in a free stretch as a whole (R38)", () => {
    fc.assert(
      fc.property(cases, ({ resource, bookings, from, length, units }) => {
        const plan = occupancy(resource, bookings)
        const wanted = { from: at(clock(from)), to: at(clock(from + length)) }
        const stretches = freeBetween(plan, { from: at("00:00"), to: at("23:45") }, units)
        const lies = stretches.some((free) => free.from <= wanted.from && wanted.to <= free.to)
        expect(lies).toBe(freeUnitsBetween(plan, wanted) >= units)
      }),
    )
  })
})
