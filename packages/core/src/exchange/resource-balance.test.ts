import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { Institution, InstitutionId } from "../institution/index.js"
import { type Booking, bookingFindings, Resource, ResourceTerms } from "../sharing/index.js"
import { Audience } from "../visibility.js"
import {
  asked,
  at,
  aula,
  booking,
  bus,
  day,
  evening,
  institutions,
  meeting,
  network,
  planned,
  resources,
} from "./exchange.fixture.js"
import { lendingsIn, type ResourceBalance, resourceBalance, resourceBalances } from "./index.js"

const id = (text: string) => InstitutionId.parse(text)
const of = (institution: string, values: Parameters<typeof network>[0], question: Partial<typeof asked> = {}) =>
  resourceBalance(network(values), id(institution), { ...asked, ...question })
const extent = ({ uses, hours, items }: ResourceBalance["given"]) => [uses, hours, items]

describe("what an institution gave and took (Q31)", () => {
  it("tells rooms in hours, things in pieces as well, and hours of staff as they were confirmed", () => {
    const performed = {
      status: "performed",
      accepted: { on: "2026-09-01", by: "leitung" },
      performance: { on: "2026-09-09", confirmedBy: "leitung", minutes: 90 },
    } as const
    const bookings = [
      evening("b1", "2026-09-02"),
      booking("b2", ["stuehle", "kita"], { start: "2026-09-03T08:00", end: "2026-09-03T18:00", units: 30 }),
      booking("b3", ["fachkraft", "kita"], { start: "2026-09-08T08:00", end: "2026-09-08T12:00", state: performed }),
      booking("b4", ["fachkraft", "kita"], {
        start: "2026-09-09T08:00",
        end: "2026-09-09T12:00",
        state: { status: "closed", of: performed, settlement: { on: "2026-09-10", charges: [] } },
      }),
    ]
    const { taken } = of("kita", { bookings })
    expect(extent(taken)).toEqual([4, 2 + 10 + 1.5 + 1.5, 30])
    expect(taken.byCategory.map(({ category, hours }) => [category, hours])).toEqual([
      ["material", 10],
      ["personalstunden", 3],
      ["raum", 2],
    ])
    expect(taken.partners.map(({ institution, hours }) => [institution, hours])).toEqual([
      ["verein", 13],
      ["schule", 2],
    ])
  })

  it("counts money that was lent as a use, and not by the hours until it came back", () => {
    const bookings = [booking("b1", ["kasse", "kita"], { start: "2026-09-01T08:00", end: "2026-12-01T08:00" })]
    expect(extent(of("kita", { bookings }).taken)).toEqual([1, 0, 0])
  })

  it("counts nothing for what was cancelled, for what nobody came to, and for what an owner used itself", () => {
    const bookings = [
      evening("b1", "2026-09-02", { state: { status: "cancelled", by: "owner", reason: "Rohrbruch" } }),
      evening("b2", "2026-09-03", { state: { status: "noShow", on: "2026-09-03T17:00:00Z" } }),
      evening("b3", "2026-09-04", { borrower: "schule" }),
    ]
    expect(resourceBalances(network({ bookings }), asked)).toEqual([])
    expect(of("schule", { bookings }).side).toBe("neither")
  })

  it("counts a use where it begins: on the first day of the period, not on the first one after it, and not before now", () => {
    const bookings = [
      evening("before", "2026-07-31"),
      evening("first", "2026-08-01"),
      evening("last", "2027-07-31"),
      evening("after", "2027-08-01"),
    ]
    expect(of("kita", { bookings }, { now: at("2028-01-01T08:00:00Z") }).taken.uses).toBe(2)
    const until = (now: string) => of("kita", { bookings }, { now: at(now) }).taken.uses
    // 18:00 in Berlin, in summer time.
    expect([until("2027-07-31T15:59:59Z"), until("2027-07-31T16:00:00Z")]).toEqual([1, 2])
  })

  it("counts the hour that a night gains or loses by a clock change as it really was", () => {
    const night = (start: string, end: string) => [booking("b1", ["aula", "kita"], { start, end })]
    expect(of("kita", { bookings: night("2026-10-24T22:00", "2026-10-25T06:00") }).taken.hours).toBe(9)
    expect(of("kita", { bookings: night("2027-03-27T22:00", "2027-03-28T06:00") }).taken.hours).toBe(7)
  })

  it("counts a house and minutes as giving, a joint meeting once, and what is only planned not at all", () => {
    const meetings = [
      meeting("m1", "2026-09-10", { jointWith: ["nord"] }),
      meeting("m2", "2026-11-10", { minutes: { by: "leitung", institution: "schule", writtenOn: "2026-11-12" } }),
      planned("m3", "2027-07-10", { minutesBy: "schule" }),
      planned("m4", "2026-12-10", { state: "cancelled", reason: "Sturm" }),
    ]
    const school = of("schule", { meetings })
    expect([school.hosted, school.minutesWritten, school.side]).toEqual([2, 1, "onlyGives"])
    const club = of("verein", { meetings })
    expect([club.hosted, club.minutesWritten, club.side]).toEqual([0, 1, "onlyGives"])
    const bookings = [booking("b1", ["spielmobil", "schule"], { start: "2026-09-01T08:00", end: "2026-09-01T10:00" })]
    expect(of("schule", { meetings, bookings }).side).toBe("both")
    expect(of("schule", { meetings }, { now: at("2026-10-01T08:00:00Z") }).hosted).toBe(1)
  })

  it("puts first who took most beyond what it gave, and names who is not in the network by its id", () => {
    const bookings = [
      evening("b1", "2026-09-02"),
      evening("b2", "2026-09-03", { borrower: "fremd" }),
      evening("b3", "2026-09-04", { borrower: "fremd" }),
    ]
    const balances = resourceBalances(network({ bookings }), asked)
    expect(balances.map(({ name, side }) => [name, side])).toEqual([
      ["fremd", "onlyTakes"],
      ["kita", "onlyTakes"],
      ["schule", "onlyGives"],
    ])
  })

  it("leaves all given equal to all taken, whatever was booked", () => {
    const some = fc.array(
      fc.record({
        of: fc.constantFrom(...resources.map((one) => String(one.id))),
        borrower: fc.constantFrom("schule", "kita", "verein", "jugendamt", "fremd"),
        on: fc.integer({ min: 1, max: 28 }),
        hours: fc.integer({ min: 1, max: 8 }),
        cancelled: fc.boolean(),
      }),
      { maxLength: 30 },
    )
    fc.assert(
      fc.property(some, (uses) => {
        const bookings = uses.map(({ of: resource, borrower, on, hours, cancelled }, n): Booking => {
          const date = `2026-10-${String(on).padStart(2, "0")}`
          const end = `${date}T${String(8 + hours).padStart(2, "0")}:00`
          const state = cancelled ? ({ status: "cancelled", by: "borrower", reason: "erkrankt" } as const) : undefined
          const more = { start: `${date}T08:00`, end, ...(state === undefined ? {} : { state }) }
          return booking(`b${n}`, [resource, borrower], more)
        })
        const balances = resourceBalances(network({ bookings }), asked)
        const sum = (part: (balance: ResourceBalance) => number) => balances.reduce((all, one) => all + part(one), 0)
        for (const of of ["uses", "hours", "items"] as const) {
          expect(sum(({ given }) => given[of])).toBe(sum(({ taken }) => taken[of]))
          for (const { given, taken } of balances)
            for (const side of [given, taken])
              for (const parts of [side.byCategory, side.partners])
                expect(parts.reduce((all, one) => all + one[of], 0)).toBe(side[of])
        }
        const others = uses.filter(({ of: resource, borrower, cancelled }) => {
          const owner = resources.find((one) => one.id === resource)?.owner
          return !cancelled && owner !== borrower
        })
        expect(sum(({ given }) => given.uses)).toBe(others.length)
      }),
      { numRuns: 50 },
    )
  })
})

