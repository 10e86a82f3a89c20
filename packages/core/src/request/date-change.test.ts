import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { calendars, gym, lendingOf, wish } from "../sharing/booking/lending.fixture.js"
import { Booking, bookingFindings, type Lending } from "../sharing/index.js"
import { coreText, sentence } from "../text/index.js"
import { cancelDate, grantRequest, moveDate, planRebooking, planRequest, rebookDates, requestedDates } from "./index.js"
import { clock, decision, onceRequest, seriesRequest } from "./request.fixture.js"

const check = bookingFindings
const done = <A, P>(result: Result.Result<A, P>): A => Result.getOrThrow(result)
const refused = <A, P>(result: Result.Result<A, P>): P => Result.getOrThrow(Result.flip(result))
const fest = wish("2026-12-16T14:00", "2026-12-16T18:00", { id: "fest", borrower: "verein" })
const { request, bookings } = done(
  grantRequest(planRequest(lendingOf(gym(), { bookings: [fest] }), seriesRequest(), { check }), decision),
)
const lending = lendingOf(gym(), { bookings: [fest, ...bookings] })
const [key, other] = [clock("2026-11-04T15:00"), clock("2026-11-11T15:00")]
const overrides = (changed: typeof request) => (changed.time.kind === "series" ? changed.time.series.overrides : [])

describe("one date of a granted series", () => {
  it("is moved under its key, with the booking that it has, and the calendars of all others stay (R38)", () => {
    const moved = done(
      moveDate(lending, request, { key, start: clock("2026-11-05T16:00"), reason: "Martinszug", check }),
    )
    const before = bookings.find((booking) => booking.key === key)
    expect(moved.booking).toEqual({
      ...before,
      interval: { start: "2026-11-05T16:00", end: "2026-11-05T17:00", zone: "Europe/Berlin" },
    })
    expect(overrides(moved.request)).toEqual([{ kind: "moved", key, start: "2026-11-05T16:00", reason: "Martinszug" }])
    const again = requestedDates(moved.request, { calendars }).wanted.find((date) => date.key === key)
    expect(again?.booking.interval).toEqual(moved.booking.interval)
  })

  it("is moved twice: the second time counts, and a length that was agreed stays", () => {
    const once = done(moveDate(lending, request, { key, start: clock("2026-11-05T16:00"), durationMinutes: 90, check }))
    const replaced = {
      ...lending,
      bookings: lending.bookings.map((one) => (one.id === once.booking.id ? once.booking : one)),
    }
    const twice = done(moveDate(replaced, once.request, { key, start: clock("2026-11-06T10:00"), check }))
    expect(twice.booking.interval).toMatchObject({ start: "2026-11-06T10:00", end: "2026-11-06T11:30" })
    expect(overrides(twice.request).length).toBe(1)
  })

  it("may overlap the time that it had itself, but nobody else's", () => {
    expect(Result.isSuccess(moveDate(lending, request, { key, start: clock("2026-11-04T15:30"), check }))).toBe(true)
    const onto = refused(moveDate(lending, request, { key, start: clock("2026-12-16T15:00"), check }))
    expect(onto).toMatchObject({
      _tag: "DateRefused",
      path: ["start"],
      key,
      findings: [{ _tag: "ResourceTaken", by: ["fest"] }],
    })
    expect(sentence(onto, "de", [coreText])).toBe(
      "Der Termin vom Mittwoch, 4. November 2026, 15:00 Uhr, lässt sich nicht auf Mittwoch, 16. Dezember 2026, 15:00 Uhr, verlegen: dagegen steht R38 (R39).",
    )
    const onNext = refused(moveDate(lending, request, { key, start: clock("2026-11-11T15:30"), check }))
    expect(onNext).toMatchObject({ findings: [{ by: [`anfrage/${other}`] }] })
  })

  it("is checked as if it were not booked, and against all else that is", () => {
    const seen = new Set<string>()
    const look = (given: Lending) => {
      for (const one of given.bookings) seen.add(one.id)
      return []
    }
    done(moveDate(lending, request, { key, start: clock("2026-11-05T16:00"), check: look }))
    expect([seen.has(`anfrage/${key}`), seen.size]).toEqual([false, lending.bookings.length - 1])
  })

  it("is not moved into holidays on which the series rests (R39)", () => {
    const rests = refused(moveDate(lending, request, { key, start: clock("2026-10-22T15:00"), check }))
    expect(rests).toMatchObject({
      _tag: "DateRefused",
      findings: [],
      closures: [{ closure: { reason: "Herbstferien NW" } }],
    })
    expect(sentence(rests, "en", [coreText])).toContain(
      "cannot be moved to Thursday, 22 October 2026, 15:00: Herbstferien NW (R39).",
    )
  })

  it("is not changed where it is not booked, or was handed over already", () => {
    const dropped = refused(
      moveDate(lending, request, { key: clock("2026-12-16T15:00"), start: clock("2026-12-17T15:00"), check }),
    )
    expect(dropped).toEqual({
      _tag: "DateNotChanged",
      path: ["key"],
      request: "anfrage",
      key: "2026-12-16T15:00",
      because: "notBooked",
    })
    const used = lending.bookings.map((booking) =>
      booking.key === key ? Booking.parse({ ...booking, state: handedOver }) : booking,
    )
    const because = [
      refused(moveDate({ ...lending, bookings: used }, request, { key, start: clock("2026-11-05T15:00"), check })),
      refused(cancelDate(request, used, { key, by: "borrower", reason: "erkrankt", on: decision.at })),
    ].map((problem) => "because" in problem && problem.because)
    expect(because).toEqual(["handedOver", "handedOver"])
  })

  it("refuses a length, a reason or a time that is none", () => {
    const move = { key, start: clock("2026-11-05T16:00"), check }
    const path = (more: object) => {
      const problem = refused(moveDate(lending, request, { ...move, ...more }))
      return [problem._tag, problem.path]
    }
    expect(path({ durationMinutes: 0 })).toEqual(["InvalidValue", ["durationMinutes"]])
    expect(path({ durationMinutes: Number.NaN })).toEqual(["InvalidValue", ["durationMinutes"]])
    expect(path({ reason: " " })).toEqual(["InvalidValue", ["reason"]])
    expect(path({ start: clock("2999-12-31T23:30") })).toEqual(["InvalidValue", ["interval", "end"]])
  })

  it("is given up with its booking, and can be taken up again under a new id", () => {
    const given = done(
      cancelDate(request, lending.bookings, { key, by: "borrower", reason: "erkrankt", on: decision.at }),
    )
    expect(given.bookings.map(({ id, state }) => [id, state])).toEqual([
      [`anfrage/${key}`, { status: "cancelled", by: "borrower", reason: "erkrankt", on: decision.at }],
    ])
    expect(overrides(given.request)).toEqual([{ kind: "cancelled", key, reason: "erkrankt" }])
    const now = {
      ...lending,
      bookings: lending.bookings.map((one) => given.bookings.find(({ id }) => id === one.id) ?? one),
    }
    const again = done(rebookDates(done(planRebooking(now, given.request, { check, keys: [key] })), decision))
    expect([again.bookings.map(({ id }) => id), overrides(again.request)]).toEqual([[`anfrage/${key}/2`], []])
    expect(again.request.state).toEqual(request.state)
  })

  it("that had been dropped is given up, too: nobody waits for it any more", () => {
    const last = clock("2026-12-16T15:00")
    const given = done(
      cancelDate(request, lending.bookings, { key: last, by: "borrower", reason: "nicht mehr nötig", on: decision.at }),
    )
    expect([given.bookings, given.request.state]).toEqual([[], { status: "granted", ...decision }])
    const rest = clock("2026-10-21T15:00")
    expect(
      Result.isFailure(
        cancelDate(request, lending.bookings, { key: rest, by: "borrower", reason: "x", on: decision.at }),
      ),
    ).toBe(true)
    expect(
      Result.isFailure(cancelDate(request, lending.bookings, { key, by: "borrower", reason: "", on: decision.at })),
    ).toBe(true)
  })
})

