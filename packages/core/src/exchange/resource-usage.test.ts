import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { ClosureCalendar } from "../calendar/index.js"
import { DamageReport, Resource } from "../sharing/index.js"
import { Audience } from "../visibility.js"
import { asked, at, aula, booking, bus, chairs, day, evening, network, request, resources } from "./exchange.fixture.js"
import { resourceUsage, resourceUsages, type UsageQuestion } from "./index.js"

const question: UsageQuestion = { ...asked, calendars: [] }
const of = (values: Parameters<typeof network>[0], more: Partial<UsageQuestion> = {}, resource = aula) =>
  resourceUsage(network(values), resource, { ...question, ...more })
const during = (from: string, to: string) => ({ period: { from: day(from), to: day(to) } })

describe("how much of its time a resource was used (Q32)", () => {
  it("is told of the evenings on which the hall can be used: two of ten hours in a week of thirty", () => {
    const usage = of(
      { bookings: [evening("b1", "2026-09-07"), evening("b2", "2026-09-09")] },
      during("2026-09-07", "2026-09-14"),
    )
    expect(usage).toMatchObject({ uses: 2, hours: 4, availableUnitHours: 30, utilisation: 4 / 30 })
  })

  it("counts only what lies in these times: not the hours before, and not a Saturday", () => {
    const bookings = [
      evening("b1", "2026-09-12"),
      evening("b2", "2026-09-08", {
        interval: { start: "2026-09-08T14:00", end: "2026-09-08T18:00", zone: "Europe/Berlin" },
      }),
    ]
    const usage = of({ bookings }, during("2026-09-07", "2026-09-14"))
    expect([usage.hours, usage.utilisation]).toEqual([6, 2 / 30])
  })

  it("measures against the time until now, not against what is still ahead", () => {
    const values = { bookings: [evening("b1", "2026-09-07"), evening("b2", "2026-09-11")] }
    const usage = of(values, { ...during("2026-09-07", "2026-09-14"), now: at("2026-09-09T16:00:00Z") })
    // Three evenings from 16:00, the third of them up to 18:00 by the clock in Berlin.
    expect(usage).toMatchObject({ uses: 1, availableUnitHours: 14, utilisation: 2 / 14 })
  })

  it("counts the 25 hours of the day on which summer time ends, and the 23 on which it begins", () => {
    const always = Resource.parse({ ...aula, availability: {} })
    const night = (start: string, end: string) => [
      evening("b1", "2026-09-01", { interval: { start, end, zone: "Europe/Berlin" } }),
    ]
    const autumn = of(
      { bookings: night("2026-10-25T01:00", "2026-10-25T04:00") },
      during("2026-10-25", "2026-10-26"),
      always,
    )
    expect(autumn).toMatchObject({ hours: 4, availableUnitHours: 25, utilisation: 4 / 25 })
    const spring = of(
      { bookings: night("2027-03-28T01:00", "2027-03-28T04:00") },
      during("2027-03-28", "2027-03-29"),
      always,
    )
    expect(spring).toMatchObject({ hours: 2, availableUnitHours: 23, utilisation: 2 / 23 })
  })

  it("leaves out the days on which it rests", () => {
    const resting = Resource.parse({
      ...aula,
      site: "haus",
      availability: {
        ...aula.availability,
        blackouts: [{ start: "2026-09-07T00:00", end: "2026-09-09T00:00", reason: "Grundreinigung" }],
      },
    })
    expect(of({}, during("2026-09-07", "2026-09-14"), resting).availableUnitHours).toBe(18)
  })

  it("counts each of many units", () => {
    const all = Resource.parse({ ...chairs, availability: {} })
    const bookings = [
      booking("b1", ["stuehle", "kita"], { start: "2026-09-07T08:00", end: "2026-09-07T18:00", units: 25 }),
      booking("b2", ["stuehle", "schule"], { start: "2026-09-07T12:00", end: "2026-09-07T14:00", units: 10 }),
    ]
    const usage = of({ bookings }, during("2026-09-07", "2026-09-08"), all)
    expect(usage).toMatchObject({ hours: 12, unitHours: 270, availableUnitHours: 1200, utilisation: 270 / 1200 })
  })

  it("is not told where nobody says when it can be used, and of no time at all", () => {
    const some = { start: "2026-09-07T08:00", end: "2026-09-07T18:00" }
    const usage = of({ bookings: [booking("b1", ["spielmobil", "kita"], some)] }, {}, bus)
    expect([usage.uses, "utilisation" in usage, "availableUnitHours" in usage]).toEqual([1, false, false])
    for (const empty of [
      during("2026-09-07", "2026-09-07"),
      during("2028-01-01", "2029-01-01"),
      during("2026-09-08", "2026-09-07"),
    ])
      expect(of({}, empty)).toMatchObject({ uses: 0, hours: 0, unmet: [] })
  })

  it("is never more than all of it, also of a hall that was booked twice", () => {
    const stretch = fc.record({
      on: fc.integer({ min: 7, max: 13 }),
      from: fc.integer({ min: 0, max: 22 }),
      long: fc.integer({ min: 1, max: 40 }),
    })
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 20 }), (stretches) => {
        const bookings = stretches.map(({ on, from, long }, n) => {
          const start = Date.UTC(2026, 8, on, from)
          const text = (ms: number) => new Date(ms).toISOString().slice(0, 16)
          return booking(`b${n}`, ["aula", "kita"], { start: text(start), end: text(start + long * 3_600_000) })
        })
        const { utilisation = 0, hours } = of({ bookings }, during("2026-09-07", "2026-09-14"))
        expect(utilisation).toBeGreaterThanOrEqual(0)
        expect(utilisation).toBeLessThanOrEqual(1)
        expect(utilisation * 30).toBeLessThanOrEqual(hours)
      }),
      { numRuns: 50 },
    )
  })
})

