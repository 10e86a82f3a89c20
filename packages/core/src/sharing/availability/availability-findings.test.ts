import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { OpeningHours } from "../../hours/index.js"
import { Instant } from "../../time/index.js"
import { gym, lendingOf, someAskedFor, wish } from "../booking/lending.fixture.js"
import { ResourceRestriction } from "../resource/restriction.js"
import type { AvailabilityFinding } from "./availability-finding.js"
import { availabilityFindings } from "./availability-findings.js"
import { nearestExchange } from "./exchange-stretches.js"

const weekdays = (days: ReadonlyArray<string>, from: string, to: string) => ({
  slots: days.map((day) => ({ day, from, to })),
})
const allDays = ["mo", "tu", "we", "th", "fr", "sa", "su"]

const found = (
  availability: object,
  wanted: ReturnType<typeof wish>,
  more: Parameters<typeof lendingOf>[1] = {},
): ReadonlyArray<AvailabilityFinding> =>
  availabilityFindings(lendingOf(gym({ availability: availability as never }), more), wanted)

const error = { rule: "R39", severity: "error", path: ["interval"] }
const zone = "Europe/Berlin"

describe("a use", () => {
  it("lies in the bookable hours as a whole; the nearest in which it has room are named (R39)", () => {
    const windows = [weekdays(["we"], "14:00", "15:00"), weekdays(["th", "fr"], "16:00", "22:00")]
    expect(found({ windows }, wish("2026-10-14T14:30", "2026-10-14T16:30"))).toEqual([
      {
        _tag: "OutsideWindows",
        ...error,
        outside: [{ start: "2026-10-14T15:00", end: "2026-10-14T16:30", zone }],
        nearest: { start: "2026-10-15T16:00", end: "2026-10-15T22:00", zone },
      },
    ])
    expect(found({ windows }, wish("2026-10-15T16:00", "2026-10-15T22:00"))).toEqual([])
  })

  it("gets the longest hours there are where none are long enough, and none where none are near", () => {
    const windows = [weekdays(["we"], "14:00", "15:00")]
    const [short] = found({ windows }, wish("2026-10-14T14:00", "2026-10-14T16:00"))
    expect(short).toMatchObject({ nearest: { start: "2026-10-14T14:00", end: "2026-10-14T15:00" } })
    const meeting = [weekdays(["we"], "14:00", "15:00"), weekdays(["we"], "15:00", "17:00")]
    expect(found({ windows: meeting }, wish("2026-10-15T14:00", "2026-10-15T16:00"))).toMatchObject([
      { nearest: { start: "2026-10-14T14:00", end: "2026-10-14T17:00" } },
    ])
    const [none] = found(
      { windows: [{ ...windows[0], from: "2027-01-01" }] },
      wish("2026-10-14T14:00", "2026-10-14T15:00"),
    )
    expect(none?._tag).toBe("OutsideWindows")
    expect(none).not.toHaveProperty("nearest")
  })

  it("gives way to the owner's own use, to blackouts and to the house's own visitors (R39)", () => {
    const availability = {
      coreUse: [weekdays(["we"], "08:00", "15:00")],
      blackouts: [{ start: "2026-10-14T15:30", end: "2026-10-15T00:00", reason: "Wahl" }],
      outsideOpeningHours: true,
    }
    const openingHours = OpeningHours.parse({
      zone,
      rules: [{ access: "open", weekdays: ["we"], spans: [{ from: "14:30", to: "18:00" }] }],
    })
    expect(found(availability, wish("2026-10-14T14:00", "2026-10-14T16:00"), { openingHours })).toEqual([
      { _tag: "BlackedOut", ...error, start: "2026-10-14T15:30", end: "2026-10-15T00:00", reason: "Wahl" },
      {
        _tag: "CoreUseThen",
        ...error,
        by: "coreUse",
        during: [{ start: "2026-10-14T14:00", end: "2026-10-14T15:00", zone }],
      },
      {
        _tag: "CoreUseThen",
        ...error,
        by: "openingHours",
        during: [{ start: "2026-10-14T14:30", end: "2026-10-14T16:00", zone }],
      },
    ])
    expect(found(availability, wish("2026-10-14T18:00", "2026-10-14T19:00"), { openingHours })).toHaveLength(1)
  })

  it("does not lie on closures on which the resource rests; days and reasons are named (R39)", () => {
    const holidays = { kind: "rests", on: ["schulferien", "feiertag"] }
    const findings = found({ holidays }, wish("2026-10-30T18:00", "2026-11-02T08:00"))
    expect(
      findings.map((one) => one._tag === "ClosedThen" && [one.from, one.to, one.because[0]?.closure.reason]),
    ).toEqual([
      ["2026-10-30", "2026-11-01", "Herbstferien NW"],
      ["2026-11-01", "2026-11-02", "Allerheiligen"],
    ])
    const only = found(
      { holidays: { kind: "only", on: ["schulferien"] } },
      wish("2026-10-14T14:00", "2026-10-14T15:00"),
    )
    expect(only).toEqual([
      {
        _tag: "ClosedThen",
        ...error,
        holidays: { kind: "only", on: ["schulferien"] },
        from: "2026-10-14",
        to: "2026-10-15",
        because: [],
      },
    ])
  })

  it("is warned of days that no calendar knows, and not refused (R39)", () => {
    const findings = found(
      { holidays: { kind: "rests", on: ["schulferien"] } },
      wish("2027-07-31T23:00", "2027-08-02T01:00"),
      { now: Instant.parse("2027-06-01T08:00:00Z"), calendars: lendingOf(gym()).calendars.slice(0, 1) },
    )
    expect(findings.map(({ _tag, severity }) => [_tag, severity])).toEqual([["ClosureUnknown", "warning"]])
    expect(findings[0]).toMatchObject({
      of: "use",
      from: "2027-08-01",
      to: "2027-08-03",
      calendars: [{ calendar: "ferien-nw", known: { from: "2026-08-01", to: "2027-08-01" } }],
    })
    const daily = [weekdays(allDays, "08:00", "20:00")]
    const long = found(
      { holidays: { kind: "rests", on: ["schulferien"] }, windows: daily },
      wish("2027-08-02T10:00", "2027-08-12T12:00"),
    )
    expect(long.map(({ _tag }) => _tag)).toEqual(["OutsideWindows", "ClosureUnknown"])
    const refused = found(
      { holidays: { kind: "rests", on: ["schulferien"] }, windows: daily },
      wish("2027-08-02T20:00", "2027-08-02T22:00"),
    )
    expect(refused.map(({ _tag }) => _tag)).toEqual(["OutsideWindows"])
  })

  it("is warned where nobody knows the hours of the house, only as far as it has any there (R39)", () => {
    const [finding, ...others] = found({ outsideOpeningHours: true }, wish("2026-10-14T14:00", "2026-10-14T15:00"))
    expect(finding).toMatchObject({
      _tag: "OpeningHoursUnknown",
      severity: "warning",
      during: [{ start: "2026-10-14T14:00", end: "2026-10-14T15:00", zone }],
      because: [{ _tag: "hoursUnknown" }],
    })
    expect(others).toEqual([])
    const coreUse = [weekdays(["we"], "08:00", "14:30")]
    expect(found({ outsideOpeningHours: true, coreUse }, wish("2026-10-14T14:00", "2026-10-14T15:00"))).toMatchObject([
      { _tag: "CoreUseThen" },
      { during: [{ start: "2026-10-14T14:30", end: "2026-10-14T15:00" }] },
    ])
    const openingHours = OpeningHours.parse({
      zone,
      rules: [{ access: "closed", spans: [{ from: "14:15", to: "14:30" }] }],
    })
    expect(
      found({ outsideOpeningHours: true }, wish("2026-10-14T14:00", "2026-10-14T15:00"), { openingHours }),
    ).toMatchObject([
      { during: [{ end: "2026-10-14T14:15" }, { start: "2026-10-14T14:30" }], because: [{ _tag: "hoursUnknown" }] },
    ])
  })

  it("that is free of closures does not mind them without a rule (R39)", () => {
    expect(found({}, wish("2026-10-20T14:00", "2026-10-20T15:00"))).toEqual([])
  })
})

