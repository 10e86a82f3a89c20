import { describe, expect, it } from "vitest"
import { Institution } from "../../institution/index.js"
import type { Plain } from "../../problem.js"
import { gym, lendingOf, wish } from "../booking/lending.fixture.js"
import type { ResourceTerms } from "../index.js"
import { purposeFindings } from "./purpose-findings.js"

type Terms = Partial<Plain<typeof ResourceTerms>>

const school = Institution.parse({ id: "schule", name: "Schule am Neggenborn", types: ["grundschule"] })
const verein = Institution.parse({ ...school, types: ["sportverein"] })

const found = (
  terms: Terms,
  booking: object,
  {
    owner = verein,
    ...more
  }: { readonly owner?: Institution } & Omit<NonNullable<Parameters<typeof gym>[0]>, "owner"> = {},
) =>
  purposeFindings(
    lendingOf(gym({ category: "raum", terms: { fee: { kind: "free" }, ...terms }, ...more }), { owner }),
    wish("2026-10-23T15:00", "2026-10-23T16:00", booking),
  )

describe("the purpose of a use", () => {
  it("is one that the owner lends for (R45)", () => {
    const terms: Terms = { purposes: ["kinderUndJugendarbeit", "sport"] }
    expect(found(terms, { use: "privat" })).toEqual([
      {
        _tag: "PurposeNotAllowed",
        path: ["use"],
        rule: "R45",
        severity: "error",
        resource: "turnhalle",
        allowed: ["kinderUndJugendarbeit", "sport"],
        excluded: [],
        use: "privat",
      },
    ])
    expect(found(terms, { use: "sport" })).toEqual([])
    expect(found({ excludedPurposes: ["politik"] }, { use: "politik" })).toMatchObject([
      { _tag: "PurposeNotAllowed", excluded: ["politik"] },
    ])
    expect(found({ excludedPurposes: ["politik"] }, { use: "sport" })).toEqual([])
  })

  it("is asked for where the owner lends for some purposes only, and nowhere else", () => {
    expect(found({ purposes: ["sport"] }, {})).toMatchObject([{ _tag: "PurposeNotTold", severity: "warning" }])
    expect(found({ excludedPurposes: ["politik"] }, {})).toMatchObject([{ _tag: "PurposeNotTold" }])
    expect(found({}, {})).toEqual([])
  })

  it("is worth a look where money is taken and the owner does not lend for profit", () => {
    const income = { use: "kultur", income: true }
    expect(found({ excludedPurposes: ["gewerblich"] }, income)).toMatchObject([
      { _tag: "IncomeFromUse", path: ["income"], severity: "warning", rule: "R45" },
    ])
    expect(found({ purposes: ["kultur"] }, income)).toHaveLength(1)
    expect(found({ purposes: ["kultur", "gewerblich"] }, income)).toEqual([])
    expect(found({}, income)).toEqual([])
    expect(found({ excludedPurposes: ["gewerblich"] }, { use: "kultur", income: false })).toEqual([])
  })
})

describe("a room of a school", () => {
  it("is not lent for profit, unless its terms say so (R45)", () => {
    expect(found({}, { use: "gewerblich" }, { owner: school })).toEqual([
      {
        _tag: "SchoolRoomForProfit",
        path: ["use"],
        rule: "R45",
        severity: "error",
        resource: "turnhalle",
        owner: "schule",
        allowed: false,
      },
    ])
    expect(found({ purposes: ["gewerblich"] }, { use: "gewerblich" }, { owner: school })).toMatchObject([
      { severity: "warning", allowed: true },
    ])
    expect(found({}, { use: "gewerblich" })).toEqual([])
  })

  it("is not a specialist room (R45)", () => {
    expect(found({}, {}, { owner: school, specialistRoom: true })).toMatchObject([
      { _tag: "SpecialistRoom", path: ["resource"], severity: "warning" },
    ])
    expect(found({}, {}, { specialistRoom: true })).toEqual([])
    expect(found({}, {}, { owner: school })).toEqual([])
  })

  it("is free of charge for partners of the all-day school (R45)", () => {
    const rate = (more: object): Terms => ({
      fee: { kind: "rates", rates: [{ amount: { cents: 725, currency: "EUR" }, per: "hour", ...more }] },
    })
    const ganztag = { use: "ganztag" }
    expect(found(rate({}), ganztag, { owner: school })).toMatchObject([{ _tag: "FeeForAllDay", severity: "warning" }])
    expect(found(rate({}), ganztag, { owner: school, category: "sporthalle" })).toHaveLength(1)
    expect(found(rate({}), ganztag, { owner: school, category: "fahrzeug" })).toEqual([])
    expect(found(rate({ purposes: ["ganztag", "sport"] }), ganztag, { owner: school })).toHaveLength(1)
    expect(found(rate({ purposes: ["sport"] }), ganztag, { owner: school })).toEqual([])
    expect(found(rate({ amount: { cents: 0, currency: "EUR" } }), ganztag, { owner: school })).toEqual([])
    expect(found(rate({}), { use: "sport" }, { owner: school })).toEqual([])
    expect(found(rate({}), ganztag)).toEqual([])
  })

  it("is a room: for what else a school lends, its terms alone speak", () => {
    expect(found({}, { use: "gewerblich" }, { owner: school, category: "material" })).toEqual([])
    expect(found({}, { use: "gewerblich" }, { owner: school, category: "sporthalle" })).toEqual([])
    expect(found({}, {}, { owner: school, category: "sporthalle", specialistRoom: true })).toEqual([])
    expect(found({}, { use: "gewerblich" }, { owner: Institution.parse({ ...school, id: "andere" }) })).toEqual([])
  })
})
