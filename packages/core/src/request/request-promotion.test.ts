import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { lendingOf, wish } from "../sharing/booking/lending.fixture.js"
import { type Lending, Resource } from "../sharing/index.js"
import { Instant, LocalDate } from "../time/index.js"
import { grantRequest, requestPromotion, submittedBy, usesInYear, type WaitingRequest } from "./index.js"
import { decision, onceRequest, seriesRequest } from "./request.fixture.js"

import { check, fest, hall, line, waits } from "./request-promotion.fixture.js"

describe("promotion of requests", () => {
  it("gives a time that became free to who asked first, and says so to those behind (R38)", () => {
    const waiting = [
      waits("c", "2026-09-03"),
      waits("a", "2026-09-01"),
      waits("b", "2026-09-02", { from: "16:00", to: "18:00" }),
    ]
    const promotion = requestPromotion(hall(), waiting, { check })
    expect(
      promotion.line.map(({ request, position, behind, verdict }) => [request.id, position, behind, verdict]),
    ).toEqual([
      ["a", 1, undefined, { _tag: "next", keys: ["2026-10-14T15:00"], left: [], passes: [] }],
      ["b", 2, { request: "a", because: { by: "since" } }, { _tag: "promised", to: ["a"], blocks: false }],
      ["c", 3, { request: "b", because: { by: "since" } }, { _tag: "promised", to: ["a"], blocks: false }],
    ])
    const granted = promotion.next.map((plan) => Result.getOrThrow(grantRequest(plan, decision)))
    expect(granted.map(({ request }) => [request.id, request.state.status])).toEqual([["a", "granted"]])
  })

  it("stands by the instant of asking, however that is written and whatever the ids are", () => {
    const spelt = (id: string, since: string) => {
      const one = waits(id, "2026-09-01")
      return { ...one, request: { ...one.request, state: { status: "waiting", since: Instant.parse(since) } as const } }
    }
    const waiting = [
      spelt("a", "2026-09-01T08:00:01Z"),
      spelt("z", "2026-09-01T08:00:00.500Z"),
      spelt("m", "2026-09-01T08:00:01.000Z"),
    ]
    const { line: turns } = requestPromotion(hall(), waiting, { check })
    expect(turns.map(({ request, behind }) => [request.id, behind?.because.by])).toEqual([
      ["z", undefined],
      ["a", "since"],
      ["m", "order"],
    ])
  })

  it("gives to all whose times stand together", () => {
    const waiting = [waits("a", "2026-09-01"), waits("b", "2026-09-02", { from: "17:00", to: "18:00" })]
    expect(line(requestPromotion(hall(), waiting, { check }))).toEqual([
      ["a", "next"],
      ["b", "next"],
    ])
  })

  it("says whose booking is still in the way, and lets pass only who wants what is free (R38)", () => {
    const bookings = [wish("2026-10-14T16:00", "2026-10-14T18:00", { id: "fest", borrower: "ogs" })]
    const waiting = [waits("a", "2026-09-01", { bookings }), waits("b", "2026-09-02", { to: "16:00", bookings })]
    const { line: turns } = requestPromotion(hall(), waiting, { check })
    expect(turns.map(({ verdict }) => verdict)).toEqual([
      { _tag: "stillTaken", by: ["fest"], blocks: false },
      { _tag: "next", keys: ["2026-10-14T15:00"], left: [], passes: ["a"] },
    ])
  })

  it("lets nobody pass for the same time where the owner's rule says so, but for any other time", () => {
    const resource = hall({ waiting: { criteria: [], whenTooFewPlaces: "block", answerWithinDays: 7 } })
    const bookings = [wish("2026-10-14T16:00", "2026-10-14T18:00", { id: "fest", borrower: "ogs" })]
    const waiting = [
      waits("a", "2026-09-01", { bookings, resource }),
      waits("b", "2026-09-02", { to: "16:00", bookings, resource }),
      waits("c", "2026-09-03", { day: "2026-10-15", bookings, resource }),
    ]
    expect(requestPromotion(resource, waiting, { check }).line.map(({ verdict }) => verdict)).toEqual([
      { _tag: "stillTaken", by: ["fest"], blocks: true },
      { _tag: "behind", request: "a" },
      { _tag: "next", keys: ["2026-10-15T15:00"], left: [], passes: [], answerBy: "2026-10-08" },
    ])
  })

  it("lets nobody pass either who would take what is left of it once those before were served", () => {
    const resource = hall({ waiting: { criteria: [], whenTooFewPlaces: "block", answerWithinDays: 7 } })
    const waiting = [
      waits("a", "2026-09-01", { resource }),
      waits("b", "2026-09-02", { from: "16:00", to: "18:00", resource }),
      waits("c", "2026-09-03", { from: "17:00", to: "18:00", resource }),
    ]
    expect(requestPromotion(resource, waiting, { check }).line.map(({ verdict }) => verdict)).toMatchObject([
      { _tag: "next" },
      { _tag: "promised", to: ["a"], blocks: true },
      { _tag: "behind", request: "b" },
    ])
  })

  it("passes over who wants more units than are free (R38)", () => {
    const resource = hall({ use: { mode: "shared", units: 10 } })
    const bookings = [fest({ units: 7 })]
    const waiting = [
      waits("a", "2026-09-01", { units: 5, bookings, resource }),
      waits("b", "2026-09-02", { units: 2, bookings, resource }),
      waits("c", "2026-09-03", { units: 2, bookings, resource }),
    ]
    const { line: turns } = requestPromotion(resource, waiting, { check })
    expect(turns.map(({ verdict }) => verdict)).toEqual([
      { _tag: "stillTaken", by: ["fest"], blocks: false },
      { _tag: "next", keys: ["2026-10-14T15:00"], left: [], passes: ["a"] },
      { _tag: "promised", to: ["b"], blocks: false },
    ])
  })

  it("passes over whom a rule refuses, whatever is free, and says which", () => {
    const resource = hall({ rules: [{ rule: { kind: "quota", of: "hours", atMost: 1 } }] })
    const waiting = [waits("a", "2026-09-01", { resource }), waits("b", "2026-09-02", { to: "16:00", resource })]
    const [first, second] = requestPromotion(resource, waiting, { check }).line
    expect(first?.verdict).toMatchObject({ _tag: "rulesAgainst", findings: [{ _tag: "QuotaExceeded", rule: "R40" }] })
    expect(second?.verdict).toMatchObject({ _tag: "next", passes: ["a"] })
  })

  it("does not take a rule that counts the borrower's own bookings for others being in the way", () => {
    const resource = hall({ rules: [{ rule: { kind: "quota", of: "bookings", atMost: 1, per: { kind: "month" } } }] })
    const bookings = [wish("2026-10-20T10:00", "2026-10-20T11:00", { id: "own", borrower: "haus-a" })]
    const [turn] = requestPromotion(resource, [waits("a", "2026-09-01", { resource, bookings })], { check }).line
    expect(turn?.verdict).toMatchObject({ _tag: "rulesAgainst", findings: [{ _tag: "QuotaExceeded", by: ["own"] }] })
  })

  it("gives a series the dates that are to be had, and names those that are left", () => {
    const request = seriesRequest({}, { state: { status: "waiting", since: "2026-09-01T08:00:00Z" } })
    const bookings = [wish("2026-10-07T08:00", "2026-10-15T18:00", { id: "bau", borrower: "ogs" })]
    const waiting = [
      { request, lending: lendingOf(hall(), { bookings }) },
      waits("b", "2026-09-02", { day: "2026-11-11", bookings }),
      waits("c", "2026-09-02", { day: "2026-10-15", bookings }),
    ]
    const [series, ...others] = requestPromotion(hall(), waiting, { check }).line
    expect(series?.verdict).toMatchObject({ _tag: "next", left: ["2026-10-07T15:00", "2026-10-14T15:00"] })
    expect(others.map(({ verdict }) => verdict)).toEqual([
      { _tag: "promised", to: ["anfrage"], blocks: false },
      { _tag: "stillTaken", by: ["bau"], blocks: false },
    ])
  })

  it("waits with what nobody can judge, and with what has no date", () => {
    const state = { status: "waiting", since: "2026-09-01T08:00:00Z" } as const
    const verdict = (series: object, calendars: Lending["calendars"]) =>
      requestPromotion(
        hall(),
        [{ request: seriesRequest(series, { state }), lending: lendingOf(hall(), { calendars }) }],
        { check },
      ).line[0]?.verdict
    expect(verdict({}, [])).toEqual({ _tag: "uncertain" })
    const inHolidays = { start: "2026-10-21T15:00", rule: { freq: "weekly", count: 2 } }
    expect(verdict(inHolidays, lendingOf(hall()).calendars)).toEqual({ _tag: "nothingWanted" })
  })

  it("leaves out what does not wait, and what waits for something else", () => {
    const [asked, other] = [waits("a", "2026-09-01"), waits("b", "2026-09-01")]
    const submitted = { ...asked, request: { ...asked.request, state: { status: "draft" } as const } }
    const aula = Resource.parse({ id: "aula", owner: "schule", category: "raum", name: "Aula" })
    expect([
      requestPromotion(hall(), [submitted], { check }).line,
      requestPromotion(aula, [other], { check }).line,
    ]).toEqual([[], []])
  })
})

