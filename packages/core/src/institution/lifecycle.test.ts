import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { addDays, daysBetween, LocalDate } from "../time/index.js"
import {
  carrierGaps,
  closeInstitution,
  closeTemporarily,
  hasEnded,
  Institution,
  InstitutionId,
  mayAct,
  openInstitution,
  predecessorsOf,
  providerOn,
  relocate,
  reopen,
  SiteId,
  sitesOn,
  statusOn,
  successionFindings,
  successorChain,
  successorOf,
  takeOverInstitution,
} from "./index.js"

const day = (text: string) => LocalDate.parse(text)
const house = (more: object = {}) => Institution.parse({ id: "haus", name: "Haus", types: ["jugendtreff"], ...more })
const done = <A>(result: Result.Result<A, unknown>): A => Result.getOrThrow(result)
const refused = <E>(result: Result.Result<unknown, E>): E => Result.getOrThrow(Result.flip(result))

describe("the youth club of the Peter-Parler-Weg in Bochum-Querenburg", () => {
  // Source: WAZ, closed at the end of 2021, reopened in 2023 as IniQ by another carrier.
  const before = house({ id: "iniq", providers: [{ provider: "pro-steinkuhl", to: "2022-01-01" }] })
  const closed = done(
    closeTemporarily(before, {
      from: day("2022-01-01"),
      reason: "Träger gibt auf",
      substitute: SiteId.parse("alte-mark"),
    }),
  )
  const open = Institution.parse({
    ...done(reopen(closed, { on: day("2023-05-01") })),
    name: "IniQ",
    providers: [...closed.providers, { provider: "via-ruhr", from: day("2023-05-01") }],
  })

  it("has one responsible carrier on every day it works, and a change begins a new period (R6)", () => {
    expect(carrierGaps(open, {})).toEqual([])
    expect([providerOn(open, day("2021-12-31")), providerOn(open, day("2023-05-01"))]).toEqual([
      "pro-steinkuhl",
      "via-ruhr",
    ])
  })

  it("may not act while it is closed, and may again after it (R11)", () => {
    const days = ["2021-12-31", "2022-01-01", "2023-04-30", "2023-05-01"].map(day)
    expect(days.map((on) => mayAct(open, on))).toEqual([true, false, false, true])
    expect(days.map((on) => hasEnded(open, on))).toEqual([false, false, false, false])
  })

  it("uses its substitute site only while it is closed", () => {
    expect(sitesOn(open, day("2022-06-01"))).toEqual(["alte-mark"])
    expect(sitesOn(open, day("2023-05-01"))).toEqual([])
  })

  it("has the same carriers and states where only a list told of them, delivery after delivery (R6)", () => {
    const said = (provider: string | undefined, status: string) =>
      house({
        id: "iniq",
        providers: provider === undefined ? [] : [{ provider }],
        statuses: [{ status }],
      })
    const [first, second, third] = [
      said("pro-steinkuhl", "active"),
      said(undefined, "temporarilyClosed"),
      said("via-ruhr", "active"),
    ] as const
    const shut = takeOverInstitution({ base: first, next: second }, first, day("2022-01-01")).value
    const again = takeOverInstitution({ base: second, next: third }, shut, day("2023-05-01"))
    expect(again.value.providers).toEqual(open.providers)
    expect([again.kept, carrierGaps(again.value, {})]).toEqual([[], []])
    expect(takeOverInstitution({ base: third, next: third }, again.value, day("2024-01-01")).value).toEqual(again.value)
  })

  it("lacks a carrier where it works on before the next one is found (R6)", () => {
    const gap = { ...open, statuses: [] }
    expect(carrierGaps(gap, { from: day("2021-01-01"), to: day("2024-01-01") })).toEqual([
      {
        _tag: "CarrierGap",
        rule: "R6",
        severity: "error",
        path: ["providers"],
        institution: "iniq",
        from: "2022-01-01",
        to: "2023-05-01",
      },
    ])
  })
})

