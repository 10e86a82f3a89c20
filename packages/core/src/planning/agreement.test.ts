import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { Institution } from "../institution/index.js"
import { Offer } from "../offer/index.js"
import type { ValueIssue } from "../problem.js"
import { parse } from "../problem.js"
import { agreementOf, day, plannedOf, signed } from "./agreement.fixture.js"
import {
  AgreementTerm,
  agreementDays,
  agreementFindings,
  agreementInState,
  agreementStatusOn,
  CooperationAgreement,
  concludeAgreement,
  daysOfTerm,
  earliestEnd,
  isInForce,
  missingAgreementParts,
  offersWithoutAgreement,
  terminateAgreement,
} from "./index.js"

const tagsOf = (value: unknown): ReadonlyArray<unknown> => {
  const read = parse(CooperationAgreement, value)
  return Result.isSuccess(read) ? [] : read.failure.issues.map((issue: ValueIssue) => [issue["params"], issue.path])
}

const concluded = (parts: object = {}) => Result.getOrThrow(agreementInState(agreementOf(parts), ["concluded"]))
const planned = (parts: object = {}) => Result.getOrThrow(agreementInState(plannedOf(parts), ["planned"]))

describe("a cooperation agreement", () => {
  it("has three parties; where the school body carries the offers itself, two of them are one (R47)", () => {
    const own = { carrier: "stadt-bochum" }
    expect(tagsOf({ ...signed, ...own })).toEqual([])
    const ask = { asOf: day("2026-11-22"), conceptYears: 5 }
    expect(agreementFindings(agreementOf(own), ask)).toEqual([
      {
        _tag: "CarrierIsSchoolBody",
        rule: "R47",
        severity: "info",
        path: ["carrier"],
        agreement: "ogs-kirchviertel",
      },
    ])
    expect(agreementFindings(agreementOf(), ask)).toEqual([])
    for (const party of ["school", "schoolBody", "carrier"]) {
      const { [party as "school"]: _without, ...rest } = signed
      expect(tagsOf(rest)).toHaveLength(1)
    }
  })

  it("is dated once it is signed (R47)", () => {
    const { concludedOn: _undated, ...undated } = signed
    expect(tagsOf(undated)).toEqual([[undefined, ["concludedOn"]]])
    expect(tagsOf({ ...signed, state: "planned" })).toHaveLength(1)
  })

  it("ends after it was concluded, with notice before (R47)", () => {
    const ended = (terminated: object) =>
      tagsOf({ ...signed, state: "terminated", terminated: { by: "carrier", because: "Umzug", ...terminated } })
    expect(ended({ on: "2023-05-22" })).toEqual([])
    expect(ended({ on: "2023-05-21" })).toEqual([[{ _tag: "TerminatedBeforeConcluded" }, ["terminated", "on"]]])
    expect(ended({ on: "2026-08-01", noticeOn: "2026-08-02" })).toEqual([
      [{ _tag: "NoticeAfterEnd" }, ["terminated", "noticeOn"]],
    ])
  })

  it("names a day of care and an annex once, and school years in their order", () => {
    const twice = [...signed.scope.hours, { day: "mo", from: "12:00", to: "13:00" }]
    expect(tagsOf({ ...signed, scope: { hours: twice } })).toEqual([[{ _tag: "CareDayTwice" }, ["scope", "hours"]]])
    expect(tagsOf({ ...signed, annexes: [...signed.annexes, { kind: "konflikt" }] })).toEqual([
      [{ _tag: "AnnexTwice" }, ["annexes"]],
    ])
    expect(tagsOf({ ...signed, term: { kind: "schoolYears", first: "2027/28", last: "2026/27" } })).toEqual([
      [{ _tag: "TermReversed" }, ["term", "last"]],
    ])
  })
})

