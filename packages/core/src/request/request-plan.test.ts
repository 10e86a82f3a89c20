import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { gym, lendingOf, wish } from "../sharing/booking/lending.fixture.js"
import { bookingFindings } from "../sharing/index.js"
import { grantRequest, planRequest } from "./index.js"
import { at, decision, done, keys, onceRequest, requestFor, seriesRequest, taken } from "./request.fixture.js"

const check = bookingFindings
const _refused = <A, P>(result: Result.Result<A, P>): P => Result.getOrThrow(Result.flip(result))

describe("the plan of a request", () => {
  it("checks every date, not only the first ones (R38)", () => {
    const lending = lendingOf(gym(), { bookings: [taken("fest", "2026-12-16T14:00", "2026-12-16T18:00")] })
    const plan = planRequest(lending, seriesRequest(), { check })
    expect([plan.bookable.length, keys(plan.refused), keys(plan.dropped)]).toEqual([8, ["12-16"], ["10-21", "10-28"]])
    expect(plan.refused[0]?.findings).toMatchObject([{ _tag: "ResourceTaken", rule: "R38", by: ["fest"] }])
  })

  it("finds dates that last into the next one of the same series (R38)", () => {
    const long = seriesRequest({ rule: { freq: "daily", count: 3 }, durationMinutes: 25 * 60 })
    const plan = planRequest(lendingOf(gym()), long, { check })
    expect([keys(plan.bookable), keys(plan.refused)]).toEqual([["10-07", "10-09"], ["10-08"]])
    expect(plan.refused[0]?.findings).toMatchObject([{ _tag: "ResourceTaken", by: ["anfrage/2026-10-07T15:00"] }])
  })

  it("counts the earlier dates for the rules of the later ones", () => {
    const rules = [{ rule: { kind: "quota", of: "bookings", atMost: 2, per: { kind: "month" } } } as const]
    const plan = planRequest(lendingOf(gym({ rules })), seriesRequest(), { check })
    expect(keys(plan.bookable)).toEqual(["10-07", "10-14", "11-04", "11-11", "12-02", "12-09"])
    expect(plan.refused.map(({ findings }) => findings[0]?._tag)).toEqual(Array(3).fill("QuotaExceeded"))
  })

  it("takes what was in time when it was handed in as in time, but not what has begun by now (R39)", () => {
    const resource = gym({ availability: { leadTime: { amount: 14, unit: "calendarDays" } } })
    const late = lendingOf(resource, { now: at("2026-11-03T08:00:00Z") })
    const plan = planRequest(late, seriesRequest(), { check })
    expect([keys(plan.bookable)[0], keys(plan.refused)]).toEqual(["11-04", ["10-07", "10-14"]])
    const { submittedAt: _at, ...unknown } = seriesRequest()
    expect(keys(planRequest(late, unknown, { check }).bookable)[0]).toBe("11-18")
  })

  it("does not promise what was to be fetched by now, though its use has not begun (R39)", () => {
    const time = { interval: { start: "2026-10-10T10:00", end: "2026-10-10T16:00", zone: "Europe/Berlin" } } as const
    const request = requestFor({ kind: "once", ...time, pickUp: "2026-10-09T16:00" })
    const tags = (now: string) =>
      planRequest(lendingOf(gym(), { now: at(now) }), request, { check }).refused.flatMap(({ findings }) =>
        findings.map(({ _tag }) => _tag),
      )
    expect([tags("2026-10-09T13:59:00Z"), tags("2026-10-09T14:01:00Z")]).toEqual([[], ["InThePast"]])
  })

  it("can be made for fewer units than were asked for", () => {
    const chairs = gym({ use: { mode: "shared", units: 10 } })
    const lending = lendingOf(chairs, {
      bookings: [wish("2026-10-14T15:00", "2026-10-14T16:00", { id: "b", borrower: "verein", units: 7 })],
    })
    const request = onceRequest("2026-10-14T15:00", "2026-10-14T16:00", { units: 5 })
    expect(planRequest(lending, request, { check }).refused[0]?.findings).toMatchObject([
      { _tag: "NotEnoughUnits", free: 3 },
    ])
    const granted = done(grantRequest(planRequest(lending, request, { check, units: 3 }), decision))
    expect([granted.request.state, granted.bookings[0]?.units]).toEqual([
      { status: "partiallyGranted", ...decision, dropped: [], units: 3 },
      3,
    ])
  })
})