describe("what borrowing spared (Q31)", () => {
  const usualRates = { raum: { amount: { cents: 1500, currency: "EUR" }, per: "hour" } } as const
  const terms = (cents: number, per: "hour" | "kilometre" = "hour") =>
    ResourceTerms.parse({ fee: { kind: "rates", rates: [{ amount: { cents, currency: "EUR" }, per }] } })
  const granted = (cents: number, per?: "hour" | "kilometre") => ({
    grant: { at: "2026-08-20T08:00:00Z", terms: terms(cents, per) },
  })
  const savingOf = (...bookings: ReadonlyArray<Booking>) =>
    resourceBalance(network({ bookings }), id("kita"), { ...asked, usualRates }).saving

  it("is the usual price less the agreed one, and less than nothing where that was dearer", () => {
    expect(savingOf(evening("b1", "2026-09-02", granted(500)))).toEqual({ cents: 2000, uses: 1, unknown: 0 })
    expect(savingOf(evening("b1", "2026-09-02", granted(2000)))).toEqual({ cents: -1000, uses: 1, unknown: 0 })
  })

  it("is none the less where it came back late: what that costs is no price of the use", () => {
    const fine = { cents: 1000, currency: "EUR" } as const
    const late = booking("b1", ["spielmobil", "kita"], {
      start: "2026-09-04T08:00",
      end: "2026-09-04T10:00",
      grant: { at: "2026-08-20T08:00:00Z", terms: { fee: { kind: "free" }, lateFee: fine } },
      state: {
        status: "returned",
        accepted: { on: "2026-09-01", by: "leitung" },
        handover: { at: "2026-09-04T06:00:00Z", byBorrower: "leitung" },
        return: { at: "2026-09-06T06:00:00Z", byBorrower: "leitung" },
      },
    })
    const rates = { spielmobil: { amount: { cents: 5000, currency: "EUR" }, per: "use" } } as const
    const { saving } = resourceBalance(network({ bookings: [late] }), id("kita"), { ...asked, usualRates: rates })
    expect(saving).toEqual({ cents: 5000, uses: 1, unknown: 0 })
  })

  it("is not guessed where no price was agreed, none is usual, or it goes by a counter that only the protocol tells", () => {
    const bookings = [
      evening("b1", "2026-09-02"),
      evening("b2", "2026-09-03", granted(100, "kilometre")),
      booking("b3", ["spielmobil", "kita"], {
        start: "2026-09-04T08:00",
        end: "2026-09-04T10:00",
        ...granted(100),
      }),
    ]
    expect(savingOf(...bookings)).toEqual({ cents: 0, uses: 0, unknown: 3 })
    expect(of("kita", { bookings })).not.toHaveProperty("saving")
  })
})

