import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { Instant } from "../../time/index.js"
import { type BookingFinding, bookingFindings } from "../checks/check.js"
import { Booking } from "./booking.js"
import { grantBooking } from "./grant.js"
import { canBeSetAside, type GrantException } from "./grant-exception.js"
import { gym, lendingOf, someAskedFor, wish } from "./lending.fixture.js"

const at = Instant.parse("2026-10-02T09:00:00Z")
const because = "Ausweichtermin nach Wasserschaden"
const wanted = wish("2026-10-14T15:00", "2026-10-14T17:00")
const late = gym({
  availability: { leadTime: { amount: 20, unit: "calendarDays" }, longestMinutes: 60 },
})

/** Written out: the type says at once where a finding is called anew. */
const ownersOwn: ReadonlyArray<GrantException["_tag"] & BookingFinding["_tag"]> = [
  "NotEligible",
  "PurposeNotAllowed",
  "OutsideWindows",
  "CoreUseThen",
  "BlackedOut",
  "ClosedThen",
  "TooSoon",
  "TooFarAhead",
  "TooShort",
  "TooLong",
  "OffStep",
  "NoExchangeThen",
  "TooManyAtOnce",
  "TooSoonAgain",
  "QuotaExceeded",
  "TooManyUnits",
]
const forOthers: ReadonlyArray<BookingFinding["_tag"]> = [
  "ResourceTaken",
  "NotEnoughUnits",
  "NotLent",
  "BorrowerInactive",
  "BrokenDownThen",
  "InThePast",
  "MorePersonsThanSeats",
  "MoreUnitsThanThere",
  "SupervisionMissing",
  "SchoolRoomForProfit",
]
const everything = ownersOwn.map((_tag) => ({ _tag, because }))

describe("an owner", () => {
  it("may set its own rules aside for a booking, which keeps what stood against it and why (R39)", () => {
    const despite = [
      { _tag: "TooSoon" as const, because },
      { _tag: "TooLong" as const, because: "Fest dauert zwei Stunden" },
      { _tag: "BlackedOut" as const, because: "steht gar nicht dagegen" },
    ]
    const granted = Result.getOrThrow(grantBooking(lendingOf(late), wanted, { at, by: "sekretariat", despite }))
    expect(granted.grant).toEqual({ at, by: "sekretariat", conditions: [], despite: despite.slice(0, 2) })
    expect(Booking.parse(JSON.parse(JSON.stringify(granted)))).toEqual(granted)
  })

  it("sets aside only what it names: the rest still stands against it", () => {
    const despite = [{ _tag: "TooLong" as const, because }]
    expect(grantBooking(lendingOf(late), wanted, { at, by: "sekretariat", despite })).toMatchObject({
      failure: { _tag: "BookingRefused", path: ["interval", "start"], findings: [{ _tag: "TooSoon" }] },
    })
  })

  it("says which of its functions makes the exception, also where it grants by its rules alone (R40)", () => {
    const despite = [
      { _tag: "TooSoon" as const, because },
      { _tag: "TooLong" as const, because },
    ]
    const lending = lendingOf({ ...late, approval: "automatic" })
    expect(grantBooking(lending, wanted, { at, despite })).toMatchObject({ failure: { _tag: "OwnerDecides" } })
  })

  it("says why", () => {
    const despite = [
      { _tag: "TooLong" as const, because: " " },
      { _tag: "TooSoon" as const, because },
    ]
    expect(grantBooking(lendingOf(late), wanted, { at, by: "sekretariat", despite })).toMatchObject({
      failure: { _tag: "InvalidValue", path: ["grant", "despite", 0, "because"] },
    })
  })

  it("cannot promise twice, nor set aside what others rely on, whatever a program hands in (R38, R40, R43, R45)", () => {
    expect(ownersOwn.every((_tag) => canBeSetAside({ _tag, rule: "", severity: "error", path: [] }))).toBe(true)
    expect(forOthers.some((_tag) => canBeSetAside({ _tag, rule: "", severity: "error", path: [] }))).toBe(false)
    const lending = lendingOf(gym(), { bookings: [wish("2026-10-14T16:00", "2026-10-14T18:00", { id: "b1" })] })
    const despite = [{ _tag: "ResourceTaken", because }] as never
    expect(grantBooking(lending, wanted, { at, by: "sekretariat", despite })).toMatchObject({
      failure: { findings: [{ _tag: "ResourceTaken" }] },
    })
  })
})

describe("whatever stands against a wish", () => {
  it("it is granted in spite of it exactly where only rules of the owner do (R38, R39)", () => {
    fc.assert(
      fc.property(someAskedFor, ({ lending, wanted: asked }) => {
        const errors = bookingFindings(lending, asked).filter(({ severity }) => severity === "error")
        const granted = grantBooking(lending, asked, { at, by: "sekretariat", despite: everything })
        expect(Result.isSuccess(granted)).toBe(errors.every(({ _tag }) => !forOthers.includes(_tag)))
        if (Result.isFailure(granted)) return
        const kept = (granted.success.grant?.despite ?? []).map(({ _tag }) => _tag)
        expect(kept.toSorted()).toEqual([...new Set(errors.map(({ _tag }) => _tag))].toSorted())
      }),
    )
  })
})