describe("carrier gaps", () => {
  const first = day("2026-01-01")
  const at = (offset: number) => addDays(first, offset)
  const cuts = fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { minLength: 2, maxLength: 8 })
  const periods = cuts.map((days) =>
    days
      .toSorted((a, b) => a - b)
      .flatMap((from, index, all) => (index % 2 === 0 && all[index + 1] !== undefined ? [[from, all[index + 1]]] : []))
      .map(([from = 0, to = 0]) => ({ from: at(from), to: at(to) })),
  )

  it("are exactly the days on which it is active and nobody carries it (R6)", () => {
    fc.assert(
      fc.property(periods, periods, (carried, rested) => {
        const institution = house({
          providers: carried.map((days) => ({ provider: "p", ...days })),
          statuses: rested.map((days) => ({ status: "temporarilyClosed", ...days })),
        })
        const gaps = carrierGaps(institution, { from: first, to: at(41) })
        for (let offset = 0; offset < 41; offset++) {
          const on = at(offset)
          const inGap = gaps.filter(({ from = on, to }) => from <= on && (to === undefined || on < to)).length
          const isGap = mayAct(institution, on) && providerOn(institution, on) === undefined
          expect(inGap).toBe(isGap ? 1 : 0)
        }
        expect(gaps.every(({ from = first, to = first }) => daysBetween(from, to) > 0)).toBe(true)
      }),
    )
  })

  it("of an institution whose carrier nobody knows are all days asked about (R6)", () => {
    const [gap, ...others] = carrierGaps(house(), {})
    expect([gap?.from, gap?.to, others]).toEqual([undefined, undefined, []])
    expect(carrierGaps(house({ statuses: [{ status: "closed" }] }), {})).toEqual([])
  })
})

describe("a change of state", () => {
  const closing = { on: day("2026-08-01"), reason: "Förderung ausgelaufen" }

  it("takes the states it starts from: what is closed is not closed again, what works is not opened (R11)", () => {
    const closed = done(closeInstitution(house(), closing))
    expect(refused(closeInstitution(closed, closing))).toEqual({
      _tag: "WrongStatus",
      path: ["statuses"],
      institution: "haus",
      on: "2026-08-01",
      status: "closed",
      allowed: ["planned", "active", "temporarilyClosed"],
    })
    expect(refused(openInstitution(house(), closing))._tag).toBe("WrongStatus")
    expect(refused(reopen(house(), closing))._tag).toBe("WrongStatus")
    expect(refused(closeTemporarily(closed, { from: closing.on, reason: "Umbau" }))._tag).toBe("WrongStatus")
  })

  it("keeps every earlier state (R5)", () => {
    const planned = house({ statuses: [{ status: "planned" }] })
    const opened = done(openInstitution(planned, { on: day("2025-08-01") }))
    const rested = done(
      closeTemporarily(opened, { from: day("2025-12-20"), to: day("2026-03-01"), reason: "Umbau der JuCon Werne" }),
    )
    const closed = done(closeInstitution(rested, closing))
    expect(closed.statuses).toEqual([
      { status: "planned", to: "2025-08-01" },
      { status: "active", from: "2025-08-01", to: "2025-12-20" },
      { status: "temporarilyClosed", reason: "Umbau der JuCon Werne", from: "2025-12-20", to: "2026-03-01" },
      { status: "active", from: "2026-03-01", to: "2026-08-01" },
      { status: "closed", reason: "Förderung ausgelaufen", from: "2026-08-01" },
    ])
    expect(Institution.parse(closed)).toEqual(closed)
  })

  it("during a closure for a time ends that closure for good", () => {
    const rested = done(closeTemporarily(house(), { from: day("2026-07-01"), to: day("2027-01-01"), reason: "Umbau" }))
    const closed = done(closeInstitution(rested, closing))
    expect(["2026-07-31", "2026-08-01", "2027-06-01"].map((on) => statusOn(closed, day(on)))).toEqual([
      "temporarilyClosed",
      "closed",
      "closed",
    ])
  })

  it("before its time reopens only up to the next change that is recorded", () => {
    const statuses = [
      { status: "temporarilyClosed", from: "2026-01-01", to: "2026-06-01" },
      { status: "closed", from: "2027-01-01" },
    ]
    const open = done(reopen(house({ statuses }), { on: day("2026-03-01") }))
    expect(["2026-02-28", "2026-03-01", "2026-06-01", "2027-01-01"].map((on) => statusOn(open, day(on)))).toEqual([
      "temporarilyClosed",
      "active",
      "active",
      "closed",
    ])
  })

  it("never overwrites a later one that a person recorded", () => {
    const announced = house({ statuses: [{ status: "temporarilyClosed", from: "2026-10-01", to: "2026-12-01" }] })
    expect(refused(closeInstitution(announced, closing))).toEqual({
      _tag: "StatusAhead",
      path: ["statuses"],
      institution: "haus",
      status: "temporarilyClosed",
      from: "2026-10-01",
    })
    const earlier = { from: day("2026-08-01"), to: day("2026-10-01"), reason: "Ferien" }
    expect(statusOn(done(closeTemporarily(announced, earlier)), day("2026-09-30"))).toBe("temporarilyClosed")
  })

  it("needs a reason that can be seen, and days in order", () => {
    expect(refused(closeInstitution(house(), { ...closing, reason: " " }))).toMatchObject({
      _tag: "InvalidValue",
      path: ["statuses", 0, "reason"],
    })
    const backwards = { from: day("2026-08-01"), to: day("2026-08-01"), reason: "Umbau" }
    expect(refused(closeTemporarily(house(), backwards))._tag).toBe("InvalidValue")
  })

  it("leaves the value it was given as it was", () => {
    const given = house({ statuses: [{ status: "planned" }] })
    const copy = structuredClone(given)
    openInstitution(given, { on: day("2026-08-01") })
    expect(given).toEqual(copy)
  })

  it("of any order leaves a valid institution, or a refusal, and no day before it changes (R5)", () => {
    const step = fc.record({
      what: fc.constantFrom("open", "rest", "restOpen", "reopen", "close"),
      at: fc.integer({ min: 0, max: 60 }),
    })
    const at = (offset: number) => addDays(day("2026-01-01"), offset)
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
        let current = house({ statuses: [{ status: "planned", to: at(5) }] })
        for (const { what, at: offset } of steps) {
          const on = at(offset)
          const result = {
            open: () => openInstitution(current, { on }),
            rest: () => closeTemporarily(current, { from: on, to: at(offset + 3), reason: "r" }),
            restOpen: () => closeTemporarily(current, { from: on, reason: "r", substitute: SiteId.parse("s") }),
            reopen: () => reopen(current, { on }),
            close: () => closeInstitution(current, { on, reason: "r" }),
          }[what]()
          if (result._tag === "Failure") continue
          const next = result.success
          expect(Institution.parse(next)).toEqual(next)
          for (let earlier = 0; earlier < offset; earlier++) {
            expect(statusOn(next, at(earlier))).toBe(statusOn(current, at(earlier)))
          }
          current = next
        }
      }),
    )
  })
})

