import { describe, expect, it } from "vitest"
import { gym, lendingOf } from "../sharing/booking/lending.fixture.js"
import { Booking, bookingFindings } from "../sharing/index.js"
import { grantRequest, planRebooking, planRequest, rebookDates } from "./index.js"
import { at, clock, decision, done, keys, onceRequest, refused, seriesRequest, taken } from "./request.fixture.js"

const check = bookingFindings

describe("a grant", () => {
  const lending = lendingOf(gym({ terms: { fee: { kind: "free" } } }), {
    bookings: [taken("fest", "2026-12-16T14:00", "2026-12-16T18:00")],
  })

  it("books what is bookable and keeps why the other dates were dropped (R42)", () => {
    const plan = planRequest(lending, seriesRequest(), { check })
    const { request, bookings } = done(grantRequest(plan, { ...decision, conditions: ["Hallenschuhe"] }))
    expect(request.state).toEqual({
      status: "partiallyGranted",
      ...decision,
      dropped: [{ key: "2026-12-16T15:00", because: [{ _tag: "ResourceTaken", rule: "R38" }] }],
    })
    expect(bookings.length).toBe(8)
    expect(bookings.map((booking) => Booking.parse(booking))).toEqual(bookings)
    expect(bookings[0]?.grant).toMatchObject({
      ...decision,
      terms: { fee: { kind: "free" } },
      conditions: ["Hallenschuhe"],
    })
  })

  it("is whole where only resting dates are missing (R39)", () => {
    const plan = planRequest(lendingOf(gym()), seriesRequest(), { check })
    expect(done(grantRequest(plan, decision)).request.state).toEqual({ status: "granted", ...decision })
  })

  it("is for some dates where the owner names them; what is left out is said without a rule", () => {
    const plan = planRequest(lendingOf(gym()), onceRequest("2026-10-14T15:00", "2026-10-14T16:00"), { check })
    expect(refused(grantRequest(plan, { ...decision, which: [] }))).toMatchObject({ _tag: "NothingBookable" })
    const series = planRequest(lending, seriesRequest(), { check })
    const { request, bookings } = done(grantRequest(series, { ...decision, which: [clock("2026-11-04T15:00")] }))
    expect(bookings.map(({ key }) => key)).toEqual(["2026-11-04T15:00"])
    expect(
      request.state.status === "partiallyGranted" && request.state.dropped.map(({ because }) => because.length),
    ).toEqual([0, 0, 0, 0, 0, 0, 0, 1])
    expect(
      refused(grantRequest(series, { ...decision, which: [clock("2026-12-16T15:00"), clock("2026-10-21T15:00")] })),
    ).toEqual({
      _tag: "DatesNotOpen",
      path: ["which"],
      request: "anfrage",
      keys: ["2026-12-16T15:00", "2026-10-21T15:00"],
    })
  })

  it("is for uncertain dates only where the owner names them", () => {
    const plan = planRequest(lendingOf(gym(), { calendars: [] }), seriesRequest(), { check })
    expect(plan.uncertain.length).toBe(11)
    expect(refused(grantRequest(plan, decision))).toEqual({
      _tag: "NothingBookable",
      path: ["time"],
      request: "anfrage",
      refused: 0,
      resting: 0,
      uncertain: 11,
    })
    const { request, bookings } = done(grantRequest(plan, { ...decision, which: [clock("2026-10-07T15:00")] }))
    expect(bookings.length).toBe(1)
    expect(request.state).toMatchObject({
      dropped: Array(10).fill({ because: [{ _tag: "DateUncertain", rule: "R39" }] }),
    })
  })

  it("needs a function of the owner, unless the owner lets the rules decide", () => {
    const grantedBy = (approval: "owner" | "automatic") =>
      grantRequest(planRequest(lendingOf(gym({ approval })), seriesRequest(), { check }), { at: decision.at })
    expect(refused(grantedBy("owner"))).toEqual({ _tag: "OwnerDecides", path: ["by"], resource: "turnhalle" })
    expect(done(grantedBy("automatic")).request.state).toEqual({ status: "granted", at: decision.at })
  })

  it("is for no more units than were asked for, and for some (R38)", () => {
    const shared = lendingOf(gym({ use: { mode: "shared", units: 10 } }))
    const request = onceRequest("2026-10-14T15:00", "2026-10-14T16:00", { units: 5 })
    for (const units of [6, 0, 2.5]) {
      const plan = planRequest(shared, request, { check: () => [], units })
      expect(refused(grantRequest(plan, decision))).toMatchObject({ _tag: "InvalidValue", path: ["units"] })
    }
  })

  it("is made once, and from no state in which nothing was handed in", () => {
    const plan = planRequest(lending, seriesRequest(), { check })
    const { request } = done(grantRequest(plan, decision))
    expect(refused(grantRequest({ ...plan, request }, decision))).toMatchObject({
      _tag: "WrongRequestState",
      allowed: ["submitted", "clarification", "waiting"],
    })
    expect(refused(grantRequest(plan, { ...decision, conditions: [" "] }))).toMatchObject({
      _tag: "InvalidValue",
      path: ["conditions", 0],
    })
  })
})

describe("dates that were dropped", () => {
  const fest = taken("fest", "2026-12-16T14:00", "2026-12-16T18:00")
  const lending = lendingOf(gym(), { bookings: [fest] })
  const granted = done(grantRequest(planRequest(lending, seriesRequest(), { check }), decision))
  const later = { ...decision, at: at("2026-11-01T08:00:00Z") }

  it("are taken up later, once nothing stands against them any more", () => {
    const still = done(planRebooking({ ...lending, bookings: [fest, ...granted.bookings] }, granted.request, { check }))
    expect([still.bookable, keys(still.refused)]).toEqual([[], ["12-16"]])
    expect(refused(rebookDates(still, later))).toMatchObject({ _tag: "NothingBookable", refused: 1 })
    const free = done(planRebooking({ ...lending, bookings: granted.bookings }, granted.request, { check }))
    const { request, bookings } = done(rebookDates(free, later))
    expect([request.state, bookings.map(({ id }) => id)]).toEqual([
      { status: "granted", ...later },
      ["anfrage/2026-12-16T15:00"],
    ])
  })

  it("are not taken up twice, nor any that the request does not ask for", () => {
    const asked = ["2026-10-07T15:00", "2026-10-08T15:00", "2026-12-16T15:00"].map(clock)
    expect(
      refused(planRebooking({ ...lending, bookings: granted.bookings }, granted.request, { check, keys: asked })),
    ).toEqual({
      _tag: "DatesNotOpen",
      path: ["keys"],
      request: "anfrage",
      keys: ["2026-10-07T15:00", "2026-10-08T15:00"],
    })
    expect(refused(planRebooking(lending, seriesRequest(), { check }))).toMatchObject({ _tag: "WrongRequestState" })
  })

  it("of those given up, some are taken up under a new id, and nothing by itself (R43)", () => {
    const state = { status: "cancelled", by: "owner", reason: "Wasserschaden" } as const
    const bookings = granted.bookings.map((booking, index) => (index === 0 ? { ...booking, state } : booking))
    const bySelf = done(planRebooking({ ...lending, bookings }, granted.request, { check }))
    expect(keys([...bySelf.bookable, ...bySelf.refused])).toEqual(["12-16"])
    const asked = done(
      planRebooking({ ...lending, bookings }, granted.request, { check, keys: [clock("2026-10-07T15:00")] }),
    )
    expect(done(rebookDates(asked, later)).bookings.map(({ id }) => id)).toEqual(["anfrage/2026-10-07T15:00/2"])
  })
})