describe("what lenders ask of a resource (Q32)", () => {
  const bookings = [
    evening("b1", "2026-09-07", { attendance: 20 }),
    evening("b2", "2026-09-09", { borrower: "verein", attendance: 30 }),
    evening("b3", "2026-11-09", {
      interval: { start: "2026-11-09T17:00", end: "2026-11-09T22:00", zone: "Europe/Berlin" },
    }),
    evening("b4", "2026-11-16", { state: { status: "cancelled", by: "owner", reason: "Rohrbruch" } }),
    evening("b5", "2026-11-17", { state: { status: "cancelled", by: "borrower", reason: "erkrankt" } }),
    evening("b6", "2026-11-18", { state: { status: "noShow", on: "2026-11-18T18:00:00Z" } }),
  ]

  it("is who used it, on which weekdays, in which months, for how long and by how many", () => {
    const usage = of({ bookings })
    expect(usage.byBorrower).toEqual([
      { institution: "kita", uses: 2, hours: 7 },
      { institution: "verein", uses: 1, hours: 2 },
    ])
    expect(usage.byWeekday.map(({ hours }) => hours)).toEqual([7, 0, 2, 0, 0, 0, 0])
    expect(usage.byMonth).toEqual([
      { month: "2026-09", uses: 2, hours: 4 },
      { month: "2026-11", uses: 1, hours: 5 },
    ])
    expect([usage.length, usage.attendance]).toEqual([{ averageHours: 3, longestHours: 5 }, 50])
    expect([usage.cancelledByOwner, usage.cancelledByBorrower, usage.noShows]).toEqual([1, 1, 1])
  })

  it("is how long before somebody asked: by the request, else by the grant, and not by what was written down later", () => {
    const grant = (on: string) => ({ grant: { at: `${on}T08:00:00Z` } })
    const values = {
      resourceRequests: [
        request("a1", {
          submittedAt: at("2026-08-08T22:30:00Z"),
          state: { status: "granted", at: at("2026-09-01T08:00:00Z") },
        }),
      ],
      bookings: [
        // Asked on 9 August by the clock in Berlin.
        evening("b1", "2026-09-08", { request: "a1", ...grant("2026-09-01") }),
        evening("b2", "2026-09-09", grant("2026-09-05")),
        evening("b3", "2026-09-10", grant("2026-09-12")),
        evening("b4", "2026-09-11"),
      ],
    }
    expect(of(values).lead).toEqual({ uses: 2, medianDays: 17, shortestDays: 4 })
    expect(of({ bookings: [evening("b4", "2026-09-11")] })).not.toHaveProperty("lead")
  })

  it("is what was asked for and not given: refused, in part, waiting, or never answered (unmet demand)", () => {
    const by = { at: at("2026-10-01T08:00:00Z"), by: "leitung" }
    const because = (...rules: ReadonlyArray<string>) => rules.map((rule) => ({ _tag: "X", rule }))
    const series = {
      kind: "series",
      series: {
        start: "2026-06-03T18:00",
        durationMinutes: 120,
        zone: "Europe/Berlin",
        rule: { freq: "weekly" },
        clockChange: { missing: "shift", repeated: "first" },
      },
    } as const
    const dropped = [
      { key: "2026-06-10T18:00", because: because("R38") },
      { key: "2026-09-09T18:00", because: because("R38", "R38", "R40") },
      { key: "2026-09-16T18:00", because: because("R38") },
      { key: "2026-09-23T18:00", because: [] },
    ]
    const resourceRequests = [
      request("a1", { state: { status: "declined", ...by, reason: "Elternabend der Schule" } }),
      request("a2", { time: series, state: { status: "partiallyGranted", ...by, dropped } }),
      request("a3", { units: 50, state: { status: "partiallyGranted", ...by, dropped: [], units: 40 } }),
      request("a4", { state: { status: "waiting", since: by.at } }),
      request("a5", { state: { status: "submitted", at: by.at } }),
      request("a6", { state: { status: "granted", ...by } }),
      request("a7", { state: { status: "withdrawn", at: by.at } }),
      request("a8", {}),
      request("a9", { resource: "stuehle", state: { status: "waiting", since: by.at } }),
    ]
    const told = (more: Partial<UsageQuestion> = {}) =>
      of({ resourceRequests }, more).unmet.map(({ borrower: _kita, ...rest }) => rest)
    const plain = { droppedDates: 0, droppedBecause: [] }
    expect(told()).toEqual([
      { request: "a1", outcome: "declined", reason: "Elternabend der Schule", ...plain },
      {
        request: "a2",
        outcome: "inPart",
        droppedDates: 3,
        droppedBecause: [
          { rule: "R38", dates: 2 },
          { rule: "R40", dates: 1 },
        ],
      },
      { request: "a3", outcome: "inPart", ...plain, missingUnits: 10 },
      { request: "a4", outcome: "waiting", ...plain },
      { request: "a5", outcome: "unanswered", ...plain },
    ])
    expect(told(during("2026-10-01", "2026-11-01"))).toEqual([])
    // Before it begins, there is still time to answer; and in June only the series was asked for.
    expect(told({ now: at("2026-11-18T16:59:00Z") }).map(({ request: id }) => id)).toEqual(["a1", "a2", "a3", "a4"])
    expect(told(during("2026-06-01", "2026-07-01")).map((one) => [one.request, one.droppedDates])).toEqual([["a2", 1]])
  })

  it("is the same of all that they lend, each as if it were asked alone", () => {
    const index = network({ bookings })
    expect(resourceUsages(index, resources, question)).toEqual(
      resources.map((resource) => resourceUsage(index, resource, question)),
    )
  })

  it("knows what did not come back yet, and damages of the period", () => {
    const out = {
      status: "handedOver",
      accepted: { on: "2026-09-01", by: "leitung" },
      handover: { at: "2026-09-07T06:00:00Z", byBorrower: "leitung" },
    } as const
    const values = {
      bookings: [
        booking("b1", ["spielmobil", "kita"], { start: "2026-09-07T08:00", end: "2026-09-07T18:00", state: out }),
      ],
      damageReports: ["2026-09-08T08:00:00Z", "2027-09-08T08:00:00Z"].map((discoveredAt, n) =>
        DamageReport.parse({
          id: `d${n}`,
          resource: "spielmobil",
          discoveredAt,
          reportedBy: "leitung",
          description: "Reifen",
          severity: "minor",
          claim: { status: "open" },
        }),
      ),
    }
    expect(of(values, {}, bus)).toMatchObject({ overdue: 1, damages: 1 })
    expect(of(values, { now: at("2026-09-07T16:00:00Z") }, bus).overdue).toBe(0)
  })
})