describe("a substitute site", () => {
  const main = { sites: [{ site: "main", use: "hauptstandort" }] }
  const closedFor = (institution: Institution, from: string, to: string, substitute: string) =>
    done(
      closeTemporarily(institution, {
        from: day(from),
        to: day(to),
        reason: "Umbau",
        substitute: SiteId.parse(substitute),
      }),
    )

  it("of a later closure stays when an earlier one ends before its time", () => {
    const once = closedFor(house(main), "2022-01-01", "2023-06-01", "e1")
    const twice = closedFor(once, "2024-01-01", "2024-06-01", "e2")
    const open = done(reopen(twice, { on: day("2023-05-01") }))
    expect(["2023-04-30", "2023-05-01", "2024-02-01"].map((on) => sitesOn(open, day(on)))).toEqual([
      ["e1", "main"],
      ["main"],
      ["e2", "main"],
    ])
    expect(["2023-05-01", "2024-02-01"].map((on) => statusOn(open, day(on)))).toEqual(["active", "temporarilyClosed"])
  })

  it("that was used for part of a closure before is used for all of it", () => {
    const sites = [...main.sites, { site: "e", use: "ersatzstandort", from: "2026-01-01", to: "2026-03-01" }]
    const closed = closedFor(house({ sites }), "2026-01-01", "2026-06-01", "e")
    expect(["2026-02-01", "2026-04-01", "2026-06-01"].map((on) => sitesOn(closed, day(on)))).toEqual([
      ["e", "main"],
      ["e", "main"],
      ["main"],
    ])
    expect(Institution.parse(closed)).toEqual(closed)
  })

  it("may be used by a school that teaches on: it comes first, and the state stays (R11)", () => {
    const move = { site: SiteId.parse("container"), from: day("2026-08-01"), to: day("2028-08-01") }
    const school = done(relocate(house(main), move))
    const days = ["2026-07-31", "2026-08-01", "2028-08-01"].map(day)
    expect(days.map((on) => sitesOn(school, on)[0])).toEqual(["main", "container", "main"])
    expect(days.map((on) => mayAct(school, on))).toEqual([true, true, true])
    const longer = done(relocate(school, { ...move, from: day("2028-08-01"), to: day("2029-02-01") }))
    expect(sitesOn(longer, day("2028-12-01"))[0]).toBe("container")
    expect(refused(relocate(school, { ...move, from: day("2027-01-01") }))).toMatchObject({
      _tag: "InvalidValue",
      path: ["sites"],
    })
    const closed = house({ ...main, statuses: [{ status: "closed" }] })
    expect(refused(relocate(closed, move))).toMatchObject({ _tag: "WrongStatus", status: "closed" })
  })
})

describe("the sites of a house that rests", () => {
  it("are no longer what the source said, once a substitute is added or given up (P8)", () => {
    const said = { source: "liste", on: "2026-01-01", fields: ["name", "sites"] }
    const listed = house({ sites: [{ site: "haus" }], provenance: [said] })
    const closing = { from: day("2027-01-10"), reason: "Umbau" }
    expect(done(closeTemporarily(listed, closing)).provenance).toEqual([said])
    const moved = done(closeTemporarily(listed, { ...closing, substitute: SiteId.parse("container") }))
    expect(moved.provenance).toEqual([{ ...said, fields: ["name"] }])
    const relisted = { ...moved, provenance: listed.provenance ?? [] }
    expect(done(reopen(relisted, { on: day("2027-02-01") })).provenance).toEqual([{ ...said, fields: ["name"] }])
  })
})