describe("an institution that only takes or only gives (R46)", () => {
  const taking = { bookings: [evening("b1", "2026-09-02")] }
  const tags = (question: Partial<typeof asked> = {}) =>
    of("kita", taking, question).findings.map(({ _tag, side, severity }) => [_tag, side, severity])

  it("is told of, once a whole year has passed", () => {
    expect(tags()).toEqual([["OneSided", "onlyTakes", "warning"]])
    expect(tags({ period: { from: day("2026-08-01"), to: day("2027-07-31") } })).toEqual([])
    expect(tags({ now: at("2027-07-30T10:00:00Z") })).toEqual([])
    expect(tags({ now: at("2027-07-31T10:00:00Z") })).toHaveLength(1)
    expect(of("schule", taking).findings[0]).toMatchObject({ side: "onlyGives", uses: 1, hours: 2 })
  })

  it("is not told of, where it gave its house or wrote minutes", () => {
    const meetings = [meeting("m1", "2026-09-10", { host: { at: "member", institution: "kita", site: "haus" } })]
    expect(of("kita", { ...taking, meetings }).findings).toEqual([])
  })

  it("is refused nothing for it: what stands against a booking is the same, whatever was given before", () => {
    const [, kita] = institutions
    if (kita === undefined) throw new Error("not in the fixture")
    const wanted = evening("wunsch", "2027-09-01")
    const before = Array.from({ length: 20 }, (_, n) => evening(`b${n}`, `2026-09-${String(n + 1).padStart(2, "0")}`))
    const given = booking("g1", ["bus-der-kita", "schule"], { start: "2026-09-01T08:00", end: "2026-09-01T18:00" })
    const own = Resource.parse({ ...bus, id: "bus-der-kita", owner: "kita" })
    const findings = (bookings: ReadonlyArray<Booking>) => {
      const index = network({ bookings, resources: [...resources, own] })
      const lending = lendingsIn(index, { now: at("2027-08-01T06:00:00Z"), calendars: [] })
      return bookingFindings(lending({ resource: aula, borrower: kita }), wanted)
    }
    expect(findings(before)).toEqual(findings([]))
    expect(findings([...before, given])).toEqual(findings([given]))
    expect(findings(before).map(({ rule }) => rule)).not.toContain("R46")
  })
})

describe("who reads a balance", () => {
  const values = {
    bookings: [evening("b1", "2026-09-02")],
    meetings: [meeting("m1", "2026-09-10")],
    institutions: [...institutions, Institution.parse({ id: "hort", name: "Hort", types: ["ogs"] })],
  }

  it("is the network; the public learns nothing of it (P9)", () => {
    const told = Audience.options.map((audience) => resourceBalances(network(values), { ...asked, audience }).length)
    expect(told).toEqual([0, 3, 3, 3])
    const nothing = resourceBalance(network(values), id("hort"), { ...asked, audience: "public" })
    for (const institution of ["schule", "kita", "verein"])
      expect(resourceBalance(network(values), id(institution), { ...asked, audience: "public" })).toEqual({
        ...nothing,
        institution,
        name: institution,
      })
  })
})