describe("concluding an agreement", () => {
  it("needs scope, staff, rooms, funding and the concept (R47)", () => {
    const parts = ["scope", "staff", "rooms", "funding", "concept"] as const
    for (const part of parts) {
      const { [part]: _without, concludedOn: _undated, ...rest } = signed
      const lacking = Result.getOrThrow(
        agreementInState(CooperationAgreement.parse({ ...rest, state: "planned" }), ["planned"]),
      )
      expect(missingAgreementParts(lacking)).toEqual([part])
      expect(concludeAgreement(lacking, day("2027-01-11"))).toEqual(
        Result.fail({ _tag: "AgreementNotConcludable", path: [part], agreement: "ogs-kirchviertel", missing: [part] }),
      )
    }
  })

  it("needs a scope that says something (R47)", () => {
    for (const scope of [{}, { lunch: true }, { offers: [], topics: [] }])
      expect(missingAgreementParts(plannedOf({ scope }))).toEqual(["scope"])
    for (const scope of [{ places: 20 }, { grades: [1] }, { offers: ["ogs"] }, { topics: ["sport"] }])
      expect(missingAgreementParts(plannedOf({ scope }))).toEqual([])
  })

  it("dates it, and changes nothing else (R47)", () => {
    expect(concludeAgreement(planned(), day("2023-05-22"))).toEqual(Result.succeed(agreementOf()))
  })

  it("is not asked of one that is signed already", () => {
    expect(agreementInState(agreementOf(), ["planned"])).toEqual(
      Result.fail({
        _tag: "WrongAgreementState",
        path: ["state"],
        agreement: "ogs-kirchviertel",
        state: "concluded",
        allowed: ["planned"],
      }),
    )
  })
})