describe("an owner's rule for those who wait", () => {
  const criteria = [
    { code: "rechtzeitig", name: "örtlicher Verein, bis 31. Januar angemeldet" },
    { code: "nochNieImJahr", name: "hatte es dieses Jahr noch nicht" },
  ]
  const resource = hall({ waiting: { criteria, whenTooFewPlaces: "skip", answerWithinDays: 14 } })
  const used = (id: string, start: string) => wish(`${start}T10:00`, `${start}T12:00`, { id, borrower: "haus-a" })
  const meets = ({ request, lending }: WaitingRequest, criterion: string): boolean =>
    criterion === "rechtzeitig" ? submittedBy(request, LocalDate.parse("2026-01-31")) : usesInYear(lending, 2026) === 0

  it("goes by facts about houses: who reserves by a day, then who did not have it yet this year", () => {
    const bookings = [used("b1", "2026-05-01"), used("b2", "2025-05-01")]
    const waiting = [
      waits("a", "2026-02-01", { resource, bookings }),
      waits("b", "2026-02-05", { resource, bookings }),
      waits("c", "2026-01-31", { resource, bookings }),
    ]
    const promotion = requestPromotion(resource, waiting, { check, meets })
    expect(promotion.line.map(({ request, meets: met, behind }) => [request.id, met, behind?.because])).toEqual([
      ["c", ["rechtzeitig", "nochNieImJahr"], undefined],
      ["b", ["nochNieImJahr"], { by: "criterion", criterion: "rechtzeitig" }],
      ["a", [], { by: "criterion", criterion: "nochNieImJahr" }],
    ])
    expect(promotion.line[0]?.verdict).toMatchObject({ _tag: "next", answerBy: "2026-10-15" })
  })

  it("counts uses of this resource in this year that were not given up", () => {
    const given = {
      ...used("b3", "2026-06-01"),
      state: { status: "cancelled", by: "borrower", reason: "Regen" } as const,
    }
    const elsewhere = wish("2026-07-01T10:00", "2026-07-01T12:00", { id: "b4", borrower: "haus-a", resource: "aula" })
    const { lending } = waits("a", "2026-02-01", {
      bookings: [used("b1", "2026-05-01"), used("b2", "2025-12-31"), given, elsewhere],
    })
    expect([2025, 2026, 2027].map((year) => usesInYear(lending, year))).toEqual([1, 1, 0])
  })

  it("takes a day as it ends by the clock in Germany, and says nothing of a request that was not dated", () => {
    const on = (submittedAt: string) =>
      submittedBy(onceRequest("2026-10-14T15:00", "2026-10-14T17:00", { submittedAt }), LocalDate.parse("2026-01-31"))
    expect([on("2026-01-31T22:59:00Z"), on("2026-01-31T23:00:00Z")]).toEqual([true, false])
    const { submittedAt: _at, ...unknown } = onceRequest("2026-10-14T15:00", "2026-10-14T17:00")
    expect(submittedBy(unknown, LocalDate.parse("2026-01-31"))).toBe(false)
  })
})
