import { describe, expect, it } from "vitest"
import { Institution } from "../../institution/index.js"
import type { Booking } from "../booking/booking.js"
import { gym, kita, lendingOf, wish } from "../booking/lending.fixture.js"
import type { Lending } from "../booking/lending.js"
import { bookingAlternatives } from "./alternatives.js"

const afternoons = { windows: [{ slots: ["mo", "tu", "we", "th", "fr"].map(on) }] }

function on(day: string) {
  return { day: day as "mo", from: "14:00", to: "20:00" }
}

const offeredTimes = (lending: Lending, wanted: Booking, more: Parameters<typeof bookingAlternatives>[2] = {}) =>
  bookingAlternatives(lending, wanted, more).offered.map(({ kind, booking }) =>
    [kind, booking.interval.start, booking.interval.end.slice(11)].join(" "),
  )

describe("the alternatives to a wish", () => {
  it("are the free times next to a booking that stands in its way, then the same time on other days (R38)", () => {
    const lending = lendingOf(gym(), {
      bookings: [wish("2026-10-14T15:00", "2026-10-14T17:00", { id: "b1", borrower: "verein" })],
    })
    expect(offeredTimes(lending, wish("2026-10-14T16:00", "2026-10-14T18:00"))).toEqual([
      "otherTime 2026-10-14T17:00 19:00",
      "otherTime 2026-10-14T13:00 15:00",
      "shorter 2026-10-14T17:00 18:00",
      "otherTime 2026-10-13T16:00 18:00",
      "otherTime 2026-10-15T16:00 18:00",
    ])
  })

  it("keep the buffers, and the hours of the house (R39)", () => {
    const lending = lendingOf(gym({ availability: { ...afternoons, bufferAfterMinutes: 30, stepMinutes: 15 } }), {
      bookings: [wish("2026-10-14T15:05", "2026-10-14T16:50", { id: "b1", borrower: "verein" })],
    })
    expect(offeredTimes(lending, wish("2026-10-14T16:00", "2026-10-14T18:30"), { limit: 2 })).toEqual([
      "otherTime 2026-10-14T17:30 20:00",
      "otherTime 2026-10-13T16:00 18:30",
    ])
  })

  it("begin after the lead time and end with the longest duration that is allowed (R39)", () => {
    const lending = lendingOf(
      gym({ availability: { ...afternoons, leadTime: { amount: 14, unit: "calendarDays" }, longestMinutes: 120 } }),
    )
    const { offered } = bookingAlternatives(lending, wish("2026-10-07T15:00", "2026-10-07T19:00"))
    expect(offered[0]).toMatchObject({
      kind: "shorter",
      booking: { interval: { start: "2026-10-15T15:00", end: "2026-10-15T17:00" } },
      difference: { days: 8, minutes: 0, longerMinutes: -120, fewerUnits: 0 },
    })
  })

  it("are not those that another rule stands against: not the next day where days have to lie between (R40)", () => {
    const lending = lendingOf(gym({ rules: [{ rule: { kind: "noChain", gapDays: 2 } }] }), {
      bookings: [
        wish("2026-10-14T15:00", "2026-10-14T17:00", { id: "b1", borrower: "verein" }),
        wish("2026-10-12T15:00", "2026-10-12T17:00", { id: "b2" }),
      ],
    })
    const { offered } = bookingAlternatives(lending, wish("2026-10-14T16:00", "2026-10-14T18:00"), { limit: 9 })
    const days = offered.map(({ booking }) => booking.interval.start.slice(0, 10))
    expect(days).toContain("2026-10-15")
    expect(days).toContain("2026-10-09")
    expect(days.filter((day) => "2026-10-09" < day && day < "2026-10-15")).toEqual([])
  })

  it("lie at another time of another day, where nothing is free on the day nor at that time (R39)", () => {
    const hours = [
      { day: "we", from: "15:00", to: "17:00" },
      { day: "fr", from: "08:10", to: "10:10" },
      { day: "mo", from: "18:00", to: "21:00" },
    ] as const
    const lending = lendingOf(gym({ availability: { windows: [{ slots: hours }] } }), {
      bookings: [wish("2026-10-14T15:00", "2026-10-14T17:00", { id: "b1", borrower: "verein" })],
    })
    const { offered } = bookingAlternatives(lending, wish("2026-10-14T15:00", "2026-10-14T17:00"), { withinDays: 6 })
    expect(
      offered.map(({ booking, difference }) => [booking.interval.start, difference.days, difference.minutes]),
    ).toEqual([
      ["2026-10-16T08:10", 2, -410],
      ["2026-10-12T18:00", -2, 180],
      ["2026-10-19T18:00", 5, 180],
    ])
  })

  it("lie in the next month where this month's quota is used up, also beyond the days around the wish (R40)", () => {
    const quota = { kind: "quota", of: "bookings", atMost: 1, per: { kind: "month" } } as const
    const lending = lendingOf(gym({ rules: [{ rule: quota }] }), {
      bookings: [wish("2026-10-05T15:00", "2026-10-05T17:00", { id: "b1" })],
    })
    const { offered, searched } = bookingAlternatives(lending, wish("2026-10-09T15:00", "2026-10-09T17:00"), {
      withinDays: 7,
    })
    expect(offered[0]?.booking.interval.start).toBe("2026-11-01T15:00")
    expect(searched.length).toBeGreaterThan(1)
  })

  it("lie after the holidays on which the resource rests (R39)", () => {
    const lending = lendingOf(
      gym({ availability: { ...afternoons, holidays: { kind: "rests", on: ["schulferien", "feiertag"] } } }),
    )
    expect(offeredTimes(lending, wish("2026-10-28T15:00", "2026-10-28T17:00"), { withinDays: 3, limit: 1 })).toEqual([
      "otherTime 2026-11-02T15:00 17:00",
    ])
  })

  it("are fewer units of what several share (R38)", () => {
    const lending = lendingOf(gym({ use: { mode: "shared", units: 10 } }), {
      bookings: [wish("2026-10-14T15:00", "2026-10-14T17:00", { id: "b1", borrower: "verein", units: 6 })],
    })
    expect(
      bookingAlternatives(lending, wish("2026-10-14T15:00", "2026-10-14T17:00", { units: 5 }), { limit: 9 }).offered,
    ).toContainEqual(
      expect.objectContaining({
        kind: "fewerUnits",
        difference: { days: 0, minutes: 0, longerMinutes: 0, fewerUnits: 1 },
      }),
    )
  })

  it("are other days for pick-up and return, where the use itself can stay (R39)", () => {
    const slots = [
      { day: "tu", from: "09:00", to: "12:00" },
      { day: "fr", from: "14:00", to: "17:00" },
    ] as const
    const lending = lendingOf(gym({ category: "spielmobil", availability: { exchange: { hours: [{ slots }] } } }))
    const weekend = wish("2026-10-17T10:00", "2026-10-17T18:00", {
      pickUp: "2026-10-17T08:00",
      bringBack: "2026-10-17T20:00",
    })
    expect(bookingAlternatives(lending, weekend).offered[0]).toMatchObject({
      kind: "otherExchange",
      booking: { interval: weekend.interval, pickUp: "2026-10-16T17:00", bringBack: "2026-10-20T09:00" },
      difference: { days: 0, minutes: 0 },
    })
  })

  it("are other resources of the kind, as large and with no more barriers, the preferred first", () => {
    const hall = { seats: 40, accessibility: { stepFree: true } }
    const taken = wish("2026-10-14T00:00", "2026-10-15T00:00", { id: "b1", borrower: "verein" })
    const elsewhere = [
      { ...hall, id: "klein", seats: 20 },
      { ...hall, id: "treppe", accessibility: { stepFree: false } },
      { ...hall, id: "raum", category: "raum" as const },
      { ...hall, id: "halle-b" },
      { ...hall, id: "halle-a" },
    ].map((more) => lendingOf(gym(more)))
    const { offered } = bookingAlternatives(
      lendingOf(gym(hall), { bookings: [taken] }),
      wish("2026-10-14T15:00", "2026-10-14T17:00"),
      { elsewhere },
    )
    expect(offered.slice(0, 2)).toMatchObject([
      { kind: "otherResource", resource: "halle-b", distance: 60, booking: { resource: "halle-b", id: "wunsch" } },
      { kind: "otherResource", resource: "halle-a" },
    ])
    expect(offered.filter(({ kind }) => kind === "otherResource")).toHaveLength(2)
  })

  it("are none where no time helps, and that is said: what is withdrawn, or not lent to the borrower (R40)", () => {
    const withdrawn = bookingAlternatives(
      lendingOf(gym({ lendable: false })),
      wish("2026-10-14T15:00", "2026-10-14T17:00"),
    )
    expect([withdrawn.offered, withdrawn.because.map(({ _tag }) => _tag), withdrawn.searched]).toEqual([
      [],
      ["NotLent"],
      [],
    ])
    const notEligible = lendingOf(gym({ lentTo: [{ kind: "types", types: ["grundschule"] }] }))
    expect(bookingAlternatives(notEligible, wish("2026-10-14T15:00", "2026-10-14T17:00"))).toMatchObject({
      offered: [],
      because: [{ _tag: "NotEligible" }],
    })
  })

  it("are on the days on which a borrower is carried by whom the owner lends to (R40)", () => {
    const borrower = Institution.parse({ ...kita, providers: [{ provider: "awo", from: "2026-10-19" }] })
    const lending = lendingOf(gym({ lentTo: [{ kind: "providers", providers: ["awo"] }] }), { borrower })
    const { offered, because } = bookingAlternatives(lending, wish("2026-10-14T15:00", "2026-10-14T17:00"))
    expect(because).toEqual([])
    expect(offered[0]?.booking.interval.start).toBe("2026-10-19T15:00")
  })

  it("move what is booked already without standing in its own way", () => {
    const own = wish("2026-10-14T15:00", "2026-10-14T17:00")
    const lending = lendingOf(gym(), {
      bookings: [own, wish("2026-10-14T17:00", "2026-10-14T19:00", { id: "b1", borrower: "verein" })],
    })
    const moved = wish("2026-10-14T16:00", "2026-10-14T18:00")
    expect(offeredTimes(lending, moved, { limit: 1 })).toEqual(["otherTime 2026-10-14T15:00 17:00"])
    expect([0, -1].map((limit) => offeredTimes(lending, moved, { limit }))).toEqual([[], []])
  })

  it("keep the time on the clock over the change to winter time", () => {
    const lending = lendingOf(gym(), {
      bookings: [wish("2026-10-24T00:00", "2026-10-25T00:00", { id: "b1", borrower: "verein" })],
    })
    expect(offeredTimes(lending, wish("2026-10-24T22:00", "2026-10-25T04:00"), { limit: 2 })).toEqual([
      "otherTime 2026-10-25T00:00 06:00",
      "shorter 2026-10-25T00:00 04:00",
    ])
  })

  it("are none for a wish of many centuries, and nothing breaks", () => {
    const lending = lendingOf(
      gym({ availability: { longestMinutes: 120, leadTime: { amount: 5000, unit: "calendarDays" } } }),
    )
    for (const [start, end] of [
      ["1800-01-01T00:00", "2999-12-31T23:59"],
      ["2999-12-31T23:00", "2999-12-31T23:59"],
      ["1800-01-01T00:00", "1800-01-01T00:01"],
    ] as const) {
      expect(() => bookingAlternatives(lending, wish(start, end), { withinDays: 1e9 })).not.toThrow()
    }
  })
})