describe("a restriction", () => {
  const restriction = (more: object) =>
    ResourceRestriction.parse({
      id: "e1",
      resource: "turnhalle",
      kind: "breakdown",
      start: "2026-10-13T10:00",
      end: "2026-10-14T10:00",
      zone,
      reason: "Wasserschaden",
      state: { status: "active" },
      ...more,
    })
  const wanted = wish("2026-10-14T09:00", "2026-10-14T11:00")

  it("that is a breakdown refuses, one that is a hint warns (R39, R43)", () => {
    const facts = {
      rule: "R39",
      path: ["interval"],
      restriction: "e1",
      start: "2026-10-13T10:00",
      until: "2026-10-14T10:00",
      reason: "Wasserschaden",
    }
    expect(found({}, wanted, { restrictions: [restriction({})] })).toEqual([
      { _tag: "BrokenDownThen", severity: "error", ...facts },
    ])
    expect(found({}, wanted, { restrictions: [restriction({ kind: "hint" })] })).toEqual([
      { _tag: "RestrictionHint", severity: "warning", ...facts },
    ])
    expect(
      found({}, wish("2026-10-14T10:00", "2026-10-14T11:00"), { restrictions: [restriction({ kind: "hint" })] }),
    ).toEqual([])
  })

  it("refuses nothing any more once it is solved, and nothing before it began (R43)", () => {
    const solved = restriction({ state: { status: "solved", at: "2026-10-14T07:00:00Z" } })
    expect(found({}, wanted, { restrictions: [solved] })).toEqual([])
    expect(found({}, wish("2026-10-13T08:00", "2026-10-13T10:00"), { restrictions: [restriction({})] })).toEqual([])
  })

  it("of one of several units is a matter of how many are left, not of the time (R38)", () => {
    const lending = lendingOf(gym({ use: { mode: "shared", units: 2 } }), { restrictions: [restriction({ units: 1 })] })
    expect(availabilityFindings(lending, wanted)).toEqual([])
  })
})

