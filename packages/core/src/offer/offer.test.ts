import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { parse } from "../problem.js"
import { coreText, sentence } from "../text/index.js"
import {
  AgeRange,
  ageRangeOfYears,
  agesOfGroup,
  fitsAge,
  isForAge,
  isFree,
  lastRegistrationDay,
  Offer,
  offerTopics,
  TargetGroup,
  Taxonomy,
  targetRoles,
  topicsUnder,
  weeklySeries,
  widerTopics,
  yearsOfAge,
} from "./index.js"
import { complete, day, offerOf } from "./offer.fixture.js"

const reads = (parts: object): boolean => Offer.safeParse({ ...complete, state: "draft", ...parts }).success

const refusal = (parts: object): string =>
  sentence(Result.getOrThrow(Result.flip(parse(Offer, { ...complete, state: "draft", ...parts }))), "de", [coreText])

describe("the ages of an offer", () => {
  it("are in order, and open on either side (R13)", () => {
    expect(AgeRange.safeParse({ fromMonths: 72, toMonths: 71 }).success).toBe(false)
    const fits = (ages: AgeRange, months: ReadonlyArray<number>) => months.map((month) => fitsAge(ages, month))
    expect(fits({ fromMonths: 72, toMonths: 131 }, [71, 72, 131, 132])).toEqual([false, true, true, false])
    expect([fits({}, [0]), fits({ toMonths: 36 }, [0, 37]), fits({ fromMonths: 36 }, [35, 2000])]).toEqual([
      [true],
      [true, false],
      [false, true],
    ])
    expect(refusal({ targetGroups: [{ ages: { fromMonths: 72, toMonths: 71 } }] })).toContain("(R13)")
  })

  it("are the same in years and in months", () => {
    expect(yearsOfAge({ fromMonths: 8, toMonths: 30 })).toEqual({ from: 0, to: 2 })
    expect([yearsOfAge({}), ageRangeOfYears({})]).toEqual([{}, {}])
    const year = fc.option(fc.nat(120), { nil: undefined })
    fc.assert(
      fc.property(year, year, fc.nat(1500), (from, to, months) => {
        const years = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
        expect(yearsOfAge(ageRangeOfYears(years))).toEqual(years)
        const age = Math.floor(months / 12)
        expect(fitsAge(ageRangeOfYears(years), months)).toBe((from ?? 0) <= age && age <= (to ?? 1e9))
      }),
    )
  })

  it("come from the age group of the law where none are told", () => {
    const child = TargetGroup.parse({ roles: ["kind"] })
    expect([isForAge([child], 13 * 12 + 11), isForAge([child], 14 * 12)]).toEqual([true, false])
    expect(isForAge([TargetGroup.parse({ roles: ["kind", "eltern"] })], 40 * 12)).toBe(true)
    expect(isForAge([], 60)).toBe(false)
    const parents = TargetGroup.parse({ roles: ["eltern"], childAges: { toMonths: 35 } })
    expect(agesOfGroup(parents)).toEqual([{}])
  })
})

describe("target groups and topics", () => {
  it("are coded, each once, in German and English", () => {
    for (const list of [targetRoles, offerTopics]) {
      for (const part of ["code", "german", "english"] as const)
        expect(new Set(list.map((entry) => entry[part])).size).toBe(list.length)
    }
    expect(reads({ targetGroups: [{ roles: ["kinder"] }] })).toBe(false)
    expect(reads({ targetGroups: [{ grades: [3, 4], asWritten: "dritte und vierte Klassen" }] })).toBe(true)
    expect(reads({ targetGroups: [{ grades: [14] }] })).toBe(false)
  })

  it("of the list hang together, also with topics of one's own", () => {
    const own = { code: "inlineskaten", german: "Inlineskaten", english: "Inline skating", parent: "sport" }
    const taxonomy = Taxonomy.parse([...offerTopics, own])
    expect(widerTopics(taxonomy, "inlineskaten")).toEqual(["sport", "bewegung"])
    expect(topicsUnder(taxonomy, "bewegung")).toEqual(["bewegung", "sport", "schwimmen", "tanz", "inlineskaten"])
    expect([widerTopics(taxonomy, "unbekannt"), topicsUnder(taxonomy, "unbekannt")]).toEqual([[], ["unbekannt"]])
  })

  it("are refused where a list of topics does not hang together", () => {
    const topic = (code: string, parent?: string) => ({
      code,
      german: code,
      english: code,
      ...(parent === undefined ? {} : { parent }),
    })
    const why = (topics: ReadonlyArray<object>) =>
      Result.getOrThrow(Result.flip(parse(Taxonomy, topics))).issues.map(({ params }) => params)
    expect(why([topic("a"), topic("a")])).toEqual([{ _tag: "TopicTwice" }])
    expect(why([topic("a", "b")])).toEqual([{ _tag: "TopicParentUnknown" }])
    expect(why([topic("a", "b"), topic("b", "c"), topic("c", "b")])).toEqual([{ _tag: "TopicCircle" }])
    expect(why([topic("a", "a")])).toEqual([{ _tag: "TopicCircle" }])
  })

  it("may be as many and as deep as they like", () => {
    const deep = Array.from({ length: 50_000 }, (_, n) => ({
      code: `t${n}`,
      german: "T",
      english: "T",
      ...(n === 0 ? {} : { parent: `t${n - 1}` }),
    }))
    const taxonomy = Taxonomy.parse(deep)
    expect([widerTopics(taxonomy, "t49999").length, topicsUnder(taxonomy, "t0").length]).toEqual([49_999, 50_000])
  })
})

