import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { endOf, epochMs, startOf } from "../../time/index.js"
import { Booking, cancelBooking, conflictFindings, Resource } from "../index.js"
import { lendingOf } from "./lending.fixture.js"

const aula = Resource.parse({ id: "aula", owner: "schule", category: "raum", name: "Aula" })
const chairs = Resource.parse({
  id: "stuehle",
  owner: "schule",
  category: "material",
  name: "Stühle",
  use: { mode: "shared", units: 10 },
})

const booking = (id: string, from: string, to: string, more: object = {}): Booking =>
  Booking.parse({
    id,
    resource: "aula",
    borrower: "kita",
    interval: { start: `2026-10-21T${from}`, end: `2026-10-21T${to}`, zone: "Europe/Berlin" },
    purpose: "Elternabend",
    responsible: "leitung",
    ...more,
  })

const standsAgainst = (resource: Resource, bookings: ReadonlyArray<Booking>, wanted: Booking) =>
  conflictFindings(lendingOf(resource, { bookings }), wanted)

describe("an exclusive resource", () => {
  it("is never promised twice for the same time (R38)", () => {
    const plan = [booking("b1", "15:00", "17:00")]
    expect(standsAgainst(aula, plan, booking("b2", "16:59", "18:00"))).toEqual([
      {
        _tag: "ResourceTaken",
        path: ["interval"],
        rule: "R38",
        severity: "error",
        resource: "aula",
        by: ["b1"],
        taken: [{ start: "2026-10-21T15:00", end: "2026-10-21T17:00", zone: "Europe/Berlin" }],
        restMinutes: 0,
      },
    ])
  })

  it("may be used from the very instant at which another use ends", () => {
    const plan = [booking("b1", "15:00", "17:00")]
    expect(standsAgainst(aula, plan, booking("b2", "17:00", "18:00"))).toEqual([])
    expect(standsAgainst(aula, plan, booking("b2", "14:00", "15:00"))).toEqual([])
  })

  it("is free again when a booking was cancelled", () => {
    const given = cancelBooking(booking("b1", "15:00", "17:00"), { by: "borrower", reason: "erkrankt" })
    const plan = [Result.getOrThrow(given)]
    expect(standsAgainst(aula, plan, booking("b2", "15:00", "17:00"))).toEqual([])
  })

  it("is given up once, with a reason", () => {
    const cancelled = { by: "owner", reason: "Wasserschaden" } as const
    const given = Result.getOrThrow(cancelBooking(booking("b1", "15:00", "17:00"), cancelled))
    expect(cancelBooking(given, cancelled)).toEqual(
      Result.fail({ _tag: "BookingNotGranted", path: ["state"], booking: "b1" }),
    )
    expect(Result.isFailure(cancelBooking(booking("b1", "15:00", "17:00"), { ...cancelled, reason: "" }))).toBe(true)
  })

  it("is not taken by bookings of other resources", () => {
    const plan = [booking("b1", "15:00", "17:00", { resource: "turnhalle" })]
    expect(standsAgainst(aula, plan, booking("b2", "15:00", "17:00"))).toEqual([])
  })
})

describe("a shared resource", () => {
  const units = (id: string, from: string, to: string, count: number) =>
    booking(id, from, to, { resource: "stuehle", units: count })

  it("is lent until its units are used up, counted at the fullest moment", () => {
    const plan = [units("b1", "15:00", "16:00", 6), units("b2", "16:00", "17:00", 6)]
    expect(standsAgainst(chairs, plan, units("b3", "15:00", "17:00", 4))).toEqual([])
    expect(standsAgainst(chairs, plan, units("b3", "15:00", "17:00", 5))).toMatchObject([
      { _tag: "NotEnoughUnits", requested: 5, free: 4, of: 10, by: ["b1", "b2"] },
    ])
  })

  it("counts a booking that began before the request and still runs", () => {
    const plan = [units("b1", "14:00", "18:00", 8)]
    expect(standsAgainst(chairs, plan, units("b2", "15:00", "16:00", 3))).toMatchObject([{ free: 2 }])
  })
})

describe("whatever is asked for, in whatever order", () => {
  const clock = (slot: number) =>
    `${String(Math.floor(slot / 4)).padStart(2, "0")}:${String((slot % 4) * 15).padStart(2, "0")}`
  const requests = fc.array(
    fc.record({
      from: fc.integer({ min: 0, max: 90 }),
      length: fc.integer({ min: 1, max: 5 }),
      count: fc.integer({ min: 1, max: 12 }),
    }),
    { maxLength: 40 },
  )

  it.each([
    ["an exclusive resource is used by one at a time", aula, 1],
    ["a shared resource never gives more than it has", chairs, 10],
  ])("%s (R38)", (_law, resource, limit) => {
    fc.assert(
      fc.property(requests, (all) => {
        const plan: Array<Booking> = []
        for (const [index, { from, length, count }] of all.entries()) {
          const more = { resource: resource.id, units: count }
          const request = booking(`b${index}`, clock(from), clock(from + length), more)
          if (standsAgainst(resource, plan, request).length === 0) plan.push(request)
        }
        for (const { interval } of plan) {
          const moment = epochMs(startOf(interval))
          const running = plan.filter(
            (b) => epochMs(startOf(b.interval)) <= moment && moment < epochMs(endOf(b.interval)),
          )
          const used = resource === aula ? running.length : running.reduce((sum, b) => sum + b.units, 0)
          expect(used).toBeLessThanOrEqual(limit)
        }
      }),
    )
  })
})