describe("whatever is asked for", () => {
  it("the nearest moments of exchange are such moments, and those nearest of all (R39)", () => {
    fc.assert(
      fc.property(someAskedFor, ({ lending, wanted }) => {
        const moments = availabilityFindings(lending, wanted).filter((one) => one._tag === "NoExchangeThen")
        for (const { at, before, after } of moments) {
          expect(before === undefined || before < at).toBe(true)
          expect(after === undefined || at < after).toBe(true)
          for (const moment of [before, after])
            if (moment !== undefined)
              expect(nearestExchange(lending, moment)).toEqual({ before: moment, after: moment })
        }
      }),
      { numRuns: 300 },
    )
  })

  it("a booking that keeps what a limit names is no longer found against by it (R39)", () => {
    fc.assert(
      fc.property(someAskedFor, ({ lending, wanted: { pickUp: _pickUp, bringBack: _bringBack, ...wanted } }) => {
        for (const one of availabilityFindings(lending, wanted)) {
          if (one._tag !== "TooSoon" && one._tag !== "OffStep") continue
          const edge = one._tag === "OffStep" ? String(one.path.at(-1)) : "start"
          for (const time of one._tag === "OffStep" ? [one.before, one.after] : [one.earliest]) {
            const again = { ...wanted, interval: { ...wanted.interval, [edge]: time } }
            const same = availabilityFindings(lending, again).filter(
              ({ _tag, path }) => _tag === one._tag && path.at(-1) === one.path.at(-1),
            )
            expect(same).toEqual([])
          }
        }
      }),
      { numRuns: 300 },
    )
  })

  it("all hours of all days, written as windows, ask nothing", () => {
    const windows = [weekdays(allDays, "00:00", "24:00")]
    fc.assert(
      fc.property(someAskedFor, ({ wanted }) => {
        expect(found({ windows }, wanted)).toEqual(found({}, wanted))
      }),
      { numRuns: 200 },
    )
  })
})