describe("an offer", () => {
  it("has no legal basis beside the statement that it has none (R17)", () => {
    const bases = (...legalBases: ReadonlyArray<object>) => ({ legalBases })
    const [none, youthWork] = [{ law: "none" }, { law: "sgb8", section: "11" }]
    expect([reads(bases(none)), reads(bases(youthWork, { law: "kkg" })), reads(bases())]).toEqual([true, true, true])
    expect(refusal(bases(youthWork, none))).toContain("(R17)")
  })

  it("says that it is free instead of costing nothing (R44)", () => {
    const amount = { kind: "amount", currency: "EUR", per: "termin" }
    expect(reads({ costs: [{ ...amount, cents: 0 }] })).toBe(false)
    expect(reads({ costs: [{ ...amount, cents: 2.5 }] })).toBe(false)
    expect(reads({ costs: [] })).toBe(false)
    expect(reads({ costs: [{ ...amount, cents: 250, educationPackage: true }] })).toBe(true)
    expect(refusal({ costs: [{ kind: "free" }, { ...amount, cents: 250 }] })).toContain("(R44)")
    expect(isFree(offerOf().costs ?? [])).toBe(true)
  })

  it("may cost what slides with the income, and the lunch beside it", () => {
    const sliding = { kind: "sliding", fromCents: 0, toCents: 22_000, currency: "EUR", per: "monat" }
    const lunch = { kind: "amount", cents: 5300, currency: "EUR", per: "monat", item: "Mittagessen" }
    expect(reads({ costs: [sliding, lunch] })).toBe(true)
    expect(refusal({ costs: [{ ...sliding, fromCents: 22_001 }] })).toContain("(R44)")
  })

  it("names for its times only places that it has, each by one key", () => {
    const places = [
      { at: "mobile", key: "brunnenplatz", unit: "querenburg", stop: "Brunnenplatz" },
      { at: "mobile", key: "markt", unit: "steinkuhl" },
    ]
    const [slot] = complete.schedule.slots
    const schedule = { kind: "dates", slots: [{ ...slot, place: "markt", languages: ["tr"] }] }
    expect(reads({ places, schedule })).toBe(true)
    expect(refusal({ places: places.slice(0, 1), schedule })).toMatch(/^schedule\.slots: /)
    expect(refusal({ places: [...places, ...places], schedule })).toMatch(/^places: /)
  })

  it("ends after it begins, and so does each row of its timetable", () => {
    const [slot] = complete.schedule.slots
    const backwards = { from: "2026-12-01", to: "2026-12-01" }
    expect([reads(backwards), reads({ schedule: { kind: "dates", slots: [{ ...slot, ...backwards }] } })]).toEqual([
      false,
      false,
    ])
  })

  it("closes its registration on a day, or some days before each date", () => {
    const date = day("2026-03-01")
    const before = { kind: "provider", deadline: { kind: "beforeDate", days: 1 } } as const
    expect(lastRegistrationDay(before, date)).toBe("2026-02-28")
    const on = { kind: "school", deadline: { kind: "day", on: day("2026-01-31") } } as const
    expect(lastRegistrationDay(on, date)).toBe("2026-01-31")
    expect([lastRegistrationDay({ kind: "none" }, date), lastRegistrationDay({ kind: "provider" }, date)]).toEqual([
      undefined,
      undefined,
    ])
    expect(reads({ registration: { kind: "none", deadline: before.deadline } })).toBe(false)
  })

  it("returns weekly from the first such day on", () => {
    const starts = ["2026-10-13", "2026-10-14", "2026-10-15"].map(
      (from) => weeklySeries({ day: "we", from: "15:00", to: "16:30" }, day(from)).start,
    )
    expect(starts).toEqual(["2026-10-14T15:00", "2026-10-14T15:00", "2026-10-21T15:00"])
  })

  it("is read again as it was written, whatever it has", () => {
    const offer = offerOf()
    expect(Offer.parse(JSON.parse(JSON.stringify(offer)))).toEqual(offer)
  })
})