describe("who reads how a resource was used", () => {
  const accepted = { on: "2026-09-01", by: "leitung" }
  const handover = {
    at: "2026-09-07T06:00:00Z",
    byBorrower: "leitung",
    keys: 2,
    items: [{ item: "Stelzen", count: 12 }],
  }
  const back = (came: object) => ({
    state: {
      status: "returned" as const,
      accepted,
      handover,
      return: { at: "2026-09-07T16:00:00Z", byBorrower: "leitung", keys: 2, items: handover.items, ...came },
    },
  })
  const loan = (id: string, came: object) =>
    booking(id, ["spielmobil", "kita"], { start: "2026-09-07T08:00", end: "2026-09-07T18:00", ...back(came) })
  const values = {
    bookings: [
      loan("b1", {}),
      loan("b2", { at: "2026-09-10T08:00:00Z", clean: false }),
      loan("b3", {
        at: "2026-09-07T18:00:00Z",
        keys: 1,
        items: [
          { item: "Stelzen", count: 11 },
          { item: "Stelzen", count: 1, condition: "damaged" },
        ],
      }),
    ],
    resourceRequests: [
      request("a1", { resource: "spielmobil", state: { status: "waiting", since: at("2026-10-01T08:00:00Z") } }),
    ],
  }

  it("is the network; how things came back stands in protocols, which are for those who convene (P9)", () => {
    expect(of(values, { audience: "convenor" }, bus).returns).toEqual({
      returned: 3,
      late: 2,
      lateDays: 3,
      longestLateDays: 3,
      damaged: 1,
      incomplete: 1,
      unclean: 1,
    })
    for (const audience of ["network", "planning"] as const)
      expect(of(values, { audience }, bus)).not.toHaveProperty("returns")
  })

  it("counts the return of what was settled since", () => {
    const [, late] = values.bookings
    if (late?.state.status !== "returned") throw new Error("not returned")
    const inspection = { on: "2026-09-11", by: "leitung", complete: true }
    const of2 = { ...late.state, status: "inspected", inspection } as const
    const closed = { status: "closed", of: of2, settlement: { on: "2026-09-12", charges: [] } } as const
    const usage = of(
      {
        bookings: [
          booking("b2", ["spielmobil", "kita"], {
            start: "2026-09-07T08:00",
            end: "2026-09-07T18:00",
            state: closed,
          }),
        ],
      },
      { audience: "convenor" },
      bus,
    )
    expect(usage.returns).toMatchObject({ returned: 1, late: 1, lateDays: 3 })
  })

  it("is not the public: it learns neither of uses nor of what was wanted (P9)", () => {
    const withHall = { ...values, bookings: [...values.bookings, evening("b4", "2026-09-07")] }
    for (const resource of [bus, aula])
      for (const audience of Audience.options) {
        const same =
          JSON.stringify(of(withHall, { audience }, resource)) === JSON.stringify(of({}, { audience }, resource))
        expect([audience, same]).toEqual([audience, audience === "public"])
      }
  })

  it("is told no part of the time where it may not know the uses", () => {
    expect(
      ["network", "public"].map((audience) => "utilisation" in of({}, { audience: Audience.parse(audience) })),
    ).toEqual([true, false])
  })

  it("names the resource without its terms", () => {
    expect(Object.keys(of({}).resource)).toEqual(["id", "name", "category", "owner"])
  })
})

describe("a hall in school holidays (R39, Q32)", () => {
  it("has no time to be used where it rests then", () => {
    const resting = Resource.parse({
      ...aula,
      availability: { ...aula.availability, holidays: { kind: "rests", on: ["schulferien"] } },
    })
    const ferien = ClosureCalendar.parse({
      id: "ferien-nw",
      name: "Ferien",
      scope: { kind: "land", id: "NW" },
      source: { name: "Ferienordnung" },
      known: { from: "2026-08-01", to: "2027-08-01" },
      kinds: ["schulferien"],
      closures: [{ kind: "schulferien", from: "2026-10-17", to: "2026-11-01", reason: "Herbstferien NW" }],
    })
    const october = { ...during("2026-10-12", "2026-11-02"), calendars: [ferien], region: { land: "NW" } } as const
    expect(of({}, october, resting).availableUnitHours).toBe(30)
    expect(of({}, october, aula).availableUnitHours).toBe(90)
  })
})