describe("ending an agreement", () => {
  it("takes the notice that was agreed, unless all parties want it otherwise (R47)", () => {
    const because = "Der Träger gibt den Ganztag ab."
    const notice = { on: day("2026-08-01"), by: "carrier", noticeOn: day("2026-02-02"), because } as const
    expect(terminateAgreement(concluded(), notice)).toEqual(
      Result.fail({
        _tag: "NoticeTooShort",
        path: ["terminated", "on"],
        agreement: "ogs-kirchviertel",
        on: "2026-08-01",
        earliest: "2027-08-01",
      }),
    )
    for (const inTime of [{ ...notice, noticeOn: day("2026-02-01") }, { ...notice, by: "all" } as const])
      expect(Result.getOrThrow(terminateAgreement(concluded(), inTime))).toEqual({
        ...agreementOf(),
        terminated: inTime,
        state: "terminated",
      })
  })

  it("takes the day of its end for that of the notice where nobody tells another (R47)", () => {
    const at = (on: string) => ({ on: day(on), by: "school", because: "Fusion" }) as const
    expect(terminateAgreement(concluded(), at("2027-08-01"))).toMatchObject({ failure: { earliest: "2028-08-01" } })
    const anyDay = concluded({ term: { kind: "untilNotice", from: "2023-08-01" } })
    expect(Result.isSuccess(terminateAgreement(anyDay, at("2026-12-03")))).toBe(true)
  })

  it("takes a reason (R47)", () => {
    const refused = terminateAgreement(concluded(), { on: day("2027-08-01"), by: "all", because: " " })
    expect(Result.isFailure(refused) && refused.failure).toMatchObject({ _tag: "InvalidValue" })
  })

  it.each([
    ["2026-01-31", 1, "monat", "2026-03-01"],
    ["2026-02-01", 1, "monat", "2026-03-01"],
    ["2026-02-02", 1, "monat", "2026-04-01"],
    ["2028-01-30", 1, "monat", "2028-03-01"],
    ["2026-08-01", 0, "schuljahr", "2026-08-01"],
    ["2026-08-02", 0, "schuljahr", "2027-08-01"],
    ["2025-11-01", 3, "schulhalbjahr", "2026-02-01"],
    ["2025-11-02", 3, "schulhalbjahr", "2026-08-01"],
    ["2022-01-01", 0, "schuljahr", "2023-08-01"],
  ] as const)("with notice on %s, %i months to the turn of the %s, is possible from %s on", (on, months, to, end) => {
    const term = AgreementTerm.parse({ kind: "untilNotice", from: "2023-08-01", notice: { months, to } })
    expect(earliestEnd(term, day(on))).toBe(end)
  })

  it("is not possible before the last school year is over, and possible at once where no notice was agreed", () => {
    const years = AgreementTerm.parse({ kind: "schoolYears", first: "2026/27", last: "2028/29" })
    expect(earliestEnd(years, day("2026-09-01"))).toBe("2029-08-01")
    expect(earliestEnd(AgreementTerm.parse({ kind: "untilNotice", from: "2023-08-01" }), day("2026-09-03"))).toBe(
      "2026-09-03",
    )
  })

  it("is never possible before notice was given, and no later than asked for from a later notice", () => {
    const months = fc.integer({ min: 0, max: 36 })
    const on = fc.date({ min: new Date("2000-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
    fc.assert(
      fc.property(months, fc.constantFrom("schuljahr", "schulhalbjahr", "monat"), on, on, (count, to, one, other) => {
        const term = AgreementTerm.parse({ kind: "untilNotice", from: "1999-08-01", notice: { months: count, to } })
        const [early, late] = [one, other].map((date) => date.toISOString().slice(0, 10)).sort()
        const ends = [day(early ?? ""), day(late ?? "")].map((given) => earliestEnd(term, given))
        expect(ends[0] !== undefined && ends[1] !== undefined && ends[0] <= ends[1]).toBe(true)
        expect((ends[1] ?? "") >= (late ?? "")).toBe(true)
      }),
    )
  })
})

describe("on a day, an agreement", () => {
  const ended = agreementOf({
    state: "terminated",
    terminated: { on: "2026-08-01", by: "all", because: "Trägerwechsel" },
  })

  it("is planned, concluded or ended, and in force within its term (R47)", () => {
    const on = (text: string) => [agreementStatusOn(ended, day(text)), isInForce(ended, day(text))]
    expect(on("2023-05-21")).toEqual(["planned", false])
    expect(on("2023-05-22")).toEqual(["concluded", false])
    expect(on("2023-08-01")).toEqual(["concluded", true])
    expect(on("2026-07-31")).toEqual(["concluded", true])
    expect(on("2026-08-01")).toEqual(["ended", false])
    expect(agreementStatusOn(plannedOf(), day("2030-01-01"))).toBe("planned")
  })

  it("ends with its school years where nobody ends it before (R47)", () => {
    const years = agreementOf({ term: { kind: "schoolYears", first: "2023/24", last: "2025/26" } })
    expect(agreementDays(years)).toEqual({ from: "2023-08-01", to: "2026-08-01" })
    expect(agreementStatusOn(years, day("2026-08-01"))).toBe("ended")
    const later = agreementOf({
      term: years.term,
      state: "terminated",
      terminated: { on: "2027-08-01", by: "all", because: "Ende" },
    })
    expect(agreementDays(later).to).toBe("2026-08-01")
    expect(daysOfTerm(agreementOf().term)).toEqual({ from: "2023-08-01" })
  })
})

describe("worth a look about an agreement", () => {
  const found = (parts: object, asOf = "2026-11-22", conceptYears = 5) =>
    agreementFindings(agreementOf(parts), { asOf: day(asOf), conceptYears })

  it("is nothing where it says all and is young enough", () => {
    expect(found({})).toEqual([])
  })

  it("is a concept that is older than so many years (R48)", () => {
    expect(found({}, "2027-06-14")).toEqual([])
    expect(found({}, "2027-06-15")).toEqual([
      {
        _tag: "ConceptOutOfDate",
        rule: "R48",
        severity: "warning",
        path: ["concept", "on"],
        agreement: "ogs-kirchviertel",
        on: "2022-06-15",
        years: 5,
      },
    ])
    expect(found({ concept: { on: "2024-02-29" } }, "2025-02-28", 1)).toEqual([])
    expect(found({ concept: { on: "2024-02-29" } }, "2025-03-01", 1)).toHaveLength(1)
  })

  it("is what a signed one does not say, annexes that are missing, and a review that is due (R47)", () => {
    const facts = found({ staff: [], annexes: [{ kind: "kinderschutz" }], reviewOn: "2026-11-22" })
    expect(facts).toMatchObject([
      { _tag: "AgreementIncomplete", rule: "R47", path: ["staff"], part: "staff" },
      { _tag: "AnnexesMissing", annexes: ["datenschutz", "beteiligung", "beschwerde", "konflikt"] },
      { _tag: "AgreementReviewDue", reviewOn: "2026-11-22" },
    ])
    expect(found({ reviewOn: "2026-11-23" })).toEqual([])
  })

  it("is nothing where it is not signed yet, or over", () => {
    const asked = { asOf: day("2031-01-01"), conceptYears: 1 }
    const over = { state: "terminated", terminated: { on: "2026-08-01", by: "all", because: "Ende" } }
    expect(agreementFindings(plannedOf({ annexes: [] }), asked)).toEqual([])
    expect(agreementFindings(agreementOf({ ...over, annexes: [] }), asked)).toEqual([])
  })
})

describe("all-day offers without an agreement", () => {
  const offer = (parts: object = {}) =>
    Offer.parse({
      id: "ogs",
      title: "OGS",
      form: "betreuung",
      institution: "ogs-haus",
      legalBases: [{ law: "schulgNw", section: "9" }],
      partners: [{ institution: "kirchviertel", schoolKind: "grundschule" }],
      state: "published",
      ...parts,
    })
  const house = Institution.parse({
    id: "ogs-haus",
    name: "OGS",
    types: ["ogs"],
    providers: [{ provider: "ganztag-ruhr" }],
  })
  const institutions = new Map([[house.id, house]])
  const found = (
    offers: ReadonlyArray<Offer>,
    agreements: ReadonlyArray<CooperationAgreement>,
    {
      asOf = "2026-11-22",
      known = institutions,
    }: { asOf?: string; known?: ReadonlyMap<Institution["id"], Institution> } = {},
  ) => offersWithoutAgreement(offers, { agreements, institutions: known, asOf: day(asOf) })

  it("are found where none is signed; one that is planned is named (R48)", () => {
    expect(found([offer()], [agreementOf()])).toEqual([])
    expect(found([offer()], [plannedOf({ scope: {} })])).toEqual([
      {
        _tag: "OfferWithoutAgreement",
        rule: "R48",
        severity: "warning",
        path: ["offers", "ogs"],
        offer: "ogs",
        school: "kirchviertel",
        planned: "ogs-kirchviertel",
      },
    ])
    expect(found([offer()], [])[0]).not.toHaveProperty("planned")
  })

  it("are found before the agreement begins and after it has ended (R48)", () => {
    expect(found([offer()], [agreementOf()], { asOf: "2023-07-31" })).toHaveLength(1)
    expect(found([offer()], [agreementOf()], { asOf: "2023-08-01" })).toEqual([])
    const years = agreementOf({ term: { kind: "schoolYears", first: "2023/24", last: "2025/26" } })
    expect(found([offer()], [years], { asOf: "2026-08-01" })).toHaveLength(1)
  })

  it("are covered by an agreement with their carrier, or one that names them (R48)", () => {
    const other = agreementOf({ carrier: "anderer", scope: {} })
    expect(found([offer()], [other])).toHaveLength(1)
    expect(found([offer()], [agreementOf({ carrier: "anderer" })])).toEqual([])
    expect(found([offer()], [other], { known: new Map() })).toEqual([])
    expect(found([offer()], [agreementOf({ school: "waldschule" })])).toHaveLength(1)
  })

  it("are those that are published, run, and are all-day offers of a school, wherever they take place (R47, R48)", () => {
    expect(found([offer({ state: "draft" }), offer({ to: "2026-11-22" }), offer({ legalBases: [] })], [])).toEqual([])
    expect(found([offer({ partners: [{ institution: "verein" }] })], [])).toEqual([])
    expect(found([offer({ legalBases: [], topics: ["ogs"] })], [])).toHaveLength(1)
    const away = { places: [{ at: "mobile", unit: "querenburg", stop: "Waldrand" }] }
    expect(found([offer(away)], [agreementOf()])).toEqual([])
  })
})