describe("the date of a single request", () => {
  const asked = onceRequest("2026-10-14T15:00", "2026-10-14T17:00")
  const time = { ...asked.time, pickUp: clock("2026-10-13T10:00"), bringBack: clock("2026-10-15T10:00") }
  const once = done(grantRequest(planRequest(lendingOf(gym()), { ...asked, time }, { check }), decision))

  it("takes along when it is picked up and brought back", () => {
    const start = clock("2026-10-24T14:00")
    const now = lendingOf(gym(), { bookings: once.bookings })
    const moved = done(
      moveDate(now, once.request, { key: clock("2026-10-14T15:00"), start, durationMinutes: 60, check }),
    )
    expect(moved.booking).toMatchObject({
      id: "anfrage/2026-10-14T15:00",
      interval: { start, end: "2026-10-24T15:00" },
      pickUp: "2026-10-23T09:00",
      bringBack: "2026-10-25T08:00",
    })
    const there = { ...now, bookings: [moved.booking] }
    const back = moveDate(there, moved.request, {
      key: start,
      start: clock("2026-10-14T15:00"),
      durationMinutes: 120,
      check,
    })
    expect(done(back).booking).toEqual(once.bookings[0])
  })
})

const handedOver = {
  status: "handedOver",
  accepted: { on: "2026-09-12", by: "leitung" },
  handover: { at: "2026-11-04T13:00:00Z", byOwner: "hausmeister", byBorrower: "leitung" },
}