describe("a relocation", () => {
  it("outlasts a closure that comes in between (R11)", () => {
    const school = house({ sites: [{ site: "haus" }] })
    const moved = done(
      relocate(school, { site: SiteId.parse("container"), from: day("2026-08-01"), to: day("2028-08-01") }),
    )
    const closing = { from: day("2027-01-10"), to: day("2027-03-01"), reason: "Wasserschaden" }
    const open = done(reopen(done(closeTemporarily(moved, closing)), { on: day("2027-02-01") }))
    expect(sitesOn(open, day("2027-06-01"))).toEqual(["container", "haus"])
  })
})

describe("what was planned and given up", () => {
  const planned = house({ statuses: [{ status: "planned" }] })
  const givenUp = done(closeInstitution(planned, { on: day("2026-03-01"), reason: "kein Grundstück" }))

  it("is opened, and not opened again: it never was open", () => {
    expect(refused(reopen(givenUp, { on: day("2027-01-01") }))).toMatchObject({
      _tag: "WrongStatus",
      status: "closed",
      allowed: ["temporarilyClosed"],
    })
    const open = done(openInstitution(givenUp, { on: day("2027-01-01") }))
    expect(["2026-02-01", "2026-04-01", "2027-01-01"].map((on) => statusOn(open, day(on)))).toEqual([
      "planned",
      "closed",
      "active",
    ])
  })

  it("differs from what had worked, or of which only the closure is known", () => {
    const worked = done(
      closeInstitution(done(openInstitution(planned, { on: day("2026-01-01") })), {
        on: day("2026-03-01"),
        reason: "r",
      }),
    )
    const listedAsClosed = house({ statuses: [{ status: "closed" }] })
    for (const closed of [worked, listedAsClosed]) {
      expect(statusOn(done(reopen(closed, { on: day("2027-01-01") })), day("2027-01-01"))).toBe("active")
      expect(refused(openInstitution(closed, { on: day("2027-01-01") }))._tag).toBe("WrongStatus")
    }
  })
})

describe("a successor", () => {
  const on = day("2026-08-01")
  const closedInto = (id: string, successor: string) =>
    done(closeInstitution(house({ id }), { on, reason: "Zusammenlegung", successor: InstitutionId.parse(successor) }))

  it("is found along the chain, from the day on which the institution ended", () => {
    const all = new Map([closedInto("a", "b"), closedInto("b", "c"), house({ id: "c" })].map((one) => [one.id, one]))
    const find = (id: InstitutionId) => all.get(id)
    const first = all.get(InstitutionId.parse("a")) ?? house()
    expect(successorChain(first, on, find)).toEqual(["b", "c"])
    expect(successorChain(first, day("2026-07-31"), find)).toEqual([])
    expect(successorOf(first, on)).toBe("b")
    expect(predecessorsOf([...all.values()], InstitutionId.parse("c"), on).map(({ id }) => id)).toEqual(["b"])
  })

  it("may be unknown to the records, or lead in a circle, without harm", () => {
    const circle = new Map([closedInto("a", "b"), closedInto("b", "a")].map((one) => [one.id, one]))
    expect(successorChain(closedInto("a", "b"), on, (id) => circle.get(id))).toEqual(["b"])
    expect(successorChain(closedInto("first", "a"), on, (id) => circle.get(id))).toEqual(["a", "b"])
    expect(successorChain(closedInto("a", "gone"), on, () => undefined)).toEqual(["gone"])
  })

  it("that names its predecessor in turn leaves nobody to go to: each such circle is found once (R11)", () => {
    const all = [
      closedInto("a", "b"),
      closedInto("b", "c"),
      closedInto("c", "b"),
      closedInto("x", "y"),
      house({ id: "y" }),
    ]
    expect(successionFindings(all, on)).toEqual([
      { _tag: "SuccessorCircle", rule: "R11", severity: "warning", path: ["statuses"], institutions: ["b", "c"] },
    ])
    expect(successionFindings(all.toReversed(), on).map(({ institutions }) => [...institutions].sort())).toEqual([
      ["b", "c"],
    ])
    expect(successionFindings(all, day("2026-07-31"))).toEqual([])
    expect(successionFindings([closedInto("a", "gone")], on)).toEqual([])
  })

  it("belongs only to what has ended, and is another institution", () => {
    const parses = (status: string, successor: string) =>
      Institution.safeParse({ id: "a", name: "A", types: ["kita"], statuses: [{ status, successor }] }).success
    expect([parses("closed", "b"), parses("merged", "b"), parses("active", "b"), parses("closed", "a")]).toEqual([
      true,
      true,
      false,
      false,
    ])
  })
})
