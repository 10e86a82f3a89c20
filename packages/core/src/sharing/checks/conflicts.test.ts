import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { anyBookings, at, booked, chairs, hall } from "../availability/occupancy.fixture.js"
import { type Booking, conflicts, isGranted, Resource } from "../index.js"

describe("the conflicts of a network", () => {
  it("name every two bookings of one thing that clash, each pair once (R38)", () => {
    const plan = [
      booked(hall, "late", "16:00", "18:00"),
      booked(hall, "long", "09:00", "20:00"),
      booked(hall, "early", "10:00", "12:00"),
      booked(hall, "next", "18:00", "19:00", { state: { status: "cancelled", by: "owner", reason: "Wasserschaden" } }),
    ]
    expect(conflicts([chairs, hall], plan)).toEqual([
      {
        _tag: "DoubleBooked",
        rule: "R38",
        severity: "error",
        path: ["bookings", 2],
        resource: "halle",
        bookings: ["long", "early"],
        taken: [plan[1]?.interval, plan[2]?.interval],
        restMinutes: 0,
      },
      {
        _tag: "DoubleBooked",
        rule: "R38",
        severity: "error",
        path: ["bookings", 0],
        resource: "halle",
        bookings: ["long", "late"],
        taken: [plan[1]?.interval, plan[0]?.interval],
        restMinutes: 0,
      },
    ])
  })

  it("count a buffer that is too short between two bookings", () => {
    const resource = Resource.parse({ ...hall, availability: { bufferAfterMinutes: 30 } })
    const plan = [booked(hall, "a", "10:00", "12:00"), booked(hall, "b", "12:15", "13:00")]
    expect(conflicts([resource], plan)).toMatchObject([{ bookings: ["a", "b"], restMinutes: 30 }])
    expect(conflicts([hall], plan)).toEqual([])
  })

  it("tell of shared things from when to when more is promised than there is (R38)", () => {
    const plan = [
      booked(chairs, "a", "10:00", "14:00", { units: 6 }),
      booked(chairs, "b", "11:00", "13:00", { units: 5 }),
      booked(chairs, "c", "12:00", "13:00", { units: 2 }),
      booked(chairs, "d", "13:00", "15:00", { units: 4 }),
    ]
    expect(conflicts([chairs], plan)).toEqual([
      {
        _tag: "OverCapacity",
        rule: "R38",
        severity: "error",
        path: ["bookings", 2],
        resource: "stuehle",
        during: { start: "2026-10-21T11:00", end: "2026-10-21T13:00", zone: "Europe/Berlin" },
        taken: 13,
        of: 10,
        bookings: ["a", "b", "c"],
      },
    ])
  })

  it("are the same whatever the order in which the bookings came", () => {
    fc.assert(
      fc.property(anyBookings(hall), fc.integer({ min: 1, max: 9 }), (bookings, turn) => {
        const turned = [...bookings.slice(turn), ...bookings.slice(0, turn)]
        const told = (all: ReadonlyArray<Booking>) => conflicts([hall], all).map(({ path: _path, ...facts }) => facts)
        expect(told(turned)).toEqual(told(bookings))
      }),
    )
  })

  it("are those that comparing every two bookings finds", () => {
    const span = ({ pickUp, bringBack, interval }: Booking) => ({
      from: at((pickUp ?? interval.start).slice(11)),
      to: at((bringBack ?? interval.end).slice(11)),
    })
    fc.assert(
      fc.property(anyBookings(hall), (bookings) => {
        const granted = bookings.filter(isGranted)
        const pairs = granted.flatMap((a, place) =>
          granted.slice(place + 1).flatMap((b) => {
            const [x, y] = [span(a), span(b)]
            return x.from < y.to && y.from < x.to ? [[a.id, b.id].toSorted().join()] : []
          }),
        )
        const found = conflicts([hall], bookings).map((one) => one.bookings.toSorted().join())
        expect(found.toSorted()).toEqual(pairs.toSorted())
      }),
    )
  })
})
