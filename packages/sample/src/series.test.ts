import { publicHolidays, schoolHolidays } from "@sozialraum/calendar-de"
import {
  Booking,
  bookingFindings,
  cancelBooking,
  changeFollowing,
  grantRequest,
  Institution,
  type Lending,
  moveDate,
  planFollowing,
  planRebooking,
  planRequest,
  Resource,
  ResourceRequest,
  ResourceRequestId,
  rebookDates,
} from "@sozialraum/core"
import { Instant, LocalDateTime } from "@sozialraum/core/time"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"

const check = bookingFindings
const done = <A, P>(result: Result.Result<A, P>): A => Result.getOrThrow(result)
const clock = (text: string) => LocalDateTime.parse(text)
const zone = "Europe/Berlin"

const gym = Resource.parse({
  id: "turnhalle",
  owner: "schule",
  category: "sporthalle",
  name: "Turnhalle",
  terms: { fee: { kind: "free" } },
})
const fest = Booking.parse({
  id: "fest",
  resource: "turnhalle",
  borrower: "verein",
  interval: { start: "2027-02-11T12:00", end: "2027-02-11T20:00", zone },
  purpose: "Karneval",
  responsible: "vorstand",
})
const now = Instant.parse("2026-08-03T08:00:00Z")
const lending = (bookings: ReadonlyArray<Booking>): Lending => ({
  resource: gym,
  borrower: Institution.parse({ id: "kita", name: "Kita", types: ["kita"], statuses: [{ status: "active" }] }),
  bookings,
  resources: [gym],
  restrictions: [],
  damages: [],
  memberships: [],
  calendars: [schoolHolidays("NW"), publicHolidays("NW")],
  now,
})
/** Thursdays of the school year 2026/27 in Nordrhein-Westfalen. */
const request = ResourceRequest.parse({
  id: "turnen",
  resource: "turnhalle",
  borrower: "kita",
  time: {
    kind: "series",
    series: {
      start: "2026-09-03T15:00",
      durationMinutes: 60,
      zone,
      rule: { freq: "weekly", until: "2027-07-15" },
      clockChange: { missing: "shift", repeated: "first" },
    },
  },
  purpose: "Turnen",
  responsible: "leitung",
  submittedAt: now,
  state: { status: "submitted", at: now },
})
const decision = { at: now, by: "schulleitung" } as const
const granted = done(grantRequest(planRequest(lending([fest]), request, { check }), decision))
const days = (dates: ReadonlyArray<{ readonly key: string }>) => dates.map(({ key }) => key.slice(0, 10))

describe("a series over the school year of Nordrhein-Westfalen", () => {
  it("rests in school holidays and on public holidays, and is granted in part where one date is taken (R39)", () => {
    const plan = planRequest(lending([fest]), request, { check })
    expect(days(plan.dropped)).toEqual([
      "2026-10-22",
      "2026-10-29",
      "2026-12-24",
      "2026-12-31",
      "2027-03-25",
      "2027-04-01",
      "2027-05-06",
      "2027-05-27",
    ])
    expect(plan.bookable.length + plan.refused.length + plan.dropped.length).toBe(46)
    expect([days(plan.refused), plan.uncertain]).toEqual([["2027-02-11"], []])
    expect(granted.request.state).toMatchObject({
      status: "partiallyGranted",
      dropped: [{ key: "2027-02-11T15:00", because: [{ _tag: "ResourceTaken", rule: "R38" }] }],
    })
  })

  it("takes the dropped date up once the other one gave up (R39)", () => {
    const off = done(cancelBooking(fest, { by: "borrower", reason: "krank" }))
    const plan = done(planRebooking(lending([off, ...granted.bookings]), granted.request, { check }))
    const again = done(rebookDates(plan, decision))
    expect([again.request.state.status, again.bookings.map(({ id }) => id)]).toEqual([
      "granted",
      ["turnen/2027-02-11T15:00"],
    ])
  })

  it("moves one date to another day, but not into the autumn holidays (R39)", () => {
    const there = lending([fest, ...granted.bookings])
    const key = clock("2026-11-19T15:00")
    const moved = done(moveDate(there, granted.request, { key, start: clock("2026-11-18T15:00"), check }))
    expect(moved.booking.interval.start).toBe("2026-11-18T15:00")
    expect(moveDate(there, granted.request, { key, start: clock("2026-10-21T15:00"), check })).toMatchObject({
      failure: { _tag: "DateRefused", closures: [{ closure: { reason: expect.stringContaining("Herbstferien") } }] },
    })
  })

  it("goes on on Tuesdays from the second half of the year: then other days are holidays (R38, R39)", () => {
    const there = lending([fest, ...granted.bookings])
    const plan = done(
      planFollowing(there, granted.request, {
        from: clock("2027-02-04T15:00"),
        id: ResourceRequestId.parse("turnen-2"),
        to: { start: clock("2027-02-02T15:00") },
        check,
      }),
    )
    expect(days(plan.plan.dropped)).toEqual(["2027-03-23", "2027-03-30", "2027-05-18"])
    // Its Tuesday is the one school holiday at Whitsun.
    expect(plan.givenUp.map(({ key }) => key)).toEqual(["2027-05-20T15:00"])
    const changed = done(changeFollowing(plan, { ...decision, wishedBy: "borrower", because: "neuer Stundenplan" }))
    const stay = changed.bookings.filter(({ state }) => state.status === "granted")
    expect(stay.every(({ request: of }) => of === "turnen-2")).toBe(true)
    expect(stay.map(({ key }) => key)).toContain("2027-05-04T15:00")
    expect(stay.map(({ key }) => key)).toContain("2027-02-09T15:00")
  })
})
